"""The answers of twelve people whose résumés are hard to read in different ways; all invented."""

from bot.interview.schema import Layout, Level
from bot.interview.session import Answer
from bot.resume.build import build
from bot.resume.jsonresume import from_json
from tests.resume.drafts import draft, resume

SENIOR_JOBS = [
    {
        "company": "Northwind Pay",
        "place": "Austin, TX",
        "about": "payments for 4,000 shops",
        "title": "Staff Engineer",
        "period": "2021-03/..",
        "summary": "Payments platform of 60 services; group of 40 engineers.",
        "bullets": (
            (
                "Led the split of a billing monolith into four Go services; deploys went from one "
                "a week to eleven a day and the error rate halved"
            ),
            (
                "Redesigned the ledger's write path with an append-only journal in PostgreSQL, "
                "taking p99 from 1.4 s to 120 ms at 2,300 requests a second"
            ),
            (
                "Introduced contract tests between six teams; breaking API changes found in "
                "production fell from nine a quarter to none"
            ),
            "Mentored five engineers, two of whom now lead teams of their own",
        ),
        "best": "Planned and ran a zero-downtime migration of 3.1 TB from MySQL to PostgreSQL",
        "link": "https://northwind.example.com/engineering",
    },
    {
        "company": "Parcelry",
        "place": "Denver, CO",
        "title": "Senior Software Engineer",
        "period": "2017-08/2021-02",
        "bullets": (
            "Built the routing API in Java and Spring Boot that plans 180,000 deliveries a day",
            "Replaced polling by Kafka streams; the delay of a status fell from 5 minutes to 2 s",
            "Set up on-call, runbooks and load tests; incidents a month went from 12 to 3",
            "Hired and onboarded seven back-end developers",
        ),
    },
    {
        "company": "Bluefin Systems",
        "place": "Remote",
        "title": "Software Engineer",
        "period": "2014-01/2017-07",
        "bullets": (
            "Wrote a multi-tenant OAuth 2.0 and OpenID Connect server used by 90 customers",
            "Optimised 30 slow queries, cutting database load by 45 %",
            "Moved builds to containers and brought the release time down from 2 h to 9 min",
        ),
    },
    {
        "company": "Kestrel Web",
        "place": "Boulder, CO",
        "title": "Junior Developer",
        "period": "2012/2013",
    },
]
SENIOR = {
    "profile": {"target": "Staff Back-End Engineer", "country": "US"},
    "contact": {
        "name": "Tomasz Lindqvist-Rowe",
        "email": "tomasz@example.com",
        "phone": "+1 512 555 0177",
        "place": "Austin, TX",
        "linkedin": "https://www.linkedin.com/in/tomasz-lindqvist-rowe",
        "website": "https://tomasz.example.com",
    },
    "headline": {"text": "Staff Back-End Engineer: payments, Go and PostgreSQL, 12 years"},
    "summary": {
        "text": "Back-end engineer with 12 years in payments and logistics, the last five setting "
        "the technical direction of groups of up to 40 people. Designs services in Go and Java "
        "that stay up: 99.99 % over three years at 2,300 requests a second."
    },
    "skills": [
        {"name": "Languages", "items": ("Go", "Java", "Python", "SQL")},
        {"name": "Services", "items": ("gRPC", "REST", "Kafka", "event sourcing", "OpenAPI")},
        {"name": "Data", "items": ("PostgreSQL", "MySQL", "Redis", "ClickHouse")},
    ],
    "experience": SENIOR_JOBS,
    "projects": [
        {
            "name": "pgjournal",
            "purpose": "Append-only audit tables for PostgreSQL, 1,900 stars, 34 contributors",
            "stack": ("Go", "Python", "PostgreSQL"),
            "period": "2019/..",
            "link": "https://github.com/tomasz/pgjournal",
            "bullets": ("Designed the format and wrote the Go and Python clients",),
        }
    ],
    "education": [
        {
            "school": "Example Institute of Technology, Gdańsk",
            "degree": "MSc",
            "major": "Software Engineering",
            "period": "2010/2012",
        },
    ],
    "certifications": [
        {
            "name": "AWS Certified Solutions Architect - Professional",
            "issuer": "Amazon Web Services",
            "date": "2023",
            "code": "ABC-555",
        },
    ],
}


