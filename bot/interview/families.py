"""Role families (R154): what a target job title says about stack and field."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from bot.interview.schema import Level, Question

PLACEHOLDERS = frozenset({"title", "language", "framework", "database", "domain"})
MOST_TITLE = 40  # characters: a longer target gives way to the family's title in examples
RANKS = frozenset(  # the level is said by the example itself: "Senior {title}"
    {"student", "intern", "trainee", "graduate", "entry-level", "junior", "jr", "jr."}
    | {"mid", "mid-level", "middle", "senior", "sr", "sr.", "lead", "staff", "principal"}
)
WORD = re.compile(r"[^\s,/()|&;:]+")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
ASIDE = re.compile(
    r"\([mwfdx](?:/[mwfdx])+\)|\b(?:mid|entry)[ -]level\b", re.IGNORECASE
)  # "(m/w/d)"


@dataclass(frozen=True, slots=True)
class Family:
    """Job titles that share a stack.

    `words` are the words of a title that tell the family, in lower case. `language` to `domain`
    fill the placeholders of examples, so each also reads well after "a". The lists hold further
    names to suggest, most likely first.
    """

    title: str
    words: frozenset[str]
    language: str
    framework: str
    database: str = "PostgreSQL"
    domain: str = "payments"
    languages: tuple[str, ...] = ("SQL",)
    frameworks: tuple[str, ...] = ()
    databases: tuple[str, ...] = ("MySQL", "MongoDB")
    testing: tuple[str, ...] = ("Postman",)
    tools: tuple[str, ...] = ()


JAVA = Family(
    "Java Developer",
    frozenset({"java", "spring", "jvm", "j2ee", "jakarta"}),
    "Java",
    "Spring Boot",
    domain="banking",
    languages=("SQL", "Kotlin"),
    frameworks=("Spring Security", "Hibernate", "Quarkus"),
    databases=("Oracle", "MySQL", "MongoDB"),
    testing=("JUnit", "Mockito", "Testcontainers"),
    tools=("Maven", "Gradle"),
)
KOTLIN = Family(
    "Kotlin Developer",
    frozenset({"kotlin", "ktor"}),
    "Kotlin",
    "Ktor",
    domain="shipping",
    languages=("Java", "SQL"),
    frameworks=("Spring Boot", "Exposed"),
    testing=("JUnit", "MockK", "Testcontainers"),
    tools=("Gradle",),
)
PYTHON = Family(
    "Python Developer",
    frozenset({"python", "django", "fastapi", "flask"}),
    "Python",
    "Django",
    domain="logistics",
    languages=("SQL", "Bash"),
    frameworks=("FastAPI", "Flask", "SQLAlchemy", "Celery"),
    testing=("pytest", "Hypothesis"),
    tools=("Poetry",),
)
GO = Family(
    "Go Developer",
    frozenset({"go", "golang"}),
    "Go",
    "Gin",
    domain="messaging",
    languages=("SQL", "Bash"),
    frameworks=("Echo", "chi", "gRPC-Go"),
    databases=("MySQL", "Redis"),
    testing=("Go testing", "Testify", "Testcontainers"),
    tools=("Make",),
)
NODE = Family(
    "Node.js Developer",
    frozenset({"node", "node.js", "nodejs", "typescript", "javascript", "nestjs", "express"}),
    "TypeScript",
    "NestJS",
    domain="booking",
    languages=("JavaScript", "SQL"),
    frameworks=("Node.js", "Express", "Fastify", "Prisma"),
    databases=("MongoDB", "MySQL"),
    testing=("Jest", "Supertest"),
    tools=("npm",),
)
DOTNET = Family(
    ".NET Developer",
    frozenset({".net", "c#", "dotnet", "asp.net", "csharp"}),
    "C#",
    "ASP.NET Core",
    "SQL Server",
    "billing",
    languages=("SQL", "TypeScript"),
    frameworks=(".NET", "Entity Framework Core", "SignalR"),
    databases=("PostgreSQL", "Cosmos DB"),
    testing=("xUnit", "NUnit"),
    tools=("Azure DevOps",),
)
PHP = Family(
    "PHP Developer",
    frozenset({"php", "laravel", "symfony"}),
    "PHP",
    "Laravel",
    "MySQL",
    "retail",
    languages=("SQL", "JavaScript"),
    frameworks=("Symfony", "Doctrine"),
    databases=("PostgreSQL", "MariaDB"),
    testing=("PHPUnit", "Pest"),
    tools=("Composer",),
)
RUBY = Family(
    "Ruby Developer",
    frozenset({"ruby", "rails", "ror"}),
    "Ruby",
    "Rails",
    domain="ticketing",
    languages=("SQL", "JavaScript"),
    frameworks=("Sidekiq", "Sinatra"),
    databases=("MySQL", "Redis"),
    testing=("RSpec", "Minitest"),
    tools=("Bundler",),
)
RUST = Family(
    "Rust Developer",
    frozenset({"rust", "axum", "actix"}),
    "Rust",
    "Axum",
    domain="messaging",
    languages=("SQL", "Go"),
    frameworks=("Tokio", "Actix Web", "SQLx"),
    databases=("Redis", "MySQL"),
    testing=("cargo test", "Criterion"),
    tools=("Cargo",),
)
CPP = Family(
    "C++ Developer",
    frozenset({"c++", "cpp"}),
    "C++",
    "Boost.Asio",
    domain="trading",
    languages=("Python", "SQL"),
    frameworks=("gRPC", "Qt"),
    databases=("Redis", "MySQL"),
    testing=("GoogleTest", "Catch2"),
    tools=("CMake",),
)
GRAPHQL = Family(
    "GraphQL Developer",
    frozenset({"graphql", "apollo"}),
    "TypeScript",
    "Apollo Server",
    domain="retail",
    languages=("JavaScript", "SQL"),
    frameworks=("Node.js", "Apollo Federation", "Hasura", "Prisma"),
    databases=("MongoDB", "MySQL"),
    testing=("Jest", "GraphiQL"),
    tools=("GraphQL Code Generator",),
)
API = Family(
    "API Developer",
    frozenset({"api", "apis", "rest", "integration", "integrations"}),
    "Python",
    "FastAPI",
    domain="billing",
    languages=("SQL", "TypeScript"),
    frameworks=("Django", "Flask", "Express"),
    testing=("pytest", "Pact"),
    tools=("Swagger",),
)
FULL_STACK = Family(
    "Full-Stack Developer",
    frozenset({"fullstack", "full-stack", "mern", "mean"}),
    "TypeScript",
    "NestJS",
    domain="booking",
    languages=("JavaScript", "SQL"),
    frameworks=("Node.js", "Express", "React"),
    databases=("MongoDB", "MySQL"),
    testing=("Jest", "Playwright"),
    tools=("npm",),
)
SOFTWARE = Family(
    "Software Engineer",
    frozenset({"software"}),
    "Java",
    "Spring Boot",
    domain="logistics",
    languages=("SQL", "Python"),
    frameworks=("Hibernate", "Django"),
    testing=("JUnit", "Mockito"),
    tools=("Gradle",),
)
BACKEND = Family(
    "Backend Developer",
    frozenset({"backend", "back-end", "server-side"}),
    "Python",
    "Django",
    languages=("SQL", "Java", "Go", "TypeScript"),
    frameworks=("FastAPI", "Spring Boot", "Express"),
    testing=("pytest", "JUnit"),
)

BY_LANGUAGE = (JAVA, KOTLIN, PYTHON, GO, NODE, DOTNET, PHP, RUBY, RUST, CPP)
BY_WORK = (GRAPHQL, API, FULL_STACK, SOFTWARE, BACKEND)
FAMILIES = BY_LANGUAGE + BY_WORK
STACKS = frozenset(chain.from_iterable(one.words for one in FAMILIES)) | {"and", "web"}
SPELLINGS = {
    name.lower(): name
    for one in FAMILIES
    for name in (*one.title.split(), one.language, one.framework, *one.languages, *one.frameworks)
}


def words(target: str) -> tuple[str, ...]:
    """The words of a job title in lower case; "full stack" and "back end" count as one."""
    low = re.sub(r"\b(full|back)[\s-]+(stack|end)\b", r"\1-\2", target.lower())
    return tuple(WORD.findall(low))


def family(target: str) -> Family:
    """The family of a job title: by the first language in it, else by the kind of work."""
    said = words(target)
    for families in (BY_LANGUAGE, BY_WORK):
        for word in said:
            found = next((one for one in families if word in one.words), None)
            if found:
                return found
    return BACKEND


def title(target: str) -> str:
    """The target as examples say it: no level, words capitalised.

    The family's own if it is too long, or names a stack but no trade ("Senior Java").
    """
    kept = [word for word in ASIDE.sub(" ", target).split() if word.lower() not in RANKS]
    plain = " ".join(spelled(word) for word in kept)
    fits = 0 < len(plain) <= MOST_TITLE and not set(plain) & set("{}") and not is_stack(plain)
    return plain if fits else family(target).title


def is_stack(plain: str) -> bool:
    """Whether a title tells what is worked with only, and nobody who works."""
    return set(words(plain)) <= STACKS


def spelled(word: str) -> str:
    """A word of a title as it is usually written: "graphql" becomes "GraphQL"."""
    if word != word.lower() or word in {"and", "for", "in", "of"}:
        return word
    return SPELLINGS.get(word) or "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def fillings(target: str) -> Mapping[str, str]:
    """What the placeholders stand for, given the job title the person is after."""
    found = family(target)
    return {
        "title": title(target),
        "language": found.language,
        "framework": found.framework,
        "database": found.database,
        "domain": found.domain,
    }


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces of a text."""
    return tuple(PLACEHOLDER.findall(text))


def fill(text: str, target: str) -> str:
    """The text with its placeholders replaced; unknown ones stay as they are."""
    if not PLACEHOLDER.search(text):
        return text
    known = fillings(target)
    return PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), text)


def example(question: Question, level: Level, target: str) -> str:
    """The example to show for a question: one that fits the level and the target (U6)."""
    return fill(question.examples[level], target)


def stack(target: str) -> tuple[str, ...]:
    """The names of tools that go with a job title, strongest first, each once."""
    found = family(target)
    core = (found.language, found.framework, found.database)
    return tuple(dict.fromkeys(chain(core, found.frameworks, found.databases, found.testing)))
