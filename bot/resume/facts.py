"""Reading access to the answers: what was given, by section and entry, and nothing else."""

from dataclasses import dataclass

from bot.checks.cleaning import without_emoji
from bot.interview.schema import Layout, Level
from bot.interview.session import Answer, Answers, Mark, Value

EXTRAS = (
    "publications",
    "volunteering",
    "awards",
    "courses",
    "languages",
    "interests",
    "references",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """The answers below one prefix: "contact." or "experience.3."."""

    answers: Answers
    prefix: str

    def text(self, field: str) -> str:
        """Give an answer as one line; a list is joined by commas; "" if there is none."""
        value = self.value(field)
        return _line(value if isinstance(value, str) else ", ".join(value))

    def paragraphs(self, field: str) -> tuple[str, ...]:
        """Give an answer by its lines; a blank line counts for nothing."""
        value = self.value(field)
        lines = value.splitlines() if isinstance(value, str) else value
        return tuple(line for line in map(_line, lines) if line)

    def items(self, field: str) -> tuple[str, ...]:
        """Give a list; a text is a list of one."""
        value = self.value(field)
        lines = (value,) if isinstance(value, str) else value
        return tuple(line for line in map(_line, lines) if line)

    def value(self, field: str) -> Value:
        """Give an answer as it is kept; "" if there is none."""
        answer = self.answers.get(self.prefix + field)
        return "" if answer is None or answer.mark is Mark.SKIPPED else answer.value


def section(answers: Answers, key: str) -> Facts:
    """Give what a section holds that does not repeat; nothing if it was left out."""
    return Facts(answers if stands(answers, key) else {}, f"{key}.")


def entries(answers: Answers, key: str) -> tuple[Facts, ...]:
    """Give the entries that hold something, in the order the person left them in."""
    order = answers.get(key)
    if order is None or isinstance(order.value, str) or not stands(answers, key):
        return ()
    told = {name.rpartition(".")[0] for name, each in answers.items() if _says(each)}
    return tuple(Facts(answers, f"{key}.{n}.") for n in order.value if f"{key}.{n}" in told)


def stands(answers: Answers, key: str) -> bool:
    """Tell whether a section is in: not left out and, if it is an extra, asked for (R8)."""
    answer = answers.get(key)
    left_out = answer is not None and answer.mark is Mark.SKIPPED
    return not left_out and (key not in EXTRAS or key in chosen(answers))


def is_printed(answers: Answers, key: str) -> bool:
    """Tell whether an answer comes on the page: its section is not left out, nor its entry."""
    section_key, _, rest = key.partition(".")
    entry, order = rest.rpartition(".")[0], answers.get(section_key)
    is_listed = not entry or (order is not None and entry in order.value)
    return stands(answers, section_key) and is_listed


def chosen(answers: Answers) -> tuple[str, ...]:
    """Give the keys of the extras the person asked for."""
    return section(answers, "extras").items("chosen")


def level(answers: Answers) -> Level | None:
    """Give the level, if it is known yet."""
    told = section(answers, "profile").text("level")
    return Level(told) if told in set(Level) else None


def layout(answers: Answers) -> Layout:
    """Give the layout; chronological when unsure (R10)."""
    told = section(answers, "profile").text("format")
    return Layout(told) if told in set(Layout) else Layout.CHRONOLOGICAL


def country(answers: Answers) -> str:
    """Give the country of the search as ISO 3166 alpha-2, "" if unknown."""
    return section(answers, "profile").text("country").upper()


def _says(answer: Answer) -> bool:
    return answer.mark is not Mark.SKIPPED and bool(answer.value)


def _line(text: str) -> str:
    return " ".join(without_emoji(text).split())
