"""Short replies that answer no question: no, yes, that's all, why?, I don't know."""

import re
from collections.abc import Mapping
from enum import StrEnum

from bot.checks.cleaning import clean


class Aside(StrEnum):
    """What a person means who does not answer."""

    NO = "no"  # there is nothing to say here
    YES = "yes"  # there is, and it follows
    OVER = "over"  # nothing more
    WHY = "why"  # asked back (U9)
    UNSURE = "unsure"  # the person does not know what to write


MOST = 60  # characters: what is longer says something

_WORDS: Mapping[Aside, str] = {
    Aside.NO: "no, nope, nah, none, nil, nothing, n/a, na, not applicable, skip it, skip this, "
    "skip that, pass, later, soon, coming soon, not yet, not now, not really, nothing yet, "
    "none yet",
    Aside.YES: "yes, y, yep, yeah, yup, sure, yes please, of course, i do, yes i do, ok, okay",
    Aside.OVER: "done, i'm done, i am done, that's it, that is it, that's all, that is all, "
    "no more, nothing more, nothing else, that's everything, enough, all done, end, finish",
    Aside.UNSURE: "unsure, i'm not sure, help, help me, huh, what, pardon, hmm, example, "
    "an example, give me an example",
}
_BY_WORDS = {words: aside for aside, listed in _WORDS.items() for words in listed.split(", ")}
_SHAPES: tuple[tuple[Aside, re.Pattern[str]], ...] = (
    (
        Aside.WHY,
        re.compile(
            r"(?:but |and )?why(?: (?:do|would|should|must|is|are|not|this|that|so)\b.*)?|what for"
            r"|(?:is|are) (?:that|this|it|you) (?:really )?(?:necessary|needed|required|sure)"
        ),
    ),
    (
        Aside.UNSURE,
        re.compile(
            r"(?:sorry )?(?:i )?(?:idk|dunno|(?:am |have |'m )?(?:not sure|no idea|no clue)"
            r"|(?:do not|don't|dont|didn't|can't) (?:really )?(?:know|understand|remember|get it))"
            r"(?: (?:what|how|yet|that|this|it)\b.*)?"
            r"|(?:what|how) (?:do|should|can|could|shall|am|would) (?:i|you)\b.*"
            r"|what(?:'s| is| does| kind of)? (?:that|this|it|do|should|exactly)\b.*"
            r"|(?:can|could) you (?:explain|give|help|show|repeat|tell)\b.*"
        ),
    ),
    (
        Aside.NO,
        re.compile(
            r"(?:no,? )?(?:thanks|thank you|not really|nothing|none)"
            r"|(?:no,? )?(?:sorry,? )?(?:i )?(?:do not|don't|dont) (?:have|want|use|need)"
            r"(?: (?:one|any|it|that|this|to|them))?(?: yet)?"
            r"|(?:no|without)(?: an?)? (?:link|links|website|github|linkedin|page|blog|portfolio"
            r"|projects?|degree|grade|gpa|certificates?|jobs?|client|phone|awards?|prizes?)"
        ),
    ),
)
_QUESTION_WORDS = re.compile(r"(?:but |and )?(?:why|what|how|can|could|is|are)\b.* ")
_MARKS = " .,!;:…😅🙂🤷🙏👍"
_DASHES = frozenset({"-", "–", "—", "--", "/"})
_ASKING = re.compile(r"\?+")


def aside(text: str) -> Aside | None:
    """What a text means that is no answer, whatever the question; None if it may be one."""
    typed = clean(text)
    if not typed or len(typed) > MOST or "\n" in typed:
        return None
    low = typed.casefold().replace("\u2019", "'").strip(_MARKS)
    if low in _DASHES:
        return Aside.NO
    if _ASKING.fullmatch(typed.strip()):
        return Aside.UNSURE
    said = low.rstrip("?!. ")
    return _BY_WORDS.get(said) or _shaped(said, asked=low.endswith("?"))


def _shaped(said: str, *, asked: bool) -> Aside | None:
    """The meaning by the shape of the words; a question of several words needs its mark.

    "Why we left the monolith" is the title of a talk.
    """
    if _QUESTION_WORDS.match(said) and not asked:
        return None
    return next((meant for meant, shape in _SHAPES if shape.fullmatch(said)), None)