def one_page():
    return from_json(resume("mira")).answers


def two_pages():
    return draft(**SENIOR)


def three_pages():
    """A long career with writing, as an academic has it."""
    papers = [
        {
            "name": f"{subject}: {method}",
            "publisher": f"Example Workshop on Systems, volume {number}",
            "date": f"{2010 + number}-05",
            "link": f"https://papers.example.org/{number}",
            "summary": f"Shows how {subject.casefold()} behave under {method.casefold()}, with "
            "measurements on three clusters of different sizes and all data published.",
        }
        for number, (subject, method) in enumerate(
            (subject, method)
            for subject in ("Ordered queues", "Append-only ledgers", "Leases without clocks")
            for method in ("a formal model", "fault injection", "five years in production")
        )
    ]
    jobs = [
        {**job, "company": f"{job['company']} {label}"} for label in "AB" for job in SENIOR_JOBS
    ]
    return draft(**{**SENIOR, "experience": jobs, "publications": papers})


def every_section():
    """Each section and each field of it."""
    return draft(
        profile={"target": "Back-End Developer", "country": "GB", "history": "gaps"},
        contact={
            "name": "Ida Fairweather",
            "email": "ida.fairweather@example.com",
            "phone": "+44 113 555 0142",
            "place": "Leeds, United Kingdom",
            "linkedin": "https://www.linkedin.com/in/ida-fairweather",
            "github": "https://github.com/ida-fairweather",
            "website": "https://ida.example.com",
            "links": ("https://stackoverflow.com/users/555/ida", "Talks: https://example.net/t/9"),
            "right_to_work": "May work in the UK without a visa",
        },
        headline={"text": "Back-End Developer: Kotlin, Spring and Kafka"},
        summary={
            "text": "Developer of services that other teams build on.\n"
            "Looking for a team that owns what it runs."
        },
        skills=[
            {"items": ("Kotlin", "Java", "SQL")},
            {"name": "Platforms", "items": ("Spring Boot", "Kafka", "PostgreSQL", "AWS")},
        ],
        experience=[
            {
                "company": "Harbour Metrics Ltd",
                "about": "counts ships",
                "place": "Leeds",
                "title": "Back-End Developer",
                "period": "2019-04/..",
                "summary": "Team of six; services for 14 ports.",
                "bullets": (
                    "Cut the cost of a query by 70 % with partitions by port and month",
                    "Wrote the import that reads 900 messages a second without losing one",
                ),
                "best": "Brought the night's downtime from 40 minutes to none",
                "link": "https://harbour.example.com",
            },
            {"company": "Corner Books", "place": "York", "title": "Web Developer, part-time"},
        ],
        projects=[
            {
                "name": "Tide Tables",
                "purpose": "An open API of tides",
                "stack": ("Kotlin", "Ktor", "SQLite"),
                "role": "author",
                "client": "Example Sailing Club",
                "period": "2022/2023",
                "bullets": ("Serves 3,000 sailors from one small machine",),
                "link": "https://github.com/ida-fairweather/tides",
            }
        ],
        education=[
            {
                "school": "University of Northmoor",
                "degree": "BSc",
                "major": "Computer Science",
                "state": "finished",
                "period": "2013/2016",
                "grade": "First-class honours",
                "honours": ("Prize for the best dissertation of the year",),
                "courses": ("Databases", "Distributed Systems", "Compilers"),
                "link": "https://northmoor.example.ac.uk",
            },
            {
                "school": "Example College",
                "degree": "MSc",
                "state": "incomplete",
                "credits": "60",
                "period": "2017/2018",
                "grade": "68",
            },
        ],
        certifications=[
            {
                "name": "Certified Kafka Developer",
                "issuer": "Example Streams",
                "date": "2022-06",
                "code": "https://certificates.example.com/555",
            }
        ],
        courses=[{"name": "Writing for Engineers", "provider": "Example School", "date": "2021"}],
        publications=[
            {
                "name": "Ships and Schemas",
                "publisher": "Example Conference",
                "date": "2023-09",
                "link": "https://talks.example.com/ships",
                "summary": "On changing tables under load, for 600 listeners.",
            }
        ],
        volunteering=[
            {
                "organisation": "Code Club North",
                "role": "Mentor",
                "period": "2018/..",
                "summary": "Teaches twelve children a term.",
                "bullets": ("Wrote the course on small games in Python",),
                "link": "https://codeclub.example.org",
            }
        ],
        awards=[
            {
                "title": "Engineer of the Year",
                "issuer": "Harbour Metrics Ltd",
                "date": "2022-12",
                "summary": "For the import that lost nothing.",
            }
        ],
        languages={"items": ("English (native)", "Welsh (fluent)", "basic German")},
        interests={"items": ("dinghy sailing", "choir", "letterpress printing")},
        references=[
            {"name": "Oluwaseun Pike, CTO", "words": '"Ida leaves every system simpler."'},
            {"name": "Available on request"},
        ],
    )


