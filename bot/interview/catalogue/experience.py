"""Jobs, the latest first: what the person did there and what came of it."""

from bot.interview.catalogue.conditions import several_points
from bot.interview.catalogue.wording import EARLY, EVERY, MIDDLE, TOP, by_level, tip, why
from bot.interview.schema import Kind, Question, Section
from bot.interview.suggestions import points, titles

NUMBERS = tip(
    "Numbers",
    "What may have moved because of you: latency or throughput, uptime, incidents, deployment "
    "time, hosting cost, query time, failed jobs in a queue, clients using an API, hours saved "
    "for colleagues, load carried after a migration.\n"
    "No exact figure? Give an honest estimate: “about 30%”, “several thousand users”, “from "
    "hours to minutes”. A rough number you can explain beats “significantly”.",
    "R96",
    "R97",
    "R98",
)

REWRITE = tip(
    "Weak to strong",
    "Weak: Responsible for the reporting service.\n"
    "Strong: Rebuilt the nightly reports in Python, so they finish in 20 minutes instead of "
    "three hours.\n\n"
    "Weak: Helped with bug fixing.\n"
    "Strong: Reduced open login errors from 35 to 4 by adding integration tests.\n\n"
    "Test: could the line stand on anyone's résumé? Then name the stack, the system, what "
    "changed, and by how much.",
    "R92",
    "R93",
    "R99",
    "R101",
    "R119",
    "R120",
)

COMPANY = Question(
    key="company",
    label="Employer",
    ask="Now your jobs, the latest first. Which company do you work for, or did you last?",
    again="Another job before that? Which company?",
    kind=Kind.LINE,
    ask_by_level=by_level(
        "Have you had an internship, a student job or freelance work? Name the latest employer, "
        "or skip this part: your projects can carry the résumé.",
        "Which company do you work for, or did you last? Internships and freelance work count; "
        "with neither, skip this part and let your projects carry the résumé.",
        "Now your jobs, the latest first. Which company do you work for, or did you last?",
        "Now your jobs, the latest first. Which company do you work for, or did you last?",
    ),
    why=why(
        "Jobs are the strongest proof that you can do the work. Readers start with the latest, so "
        "we do too; what has no bearing on the target can stay out.",
        "R89",
        "R90",
        "R103",
    ),
    examples=by_level(
        "Northwind Labs (internship)",
        "Brightcart",
        "Bluefin Logistics",
        "Halden Systems",
    ),
    tips=(
        tip(
            "It is under NDA",
            "Read what you signed. If it forbids any mention, leave the work out. If it only "
            "protects the client, describe the firm instead of naming it: “a European payment "
            "provider”. Give shares instead of secret figures, and no names of internal systems.",
            "R129",
        ),
        tip(
            "Which jobs to list",
            "Those that say something about the target, the latest first. Jobs outside the trade "
            "need one line at most, and only to close a gap.",
            "R90",
            "R103",
            levels=EARLY,
        ),
        tip(
            "Which jobs to list",
            "Those that bear on the target, the latest first. What lies more than ten years back "
            "gets one line or none, unless it alone shows a skill you need.",
            "R90",
            "R103",
            "R104",
            levels=EVERY - EARLY,
        ),
    ),
)

ABOUT = Question(
    key="about",
    label="About the employer",
    ask="What kind of company is it? A few words on field and size.",
    kind=Kind.LINE,
    optional=True,
    why=why(
        "Few readers know the firm by name. Its field and size tell them what scale and which "
        "rules you have worked under.",
        "R57",
        "R89",
    ),
    examples=by_level(
        "Web agency with 12 people",
        "Online grocer with 40 people",
        "Payment provider for 3,000 shops",
        "Insurance group with 5,000 employees",
    ),
)

PLACE = Question(
    key="place",
    label="Where",
    ask="Where was it? City and country, or “remote”.",
    kind=Kind.LINE,
    optional=True,
    why=why(
        "The employer's place belongs to a complete entry, "
        "and shows whether you have worked remotely or in several countries.",
        "R89",
        "R28",
    ),
    examples=by_level("Remote", "Toronto, Canada", "Pune, India (hybrid)", "Leeds, United Kingdom"),
)

TITLE = Question(
    key="title",
    label="Job title",
    ask="What was your job title there? The latest one, if it changed.",
    kind=Kind.LINE,
    suggest=titles,
    why=why(
        "Titles are compared with the advert, by people and by software. If yours was unusual, "
        "add the common name in brackets.",
        "R89",
        "R50",
    ),
    examples=by_level(
        "{title} Intern",
        "Junior {title}",
        "{title}",
        "Senior {title}",
    ),
)

PERIOD = Question(
    key="period",
    label="When",
    ask="From when to when? Month and year are enough, and “now” if you are still there.",
    kind=Kind.PERIOD,
    why=why(
        "Readers reckon your years from these dates and compare them with your summary. Months "
        "spare you questions about gaps.",
        "R89",
        "R51",
        "R28",
    ),
    examples=by_level(
        "Jul 2025 - Sep 2025",
        "Mar 2024 - now",
        "04.2021 - 11.2023",
        "2017 - 2022",
    ),
)

