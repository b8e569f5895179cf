"""What programs that sort applications read out of a page, whoever it is of and however it looks.

`python -m tests.parsers` has the table over all cases.
"""

import pytest

from tests import parsers


@pytest.mark.parametrize("case", parsers.short(), ids=str)
def test_every_reader_finds_every_text_whole_and_in_order_and_points_with_their_marks(case):
    """`LEAST_RECALL` and `LEAST_MARKS` in the worst of them."""
    lost = [
        f"{reader} lost {(*found.lost, *found.unmarked)}"
        for reader, found in parsers.readings(case.document).items()
        if found.recall < parsers.LEAST_RECALL or found.marks < parsers.LEAST_MARKS
    ]
    assert lost == []


def test_the_cases_bring_each_two_of_theme_person_paper_level_and_format_together():
    every, chosen = (
        frozenset().union(*(case.pairs for case in some))
        for some in (parsers.cases(), parsers.short())
    )
    assert chosen == every
