"""The coach in the interview: which remarks stand on what was just answered, and until when (U21).

What is kept of them are the codes of rules and the names of texts, never words: a remark is worked
out anew from the answer as it then is, so that it goes when the text does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from bot.checks import coach, lists
from bot.checks.finding import Finding
from bot.checks.masking import masked
from bot.checks.reading import Read
from bot.checks.writing.rule import Field
from bot.interview import answering, asking, coached, journey, summary
from bot.interview.coached import Coached
from bot.interview.replies import Advice, Ask, Button, Finished, Note, Reply, Rows, Summary
from bot.interview.schema import Catalogue
from bot.interview.session import Answer, Answers, Mark, Session

LAST: Final = "advised.last"  # a key of answers: where remarks are shown, and which
FINE: Final = "fine."  # before a code, in keys of answers: texts that are fine as they are
ENOUGH: Final = 3  # texts found fine, and a rule says no more in this résumé
NOW: Final = "now"  # in the place of codes: the text as it was just changed
BLANK: Final = "___"  # where only the person knows what stands there
MOST_ABOUT: Final = 40  # characters of a point, to tell it from others
HERE: Final = "?"  # in the place of a place: wherever the person now is
END: Final = "!"  # the place of remarks on the last screen; with a summary's place after it
MEASURED: Final = frozenset({Field.BULLET, Field.DUTY, Field.PROJECT, Field.OTHER})  # one line each
UNSAID: Final = tuple(name for name in summary.BESIDE if name != "profile.")  # no answers

Advised: TypeAlias = Ask | Summary | Finished
_LETTERS: Final = str.maketrans("0123456789", "ghijklmnop")  # no digest reads as a number of theirs


class Ref(NamedTuple):
    """Remarks on one text: the rules' codes, the name of the text, and the key of its answer."""

    codes: tuple[str, ...]
    name: str
    key: str

    def __str__(self) -> str:
        """The remarks as a button carries them: "W50+W07.abcdefgh.experience.3.bullets"."""
        return f"{'+'.join(self.codes)}.{self.name}.{self.key}"


def ref_of(written: str) -> Ref:
    """Remarks as a button carries them; an empty name leads to no text."""
    codes, _, rest = written.partition(".")
    name, _, key = rest.partition(".")
    return Ref(tuple(codes.split("+")), name, key)


def name_of(text: str) -> str:
    """A short, stable name for a text, of letters only."""
    return asking.digest(text).translate(_LETTERS)


# What is kept: which remarks are shown, and what was dismissed.


def last(answers: Answers) -> tuple[str, tuple[Ref, ...]]:
    """Where the remarks shown last stand ("": on no screen any more), and which they are."""
    kept = answers.get(LAST)
    if kept is None or not isinstance(kept.value, tuple):
        return "", ()
    return kept.value[0], tuple(map(ref_of, kept.value[1:]))


def remembering(session: Session, place: str, refs: Iterable[Ref]) -> Session:
    """The session in which these remarks are shown; it is no step that can be taken back."""
    shown = Answer((place, *map(str, refs)))
    if session.answers.get(LAST) == shown:
        return session
    return replace(session, answers={**session.answers, LAST: shown})


def gone(session: Session) -> Session:
    """The session in which no remark is on the screen; `/why` still knows the last ones."""
    place, refs = last(session.answers)
    return remembering(session, "", refs) if place else session


def dismissing(session: Session, found: Iterable[tuple[str, str]]) -> Session:
    """The session in which rules say nothing more of some texts: (code, name of the text)."""
    answers = {**session.answers}
    for code, name in found:
        fine = answers.get(f"{FINE}{code}", Answer(()))
        if name not in fine.value:
            answers[f"{FINE}{code}"] = replace(fine, value=(*fine.value, name))
    return replace(session, answers=answers)


def is_silent(answers: Answers, code: str) -> bool:
    """Whether the person found so many texts fine that a rule says no more."""
    fine = answers.get(f"{FINE}{code}")
    return fine is not None and len(fine.value) >= ENOUGH


