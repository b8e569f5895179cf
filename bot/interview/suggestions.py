"""What to offer as buttons, from the answers so far: skills above all (R73-R88)."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.interview import given
from bot.interview.families import FULL_STACK, Family, family, stack, title, words
from bot.interview.schema import Level, Prefix
from bot.interview.session import Answers

MOST = 12  # buttons under one question; more would fill a phone's screen
EARLY = frozenset({Level.STUDENT, Level.JUNIOR})
EVERY = frozenset(Level)
GROWN = EVERY - EARLY
UNASKED: frozenset[Level] = frozenset()  # never offered as a label, filled if typed


def listed(names: str) -> tuple[str, ...]:
    """The names of a list written with commas."""
    return tuple(names.split(", "))


@dataclass(frozen=True, slots=True)
class Shelf:
    """A group of skills: its label, the words that tell it, and what is usually in it.

    `early` is offered to students and juniors in place of `names`, if given. `part` names the
    list of the family that comes first.
    """

    label: str
    words: tuple[str, ...]
    names: tuple[str, ...]
    levels: frozenset[Level] = EVERY  # to whom the label is offered
    early: tuple[str, ...] = ()
    part: str = ""


SHELVES = (  # in the order in which the labels are offered; kinds from R75-R78, R84-R88
    Shelf(
        "Languages",
        listed("languages, language, programming"),
        listed("SQL, Python, Java, Go, TypeScript, C#, PHP, Ruby, C++, Bash"),
        part="languages",
    ),
    Shelf(
        "Frameworks",
        listed("frameworks, framework, libraries"),
        listed("Spring Boot, Django, FastAPI, Express, NestJS, .NET, Laravel, Rails"),
        part="frameworks",
    ),
    Shelf(
        "APIs",
        listed("api, apis, protocols, services"),
        listed("REST, GraphQL, gRPC, OpenAPI, OAuth 2.0, WebSockets, Webhooks"),
        GROWN,
        early=listed("REST, HTTP, JSON, OpenAPI, GraphQL, JWT"),
    ),
    Shelf(
        "Databases",
        listed("databases, database, storage, stores, persistence"),
        listed("PostgreSQL, MySQL, SQL Server, Oracle, MongoDB, Redis, Elasticsearch"),
        early=listed("PostgreSQL, MySQL, SQLite, MongoDB, Redis"),
        part="databases",
    ),
    Shelf(
        "Fundamentals",
        listed("fundamentals, foundations, basics, science, theory"),
        listed(
            "Data structures, Algorithms, Database management, Object-oriented design, HTTP, "
            "Operating systems, Networking"
        ),
        EARLY,
    ),
    Shelf(
        "Tools",
        listed("tools, tooling, platforms, version"),
        listed("Git, Docker, GitHub Actions, Jira, Postman, GitLab CI, Jenkins, Linux"),
        EARLY,
        early=listed("Git, Postman, Docker, Jira, GitHub Actions, Linux"),
        part="tools",
    ),
    Shelf(
        "Caching and messaging",
        listed("caching, cache, messaging, queues, streaming"),
        listed("Redis, RabbitMQ, Kafka, Memcached, Amazon SQS, NATS"),
        GROWN,
    ),
    Shelf(
        "Cloud and infrastructure",
        listed("cloud, infrastructure, infra, devops, deployment, ci, cd"),
        listed(
            "AWS, Azure, Google Cloud, Docker, Kubernetes, Terraform, GitHub Actions, Linux, "
            "Nginx, Helm"
        ),
        early=listed("AWS basics, Azure basics, Google Cloud basics, Docker, Linux, Heroku"),
    ),
    Shelf(
        "Testing",
        listed("testing, tests, test, quality, qa"),
        listed("Unit testing, Integration testing, Contract testing, Load testing, Postman"),
        early=listed("Unit testing, Integration testing, API testing, Postman"),
        part="testing",
    ),
    Shelf(
        "Observability",
        listed("observability, monitoring, logging, reliability"),
        listed(
            "Prometheus, Grafana, Datadog, OpenTelemetry, Structured logging, Tracing, Sentry, "
            "Alerting"
        ),
        GROWN,
    ),
    Shelf(
        "Architecture",
        listed("architecture, design, systems"),
        listed(
            "System design, API design, Microservices, Event-driven systems, Data design, "
            "Domain-driven design, Legacy migration"
        ),
        frozenset({Level.SENIOR}),
    ),
    Shelf(
        "Security",
        listed("security, auth, compliance"),
        listed(
            "OAuth 2.0, OpenID Connect, Threat analysis, Access control, OWASP Top 10, "
            "Secrets management, Audit logging"
        ),
        UNASKED,
    ),
    Shelf(
        "Front end",
        listed("front, frontend, front-end, client, ui"),
        listed("HTML, CSS, JavaScript, React"),
        UNASKED,
    ),
    Shelf(
        "Ways of working",
        listed("ways, working, practices, process, methods, methodologies"),
        listed(
            "Code review, Agile delivery, Documentation, Mentoring, CI/CD, Design reviews, "
            "Incident handling, Trunk-based development, Pair programming"
        ),
        GROWN,
        early=listed("Code review, Scrum, Documentation, Pair programming, CI/CD"),
    ),
    Shelf(
        "Soft skills",
        listed("soft, personal, people"),
        listed(
            "Communication, Problem-solving, Critical thinking, Setting priorities, Mentoring, "
            "Stakeholder work, Leadership"
        ),
        UNASKED,
        early=listed(
            "Communication, Problem-solving, Teamwork, Time management, Critical thinking"
        ),
    ),
    Shelf(
        "Other skills",
        listed("other, supporting, additional, further"),
        listed(
            "Debugging, Performance testing, Web security, Technical writing, Data migration, "
            "Research, Spreadsheets"
        ),
        UNASKED,
        early=listed("Debugging, Quality testing, Web security, Technical writing, Research"),
    ),
)

RIGHT_TO_WORK: Mapping[str, str] = {  # country to one short line (R45)
    "GB": "Right to work in the UK",
    "US": "Authorized to work in the US",
    "CA": "Authorized to work in Canada",
    "AU": "Full work rights in Australia",
    "CH": "Work permit for Switzerland",
    **dict.fromkeys(
        ("AT", "BE", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "NL", "PL", "PT", "SE"),
        "Right to work in the EU",
    ),
}
RANK: Mapping[Level, tuple[str, ...]] = {  # what a title begins or ends with, likeliest first
    Level.STUDENT: ("{} Intern", "Junior {}", "Working Student, {}"),
    Level.JUNIOR: ("Junior {}", "{}", "{} Intern"),
    Level.MID: ("{}", "Junior {}", "Senior {}"),
    Level.SENIOR: ("Senior {}", "Lead {}", "{}"),
}


def own(shelf: Shelf, kin: Family) -> tuple[str, ...]:
    """What the family adds to a shelf, strongest first."""
    first = {"languages": (kin.language,), "frameworks": (kin.framework,)}
    first["databases"] = (kin.database,)
    return first.get(shelf.part, ()) + (getattr(kin, shelf.part) if shelf.part else ())


def on_shelf(shelf: Shelf, level: Level, kin: Family) -> tuple[str, ...]:
    """What to suggest from one shelf, each name once."""
    usual = shelf.early if shelf.early and level in EARLY else shelf.names
    return tuple(dict.fromkeys((*own(shelf, kin), *usual)))


def shelves(label: str) -> tuple[Shelf, ...]:
    """The shelves a group's label speaks of: two for "Languages and frameworks" (R76)."""
    said = set(words(label.partition(":")[0]))
    return tuple(shelf for shelf in SHELVES if said.intersection(shelf.words))


