"""What the bot answers, as values; `bot.screens` puts them into words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from bot.interview.events import DraftLine


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap. `style` is "", "primary", "success" or "danger" (Bot API 10.0)."""

    label: str
    action: str
    argument: str = ""
    style: str = ""


Rows: TypeAlias = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A line above a question: what was taken, or why something was not.

    `kind` names the wording ("saved", "found", "undone", "moved"…), `label` and `value` fill it.
    """

    kind: str
    label: str = ""
    value: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """A remark of the coach on an answer that is stored (U21).

    `message` says what weakens it, `fix` how to go on, `better` the whole text in better words, in
    which "___" stands for what only the person knows. `about` names the text, "" if that is plain;
    `number` tells apart two texts remarked on at once.
    """

    code: str
    message: str
    fix: str = ""
    better: str = ""
    about: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the interview stands (U6): section n of m, "job 2", share of what is needed."""

    title: str
    number: int
    of: int
    entry: str
    share: int  # per cent


@dataclass(frozen=True, slots=True)
class Ask:
    """The open question."""

    screen: str
    progress: Progress
    text: str
    example: str
    rows: Rows
    notes: tuple[Note, ...] = ()
    current: tuple[str, ...] = ()  # the answer as it stands, if it is being changed
    collected: tuple[str, ...] = ()  # what a list holds so far
    wants_contact: bool = False  # offer to share the phone number in one tap (U15)
    advice: tuple[Advice, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """A personal detail found: its plain name, the reason, how the country sees it."""

    name: str
    reason: str
    custom: str


@dataclass(frozen=True, slots=True)
class Warn:
    """Personal details were found; nothing is stored until the person chooses (U20)."""

    screen: str
    details: tuple[Detail, ...]
    remains: str
    rows: Rows
    message: int | None  # the message to reply to
    notes: tuple[Note, ...] = ()
    codes: tuple[str, ...] = ()  # of the rules that found them
    again: bool = False  # put once more: nothing was found just now
    staying: int = 0  # further lines that stay as they are
    mild: bool = False  # all of it is usual where the person applies
    safety: bool = False  # an id or a bank number: to be deleted from the chat, too
    label: str = ""  # of the stored answer that holds them; "": of what was just typed
    held: str = ""  # that answer as it stands, ids and bank numbers masked


@dataclass(frozen=True, slots=True)
class Doubt:
    """What was typed cannot be read, or in more than one way (U10, U13)."""

    screen: str
    understood: str
    hint: str
    example: str
    rows: Rows
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence; `kind` names the wording in templates/messages/Told.html."""

    kind: str
    value: str = ""
    rows: Rows = ()
    reply_to: int | None = None
    screen: str = ""
    notes: tuple[Note, ...] = ()
    codes: tuple[str, ...] = ()  # of the rules whose findings this tells


@dataclass(frozen=True, slots=True)
class Resumed:
    """Where the person stopped (U16)."""

    progress: Progress
    rows: Rows


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a summary: `state` is "done", "part", "open" or "left out"."""

    label: str
    value: str = ""
    state: str = "done"
    kinds: tuple[str, ...] = ()  # of personal details, named instead of a value


@dataclass(frozen=True, slots=True)
class Summary:
    """The answers by section, one section, or one entry (U18)."""

    title: str
    lines: tuple[Line, ...]
    rows: Rows
    notes: tuple[Note, ...] = ()
    screen: str = ""
    advice: tuple[Advice, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """Asks for a figure to be worked into a text: what it measures, then how much (R97).

    `question` and `examples` are empty while the first is open.
    """

    screen: str
    text: str
    rows: Rows
    question: str = ""
    examples: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something personal that is fine to keep and worth a look: its kind, and where it stands."""

    category: str
    name: str
    where: str
    key: str
    reason: str
    code: str


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing is left to ask: what was left out, and what can be had now (U8)."""

    left_out: tuple[str, ...]
    rows: Rows
    notes: tuple[Note, ...] = ()
    remarks: tuple[Remark, ...] = ()
    codes: tuple[str, ...] = ()  # of the rules behind the remarks
    advice: tuple[Advice, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafts:
    """The person's drafts (U19)."""

    drafts: tuple[DraftLine, ...]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """An edited message was taken (U14): shown as a reaction on it."""

    message: int
    label: str


@dataclass(frozen=True, slots=True)
class Erase:
    """Delete a message of the person's from the chat: Telegram does so for 48 hours."""

    message: int


@dataclass(frozen=True, slots=True)
class Delivered:
    """What is said with a finished PDF: its length, and what a reader may stumble on (U22).

    `missing` holds texts a machine could not read back out of the file; `borrowed` Chinese
    characters that are not in the forms of where they come from.
    """

    pages: int
    most_pages: int
    point_size: float
    missing: tuple[str, ...]
    rows: Rows
    borrowed: tuple[str, ...] = ()
    is_tight: bool = False  # set closer than it would be, to fit


@dataclass(frozen=True, slots=True)
class Look:
    """One thing the review found: a short quote, whose it is ("Developer, Acme"), what to do.

    `also` is what else there is to say of the same text, each with what to do.
    """

    quote: str
    where: str
    message: str
    fix: str = ""
    also: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A question of the review answered (R160): `state` is "done", "open", or "none" for no case.

    `kind` names the wording of the evidence, which `text`, `number` and `of` fill; `first` is the
    first of the things found, `more` how many others there are.
    """

    title: str
    state: str
    kind: str
    text: str = ""
    number: int = 0
    of: int = 0
    first: Look | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class TooLong:
    """A résumé longer than its level should be: what to cut, and whether it may be that long."""

    pages: int
    most_pages: int
    looks: tuple[Look, ...]  # the weakest lines
    rows: Rows


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The résumé looked through: the questions answered, what recruiters find, what is left out.

    `begun` holds for each page the sections that begin on it; `seen` and `unseen` are the signals
    recruiters look for (R165); `missing` what a résumé cannot do without, `kept` kinds of personal
    detail, `misread` texts a machine could not read back. `lines` and `looks` are those of all
    questions, or `looks` alone those of one, numbered from `start`.
    """

    title: str
    pages: int = 0
    most_pages: int = 0
    begun: tuple[tuple[str, ...], ...] = ()
    lines: tuple[Checked, ...] = ()
    seen: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    misread: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    start: int = 0
    rows: Rows = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a file gave for a section: a line for each entry or answer, the first few of `many`."""

    title: str
    lines: tuple[str, ...]
    many: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What was read in a file, section by section; `is_new`: it is a résumé of its own."""

    sections: tuple[Found, ...]
    is_new: bool
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What of a file was left out, and what goes on now.

    `details` are kinds of personal details, `left_out` names of other things, `lines` what fits
    nowhere, with `more` of them that are not shown.
    """

    details: tuple[str, ...]
    left_out: tuple[str, ...]
    lines: tuple[str, ...]
    more: int
    rows: Rows


@dataclass(frozen=True, slots=True)
class Expiring:
    """Résumés that are deleted on a day unless the person writes: untouched for `days`."""

    names: tuple[str, ...]
    on: date
    days: float
    rows: Rows


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule of the guard: what it is about, why, an example of each kind, and its source."""

    code: str
    name: str
    reason: str
    found: str
    passed: str
    source: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why something was found: the rules that found it, or which rules can be asked about.

    `known` holds the codes by the name of what they find.
    """

    rules: tuple[Explained, ...] = ()
    known: tuple[tuple[str, tuple[str, ...]], ...] = ()
    asked: str = ""  # a code nobody knows


@dataclass(frozen=True, slots=True)
class Privacy:
    """What is kept, where and how long: `days` after the last touch, 0 for as long as one likes.

    `kept` names the kinds of personal details the person chose to keep in this résumé.
    """

    days: float
    encrypted: bool
    kept: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    rows: Rows = ()


Reply: TypeAlias = (
    Ask
    | Warn
    | Doubt
    | Told
    | Resumed
    | Summary
    | Measure
    | Finished
    | Drafts
    | Acknowledged
    | Erase
    | Delivered
    | TooLong
    | Reviewed
    | Imported
    | Unplaced
    | Expiring
    | Privacy
    | Why
)


@dataclass(frozen=True, slots=True)
class Deliver:
    """Make and send a file: "pdf", "preview", "export", or one of `files.WRITTEN`.

    Or the pages with a "review".
    """

    kind: str


@dataclass(frozen=True, slots=True)
class Consult:
    """Show a screen of the review of what the answers now say; no page is made for it."""

    place: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class StartDraft:
    """Begin another draft, empty or as a copy of this one (U19)."""

    copy: bool


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """Go on with another draft."""

    id: int


@dataclass(frozen=True, slots=True)
class RemoveDraft:
    """Delete one draft."""

    id: int


@dataclass(frozen=True, slots=True)
class Import:
    """Read a file the person sent into a draft; `file` is what the shell knows it by."""

    file: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete everything held on the person."""


@dataclass(frozen=True, slots=True)
class Scrub:
    """Take words that were removed out of whatever is stored beside the draft."""

    words: tuple[str, ...]


class Fate(StrEnum):
    """What became of a remark of the coach."""

    SHOWN = "shown"
    TAKEN = "taken"  # the better words, by a tap
    MEASURED = "measured"  # a figure was given
    EDITED = "edited"  # the text was said anew, in whatever way
    WAVED_OFF = "waved_off"  # it is fine as it is, or there is no number


@dataclass(frozen=True, slots=True)
class Tally:
    """Count remarks, by the codes of their rules."""

    fate: Fate
    codes: tuple[str, ...]


Effect: TypeAlias = (
    Deliver | Consult | StartDraft | OpenDraft | RemoveDraft | Import | Forget | Scrub | Tally
)
