"""All that the coach has to say of a résumé: text by text, and of its parts against each other."""

from collections.abc import Iterator
from datetime import date

from bot.checks import coach
from bot.checks.writing import consistency
from bot.interview.coached import Coached, coached
from bot.interview.session import Answers
from bot.resume import agreement
from bot.resume.facts import is_printed
from bot.resume.whole import Noted


def judge(answers: Answers, today: date) -> tuple[Noted, ...]:
    """Return the remarks on each text, as many as the chat makes, then those on the whole."""
    texts = tuple(each for each in coached(answers) if is_printed(answers, each.key))
    return (*_remarks(texts), *_consistency(texts), *agreement.find(answers, today))


def _remarks(texts: tuple[Coached, ...]) -> Iterator[Noted]:
    for each in texts:
        for finding in coach.find(each.text, each.setting)[: coach.MOST_REMARKS]:
            yield Noted(each.key, finding, each.text)


def _consistency(texts: tuple[Coached, ...]) -> Iterator[Noted]:
    for place, finding in consistency.find([(each.text, each.setting) for each in texts]):
        yield Noted(texts[place].key, finding, texts[place].text)
