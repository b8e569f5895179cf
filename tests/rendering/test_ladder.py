"""Which margins and size a document gets (R17-R19, R22, R23, `document.md` point 6)."""

import pytest

from bot.interview.schema import Look
from bot.rendering.ladder import Fitting, ladder
from bot.rendering.ladder import fit as fit_on
from bot.resume.themes import THEMES

RUNGS = ladder(THEMES[Look.MODERN])


def fit(lay_out, most_pages):
    return fit_on(lay_out, RUNGS, most_pages)


class Paper:
    """Text of `lines` lines; each rung holds a few more a page than the one before."""

    def __init__(self, lines):
        self.lines = lines
        self.asked = []

    def lay_out(self, rung):
        self.asked.append(rung)
        holds = 40 + 4 * RUNGS.index(rung)
        pages, rest = divmod(self.lines, holds)
        return Fitting(rung, pages + bool(rest), (rest or holds) / holds, self)


def test_what_fits_at_first_is_laid_out_once():
    paper = Paper(lines=39)
    assert fit(paper.lay_out, 1).rung == RUNGS[0]
    assert len(paper.asked) == 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_theme_begins_with_margins_of_an_inch_and_a_size_easy_to_read(theme):
    """R22."""
    first = ladder(theme)[0]
    assert first.margin_mm == 25.4
    assert first.point_size >= 10


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_margins_give_way_before_size_and_size_never_falls_below_nine_and_a_half(theme):
    rungs = ladder(theme)
    margins, sizes = zip(*((rung.margin_mm, rung.point_size) for rung in rungs), strict=True)
    assert list(margins) == sorted(margins, reverse=True)
    assert list(sizes) == sorted(sizes, reverse=True)
    assert len(set(rungs)) == len(rungs)
    assert min(margins) == 16
    assert min(sizes) >= 9.5
    assert {rung.margin_mm for rung in rungs if rung.point_size < sizes[0] - 0.5} <= {16}


@pytest.mark.parametrize(("lines", "place"), [(41, 1), (45, 2), (50, 3), (56, 4), (60, 5)])
def test_the_gentlest_rung_that_fits_is_taken(lines, place):
    paper = Paper(lines)
    chosen = fit(paper.lay_out, 1)
    assert (chosen.rung, chosen.pages) == (RUNGS[place], 1)
    assert len(paper.asked) == len(set(paper.asked)) <= 4


def test_what_fits_nowhere_is_set_as_gently_as_its_least_number_of_pages_allows():
    chosen = fit(Paper(lines=70).lay_out, 1)
    assert (chosen.rung, chosen.pages) == (RUNGS[0], 2)


def test_what_is_far_too_long_is_laid_out_once():
    paper = Paper(lines=400)
    assert fit(paper.lay_out, 2).rung == RUNGS[0]
    assert len(paper.asked) == 1


def test_a_last_page_of_a_few_lines_is_drawn_onto_the_one_before():
    """R24."""
    chosen = fit(Paper(lines=43).lay_out, 2)
    assert (chosen.rung, chosen.pages) == (RUNGS[1], 1)


def test_a_last_page_well_filled_stays():
    assert fit(Paper(lines=70).lay_out, 2).rung == RUNGS[0]
