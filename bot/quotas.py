"""How many files a person may have made: enough for any edit, too few to wear out the machine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Quota:
    """At most so many within any span of that length."""

    most: int
    within: timedelta


FILES = (Quota(10, timedelta(hours=1)), Quota(30, timedelta(days=1)))
READ = (Quota(6, timedelta(hours=1)), Quota(20, timedelta(days=1)))  # files that are read
IMPORT = "import"  # the kind of a delivery that is a file the person sent, to be read
LONGEST = max(quota.within for quota in FILES)

# Files that are drawn alike count together; each other kind counts alone.
TOGETHER = (("pdf", "preview", "review", "looks", "png"),)


def counted_with(kind: str) -> tuple[str, ...]:
    """The kinds of file that count as one with that kind."""
    return next((kinds for kinds in TOGETHER if kind in kinds), (kind,))


def quotas_of(kind: str, files: Sequence[Quota]) -> Sequence[Quota]:
    """The quotas of a kind, where files that are made have those given; none for who has none."""
    return READ if files and kind == IMPORT else files


def free_at(made: Sequence[datetime], quotas: Iterable[Quota], now: datetime) -> datetime | None:
    """When the next file may be made; None if it may be now. `made`: when others were, in order."""
    waits = [
        made[-quota.most] + quota.within
        for quota in quotas
        if len(made) >= quota.most and made[-quota.most] + quota.within > now
    ]
    return max(waits, default=None)
