"""Where the person learned: courses of study, and certificates."""

from bot.interview.catalogue.conditions import asked_of, chosen_here
from bot.interview.catalogue.wording import EARLY, by_level, tip, why
from bot.interview.schema import Kind, Level, Option, Question, Section

DEGREES = (
    "Bachelor of Science",
    "Bachelor of Engineering",
    "Master of Science",
    "Associate degree",
    "Bootcamp certificate",
    "High school diploma",
    "Self-taught",
)

SCHOOL = Question(
    key="school",
    label="School",
    ask="Where did you learn the trade? A university, a college or a bootcamp, the latest first.",
    again="Another course of study? Where was it?",
    kind=Kind.LINE,
    why=why(
        "Some employers ask for a degree, others only want to know how you learned. For students "
        "this part stands near the top, later it becomes short.",
        "R133",
        "R139",
        "R140",
        "R2",
        "R3",
    ),
    examples=by_level(
        "Northvale University",
        "CodeHarbor Bootcamp",
        "Rivermouth Institute of Technology",
        "Eastbrook University",
    ),
    tips=(
        tip(
            "High school?",
            "Only if you have no higher degree and none under way. Then it may come with its "
            "grade, prizes and activities. With a university entry, leave it out.",
            "R135",
        ),
        tip(
            "Bootcamp? Self-taught?",
            "Name a bootcamp if it is recent and fits the job, with what you built there. "
            "Self-taught is fine to say, if projects prove it. "
            "Courses taken for a change of stack belong on the page as well.",
            "R141",
            "R142",
        ),
    ),
)

DEGREE = Question(
    key="degree",
    label="Degree",
    ask="Which degree or certificate is it?",
    kind=Kind.LINE,
    optional=True,
    suggest=lambda _answers, _prefix: DEGREES,
    why=why(
        "Adverts and screening software look for the degree by its name. "
        "Without one, skip it: the way you learned still counts.",
        "R133",
        "R141",
    ),
    examples=by_level(
        "Bachelor of Science",
        "Bootcamp certificate",
        "Bachelor of Engineering",
        "Master of Science",
    ),
)

MAJOR = Question(
    key="major",
    label="Subject",
    ask="In which subject?",
    kind=Kind.LINE,
    optional=True,
    why=why(
        "The subject tells how near the studies are to the job. Another one is fine too: it may "
        "be the field you know better than others.",
        "R133",
    ),
    examples=by_level(
        "Computer Science",
        "Back-End Development",
        "Software Engineering",
        "Applied Mathematics",
    ),
)

STATE = Question(
    key="state",
    label="State",
    ask="Have you finished it?",
    kind=Kind.CHOICE,
    why=why(
        "Studies under way or left early still count, if the résumé says so plainly. "
        "What looks finished and is not costs trust.",
        "R136",
        "R137",
    ),
    examples=by_level("Still in progress", "Finished", "Left before the end", "Finished"),
    options=(
        Option("finished", "Finished", ("yes", "y", "done", "completed", "graduated")),
        Option(
            "progress",
            "Still in progress",
            ("in progress", "not yet", "ongoing", "studying", "still", "almost"),
        ),
        Option("incomplete", "Left before the end", ("left early", "dropped out", "quit")),
    ),
)

PERIOD = Question(
    key="period",
    label="When",
    ask="When was it? The year you finished is enough; skip it if it does not help you.",
    kind=Kind.PERIOD,
    optional=True,
    why=why(
        "A recent year explains a short work history. After many years in the trade it adds "
        "little and mostly gives away your age.",
        "R134",
        "R133",
    ),
    examples=by_level("Sep 2023 - now", "2024", "2016 - 2020", "2012"),
)

CREDITS = Question(
    key="credits",
    label="Credits",
    ask="How much did you complete? Credits, or years out of how many.",
    kind=Kind.LINE,
    optional=True,
    needs=chosen_here("state", "incomplete"),
    why=why(
        "Credits turn “left early” into something you earned. "
        "Together with the dates they say all there is to say.",
        "R137",
    ),
    examples=by_level(
        "90 of 180 ECTS credits",
        "60 credits",
        "Two of three years",
        "120 of 180 ECTS credits",
    ),
)

GRADE = Question(
    key="grade",
    label="Grade",
    ask="Which grade do you have, as value and scale? Skip it if it does not speak for you.",
    kind=Kind.LINE,
    optional=True,
    needs=asked_of(frozenset(Level) - {Level.SENIOR}, "grade"),
    why=why(
        "Early on a good grade is a point for you. Scales differ between countries, so the best "
        "possible value belongs beside yours.",
        "R138",
    ),
    examples=by_level("3.8/4.0", "8.7/10", "78/100", "17/20"),
)