def silent(answers: Answers, name: str) -> frozenset[str]:
    """The codes of the rules that say nothing of a text."""
    return frozenset(
        key.removeprefix(FINE)
        for key, fine in answers.items()
        if key.startswith(FINE) and (len(fine.value) >= ENOUGH or name in fine.value)
    )


# What there is to say of what was just stored.


def changed(before: Answers, after: Answers) -> list[str]:
    """The keys of what a person said or chose for the page and that differs."""
    keys = () if before is after else {**before, **after}
    differ = [key for key in keys if before.get(key) is not after.get(key)]
    return [key for key in differ if not key.startswith(UNSAID)]


def fresh(before: Answers, after: Answers, keys: Iterable[str]) -> tuple[Ref, ...]:
    """At most two remarks on the texts that are new, the most useful, each rule once.

    What the text before was told, the one that replaces it is not told again.
    """
    found = [
        (text, finding)
        for key in keys
        for text in new_texts(before, after, key)
        for finding in said_of(before, after, text)
    ]
    by_code: dict[str, tuple[Coached, Finding]] = {}
    for text, finding in sorted(found, key=lambda each: -coach.RULES[each[1].code].worth):
        by_code.setdefault(finding.code, (text, finding))
    refs: dict[tuple[str, str], Ref] = {}
    for text, finding in list(by_code.values())[: coach.MOST_REMARKS]:
        place = name_of(text.text), text.key
        codes = refs[place].codes if place in refs else ()
        refs[place] = Ref((*codes, finding.code), *place)
    return tuple(refs.values())


def new_texts(before: Answers, after: Answers, key: str) -> Iterator[Coached]:
    """The texts of an answer that were not there; a list that is looked at whole, once it is."""
    setting = coached.setting_of(after, key)
    if setting is None or (setting.field in coached.WHOLE and is_open(after, key)):
        return
    is_first = setting.field in coached.WHOLE and is_open(before, key)
    stood = set() if is_first else {text.text for text in coached.texts(before, key)}
    yield from (text for text in coached.texts(after, key) if text.text not in stood)


def is_open(answers: Answers, key: str) -> bool:
    """Whether a list is still collected."""
    answer = answers.get(key)
    return answer is not None and answer.mark is Mark.OPEN


def said_of(before: Answers, after: Answers, text: Coached) -> Iterator[Finding]:
    """What there is to say of a new text."""
    left = {each.text for each in coached.texts(after, text.key)}
    told = {
        finding.code
        for old in coached.texts(before, text.key)
        if old.text not in left
        for finding in coach.remarks(old.text, old.setting)
    }
    quiet = silent(after, name_of(text.text)) | told
    yield from coach.remarks(text.text, text.setting, quiet)


# A remark worked out anew.


def text_at(answers: Answers, ref: Ref) -> Coached | None:
    """The text a remark is about; None if it was changed or removed."""
    return next((t for t in coached.texts(answers, ref.key) if name_of(t.text) == ref.name), None)


def findings(text: Coached) -> Mapping[str, Finding]:
    """All there is to say of a text, by code."""
    return {finding.code: finding for finding in coach.find(text.text, text.setting)}


class Standing(NamedTuple):
    """Remarks that hold, their text, what there is to say of it, and better words if there are.

    `used`: the codes of the remarks that the better words settle.
    """

    ref: Ref
    text: Coached
    found: Mapping[str, Finding] = {}
    better: str = ""
    used: tuple[str, ...] = ()


def standing(answers: Answers, ref: Ref) -> Standing | None:
    """The remarks that still hold; None if there are none."""
    text = text_at(answers, ref)
    if text is None or ref.codes == (NOW,):
        return Standing(ref, text) if text else None
    found, quiet = findings(text), silent(answers, ref.name)
    codes = tuple(code for code in ref.codes if code in found and code not in quiet)
    better = bettered(text, codes, found)
    return Standing(ref._replace(codes=codes), text, found, *better) if codes else None


