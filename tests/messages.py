"""Brings the translations of bot/locale up to date with every text of the bot (`make messages`).

Texts come from the templates, the catalogue, the rules of coach and review, and the code that
labels buttons and answers what could not be read. A language is one file of translations: what
was translated stays, new texts wait empty, lost ones are kept at its end. It is compiled to what
the bot loads.
"""

import ast
import sys
from itertools import chain

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bot.checks.coach import WRITING_RULES
from bot.checks.customs import custom
from bot.checks.privacy import CATEGORY_WORDS, PHOTO_ANSWER, PRIVACY_RULES
from bot.checks.words.customs import CUSTOMS
from bot.checks.writing.consistency import CONSISTENCY_RULES
from bot.checks.writing.document import DOCUMENT_RULES
from bot.checks.writing.employers import EMPLOYERS
from bot.checks.writing.figures import METRICS
from bot.intake.faults import SENTENCES
from bot.interview.advice import LABELS
from bot.interview.catalogue import CATALOGUE
from bot.interview.catalogue.conditions import ADVICE, LATE
from bot.resume import choices
from bot.resume.checklist import CHOSEN
from bot.resume.covered import SIGNALS
from bot.resume.questions import TITLES
from bot.resume.shortcomings import SAID
from bot.screens import LOCALES, MENU, TEMPLATES

CODE = TEMPLATES.parents[1] / "bot"
JINJA = {"trim_blocks": "true", "lstrip_blocks": "true"}  # as bot.screens reads templates
CALLS = {
    "Button": 1,
    "Line": 1,
    "Reviewed": 1,
    "Summary": 1,
    "Unclear": 2,
}  # how many arguments are texts
RETURNS = {"wording"}  # functions that give a text as it is


def texts():
    """Every text to translate, with where it stands: (text, or singular and plural; place)."""
    yield from of_templates()
    yield from of_catalogue()
    yield from of_code()
    yield from of_review()
    yield from of_coach()
    yield from ((text, "menu") for text in MENU.values())
    yield from ((text, "intake") for text in SENTENCES.values())
    yield from ((rule.message, "privacy") for rule in PRIVACY_RULES)
    yield from ((text, "privacy") for text in (*CATEGORY_WORDS.values(), PHOTO_ANSWER))
    for name in CATEGORY_WORDS.values():
        yield from ((f"{label} {name}", "privacy") for label in ("Ask me again:", "Keep only"))
    yield from ((custom("ZZ", name), "privacy") for name in CATEGORY_WORDS)
    for country in ("", *CUSTOMS):
        for detail in ("", "ethnicity"):
            yield from ((custom(country, name, detail), "privacy") for name in CATEGORY_WORDS)


def of_templates():
    """What stands in `_()` and `ngettext()` of the messages."""
    methods, options = [("**.html", "jinja2")], {"**.html": JINJA}
    for name, _, text, _, _ in extract_from_dir(TEMPLATES, methods, options):
        yield text, f"templates/{name}"


def of_catalogue():
    """The words of sections and questions; those of an entry as its buttons say them."""
    yield from ((reason, "profile.format") for reason in (LATE, *(r for _, r in ADVICE.values())))
    for section in CATALOGUE:
        yield section.title, section.key
        if section.repeats:
            yield f"Add {section.one}", section.key
            yield f"No more {section.many}", section.key
            yield f"Remove this {section.one}", section.key
        for question in section.questions:
            yield from ((text, f"{section.key}.{question.key}") for text in of_question(question))


def of_question(question):
    tips = (question.why, *question.tips)
    yield from (question.label, question.ask, question.again)
    yield from (question.ask_by_level or {}).values()
    yield from (option.label for option in question.options)
    yield from chain.from_iterable((tip.label, tip.text) for tip in tips)
    yield from (text for text in question.examples.values() if "{" not in text)


def of_review():
    """The questions of the review, what recruiters look for, and what is said of a résumé."""
    yield from ((title, "review") for title in TITLES.values())
    yield from ((signal.name, "review") for signal in SIGNALS)
    yield from ((text, "review") for said in SAID.values() for text in said)
    yield from ((text, "review") for text in (CHOSEN, *choices.SAID))


def of_coach():
    """What each rule of the coach says where it names no word of the person's."""
    for rule in (*WRITING_RULES, *CONSISTENCY_RULES, *DOCUMENT_RULES):
        yield from ((text, rule.code) for text in (rule.message, rule.fix, rule.category))
    for employer in EMPLOYERS:
        yield from ((text, "D20") for text in (employer.message, employer.fix))
    for metric in METRICS.values():
        texts = (metric.label, metric.question, *metric.examples)
        yield from ((text, "metric") for text in texts)
    yield from ((label, "advice") for label in chain.from_iterable(LABELS.values()))


def of_code():
    """The texts given as they are where `CALLS` are made, or by the name of a constant."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(CODE.rglob("*.py"))}
    names = {}
    for tree in trees.values():
        names |= {n: v for node in tree.body for n, v in constant(node)}
    for path, tree in trees.items():
        for node in ast.walk(tree):
            yield from ((text, path.stem) for text in (*of_call(node, names), *of_function(node)))


def of_call(node, names):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        for argument in node.args[: CALLS.get(node.func.id, 0)]:
            yield from said(argument, names)


def of_function(node):
    if isinstance(node, ast.FunctionDef) and node.name in RETURNS:
        for inner in ast.walk(node):
            if isinstance(inner, ast.Return) and isinstance(inner.value, ast.Constant):
                yield inner.value.value


def constant(node):
    """The name and text of `NAME = "text"`, also where it is annotated."""
    if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if isinstance(node.value.value, str):
            yield ast.unparse(target), node.value.value


def said(argument, names):
    """The texts an argument can be: itself, a constant's, or those of both branches."""
    match argument:
        case ast.Constant(str(text)):
            yield text
        case ast.Name(name) if name in names:
            yield names[name]
        case ast.IfExp():
            yield from (*said(argument.body, names), *said(argument.orelse, names))


def template():
    """All texts as a catalogue without translations."""
    made = Catalog(charset="utf-8")
    for text, place in texts():
        if text:
            made.add(text, locations=[(place, None)])
    return made


def update(folder, language, made):
    """Write one language's translations anew, and compile them; gives how many are missing."""
    words = folder / language / "LC_MESSAGES" / "messages.po"
    words.parent.mkdir(parents=True, exist_ok=True)
    known = Catalog(locale=language, header_comment="#", project="resume-interviewer", fuzzy=False)
    if words.exists():
        with words.open("rb") as file:
            known = read_po(file, locale=language)
    known.update(made, no_fuzzy_matching=True)
    with words.open("wb") as file:
        write_po(file, known, width=100, sort_output=False, omit_header=False)
    with words.with_suffix(".mo").open("wb") as file:
        write_mo(file, known)
    return sum(not all(forms(message)) for message in known if message.id)


def forms(message):
    """A translation in singular and plurals."""
    return (message.string,) if isinstance(message.string, str) else message.string or ("",)


def main():
    """Update every language, and begin the one named."""
    new = sys.argv[1:]
    for language in new:
        try:
            Locale(language)
        except (UnknownLocaleError, ValueError):
            sys.exit(f"{language!r} is not a language: give its two letters, such as pt.")
    made = template()
    begun = {path.parents[1].name for path in LOCALES.glob("*/LC_MESSAGES/messages.po")}
    print(f"{len(made)} texts")
    for language in sorted(begun.union(new)):
        print(f"{language}: {update(LOCALES, language, made)} to translate")


if __name__ == "__main__":
    main()