def almost_empty():
    return draft(
        contact={"name": "Bo Li"},
        experience=[{"title": "Developer", "bullets": ("Kept the shop's site up",)}],
    )


def long_words():
    """Words that fill a line or more than one."""
    german = "Kraftfahrzeughaftpflichtversicherungsvertragsverwaltungssystem"
    address = "https://repositories.example.com/groups/platform/-/blob/main/services/ledger/README"
    point = f"Rewrote the {german} as read/write-through/write-behind-cache-friendly services"
    return draft(
        profile={"country": "DE"},
        contact={
            "name": "Maria-Magdalena Freifrau von Hohenberg-Wittgenstein zu Oberlauterbach",
            "email": "maria-magdalena.von.hohenberg-wittgenstein@oberlauterbach.example.com",
            "place": "Sankt Margarethen an der Raab",
            "website": address,
        },
        headline={"text": "Backend-Entwicklerin (Java/Kotlin/Scala/Groovy/Clojure/JRuby/Jython)"},
        summary={"text": f"Twelve years with {german} and its neighbours. See {address} for more."},
        skills=[{"name": "Spring", "items": ("AbstractSingletonProxyFactoryBean",) * 3 + ("JMX",)}],
        experience=[
            {
                "company": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten",
                "place": "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                "title": "Back-End-Developer/Site-Reliability-Engineer/Database-Administrator",
                "period": "2015-02/..",
                "bullets": (
                    point,
                    f"Documented it at {address}",
                    "CI/CD/CT for 40 end-to-end-tests",
                ),
                "link": address + "/history",
            }
        ],
        projects=[
            {"name": german, "purpose": german, "stack": ("com.example.ledger." * 5 + "Main",)}
        ],
        education=[
            {"school": "Hochschule für " + german, "degree": "Dipl.-Ing.", "period": "2012"}
        ],
    )


def many_jobs():
    jobs = [
        {
            "company": f"Contract {number} Ltd",
            "place": ("Leeds", "York", "Remote")[number % 3],
            "title": ("Back-End Developer", "API Developer", "Tech Lead")[number % 3],
            "period": f"{2024 - number}-01/{2024 - number}-{2 + number % 10:02}",
            "bullets": (
                f"Took over {number + 3} services and left runbooks for each",
                f"Brought {20 + number} nightly jobs under one scheduler; failures fell by a third",
            )[: 1 + number % 2],
        }
        for number in range(16)
    ]
    return draft(
        contact={"name": "Sam Okoro", "email": "sam@example.com", "place": "Leeds, UK"},
        headline={"text": "Contract Back-End Developer"},
        experience=jobs,
        skills=[{"items": ("Python", "Go", "Terraform")}],
    )


