"""What the person is after and where they stand: it decides what is asked, and how."""

from bot.interview.catalogue.conditions import chosen, format_advice
from bot.interview.catalogue.wording import by_level, tip, why
from bot.interview.schema import Kind, Layout, Level, Option, Question, Section

TARGETS = (  # the usual names of the trade (R154)
    "Backend Developer",
    "API Developer",
    "Java Developer",
    "Python Developer",
    "Go Developer",
    "Node.js Developer",
    "GraphQL Developer",
    "Software Engineer",
    "Full-Stack Developer",
)
COUNTRIES = (
    "United States",
    "United Kingdom",
    "India",
    "Germany",
    "Canada",
    "Australia",
    "Netherlands",
    "Ireland",
    "Poland",
    "Spain",
    "United Arab Emirates",
    "Singapore",
)

TARGET = Question(
    key="target",
    label="Target role",
    ask="Which job are you after? Tap a title or type the one from the advert.",
    kind=Kind.LINE,
    why=why(
        "Recruiters look for one clear job title, and search for it by name. "
        "Your headline, my examples and the skills I suggest will all follow it.",
        "R50",
        "R49",
        "R154",
        "R153",
    ),
    examples=by_level(
        "Backend Developer Intern",
        "Junior Java Developer",
        "API Developer (Node.js)",
        "Senior Backend Engineer",
    ),
    suggest=lambda _answers, _prefix: TARGETS,
    tips=(
        tip(
            "Changing course?",
            "Name the job you want next, not the one you leave. If you come from another field or "
            "another stack, projects and recent courses will carry the proof; if you work on "
            "contract, each client can be an entry of its own.",
            "R166",
            "R142",
            "R121",
        ),
    ),
)

LEVEL = Question(
    key="level",
    label="Level",
    ask="Which level fits you best? Junior means up to two years in the trade, senior that "
    "others follow your technical lead.",
    kind=Kind.CHOICE,
    why=why(
        "A junior is read for fundamentals and promise, a mid-level developer for features owned, "
        "a senior for direction given. The level sets my examples, the order of sections and "
        "the length I aim for.",
        "R163",
        "R17",
        "R18",
        "R2",
        "R3",
    ),
    examples=by_level("Student", "Junior", "Mid-level", "Senior"),
    options=(
        Option(Level.STUDENT.value, "Student", ("students", "university", "intern", "trainee")),
        Option(
            Level.JUNIOR.value,
            "Junior",
            ("jr", "fresher", "graduate", "entry level", "entry-level", "beginner"),
        ),
        Option(Level.MID.value, "Mid-level", ("middle", "intermediate", "regular")),
        Option(Level.SENIOR.value, "Senior", ("sr", "lead", "staff", "principal", "expert")),
    ),
)

COUNTRY = Question(
    key="country",
    label="Country",
    ask="In which country are you applying?",
    kind=Kind.COUNTRY,
    why=why(
        "What belongs in a résumé differs by country: paper size, spelling, and which personal "
        "details are better left out. I will judge by the custom there.",
        "R159",
        "R157",
        "R166",
    ),
    examples=by_level("Germany", "India", "United Kingdom", "Canada"),
    suggest=lambda _answers, _prefix: COUNTRIES,
    tips=(
        tip(
            "Several countries?",
            "Take the one that matters most now. You can copy this résumé later and change the "
            "country in the copy.",
            "R153",
        ),
    ),
)

HISTORY = Question(
    key="history",
    label="Work history",
    ask="How would you describe your work so far?",
    kind=Kind.CHOICE,
    why=why(
        "Steady jobs, gaps and a change of field are each best shown in another order. "
        "Your answer decides which format I recommend.",
        "R14",
    ),
    examples=by_level(
        "No job yet",
        "Jobs in another field",
        "Developer jobs, with gaps",
        "Developer jobs, no gaps",
    ),
    options=(
        Option("steady", "Developer jobs, no gaps", ("no gaps", "no gap")),
        Option("gaps", "Developer jobs, with gaps", ("with gaps", "some gaps", "a gap", "gap")),
        Option("other", "Jobs in another field", ("another field", "other field", "other jobs")),
        Option("none", "No job yet", ("no jobs", "no job", "no experience", "never worked")),
    ),
)

FORMAT = Question(
    key="format",
    label="Format",
    ask="In which order should the résumé tell your story?",
    kind=Kind.CHOICE,
    why=why(
        "The order decides what is seen in the first seconds. When in doubt, chronological is "
        "the safe choice; with gaps, no job yet or a new field another order may serve you better.",
        "R14",
        "R10",
        "R6",
    ),
    examples=by_level("Functional", "Combination", "Chronological", "Targeted"),
    options=(
        Option(Layout.CHRONOLOGICAL.value, "Chronological", ("chrono", "reverse chronological")),
        Option(Layout.FUNCTIONAL.value, "Functional"),
        Option(Layout.COMBINATION.value, "Combination", ("combined", "hybrid", "combo")),
        Option(Layout.TARGETED.value, "Targeted"),
    ),
    tips=(
        tip(
            "The four formats",
            "Chronological: jobs lead, the latest first; known everywhere.\n"
            "Functional: skills and achievements lead, jobs stay in the background; for students, "
            "first jobs and gaps, but risky, since many recruiters miss the dates.\n"
            "Combination: skills first, then the jobs, the latest first.\n"
            "Targeted: made for one advert; the most work, and often the best answer.",
            "R10",
            "R11",
            "R12",
            "R13",
        ),
    ),
    recommend=format_advice,
)

VACANCY = Question(
    key="vacancy",
    label="Vacancy",
    ask="Which vacancy is it for? Job title and employer, as in the advert.",
    kind=Kind.LINE,
    why=why(
        "A targeted résumé answers one advert, in its own words. "
        "I keep the vacancy in view when checking what you write.",
        "R13",
        "R49",
        "R153",
    ),
    examples=by_level(
        "Backend Internship at Kestrel Payments",
        "Junior {title} at Brightcart",
        "{title} at Bluefin Logistics",
        "Senior {title} at Halden Systems",
    ),
    needs=chosen("profile.format", Layout.TARGETED.value),
)

PROFILE = Section(
    "profile",
    "Your goal",
    (TARGET, LEVEL, COUNTRY, HISTORY, FORMAT, VACANCY),
)
