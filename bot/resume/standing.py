"""The answers of a JSON Resume with the level and country it is to be judged by."""

from datetime import date
from typing import Final

from bot.checks.writing.rule import JUNIOR, MID, SENIOR
from bot.interview.session import Answer, Answers
from bot.resume.facts import entries, section
from bot.resume.jsonresume import from_json
from bot.resume.proof import rank_of
from bot.resume.tenure import of_trade
from bot.resume.terms import YEAR, claims, covered, term

FIRST_MID: Final = 2  # years worked
FIRST_SENIOR: Final = 7


def answers_to_judge(document: object, today: date, level: str = "", country: str = "") -> Answers:
    """Read a document; `level` and `country` count before what it says of itself.

    Where nothing tells the level, the rank in the headline does, else the years claimed or worked.
    """
    answers = from_json(document, today).answers
    told = {"profile.level": level, "profile.country": country}
    answers = {**answers, **{key: Answer(value) for key, value in told.items() if value}}
    if "profile.level" not in answers and (guess := _guessed(answers, today)):
        answers["profile.level"] = Answer(guess)
    return answers


def _guessed(answers: Answers, today: date) -> str:
    if rank := rank_of(answers):
        return rank
    said = (section(answers, name).text("text") for name in ("headline", "summary"))
    claimed = max((each.years for text in said for each in claims(text, today)), default=0.0)
    years = claimed or _worked(answers, today)
    if not years:
        return ""
    return JUNIOR if years < FIRST_MID else MID if years < FIRST_SENIOR else SENIOR


def _worked(answers: Answers, today: date) -> float:
    """Years at jobs of the trade, as far as their dates tell."""
    read = [(job, term(job.text("period"), today)) for job in entries(answers, "experience")]
    terms = of_trade((job, when) for job, when in read if when and when.longest > 0)
    return covered((each.first, each.last) for each in terms) / YEAR
