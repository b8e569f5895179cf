"""Invented people whose résumés the rendering tests print."""

from bot.interview.schema import Paper
from bot.resume.document import (
    Bullets,
    Document,
    Entry,
    Group,
    Link,
    Paragraph,
    Section,
)

JUNIOR = Document(
    name="Mira Okafor",
    headline="Junior Back-End Developer: Python, Django and PostgreSQL",
    contact=(
        Link("Leeds, United Kingdom"),
        Link("+44 113 555 0142", "tel:+441135550142"),
        Link("mira.okafor@example.com", "mailto:mira.okafor@example.com"),
        Link("github.com/mira-okafor", "https://github.com/mira-okafor"),
    ),
    sections=(
        Section(
            "summary",
            "Profile",
            (
                Paragraph(
                    "Computing graduate who builds small, well-tested web services in Python. "
                    "Wrote and runs a timetable API that 300 students use each week, and keeps its "
                    "answers under 80 ms. Looking for a team where code review and on-call "
                    "are shared."
                ),
            ),
        ),
        Section(
            "education",
            "Education",
            (
                Entry(
                    "BSc Computer Science, First Class",
                    "Sep 2021 - Jul 2024",
                    "University of Northmoor, Leeds",
                    bullets=(
                        (
                            "Dissertation: a queue on PostgreSQL that survives a crash between "
                            "any two statements"
                        ),
                        (
                            "Modules: databases, distributed systems, operating systems, "
                            "algorithms and data structures"
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "skills",
            "Skills",
            (
                Group("Languages", ("Python", "SQL", "JavaScript")),
                Group("Frameworks", ("Django", "Flask", "pytest")),
                Group("Data", ("PostgreSQL", "Redis")),
                Group("Tools", ("Git", "Docker", "GitHub Actions", "Postman", "Linux")),
            ),
        ),
        Section(
            "projects",
            "Projects",
            (
                Entry(
                    "Campus Timetable API",
                    "2023 - 2024",
                    "",
                    Link(
                        "github.com/mira-okafor/timetable",
                        "https://github.com/mira-okafor/timetable",
                    ),
                    "A read-only API and calendar feed over the university's timetable pages.",
                    (
                        (
                            "Designed a schema for clashes and room moves; one query now answers "
                            "what took 14 requests"
                        ),
                        (
                            "Cut the p95 response time from 900 ms to 80 ms with a Redis cache and "
                            "two indexes"
                        ),
                        "Wrote 140 tests and a CI/CD pipeline that deploys in 4 minutes",
                    ),
                ),
                Entry(
                    "Parcel Tracker",
                    "2022",
                    "",
                    Link("github.com/mira-okafor/parcels"),
                    "",
                    (
                        "Built a Django service that polls three carriers and mails once a day",
                        (
                            "Chose an outbox table over direct sends after losing messages in a "
                            "restart"
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "experience",
            "Experience",
            (
                Entry(
                    "Back-End Intern",
                    "Jun 2023 - Sep 2023",
                    "Harbour Metrics Ltd, Leeds",
                    bullets=(
                        (
                            "Added rate limits to a public REST API of 40 endpoints; support "
                            "tickets about timeouts fell by a third"
                        ),
                        "Moved 25 nightly scripts into one scheduler with alerts",
                        "Reviewed code with two senior developers each week",
                    ),
                ),
                Entry("Shop Assistant, part-time", "2019 - 2021", "Corner Books, York"),
            ),
        ),
        Section("languages", "Languages", (Group("", ("English", "Igbo", "basic German")),)),
    ),
    most_pages=1,
    keywords=("Python", "Django", "PostgreSQL"),
)

_JOB_BULLETS = (
    (
        "Led the split of a billing monolith into four Go services; deploys went from one a week "
        "to eleven a day and the error rate halved"
    ),
    (
        "Redesigned the ledger's write path with an append-only journal in PostgreSQL, taking p99 "
        "from 1.4 s to 120 ms at 2,300 requests a second"
    ),
    (
        "Introduced contract tests between six teams; breaking API changes found in production "
        "fell from nine a quarter to none"
    ),
    "Mentored five engineers, two of whom now lead teams of their own",
    "Planned and ran a zero-downtime migration of 3.1 TB from MySQL to PostgreSQL",
)

SENIOR = Document(
    name="Tomasz Lindqvist-Rowe",
    headline="Staff Back-End Engineer: payments, Go and PostgreSQL, 12 years",
    contact=(
        Link("Austin, TX"),
        Link("(512) 555-0177", "tel:+15125550177"),
        Link("tomasz@example.com", "mailto:tomasz@example.com"),
        Link(
            "linkedin.com/in/tomasz-lindqvist-rowe",
            "https://www.linkedin.com/in/tomasz-lindqvist-rowe",
        ),
        Link("tomasz.example.com", "https://tomasz.example.com"),
    ),
    sections=(
        Section(
            "summary",
            "Summary",
            (
                Paragraph(
                    "Back-end engineer with 12 years in payments and logistics, the last five "
                    "setting the technical direction of groups of up to 40 people. Designs "
                    "services in Go and Java that stay up: 99.99 % over three years at 2,300 "
                    "requests a second. Cut the yearly cloud bill of one platform by $1.2M."
                ),
            ),
        ),
        Section(
            "skills",
            "Core Skills",
            (
                Group("Languages", ("Go", "Java", "Python", "SQL")),
                Group("Services", ("gRPC", "REST", "Kafka", "event sourcing", "OpenAPI")),
                Group("Data", ("PostgreSQL", "MySQL", "Redis", "ClickHouse")),
                Group("Cloud", ("AWS", "Kubernetes", "Terraform", "GitHub Actions")),
                Group("Observability", ("OpenTelemetry", "Prometheus", "Grafana")),
            ),
        ),
        Section(
            "experience",
            "Experience",
            (
                Entry(
                    "Staff Engineer",
                    "Mar 2021 - Present",
                    "Northwind Pay, Austin, TX",
                    summary="Payments platform of 60 services; group of 40 engineers.",
                    bullets=_JOB_BULLETS,
                ),
                Entry(
                    "Senior Software Engineer",
                    "Aug 2017 - Feb 2021",
                    "Parcelry, Denver, CO",
                    bullets=(
                        (
                            "Built the routing API in Java and Spring Boot that plans 180,000 "
                            "deliveries a day"
                        ),
                        (
                            "Replaced polling by Kafka streams; the delay of a status fell from "
                            "5 minutes to 2 seconds"
                        ),
                        (
                            "Set up on-call, runbooks and load tests; incidents a month went "
                            "from 12 to 3"
                        ),
                        "Hired and onboarded seven back-end developers",
                    ),
                ),
                Entry(
                    "Software Engineer",
                    "Jan 2014 - Jul 2017",
                    "Bluefin Systems, Remote",
                    bullets=(
                        (
                            "Wrote a multi-tenant OAuth 2.0 and OpenID Connect server used by "
                            "90 customers"
                        ),
                        "Optimised 30 slow queries, cutting database load by 45 %",
                        (
                            "Moved builds to containers and brought the release time down from "
                            "2 h to 9 min"
                        ),
                    ),
                ),
                Entry("Junior Developer", "2012 - 2013", "Kestrel Web, Boulder, CO"),
            ),
        ),
        Section(
            "projects",
            "Open Source",
            (
                Entry(
                    "pgjournal",
                    "2019 - Present",
                    "",
                    Link("github.com/tomasz/pgjournal", "https://github.com/tomasz/pgjournal"),
                    "Append-only audit tables for PostgreSQL, 1,900 stars, 34 contributors.",
                    (
                        "Designed the format and wrote the Go and Python clients",
                        "Keep a monthly release with a published fault test",
                    ),
                ),
            ),
        ),
        Section(
            "talks",
            "Talks and Writing",
            (
                Bullets(
                    (
                        '"Journals, not queues", Example Conference 2023, 600 listeners',
                        '"Migrating three terabytes on a Tuesday", blog, 2022, 41,000 readers',
                    )
                ),
            ),
        ),
        Section(
            "education",
            "Education",
            (
                Entry(
                    "MSc Software Engineering",
                    "2010 - 2012",
                    "Example Institute of Technology, Gdańsk",
                ),
                Entry("BSc Mathematics", "2007 - 2010", "Example University, Malmö"),
            ),
        ),
        Section(
            "certifications",
            "Certifications",
            (
                Entry(
                    "AWS Certified Solutions Architect - Professional",
                    "2023",
                    "Amazon Web Services, code ABC-555",
                ),
                Entry("Certified Kubernetes Administrator", "2021", "CNCF"),
            ),
        ),
        Section("awards", "Awards", (Bullets(("Engineer of the year, Northwind Pay, 2022",)),)),
        Section(
            "languages",
            "Languages",
            (Group("", ("English (native)", "Polish (native)", "Swedish (fluent)")),),
        ),
        Section("right-to-work", "Right to Work", (Paragraph("US permanent resident."),)),
    ),
    paper=Paper.LETTER,
    keywords=("Go", "PostgreSQL", "payments"),
)

EMPTY = Document("Bo Li", "", (), ())

HOSTILE_TEXTS = (
    "<script>alert(1)</script>",
    "<b>bold</b> & <i>it</i>",
    "<img src=file:///etc/passwd>",
    "<link rel=attachment href=file:///etc/passwd>",
    "<style>*{display:none}</style>",
    "{{ 7 * 7 }} {% include 'x' %}",
    "{# hidden #} ${HOME} %(name)s",
    "</title></head></body></html>",
    "&lt;p&gt; &nbsp; &#0;",
    "a\" onclick='x' b=\"",
    "]]> <!-- comment -->",
    "@import url(http://example.com)",
)


def hostile() -> Document:
    """Markup and template syntax in every field."""

    def nasty(tag: int) -> str:
        return f"{HOSTILE_TEXTS[tag % len(HOSTILE_TEXTS)]} {tag}"

    return Document(
        name=nasty(0),
        headline=nasty(1),
        contact=(
            Link(nasty(2), "javascript:alert(1)"),
            Link(nasty(3), "file:///etc/passwd"),
            Link(nasty(4), "data:text/html,x"),
            Link(nasty(5), 'https://example.com/"><b>'),
        ),
        sections=(
            Section(
                "a",
                nasty(6),
                (
                    Paragraph(nasty(7)),
                    Bullets((nasty(8), nasty(9))),
                    Group(nasty(10), (nasty(11), nasty(12))),
                    Entry(
                        nasty(13),
                        nasty(14),
                        nasty(15),
                        Link(nasty(16)),
                        nasty(17),
                        (nasty(18), nasty(19)),
                    ),
                ),
            ),
        ),
        language='en"><script>',
        keywords=(nasty(20), nasty(21)),
    )


def in_language(language: str, name: str, title: str, text: str) -> Document:
    """A small résumé in another language."""
    return Document(
        name=name,
        headline=text,
        contact=(Link("x@example.com", "mailto:x@example.com"),),
        sections=(
            Section(
                "s",
                title,
                (Paragraph(text), Entry(text, "2020 - 2021", text, None, text, (text, text))),
            ),
        ),
        language=language,
    )


FOREIGN = (
    in_language(
        "pl",
        "Łucja Żółć-Śnieżna",
        "Doświadczenie",
        "Zaprojektowała usługę płatności, która obsługuje 3 tysiące żądań na sekundę",
    ),
    in_language(
        "vi",
        "Nguyễn Thị Ánh Tuyết",
        "Kinh nghiệm",
        "Thiết kế dịch vụ thanh toán xử lý ba nghìn yêu cầu mỗi giây",
    ),
    in_language(
        "ru",
        "Анна Щербакова-Ёлкина",
        "Опыт работы",
        "Спроектировала сервис платежей на три тысячи запросов в секунду",
    ),
    in_language("uk", "Їжакевич Ґанна", "Досвід", "Спроєктувала сервіс платежів і чергу подій"),
    in_language(
        "kk",
        "Әлия Қасымова",
        "Жұмыс тәжірибесі",
        "Төлем қызметін жобалады, секундына үш мың сұраныс",
    ),
    in_language(
        "el",
        "Ελένη Παπαδοπούλου",
        "Εμπειρία",
        "Σχεδίασε την υπηρεσία πληρωμών για τρεις χιλιάδες αιτήματα",
    ),
    in_language(
        "tr",
        "İpek Yıldız Çağrı",
        "İş deneyimi ilk",
        "Ödeme hizmetini saniyede üç bin istek için tasarladı",
    ),
    in_language(
        "de",
        "Jürgen Groß-Fjord",
        "Straße und Maß",
        "Schuf den effizienten Ausfallschutz für Offline-Zahlungen und Schifffahrt",
    ),
    in_language("ja", "山田 太郎", "職務経歴", "毎秒三千件の要求を処理する決済サービスを設計"),
    in_language("ko", "김 지민", "경력", "초당 삼천 건을 처리하는 결제 서비스를 설계"),
    in_language("zh-CN", "李 伯", "工作经历", "设计了每秒处理三千个请求的支付服务"),
    in_language("he", "נועה לוי", "ניסיון", "תכננה שירות תשלומים לשלושת אלפים בקשות בשנייה"),
    in_language("hi", "अनीता शर्मा", "अनुभव", "भुगतान सेवा की रचना की"),
)
