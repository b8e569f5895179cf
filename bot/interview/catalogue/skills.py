"""What the person knows, in groups."""

from bot.interview.catalogue.wording import EARLY, EVERY, by_level, tip, why
from bot.interview.schema import Kind, Question, Section
from bot.interview.suggestions import groups, skills

NAME = Question(
    key="name",
    label="Group",
    ask="Which group of skills shall we start with? Tap one, or send it whole as "
    "“Label: one, two, three”.",
    again="Another group? Tap it, or send it whole as “Label: one, two, three”.",
    kind=Kind.GROUP,
    suggest=groups,
    why=why(
        "Short lines such as “Databases: …” are found by a person in a glance and read by "
        "screening software without mistakes.",
        "R77",
        "R75",
        "R76",
        "R78",
    ),
    examples=by_level(
        "Fundamentals: Data structures, Algorithms, Database management",
        "Tools: Git, Docker, Postman, Jira",
        "Databases: {database}, Redis",
        "Cloud and infrastructure: AWS, Kubernetes, Terraform",
    ),
    tips=(
        tip(
            "How many groups?",
            "Two or three are plenty at the start: languages and frameworks, fundamentals, tools. "
            "Many groups with one item each look thin; below eight skills or so one plain list "
            "reads better. Skills proven inside jobs need jobs, so let your projects prove them.",
            "R73",
            "R74",
            "R84",
            "R85",
            levels=EARLY,
        ),
        tip(
            "How many groups?",
            "Four to six lines: languages, frameworks, databases, cloud, testing, ways of working. "
            "Four styles exist: a plain list, a list with details, skills woven into the jobs, and "
            "groups. With your experience groups work best, as long as the jobs show the same "
            "names in use.",
            "R73",
            "R74",
            "R75",
            "R86",
            levels=EVERY - EARLY,
        ),
    ),
)

ITEMS = Question(
    key="items",
    label="Skills",
    ask="What goes into this group? Only what you would gladly be asked about in an interview.",
    kind=Kind.ITEMS,
    suggest=skills,
    why=why(
        "Every name here is an invitation to ask about it. A short list you command, in the "
        "advert's spelling, convinces more than all you ever tried.",
        "R79",
        "R81",
        "R82",
        "R149",
    ),
    examples=by_level(
        "{language}, SQL, {framework}, Git",
        "{framework}, {database}, Docker, Postman",
        "{language}, {framework}, {database}, Docker, AWS",
        "{language}, {framework}, Kafka, Kubernetes, Terraform",
    ),
    tips=(
        tip(
            "Do and don't",
            "Do: two to four languages you are strong in, the target's first.\n"
            "Do: spell names as the advert does: “Node.js”, if that is what it says.\n"
            "Do: name cloud work even if it is basic.\n"
            "Do: few soft skills, and only those your jobs or projects show.\n"
            "Don't: a wall of names, or front-end depth for a back-end job; "
            "HTML, CSS and one framework are enough.",
            "R79",
            "R80",
            "R81",
            "R82",
            "R83",
            "R86",
            "R87",
            "R152",
        ),
        tip(
            "Ideas",
            "Named in many junior adverts: data structures, algorithms, database management, SQL, "
            "REST, HTTP and JSON, unit tests; with Git, Postman, Docker and Jira as everyday "
            "tools. One main language, known well, weighs more than five.",
            "R84",
            "R85",
            "R88",
            "R164",
            levels=EARLY,
        ),
        tip(
            "Ideas",
            "Hard: the stack you run in production, a message broker, a large cloud, Docker and "
            "Kubernetes, CI/CD, monitoring.\n"
            "Other: performance testing, debugging, security.\n"
            "Soft: code review, mentoring, handling incidents, work with product and QA.",
            "R86",
            "R88",
            "R78",
            "R165",
            levels=EVERY - EARLY,
        ),
    ),
)

SKILLS = Section("skills", "Skills", (NAME, ITEMS), optional=True, one="group", many="groups")