HONOURS = Question(
    key="honours",
    label="Prizes and activities",
    ask="Any prizes, scholarships or activities from that time? One a line.",
    kind=Kind.BULLETS,
    optional=True,
    needs=asked_of(EARLY, "honours"),
    why=why(
        "A prize, a scholarship or a club you ran shows effort beyond the lectures, while jobs "
        "cannot yet.",
        "R133",
        "R135",
    ),
    examples=by_level(
        "Won second place of 40 teams at the 2025 university hackathon with a {language} service",
        "Awarded a scholarship given to 5 of 120 participants",
        "Led the programming club, 30 members, for two years",
        "Awarded best thesis of the year in distributed systems",
    ),
)

COURSES = Question(
    key="courses",
    label="Courses and thesis",
    ask="Which courses, thesis or study projects bear on back-end work?",
    kind=Kind.ITEMS,
    optional=True,
    needs=asked_of(EARLY, "courses"),
    suggest=lambda _answers, _prefix: (
        "Data Structures",
        "Algorithms",
        "Databases",
        "Operating Systems",
        "Computer Networks",
        "Distributed Systems",
        "Software Engineering",
        "Cloud Computing",
    ),
    why=why(
        "Early in a career, databases or distributed systems among your courses are proof of the "
        "fundamentals. Three to five that fit the advert are enough.",
        "R139",
        "R84",
    ),
    examples=by_level(
        "Databases, Distributed Systems, Algorithms",
        "Data Structures, Web Services, Software Testing",
        "Distributed Systems, Cloud Computing",
        "Thesis on consensus in unreliable networks",
    ),
    tips=(
        tip(
            "Which ones?",
            "Those an employer would ask about: databases, networks, operating systems, "
            "distributed systems, cloud, software engineering. A thesis or a larger study project "
            "may stand with its title; if you built software for it, make it a project.",
            "R139",
            "R110",
            levels=EARLY,
        ),
    ),
)

LINK = Question(
    key="link",
    label="Link",
    ask="Is there a page to link, such as your thesis?",
    kind=Kind.LINK,
    optional=True,
    needs=asked_of(EARLY, "link"),
    why=why(
        "A thesis or a study project that can be read says more than its title.",
        "R139",
        "R35",
    ),
    examples=by_level(
        "https://northvale.example.edu/theses/114",
        "https://codeharbor.example.com/graduates/2024",
        "https://rivermouth.example.edu/projects/queues",
        "https://eastbrook.example.edu/theses/consensus",
    ),
)

CERTIFICATE = Question(
    key="name",
    label="Certificate",
    ask="Do you hold a certificate that changes how an employer sees you, such as for a cloud, "
    "security or your stack? The latest first.",
    again="Another certificate? Which one?",
    kind=Kind.LINE,
    why=why(
        "A known certificate is proof by somebody else, and some adverts ask for one by name. "
        "If it does not change how you fit the job, the space is worth more.",
        "R145",
        "R143",
        "R144",
    ),
    examples=by_level(
        "Microsoft Certified: Azure Fundamentals",
        "AWS Certified Developer - Associate",
        "Google Cloud Professional Cloud Developer",
        "AWS Certified Solutions Architect - Professional",
    ),
    tips=(
        tip(
            "Which count?",
            "Cloud (AWS, Azure, Google Cloud), Kubernetes, security, or the maker of your main "
            "stack; recent ones first. A paper for watching a course belongs to the courses, if "
            "anywhere. While the exam lies ahead, leave it out.",
            "R145",
            "R143",
        ),
    ),
)

ISSUER = Question(
    key="issuer",
    label="Issued by",
    ask="Who issued it?",
    kind=Kind.LINE,
    optional=True,
    why=why("The authority behind it tells the reader what it is worth.", "R144"),
    examples=by_level(
        "Microsoft",
        "Amazon Web Services",
        "Google Cloud",
        "The Linux Foundation",
    ),
)

DATE = Question(
    key="date",
    label="Date",
    ask="When did you get it? Month and year, or the year.",
    kind=Kind.MONTH,
    optional=True,
    why=why(
        "Many certificates expire. The date shows that yours is still valid, and lets the latest "
        "stand on top.",
        "R144",
        "R143",
    ),
    examples=by_level("May 2025", "Nov 2024", "2023", "03.2025"),
)

CODE = Question(
    key="code",
    label="ID or link",
    ask="Is there an ID or a link to check it?",
    kind=Kind.LINE,
    optional=True,
    why=why(
        "With an ID or a link a recruiter can check it in seconds.",
        "R144",
    ),
    examples=by_level(
        "AZ-900, ID 7F3K-22Q9",
        "https://badges.example.com/d/4421",
        "https://credentials.example.org/9c01",
        "ID LF-8mz0c4w2",
    ),
)

EDUCATION = Section(
    "education",
    "Education",
    (SCHOOL, DEGREE, MAJOR, STATE, PERIOD, CREDITS, GRADE, HONOURS, COURSES, LINK),
    optional=True,
    one="course of study",
    many="courses of study",
)
CERTIFICATIONS = Section(
    "certifications",
    "Certifications",
    (CERTIFICATE, ISSUER, DATE, CODE),
    optional=True,
    one="certificate",
    many="certificates",
)
