"""What a check is made of and what it reports: rules, findings and how much they weigh."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How a finding is put to the person."""

    ERROR = "error"  # the answer cannot be stored as it is
    WARN = "warn"  # the person chooses before the answer is stored (U20)
    MENTION = "mention"  # a remark; the interview goes on (U21)


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule met in one text: `start` and `end` are code points of it, `end` exclusive.

    `better` is the whole text in better words, "" if there is none to offer.
    """

    code: str
    category: str
    severity: Severity
    message: str
    start: int
    end: int
    fix: str = ""
    better: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as data: `bad` examples are found by it, `good` ones by no rule of its family.

    `message` is the plain reason in one line, `fix` what to do about it, `source` the
    requirements it answers ("R36 R43"), `language` an ISO 639-1 code, or "" for any.
    """

    code: str
    category: str
    severity: Severity
    message: str
    fix: str
    source: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    language: str = "en"

    def at(self, start: int, end: int, message: str = "", fix: str = "") -> Finding:
        """Return the finding for a span; wording made for that span replaces the rule's own."""
        return Finding(
            self.code,
            self.category,
            self.severity,
            message or self.message,
            start,
            end,
            fix or self.fix,
        )
