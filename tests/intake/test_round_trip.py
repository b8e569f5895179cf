"""What the bot's own page says comes back when that page is sent to it."""

import json
from pathlib import Path

import pytest

from bot.intake.reader import read
from bot.interview.session import Answer
from bot.resume.facts import entries
from bot.resume.jsonresume import from_json
from bot.resume.order import latest_first
from tests.intake.files import TODAY, pdf, values

DATA = Path(__file__).parents[1] / "data"
RESUMES = sorted(path.name for path in DATA.glob("*.json") if "telegram" not in path.name)
DATED = {
    "experience": "period", "projects": "period", "education": "period", "volunteering": "period",
    "certifications": "date", "awards": "date", "publications": "date",
}  # fmt: skip
LEAST = 0.95  # of the answers, the same to the letter


def facts(answers):
    """The answers by place on the page: entries in printing order, whatever their numbers."""
    alone = {key: a.value for key, a in answers.items() if key.count(".") == 1}
    found = {k: v for k, v in alone.items() if not k.startswith(("profile", "extras"))}
    found = {k: v for k, v in found.items() if not k.endswith(".more")}
    for section in ("skills", "references", *DATED):
        listed = entries(answers, section)
        ordered = latest_first(listed, DATED[section]) if section in DATED else listed
        for place, each in enumerate(ordered):
            below = {k: a.value for k, a in answers.items() if k.startswith(each.prefix)}
            found |= {
                f"{section}.{place}.{k.removeprefix(each.prefix)}": v for k, v in below.items()
            }
    return found


@pytest.mark.parametrize("name", RESUMES)
def test_nearly_every_answer_comes_back_from_our_own_pdf(name):
    document = json.loads((DATA / name).read_text(encoding="utf-8"))
    answers = {**from_json(document, TODAY).answers, "profile.country": Answer("US")}
    draft = read(pdf(answers), TODAY)
    wanted, found = facts(answers), facts(draft.answers)
    same = [key for key in wanted if found.get(key) == wanted[key]]
    lost = sorted(set(wanted) - set(same))
    print(f"{name}: {len(same)} of {len(wanted)}", lost)
    assert len(same) / len(wanted) >= LEAST, lost
    assert draft.aside == ()
    assert set(found) <= set(wanted), "something was invented"


def test_a_json_resume_we_wrote_gives_all_answers_back():
    from bot.resume.jsonresume import to_json  # noqa: PLC0415

    document = json.loads((DATA / "mira.json").read_text(encoding="utf-8"))
    answers = from_json(document, TODAY).answers
    draft = read(json.dumps(to_json(answers)).encode(), TODAY)
    own = {key: a for key, a in answers.items() if not key.startswith("profile.")}
    assert values(draft) == {key: a.value for key, a in own.items() if key in values(draft)}
    assert len(values(draft)) == sum(
        "." in k and "more" not in k and "extras" not in k for k in own
    )