def bettered(
    text: Coached, codes: Iterable[str], found: Mapping[str, Finding]
) -> tuple[str, tuple[str, ...]]:
    """The text in better words, and which remarks that settles; ("", ()) if there are none.

    Each takes up the words the one before leads to; what has a gap is not taken.
    """
    used: list[str] = []
    better = text
    for code in codes:
        finding = (findings(better) if used else found).get(code)
        if finding and finding.better and BLANK not in finding.better:
            better = replace(better, text=finding.better)
            used.append(code)
    return (better.text, tuple(used)) if used else ("", ())


def rewritten(answers: Answers, text: Coached, new: str) -> Answer | None:
    """The answer with one of its texts in other words; None if they cannot be read as a list.

    It stays said by the message that gave it, so that an edited one corrects it (U14).
    """
    answer = answers[text.key]
    if isinstance(answer.value, str):
        return replace(answer, value=new)
    if text.setting.field not in coached.WHOLE:
        return answering.spliced(answer, answer.value.index(text.text), (new,))
    name = text.text.removesuffix(", ".join(answer.value))
    items = lists.read_items(new.removeprefix(name))
    if not isinstance(items, Read) or isinstance(items.value, str):
        return None
    is_same = len(items.value) == len(answer.value)
    return replace(answer, value=items.value, parts=answer.parts if is_same else ())


# How it is shown.


def attached(catalogue: Catalogue, session: Session, reply: Advised) -> Advised:
    """The screen with the remarks that stand there, their buttons on top of its own."""
    there = still_standing(session.answers)
    if not there:
        return reply
    remarks, labels = remarked(there), {note.label for note in reply.notes}
    advice = tuple(
        one
        for number, each in enumerate(remarks, 1)
        for one in advised(
            each, called(catalogue, session, each, labels), number if len(remarks) > 1 else 0
        )
    )
    now = tuple(
        Note("now", value=masked(text.text, text.key.partition(".")[0]))
        for ref, text, *_ in there
        if ref.codes == (NOW,)
    )
    rows = (*asking.beside(buttons(there)), *own_rows(reply))
    return replace(reply, notes=(*now, *reply.notes), advice=advice, rows=rows)


def own_rows(reply: Advised) -> Rows:
    """The screen's own buttons; of two that say "Fine as it is", the remark's is enough."""
    if not isinstance(reply, Finished):
        return reply.rows
    return tuple(row for row in reply.rows if not any(b.label == FINE_ONE for b in row))


def still_standing(answers: Answers) -> tuple[Standing, ...]:
    """The remarks shown last that still hold."""
    _, refs = last(answers)
    return tuple(found for ref in refs if (found := standing(answers, ref)))


