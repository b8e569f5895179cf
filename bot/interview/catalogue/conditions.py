"""When a question or a section applies, and what is advised."""

from collections.abc import Callable, Collection, Mapping
from typing import TypeAlias

from bot.interview import given
from bot.interview.schema import Condition, Layout, Level, Prefix
from bot.interview.session import Answers, Mark

Need: TypeAlias = Callable[[Answers, Prefix], bool]

STEADY = "Your jobs tell the story by themselves, and every recruiter knows this format."
GAPS = "Your skills come first and the dates stay in view, so a gap neither leads nor looks hidden."
NONE = (
    "With no job to list, skills and projects have to lead; change it after your first job, "
    "as some recruiters distrust this format."
)
LATE = (
    "Skills and projects come first, and at your level that raises fewer doubts than a résumé "
    "without any dates."
)
OTHER = "Your back-end skills come first; the jobs in another field follow and still count."
ADVICE: Mapping[str, tuple[Layout, str]] = {  # by work history (R10-R12, R14)
    "steady": (Layout.CHRONOLOGICAL, STEADY),
    "gaps": (Layout.COMBINATION, GAPS),
    "other": (Layout.COMBINATION, OTHER),
    "none": (Layout.FUNCTIONAL, NONE),
}


def format_advice(answers: Answers) -> tuple[str, str] | None:
    """The format that fits level and history, with the reason; none before both are known."""
    history = given.text(answers, "profile.history")
    if history not in ADVICE:
        return None
    late = history == "none" and given.level(answers) in {Level.MID, Level.SENIOR}
    layout, reason = (Layout.COMBINATION, LATE) if late else ADVICE[history]
    return layout.value, reason


def chosen(key: str, option: str) -> Need:
    """Applies if that option was chosen; `key` is a full key outside the entry."""
    return lambda answers, _prefix: given.text(answers, key) == option


def chosen_here(question: str, option: str) -> Need:
    """Applies if that option was chosen in the same entry."""
    return lambda answers, prefix: given.text(answers, f"{prefix}{question}") == option


def several_points(answers: Answers, prefix: Prefix) -> bool:
    """Applies if there are points to choose from (R102)."""
    return len(given.items(answers, f"{prefix}bullets")) > 1


def asked_of(levels: Collection[Level], question: str) -> Need:
    """Applies to these levels, and to whoever has answered it.

    For the others education is kept brief (R139, R140).
    """
    return lambda answers, prefix: (
        given.level(answers) in levels or bool(given.value(answers, f"{prefix}{question}"))
    )


def picked(section: str) -> Condition:
    """Applies if the person ticked the section among the extras (R8)."""
    return lambda answers: (
        section in given.items(answers, "extras.chosen") and not left_out(answers, "extras")
    )


def left_out(answers: Answers, section: str) -> bool:
    """Whether the section was skipped whole."""
    answer = answers.get(section)
    return answer is not None and answer.mark is Mark.SKIPPED
