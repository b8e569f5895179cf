"""How an employer reaches the person, and nothing more personal than that."""

from bot.interview.catalogue.wording import by_level, tip, why
from bot.interview.schema import Kind, Question, Section
from bot.interview.suggestions import rights_to_work

LEFT_OUT = tip(
    "What to leave out",
    "Leave out your birth date, photo, marital status, children, religion, sexual orientation "
    "and pay.\n"
    "They do not show how well you build software, may set off a bias nobody notices, and a "
    "pay figure weakens your hand when you negotiate. If one slips in, I will ask before "
    "keeping it.",
    "R36",
    "R37",
    "R38",
    "R39",
    "R40",
    "R41",
    "R42",
    "R43",
)

NAME = Question(
    key="name",
    label="Full name",
    ask="What is your full name, as it should stand on the résumé?",
    kind=Kind.NAME,
    why=why(
        "Name, e-mail and phone are the three details every employer needs. Use the name people "
        "know you by at work; it need not be the one in your passport.",
        "R33",
    ),
    examples=by_level("Maya Lindqvist", "Tomás Herrera", "Priya Raman", "Daniel Okafor"),
    tips=(LEFT_OUT,),
)

EMAIL = Question(
    key="email",
    label="E-mail",
    ask="Which e-mail address should employers write to?",
    kind=Kind.EMAIL,
    why=why(
        "Most invitations come by e-mail. A plain address with your name in it looks professional "
        "and is easy to find again.",
        "R33",
    ),
    examples=by_level(
        "maya.lindqvist@example.com",
        "tomas.herrera@example.org",
        "priya@raman.example.com",
        "daniel.okafor@example.net",
    ),
)

PHONE = Question(
    key="phone",
    label="Phone",
    ask="And your phone number, with the country code?",
    kind=Kind.PHONE,
    why=why(
        "A recruiter with a slot to fill often calls first. "
        "With the country code the number works from anywhere.",
        "R33",
    ),
    examples=by_level("+1 202 555 0143", "+1 416 555 0119", "+1 312 555 0176", "+1 303 555 0162"),
)

PLACE = Question(
    key="place",
    label="City and country",
    ask="Where are you based? City and country are enough.",
    kind=Kind.PLACE,
    why=why(
        "Employers want to know the time zone and whether you could come to the office on hybrid "
        "days. Street and house number tell them nothing useful.",
        "R44",
        "R46",
        "R34",
    ),
    examples=by_level(
        "Uppsala, Sweden",
        "Toronto, Canada",
        "Pune, India",
        "Leeds, United Kingdom",
    ),
    tips=(
        tip(
            "Remote or moving?",
            "Say what helps the employer plan: “Leeds, United Kingdom (hybrid)” or “Pune, India "
            "(moving to Berlin in May)”. Leave out everything below the city.",
            "R46",
            "R44",
        ),
    ),
)

LINKEDIN = Question(
    key="linkedin",
    label="LinkedIn",
    ask="Do you have a LinkedIn profile to link?",
    kind=Kind.LINK,
    optional=True,
    why=why(
        "Many recruiters open LinkedIn next to the résumé. "
        "Link it if titles and dates there are the same as here.",
        "R34",
    ),
    examples=by_level(
        "linkedin.com/in/maya-lindqvist-example",
        "linkedin.com/in/tomas-herrera-example",
        "linkedin.com/in/priya-raman-example",
        "linkedin.com/in/daniel-okafor-example",
    ),
)

GITHUB = Question(
    key="github",
    label="GitHub",
    ask="Would you like to show a GitHub profile? Skip it if the code there is not at its best.",
    kind=Kind.LINK,
    optional=True,
    ask_by_level=by_level(
        "What is your GitHub profile? Early in a career it is close to a must, so one or two "
        "tidy repositories are worth the effort.",
        "What is your GitHub profile? For juniors it is close to a must, so one or two tidy "
        "repositories are worth the effort.",
        "Would you like to show a GitHub profile? Skip it if the code there is not at its best.",
        "Would you like to show a GitHub profile? Skip it if your best code is not public.",
    ),
    why=why(
        "Technical reviewers look at code when they can. A tidy profile speaks for you, "
        "a neglected one against you, so link it only if it is an advantage.",
        "R131",
        "R35",
    ),
    examples=by_level(
        "github.com/maya-lindqvist-example",
        "github.com/tomas-herrera-example",
        "github.com/priya-raman-example",
        "github.com/daniel-okafor-example",
    ),
    tips=(
        tip(
            "Is mine ready?",
            "It is, if you can tick all four:\n"
            "• the pinned repositories have a README: what it does, how to start it\n"
            "• commits are small and say what changed\n"
            "• a fresh clone builds and its tests pass\n"
            "• abandoned experiments are archived or private\n"
            "If not, skip the link today and add it once it is.",
            "R132",
            "R131",
        ),
    ),
)

WEBSITE = Question(
    key="website",
    label="Website",
    ask="Do you have a website or portfolio of your own?",
    kind=Kind.LINK,
    optional=True,
    why=why(
        "A portfolio or a technical blog can show more than one page holds. "
        "It helps if it is current and about your work.",
        "R34",
        "R35",
    ),
    examples=by_level(
        "https://maya.example.com",
        "https://tomas.example.org/portfolio",
        "https://priya.example.com/articles",
        "https://okafor.example.net",
    ),
)

LINKS = Question(
    key="links",
    label="Other links",
    ask="Any other links worth a click, such as a running demo or a package? One a line.",
    kind=Kind.ITEMS,
    optional=True,
    why=why(
        "A reader follows one or two links at most. Each should prove something the résumé "
        "claims; a profile you no longer tend is better left out.",
        "R35",
    ),
    examples=by_level(
        "https://demo.example.com/course-planner",
        "https://docs.example.org/parcel-api",
        "https://packages.example.com/retry-queue",
        "https://talks.example.net/event-driven-billing",
    ),
)

RIGHT_TO_WORK = Question(
    key="right_to_work",
    label="Right to work",
    ask="Could an employer doubt that you may work there? If so, one short line settles it.",
    kind=Kind.LINE,
    optional=True,
    suggest=rights_to_work,
    why=why(
        "If your place or history might raise the question, one line spares you a silent no. "
        "If nobody would wonder, leave it out.",
        "R45",
    ),
    examples=by_level(
        "Student work permit, 20 hours a week in term",
        "Work permit until 2029, no sponsorship needed",
        "Work permit, open to any employer",
        "Permanent resident, no sponsorship needed",
    ),
)

CONTACT = Section(
    "contact",
    "Contact",
    (NAME, EMAIL, PHONE, PLACE, LINKEDIN, GITHUB, WEBSITE, LINKS, RIGHT_TO_WORK),
)