def remarked(there: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """Those that are remarks, and not the text as it was just changed."""
    return tuple(each for each in there if each.ref.codes != (NOW,))


def advised(remark: Standing, about: str, number: int) -> Iterator[Advice]:
    """The remarks on one text; better words that settle several stand with the last of them."""
    section = remark.ref.key.partition(".")[0]
    for at, code in enumerate(remark.ref.codes):
        finding = remark.found[code]
        words = remark.better if remark.used[-1:] == (code,) else ""
        words = words or (finding.better if BLANK in finding.better else "")
        fix = "" if code in remark.used else finding.fix
        shown = masked(words, section)
        yield Advice(code, finding.message, fix, shown, *((about, number) if at == 0 else ()))


def called(catalogue: Catalogue, session: Session, remark: Standing, labels: Iterable[str]) -> str:
    """What names a text: the first words of a point among others, else the question's label.

    "" if a line above names the answer already.
    """
    text, step = remark.text, journey.find_step(catalogue, session, remark.ref.key)
    if step is None:
        return ""
    if text.setting.field in coached.WHOLE:
        label, colon, _ = text.text.partition(":")
        return label if colon and label not in labels else ""
    if len(tuple(coached.texts(session.answers, text.key))) > 1:
        return f"“{asking.cut(masked(text.text, step.section.key), MOST_ABOUT)}”"
    return "" if step.question.label in labels else step.question.label


FINE_ONE: Final = "Fine as it is"
FINE_BOTH: Final = "Both are fine"
UNDO: Final = Button("Undo", "undo")


def buttons(there: tuple[Standing, ...]) -> tuple[Button, ...]:
    """What may be done about remarks; with two texts, each button says which it means."""
    remarks = remarked(there)
    many = len(remarks) > 1
    made: list[Button] = [UNDO] * (len(remarks) < len(there))
    for number, remark in enumerate(remarks, 1):
        made += ways(remark, number if many else 0)
    if not remarks:
        return (*made, *(reword(each.ref) for each in there))
    label = FINE_BOTH if many else FINE_ONE
    fine = "+".join(f"{code}.{each.ref.name}" for each in remarks for code in each.ref.codes)
    return (*made, Button(label, "fine", fine))


LABELS: Mapping[str, tuple[str, ...]] = {  # by action: of one text alone, of the first, the second
    "use": ("Use it", "Use 1", "Use 2"),
    "number": ("Add a number", "Number for 1", "Number for 2"),
    "reword": ("Edit it", "Edit 1", "Edit 2"),
}


def ways(remark: Standing, number: int) -> Iterator[Button]:
    """Take the better words, give a figure, say it anew; `number` of the text, 0 if alone."""
    ref, used = remark.ref, remark.used
    if used:
        yield Button(LABELS["use"][number], "use", str(ref._replace(codes=used)), "primary")
    if can_measure(remark.text) and any(coach.RULES[code].asks_number for code in ref.codes):
        yield Button(LABELS["number"][number], "number", str(ref))
    yield reword(ref, number)


def can_measure(text: Coached) -> bool:
    """Whether a figure can be worked into a text: into a line, or after a summary; not a list."""
    is_line = text.setting.field in MEASURED and "\n" not in text.text
    return is_line or text.setting.field is Field.SUMMARY


def reword(ref: Ref, number: int = 0) -> Button:
    """Asks for a text in other words."""
    return Button(LABELS["reword"][number], "reword", str(ref._replace(codes=(NOW,))))


SAID: Mapping[str, frozenset[str]] = {  # what may be typed for a button, beside its label
    "use": frozenset({"use", "use it", "use this", "take it", "yes use it"}),
    "number": frozenset({"number", "a number", "add a number", "add number"}),
    "reword": frozenset({"edit", "edit it", "reword", "reword it", "rewrite it"}),
    "fine": frozenset({"fine", "it's fine", "it is fine", "fine as it is", "fine as they are"}),
    "undo": frozenset({"undo"}),
}
TYPED: Final = frozenset().union(*SAID.values()) | {
    asking.plain(label)
    for label in (FINE_ONE, FINE_BOTH, UNDO.label, *chain.from_iterable(LABELS.values()))
}


def typed(catalogue: Catalogue, session: Session, wanted: str) -> Button | None:
    """The button under a remark meant by what was typed, while it is on the screen (U31)."""
    place, _ = last(session.answers)
    if wanted not in TYPED or session.pending or not place:
        return None
    if not is_on_screen(catalogue, session, place):
        return None
    there = buttons(still_standing(session.answers))
    exact = next((b for b in there if asking.plain(b.label) == wanted), None)
    meant = next((action for action, said in SAID.items() if wanted in said), "")
    return exact or next((b for b in there if b.action == meant), None)


def is_on_screen(catalogue: Catalogue, session: Session, place: str) -> bool:
    """Whether the person is still where remarks were shown."""
    step = journey.open_step(catalogue, session)
    if place == END:
        return step is None
    if place.startswith(END):
        return session.focus is None
    return step is not None and step.key == place


def place_of(reply: Reply, back: str) -> str:
    """Where remarks stand that are shown with a reply; "" if they cannot be. `back`: a summary."""
    match reply:
        case Ask():
            return reply.screen
        case Finished():
            return END
        case Summary():
            return f"{END}{back}" if back else ""
        case _:
            return ""