SUMMARY = Question(
    key="summary",
    label="Your part",
    ask="In one sentence: what were you in charge of there?",
    kind=Kind.TEXT,
    optional=True,
    why=why(
        "One sentence on your part shows how much you answered for, before the points tell what "
        "came of it.",
        "R117",
        "R89",
        "R59",
    ),
    examples=by_level(
        "Supported a team of four on the {domain} API during a ten-week internship.",
        "Implemented and tested endpoints of the {domain} API in a team of five.",
        "Owned the {domain} service, from {database} schema to on-call, in a team of six.",
        "Led the back end of a {domain} platform: 8 services, three teams, 30M requests a day.",
    ),
)

BULLETS = Question(
    key="bullets",
    label="Achievements",
    ask="What changed because of you? Send three to five points, one a line: what you did, with "
    "what, and what came of it.",
    kind=Kind.BULLETS,
    why=why(
        "These lines weigh most. A strong verb, the system, the technology and a number let the "
        "reader see the result without having to take your word for it.",
        "R91",
        "R92",
        "R93",
        "R94",
        "R95",
        "R96",
        "R100",
        "R106",
    ),
    examples=by_level(
        "Built a {language} import for 4,000 {domain} records, replacing two hours of manual "
        "entry a week",
        "Implemented 12 endpoints of the {domain} API in {framework} with 85% test coverage, and "
        "no rollback in six releases",
        "Reduced p95 latency of the {domain} API from 900 ms to 210 ms by rewriting 12 "
        "{database} queries and adding a Redis cache",
        "Led three teams in splitting a {language} monolith into 8 services, raising uptime from "
        "99.5% to 99.95% and saving 30% of hosting costs",
    ),
    tips=(
        tip(
            "Ideas",
            "Go through them one by one; what did you touch?\n"
            "• an endpoint or an API, a table, a query, a login\n"
            "• a payment, mail or map service you connected\n"
            "• tests you wrote, a bug you tracked down\n"
            "• a container, a pipeline, a script that saved time\n"
            "• a review or a feature made with front end or QA\n"
            "No large scale needed: say what you built, which choice you made, what came of it. "
            "Five tables, 40 tests or 30 users are numbers.",
            "R107",
            "R109",
            "R110",
            "R105",
            levels=EARLY,
        ),
        tip(
            "Ideas",
            "Beyond create, read, update, delete:\n"
            "• an API or a schema you designed, an integration you owned\n"
            "• queries, caches or code you made faster, and by how much\n"
            "• sign-in, roles, backups, protection against attacks\n"
            "• a library or module other teams reuse\n"
            "• tests, CI/CD, Docker, Kubernetes, a cloud service\n"
            "• monitoring, an incident and what you changed after it\n"
            "• a feature delivered with front end, QA, DevOps, product or data",
            "R107",
            "R108",
            "R111",
            "R105",
            "R117",
            levels=MIDDLE,
        ),
        tip(
            "Ideas",
            "What moved because you decided it:\n"
            "• an architecture or a technology chosen, and why it paid\n"
            "• standards others follow: API design, reviews, on-call\n"
            "• engineers mentored or hired, a team grown, in numbers\n"
            "• money saved, uptime gained, weeks to market won\n"
            "• a migration or a security risk closed, without downtime\n"
            "• resilience: what still runs when something fails\n"
            "• API resources for several clients, a whole back end, backups that were tested\n"
            "A talk, a patent or open source? There is a place for these later.",
            "R108",
            "R112",
            "R113",
            "R114",
            "R115",
            "R116",
            levels=TOP,
        ),
        NUMBERS,
        REWRITE,
    ),
)

BEST = Question(
    key="best",
    label="Key achievement",
    ask="Which of these points should stand out as the key achievement?",
    kind=Kind.LINE,
    optional=True,
    suggest=points,
    own=True,
    needs=several_points,
    why=why(
        "A hurried reader takes in one point a job. Marking the best makes sure it is that one.",
        "R102",
        "R32",
    ),
    examples=by_level(
        "Built the booking export the team still uses, saving two hours a week",
        "Raised test coverage of the {domain} API from 40% to 85% in four months",
        "Reduced failed {domain} jobs by 60% with retries and a dead-letter queue",
        "Led the migration of 40 {database} databases to the cloud without downtime",
    ),
)

LINK = Question(
    key="link",
    label="Link",
    ask="Is there a public page about this work, such as the product or an article?",
    kind=Kind.LINK,
    optional=True,
    why=why(
        "A page that shows the result lets the reader see it at once. "
        "Skip it if nothing public exists.",
        "R35",
    ),
    examples=by_level(
        "https://northwind.example.com/labs",
        "https://brightcart.example.com/developers",
        "https://bluefin.example.com/tracking",
        "https://halden.example.com/engineering/migration",
    ),
)

EXPERIENCE = Section(
    "experience",
    "Experience",
    (COMPANY, ABOUT, PLACE, TITLE, PERIOD, SUMMARY, BULLETS, BEST, LINK),
    optional=True,
    one="job",
    many="jobs",
)
