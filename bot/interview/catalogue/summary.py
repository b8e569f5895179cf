"""What stands at the very top: the headline, and the summary or objective."""

from bot.interview.catalogue.wording import EARLY, MIDDLE, TOP, by_level, tip, why
from bot.interview.schema import Kind, Question, Section

HEADLINE_TEXT = Question(
    key="text",
    label="Headline",
    ask="Sum yourself up in one line: role, strongest stack and one thing you are good for.",
    kind=Kind.LINE,
    why=why(
        "The headline is the first line read, and sometimes the last. A clear title with the "
        "advert's own words and one real strength earns the rest of the page a look.",
        "R47",
        "R48",
        "R49",
        "R50",
        "R52",
        "R4",
    ),
    examples=by_level(
        "{title}, Computer Science Graduate: {language} and {database}, three live APIs",
        "Junior {title}: {language}, {framework}, 20 endpoints in production",
        "{title}, 4 years: {language} and {database}, {domain} APIs at 2M requests a day",
        "Senior {title}, 9 years: {language}, {framework}, {domain} platforms at 99.95% uptime",
    ),
    tips=(
        tip(
            "Do and don't",
            "Do: name the role you want, the level, two technologies from the advert and one "
            "fact with a number.\n"
            "Do: check any years against your dates and your summary; all three must agree.\n"
            "Don't: fill it with adjectives, or with a count of languages nobody asked for.",
            "R48",
            "R49",
            "R51",
        ),
    ),
)

SUMMARY_TEXT = Question(
    key="text",
    label="Summary",
    ask="Now two to four sentences about you: years, strongest stack, the kind of systems you "
    "build, and a result or two with numbers.",
    kind=Kind.TEXT,
    ask_by_level=by_level(
        "Now two or three sentences about your goal: the role you want, the language you know "
        "best, and what you have already built with it.",
        "Now two to four sentences: your main language and stack, what you have built so far, and "
        "the work you want to grow into.",
        "Now two to four sentences about you: years, strongest stack, the kind of systems you "
        "build, and a win in scale, speed or design.",
        "Now two to four sentences about you: what you lead, the architecture you answer for, and "
        "what the business gained from it.",
    ),
    why=why(
        "Within seconds a reader wants your level, your stack, the kind of systems and one proof. "
        "Four lines are the most that get read, and they should deepen the headline, "
        "not retell your jobs.",
        "R53",
        "R54",
        "R55",
        "R56",
        "R57",
        "R60",
        "R71",
        "R72",
    ),
    examples=by_level(
        "Computer science student looking for a first {title} position. Built a {domain} API in "
        "{language} and {framework} with {database} and 60 automated tests as a course project. "
        "Wants to learn how production services are designed, tested and run.",
        "Junior {title} with one year of internship and freelance work in {language}, {framework} "
        "and {database}. Delivered 14 endpoints of a {domain} API used by 300 people and raised "
        "its test coverage from 40% to 85%. Wants to take over whole services in a team that "
        "reviews code.",
        "{title} running {domain} services in production for 4 years, with {language}, {framework} "
        "and {database}. Owns two of them from schema design to on-call, together with QA and "
        "product. Cut p95 latency by 45% and deployment time from 40 to 12 minutes.",
        "Senior {title} with 9 years in the design of distributed {domain} systems, mostly in "
        "{language} and {framework}. Led the split of a monolith into 8 services: four times the "
        "traffic, 99.95% uptime, 28% less hosting cost. Mentors six engineers and sets API "
        "standards for three teams.",
    ),
    tips=(
        tip(
            "What to write",
            "With little experience this is an objective: say where you want to go and prove that "
            "you have started.\n"
            "1. Who you are and the role you want\n"
            "2. Your main language, and what you built with it: a course, an internship or your "
            "own idea\n"
            "3. What you want to take on on the server side\n"
            "Fundamentals count: SQL, HTTP, tests, Git. Small numbers count too.",
            "R62",
            "R63",
            "R164",
            levels=EARLY,
        ),
        tip(
            "What to write",
            "1. Title, years and strongest stack\n"
            "2. What you own, for which product, and with whom: front end, QA, product\n"
            "3. One win in speed, scale or design, with its number\n"
            "The years must match your headline and your dates.",
            "R64",
            "R55",
            "R58",
            "R59",
            "R51",
            levels=MIDDLE,
        ),
        tip(
            "What to write",
            "1. Title, years and the systems you design\n"
            "2. A decision of yours and what the business gained: cost, uptime, time to market\n"
            "3. Whom you lead, mentor or set standards for\n"
            "The years must match your headline and your dates.",
            "R65",
            "R58",
            "R59",
            "R51",
            levels=TOP,
        ),
        tip(
            "Do and don't",
            "Do: use the advert's terms for stack and scale, where they are true for you.\n"
            "Do: stay plain and short; for the UK even more so, with one spelling throughout.\n"
            "Don't: “passionate”, “results-driven”, “team player”. Anyone can write them, so they "
            "say nothing.\n"
            "Don't: list every tool, start with the front end, or retell your jobs.",
            "R61",
            "R66",
            "R67",
            "R68",
            "R69",
            "R70",
            "R71",
            "R157",
            "R158",
        ),
        tip(
            "UK example",
            "“Backend developer with five years' commercial experience of Java and Spring Boot in "
            "insurance. Optimised overnight claims processing for two brokers, halving its run "
            "time and saving £40,000 a year in hosting. Works closely with QA and product.”\n"
            "British spelling throughout, calm in tone, and clear about what the business gained.",
            "R72",
            "R157",
            "R158",
        ),
        tip(
            "Who is hiring?",
            "A start-up wants to see speed and that you carry a thing to the end. "
            "A bank or fintech looks for security, audit trails and what happens when something "
            "fails. A large company looks for integration, migration and work across teams. "
            "Put first what your reader looks for.",
            "R118",
            "R61",
            "R153",
        ),
    ),
)

HEADLINE = Section("headline", "Headline", (HEADLINE_TEXT,), optional=True)
SUMMARY = Section("summary", "Summary", (SUMMARY_TEXT,), optional=True)
