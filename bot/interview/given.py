"""What has been given so far, read plainly: for conditions, suggestions and examples."""

from collections.abc import Mapping

from bot.interview.schema import Level
from bot.interview.session import Answers, Mark, Value

LEVELS: Mapping[str, Level] = {level.value: level for level in Level}


def value(answers: Answers, key: str) -> Value:
    """The answer kept under a full key; empty if there is none or it was skipped."""
    answer = answers.get(key)
    return "" if answer is None or answer.mark is Mark.SKIPPED else answer.value


def text(answers: Answers, key: str) -> str:
    """The answer as one line of text; a list's items are joined by commas."""
    given = value(answers, key)
    return given if isinstance(given, str) else ", ".join(given)


def items(answers: Answers, key: str) -> tuple[str, ...]:
    """The answer as a list; a single text is a list of one."""
    given = value(answers, key)
    return given if isinstance(given, tuple) else (given,) if given else ()


def level(answers: Answers) -> Level:
    """The level the person chose; mid until then (R163)."""
    return LEVELS.get(text(answers, "profile.level"), Level.MID)


def target(answers: Answers) -> str:
    """The job title the person is after, as typed; empty if not asked yet."""
    return text(answers, "profile.target")


def elsewhere(answers: Answers, section: str, question: str, prefix: str) -> tuple[str, ...]:
    """The items given to a question in the other entries of a section."""
    keys = (f"{section}.{entry}.{question}" for entry in items(answers, section))
    own = f"{prefix}{question}"
    return tuple(item for key in keys if key != own for item in items(answers, key))