def names():
    """Names and places with letters English has not."""
    return draft(
        profile={"country": "PL"},
        contact={
            "name": "Łucja Żółć-Śnieżna Þórarinsdóttir",
            "email": "lucja@example.com",
            "place": "Gdańsk, Polska",
        },
        headline={"text": "Backend developer – Python, Go"},
        summary={"text": "Grew up in Kraków, studied in Malmö and A Coruña; naïve about nothing."},
        experience=[
            {
                "company": "Đorđević & Ağaoğlu",
                "place": "İstanbul",
                "title": "Développeuse back-end",
                "period": "2020-05/..",
                "bullets": (
                    "Worked with Nguyễn Thị Ánh Tuyết and Søren Kjærgård on offline payments",
                    "Moved the office of Šťastný, Țepeș and Ørsted from files to PostgreSQL",
                ),
            },
            {
                "company": "Бюро Щербаковой",
                "place": "Ελευσίνα",
                "title": "Programista Ľ. Štúra",
                "period": "2017/2020",
                "bullets": (
                    "Wrote an efficient fjord-traffic service for Åfjord and Vík í Mýrdal",
                ),
            },
        ],
        education=[
            {"school": "Politechnika Łódzka", "degree": "inżynier", "period": "2013/2017"},
        ],
        languages={"items": ("polski", "čeština", "íslenska", "Tiếng Việt", "ελληνικά")},
    )


def signs():
    """Signs a developer types."""
    return draft(
        contact={"name": "Ned O'Neil Jr.", "email": "ned+cv@example.com", "place": "D'Hanis, TX"},
        headline={"text": "C++/C#/F# & .NET developer | back-end · APIs"},
        summary={"text": "“Ship it” – but only when the p95 is ≤ 80 ms… Cut costs 30 → 12 €/day."},
        skills=[
            {"name": "Languages", "items": ("C++", "C#", "F#", "T-SQL", "PL/pgSQL", "R")},
            {"name": "Rest & more", "items": ("node.js", "ASP.NET", "gRPC", "OAuth 2.0/OIDC")},
        ],
        experience=[
            {
                "company": "AT&T-like Telco, Inc.",
                "title": "Sr. Developer (Tier 2/3)",
                "period": "2018-01/..",
                "bullets": (
                    "Cut p99 by 45 % (1.4 s → 0.77 s) – at ~2,300 req/s, 24×7, for $1.2M/yr",
                    "Wrote `SELECT … FOR UPDATE SKIP LOCKED` queues; 0 lost of 10^9 messages",
                    "Kept <100 ms & >99.95 % over 3 yrs; on-call 1:6; cost -12 %, load +40 %",
                    "Traced a race in std::shared_ptr<T>[] with rr, gdb && perf (5× fewer crashes)",
                    "Office efficiency: first official offline affix; fjord, Afficher, waffle",
                ),
            }
        ],
    )


def prose():
    """Long paragraphs and no points, over several pages."""
    told = (
        "The service takes orders from shops, checks them against the stock of eleven warehouses "
        "and hands them on; when a warehouse is away it waits, tells the shop and goes on later. "
    )
    return draft(
        contact={"name": "Una Quill", "email": "una@example.com", "place": "Cork, Ireland"},
        headline={"text": "Back-End Developer"},
        summary={"text": "\n".join((told * 4, told * 3))},
        experience=[
            {
                "company": f"Orders {number} Ltd",
                "title": "Developer",
                "period": f"{2010 + 3 * number}/{2013 + 3 * number}",
                "summary": told * (4 + number),
            }
            for number in range(4)
        ],
    )


PEOPLE = {
    "career changer": lambda: from_json(resume("daniel-reyes_career-changer")).answers,
    "JSON Resume's own": lambda: from_json(resume("richard-hendriks_v1.3")).answers,
    "one page": one_page,
    "two pages": two_pages,
    "three pages": three_pages,
    "every section": every_section,
    "almost empty": almost_empty,
    "long words": long_words,
    "many jobs": many_jobs,
    "names": names,
    "signs": signs,
    "prose": prose,
}


def document(person, level=Level.MID, layout=Layout.CHRONOLOGICAL):
    """A person's résumé as one of this level and in this format would have it."""
    told = {"profile.level": Answer(level.value), "profile.format": Answer(layout.value)}
    return build({**PEOPLE[person](), **told})
