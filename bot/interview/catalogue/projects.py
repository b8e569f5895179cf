"""Programming work outside, or beside, the jobs."""

from bot.interview.catalogue.experience import NUMBERS
from bot.interview.catalogue.wording import EARLY, EVERY, by_level, tip, why
from bot.interview.schema import Kind, Question, Section
from bot.interview.suggestions import stacks

NAME = Question(
    key="name",
    label="Project",
    ask="Is there a project that shows more than your jobs do, such as open source or freelance "
    "work? What is it called?",
    again="Another project? What is it called?",
    kind=Kind.LINE,
    ask_by_level=by_level(
        "Now your projects; for you the key part. Which shows your server-side work best, from "
        "a course, open source or an idea of your own?",
        "Now your projects; for juniors the key part. Which shows your server-side work best, "
        "from a course, freelance work, open source or an idea of your own?",
        "Is there a project that shows more than your jobs do, such as open source or freelance "
        "work? What is it called?",
        "Is there a project worth a line of its own, such as open source? "
        "With strong jobs one is enough, or none.",
    ),
    why=why(
        "Projects prove what no job shows yet: that you can carry an idea to working software. "
        "They count most for juniors, for a change of field, for freelance and open source work.",
        "R121",
        "R122",
        "R128",
        "R126",
    ),
    examples=by_level(
        "Textbook Exchange",
        "Parcel Tracker API",
        "Ledger Replay (open source)",
        "Open Rate Limiter (open source)",
    ),
    tips=(
        tip(
            "Which to choose",
            "One you can explain to the last line: a course project you took further, a tool you "
            "use yourself, a fix accepted by an open source project. Two good ones beat six "
            "half-done ones. Any programming work counts, from a small service to an app.",
            "R121",
            "R128",
            "R110",
            levels=EARLY,
        ),
        tip(
            "Which to choose",
            "One that shows what your jobs do not: a new stack, a design of your own, open source "
            "others use, work for a client. The longer your experience, the shorter this part.",
            "R121",
            "R126",
            "R142",
            levels=EVERY - EARLY,
        ),
    ),
)

PURPOSE = Question(
    key="purpose",
    label="Purpose",
    ask="Which problem does it solve, and for whom?",
    kind=Kind.TEXT,
    why=why(
        "A reader who knows the problem can judge your solution. "
        "Without it a project is only a list of tools.",
        "R122",
        "R127",
    ),
    examples=by_level(
        "Lets 200 students swap textbooks instead of searching a shared spreadsheet.",
        "Shows small shops where their parcels are, from three carriers in one API.",
        "Replays {domain} events after an outage, so that teams can rebuild lost state.",
        "Protects public APIs from bursts of traffic; 15 companies run it in production.",
    ),
)

STACK = Question(
    key="stack",
    label="Stack",
    ask="What is it built with? Language, framework, database, and what it runs on.",
    kind=Kind.ITEMS,
    optional=True,
    suggest=stacks,
    why=why(
        "Stack and project together show that you have used what your skills section claims.",
        "R122",
        "R94",
    ),
    examples=by_level(
        "{language}, {framework}, SQLite, Git",
        "{language}, {framework}, {database}, Docker",
        "{language}, {database}, RabbitMQ, AWS",
        "{language}, Redis, Kubernetes, Prometheus",
    ),
)

ROLE = Question(
    key="role",
    label="Your part",
    ask="Which part was yours? Skip it if you did everything.",
    kind=Kind.LINE,
    optional=True,
    why=why(
        "In shared work the reader wants to know what you did yourself. "
        "Saying it openly also makes you a better colleague to read about.",
        "R123",
    ),
    examples=by_level(
        "Designed the schema and wrote the API; two classmates built the front end",
        "Wrote the carrier integrations and all tests in a team of three",
        "Maintainer since 2023: design, releases and reviews",
        "Founder and lead of 12 contributors",
    ),
)

CLIENT = Question(
    key="client",
    label="Client",
    ask="For whom did you make it? Skip it if it was for yourself.",
    kind=Kind.LINE,
    optional=True,
    why=why(
        "Work somebody asked for, or paid for, shows that you can meet needs other than your own.",
        "R121",
        "R166",
    ),
    examples=by_level(
        "University library",
        "Local courier company",
        "European travel agency (name under NDA)",
        "Two banks (names under NDA)",
    ),
    tips=(
        tip(
            "It is under NDA",
            "Read what you signed. If it forbids any mention, leave the project out. If it only "
            "protects the client, describe them instead: “a regional hospital group”.",
            "R129",
        ),
    ),
)

PERIOD = Question(
    key="period",
    label="When",
    ask="When was it? A year is enough; skip it if it does not matter.",
    kind=Kind.PERIOD,
    optional=True,
    why=why(
        "Dates show that the skill is fresh and can explain a gap between jobs. "
        "Without such a need they can stay out.",
        "R28",
        "R20",
    ),
    examples=by_level("2025", "Jan 2025 - May 2025", "2023 - now", "03.2019 - now"),
)

BULLETS = Question(
    key="bullets",
    label="Decisions and results",
    ask="Which technical decisions did you make, and what came of them? One point a line.",
    kind=Kind.BULLETS,
    optional=True,
    why=why(
        "“Built with this and that” only says you were busy. A decision, its reason and its effect "
        "show how you think, and that is what interviews are about.",
        "R122",
        "R124",
        "R125",
        "R127",
    ),
    examples=by_level(
        "Designed 5 {database} tables with unique constraints, so no book could be promised twice "
        "in a test with 500 users",
        "Implemented a background queue for e-mails in {language}, cutting sign-up time from 2.1 s "
        "to 180 ms",
        "Designed versioned {domain} events in {language}, so 14 months of history replay in 9 "
        "minutes",
        "Built token buckets in Redis with a local fallback, holding 50,000 requests a second at "
        "2 ms p99",
    ),
    tips=(
        tip(
            "Ideas",
            "Where did you choose between two ways?\n"
            "• sign-in: sessions or tokens, and who may do what\n"
            "• data: which tables, which index, what must never happen twice\n"
            "• work in the background: queue, retry, what if it fails half-way\n"
            "• integration: limits, errors and changes of a foreign API\n"
            "• speed: what was slow, what you measured, what helped\n"
            "Add what it led to. Small numbers count: tables, tests, users, milliseconds.",
            "R124",
            "R125",
            "R127",
        ),
        NUMBERS,
    ),
)

LINK = Question(
    key="link",
    label="Link",
    ask="Is there a repository or a running demo to link?",
    kind=Kind.LINK,
    optional=True,
    why=why(
        "Code that can be read, or a demo that runs, is the best proof. "
        "Link it if it is in good order.",
        "R130",
        "R132",
    ),
    examples=by_level(
        "github.com/maya-lindqvist-example/textbook-exchange",
        "github.com/tomas-herrera-example/parcel-tracker",
        "https://ledger-replay.example.org",
        "github.com/daniel-okafor-example/open-rate-limiter",
    ),
    tips=(
        tip(
            "Is it ready?",
            "A README that says what it does and how to start it, commits that tell what changed, "
            "a fresh clone that builds, no secrets in it, and a demo that answers. Otherwise leave "
            "the link out for now.",
            "R132",
            "R161",
        ),
    ),
)

PROJECTS = Section(
    "projects",
    "Projects",
    (NAME, PURPOSE, STACK, ROLE, CLIENT, PERIOD, BULLETS, LINK),
    optional=True,
    one="project",
    many="projects",
)