def skill_names(label: str, level: Level, target: str) -> tuple[str, ...]:
    """Skills for a group of that label; the core stack if the label says nothing."""
    kin = family(target)
    named = [on_shelf(shelf, level, kin) for shelf in shelves(label)] or [stack(target)]
    share = MOST // len(named) or 1
    return tuple(dict.fromkeys(name for names in named for name in names[:share]))


def skill_labels(level: Level, target: str) -> tuple[str, ...]:
    """Labels for groups of skills that suit the level (R74-R77); a front end only if asked for."""
    full_stack = family(target) is FULL_STACK
    return tuple(
        shelf.label
        for shelf in SHELVES
        if level in shelf.levels or (full_stack and shelf.label == "Front end")
    )


def groups(answers: Answers, prefix: Prefix) -> tuple[str, ...]:
    """Labels not taken by another group."""
    names = given.elsewhere(answers, "skills", "name", prefix)
    taken = {shelf.label for name in names for shelf in shelves(name)}
    labels = skill_labels(given.level(answers), given.target(answers))
    return tuple(label for label in labels if label not in taken)[:MOST]


def skills(answers: Answers, prefix: Prefix) -> tuple[str, ...]:
    """Skills for the group's label that no other group names already."""
    label = given.text(answers, f"{prefix}name")
    taken = {name.casefold() for name in given.elsewhere(answers, "skills", "items", prefix)}
    named = skill_names(label, given.level(answers), given.target(answers))
    return tuple(name for name in named if name.casefold() not in taken)[:MOST]


def stacks(answers: Answers, _prefix: Prefix) -> tuple[str, ...]:
    """What a project is likely built with: the skills given first, then the target's stack."""
    keys = (f"skills.{entry}.items" for entry in given.items(answers, "skills"))
    said = (name for key in keys for name in given.items(answers, key))
    return tuple(dict.fromkeys((*said, *stack(given.target(answers)))))[:MOST]


def titles(answers: Answers, _prefix: Prefix) -> tuple[str, ...]:
    """Job titles near the target that fit the level."""
    near = title(given.target(answers))
    return tuple(form.format(near) for form in RANK[given.level(answers)])


def points(answers: Answers, prefix: Prefix) -> tuple[str, ...]:
    """The points given for this job, to choose the key achievement from (R102)."""
    return given.items(answers, f"{prefix}bullets")


def rights_to_work(answers: Answers, _prefix: Prefix) -> tuple[str, ...]:
    """One short line for the country the person applies in (R45)."""
    line = RIGHT_TO_WORK.get(given.text(answers, "profile.country"))
    return (line, f"{line}, no sponsorship needed") if line else ()
