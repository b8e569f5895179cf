"""The answers of a JSON Resume with the level and country it is to be judged by."""

from datetime import date
from typing import Final

from bot.checks.writing.rule import JUNIOR, MID, SENIOR
from bot.interview.session import Answer, Answers
from bot.resume.agreement import rank_of
from bot.resume.facts import entries
from bot.resume.jsonresume import from_json
from bot.resume.terms import YEAR, covered, term

FIRST_MID: Final = 2  # years worked
FIRST_SENIOR: Final = 7


def answers_to_judge(document: object, today: date, level: str = "", country: str = "") -> Answers:
    """Read a document; `level` and `country` count before what it says of itself.

    Where nothing tells the level, the rank in the headline does, else the years worked.
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
    terms = [term(job.text("period"), today) for job in entries(answers, "experience")]
    dated = [each for each in terms if each and each.longest > 0]
    if not dated:
        return ""
    years = covered((each.first, each.last) for each in dated) / YEAR
    return JUNIOR if years < FIRST_MID else MID if years < FIRST_SENIOR else SENIOR
