"""LinkedIn's data export, a zip of CSV files, as a JSON Resume.

Source: the files of "Get a copy of your data" (linkedin.com/help/linkedin/answer/a1339364); their
headers change with time and with the language of the account, so columns are found by words.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias
from zipfile import ZipFile

from bot.checks.cleaning import folded
from bot.checks.lists import bare, is_marked
from bot.intake.filled import UNNAMED
from bot.intake.spanned import dated
from bot.intake.zipped import part
from bot.resume.mapping import Json

MOST_ROWS: Final = 200  # of one file: skills; of other entries 30 are kept (U32)
MOST_CELL: Final = 4_000  # characters of a cell; an answer holds 2,000 (U32)
_MOST_NOTES: Final = 12  # lines above the headers
_LONGEST_FIELD: Final = 1_000_000  # characters; the csv module's own limit is 131,072

Row: TypeAlias = Mapping[str, str]  # by folded header


@dataclass(frozen=True, slots=True)
class _File:
    """A CSV file of the export: its name, and words one of which heads each column."""

    name: str
    array: str
    columns: Mapping[str, tuple[str, ...]]
    lasts: bool = False


_START: Final = ("started on", "start date", "начал", "beginn", "startdatum", "fecha de inicio",
                 "debut", "date de debut", "inizio", "inicio")  # fmt: skip
_END: Final = ("finished on", "end date", "ende", "enddatum", "fecha de fin", "fin", "date de fin",
               "fine", "termino", "оконч")  # fmt: skip
_TEXT: Final = ("description", "notes", "beschreibung", "descripcion", "descricao", "descrizione",
                "описание")  # fmt: skip
_LINKS: Final = ("url", "link")
_FILES: Final = (
    _File(
        "positions",
        "work",
        {
            "name": ("company name", "company", "unternehmen", "firma", "empresa", "entreprise",
                     "azienda", "компания"),
            "position": ("title", "position", "titel", "cargo", "titre", "poste", "titulo",
                         "qualifica", "должность"),
            "location": ("location", "standort", "ort", "ubicacion", "lieu", "localizacao",
                         "localita", "место"),
            "text": _TEXT,
        },
        lasts=True,
    ),
    _File(
        "education",
        "education",
        {
            "institution": ("school name", "school", "schule", "hochschule", "centro", "escuela",
                            "ecole", "istituto", "instituicao", "учебное"),
            "studyType": ("degree name", "degree", "abschluss", "titulacion", "diplome", "laurea",
                          "grau", "степень"),
            "area": ("field of study", "fachrichtung", "studienfach", "disciplina", "domaine"),
            "x-honours": ("activities", "aktivitaten", "actividades", "activites"),
            "text": ("notes", *_TEXT),
        },
        lasts=True,
    ),
    _File(
        "projects",
        "projects",
        {"name": ("title", "name", "titel", "titre", "titulo"), "url": _LINKS, "text": _TEXT},
        lasts=True,
    ),
    _File(
        "volunteering",
        "volunteer",
        {
            "organization": ("company name", "organization", "organisation", "organizacion",
                             "unternehmen", "empresa"),
            "position": ("role", "title", "rolle", "funcion", "position"),
            "text": _TEXT,
        },
        lasts=True,
    ),
    _File(
        "certifications",
        "certificates",
        {
            "name": ("name", "title", "titel", "nombre", "nom"),
            "url": _LINKS,
            "issuer": ("authority", "issuer", "organization", "aussteller", "autoridad"),
            "x-code": ("license number", "licence number", "lizenz", "numero"),
            "date": _START,
        },
    ),
    _File(
        "courses",
        "courses",
        {"name": ("name", "title", "titel", "nombre", "nom")},
    ),
    _File(
        "honors",
        "awards",
        {
            "title": ("title", "titel", "titulo", "titre"),
            "awarder": ("issuer", "aussteller", "emisor"),
            "date": ("issued on", "issue date", "date", "datum", "fecha"),
            "summary": _TEXT,
        },
    ),
    _File(
        "publications",
        "publications",
        {
            "name": ("name", "title", "titel"),
            "publisher": ("publisher", "verlag", "editor"),
            "releaseDate": ("published on", "date", "datum"),
            "url": _LINKS,
            "summary": _TEXT,
        },
    ),
    _File(
        "languages",
        "languages",
        {
            "language": ("name", "language", "sprache", "idioma", "langue", "lingua"),
            "fluency": ("proficiency", "level", "kenntnis", "nivel", "niveau", "competencia"),
        },
    ),
)  # fmt: skip
# What an export holds of a person beside their work: none of it is read (R36-R44).
_LEFT_OUT: Final = {
    "birth date": "birth date",
    "zip code": "postal code",
    "address": "street address",
}
_LEVELS: Final = re.compile(r"^(.*?) (?:or bilingual )?proficiency$", re.IGNORECASE)


def is_linkedin(archive: ZipFile) -> bool:
    """Whether a zip holds a profile or jobs as LinkedIn exports them."""
    names = set(_files(archive))
    return bool(names & {"profile", "positions"})


def _files(archive: ZipFile) -> Mapping[str, str]:
    """The CSV files of the export by their names without ending, words and case aside."""
    found: dict[str, str] = {}
    for name in archive.namelist():
        file = name.rpartition("/")[2]
        if file.lower().endswith(".csv") and not file.startswith("._"):
            found.setdefault(re.sub(r"[\W_]+", " ", file[:-4]).strip().casefold(), name)
    return found


def read_linkedin(archive: ZipFile, today: date) -> tuple[Json, tuple[str, ...]]:
    """Read the export: a JSON Resume, and the names of what was left out on purpose."""
    files = _files(archive)

    def rows(name: str) -> list[Row]:
        file = next((files[each] for each in files if each.startswith(name)), "")
        return list(_rows(part(archive, file))) if file else []

    basics, left_out = _basics(rows("profile"), rows("email"), rows("phone"))
    document: Json = {"basics": basics}
    for file in _FILES:
        told = (_entry(row, file, today) for row in rows(file.name))
        document[file.array] = [entry for entry in told if entry]
    skills = [first for row in rows("skills") if (first := next(iter(row.values()), ""))]
    group: Json = {"name": UNNAMED, "keywords": list(dict.fromkeys(skills))}
    document["skills"] = [group] if skills else []
    return document, left_out


def _rows(content: bytes) -> Iterator[Row]:
    """The rows of a CSV file below its headers; notes above them are passed over."""
    csv.field_size_limit(_LONGEST_FIELD)
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    text = content.decode(encoding, "replace").replace("\x00", "")
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        read = list(csv.reader(io.StringIO(text), delimiter=separator))
    except csv.Error:
        return
    read = [row for row in read if any(cell.strip() for cell in row)]
    at = _header(read)
    headers = [_key(cell) for cell in read[at]] if read else []
    for row in read[at + 1 : at + 1 + MOST_ROWS]:
        yield {
            key: cell.strip()[:MOST_CELL] for key, cell in zip(headers, row, strict=False) if key
        }


def _header(rows: list[list[str]]) -> int:
    """Where the headers stand: below "Notes:" and its sentences, if there are any."""
    if not rows or not rows[0][0].strip().casefold().startswith(("note", "hinweis", "nota")):
        return 0
    if len(rows[0]) > 1 and any(cell.strip() for cell in rows[0][1:]):
        return 0
    for at, row in enumerate(rows[1:_MOST_NOTES], 1):
        if len([cell for cell in row if cell.strip()]) > 1 and all(len(c) < 60 for c in row):  # noqa: PLR2004  # no header is a sentence
            return at
    return min(1, len(rows) - 1)


def _key(header: str) -> str:
    return " ".join(folded(header.replace("_", " ")).split())


def _cell(row: Row, words: Iterable[str]) -> str:
    """The cell under the first header that is, or begins with, one of the words."""
    for same in (str.__eq__, str.startswith):
        for word in words:
            found = next((row[key] for key in row if same(key, word) and row[key]), "")
            if found:
                return found
    return ""


def _entry(row: Row, file: _File, today: date) -> Json:
    told = {key: _cell(row, words) for key, words in file.columns.items()}
    text = told.pop("text", "")
    entry: Json = {key: cell for key, cell in told.items() if cell}
    for key in ("date", "releaseDate"):
        if key in entry:
            entry[key] = _month(str(entry[key]), today)
    if "fluency" in entry:
        entry["fluency"] = _LEVELS.sub(r"\1", str(entry["fluency"]))
    if not entry:
        return {}
    if file.array == "education" and text:
        entry["x-honours"] = [*filter(None, (entry.get("x-honours"),)), *text.splitlines()]
    elif text:
        entry |= _told(text, "description" if file.array == "projects" else "summary")
    return entry | (_period(row, today) if file.lasts else {})


def _told(text: str, key: str) -> Json:
    """A description as it is written there: lines with marks are points, the rest is running."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    points = [bare(line) for line in lines if is_marked(line)]
    prose = "\n".join(line for line in lines if not is_marked(line))
    told: Json = {"highlights": points} if points else {}
    return {**told, key: prose} if prose else told


def _period(row: Row, today: date) -> Json:
    start, end = _month(_cell(row, _START), today), _month(_cell(row, _END), today)
    told = {"startDate": start, "endDate": end}
    return {key: value for key, value in told.items() if value}


def _month(text: str, today: date) -> str:
    found = dated(text, today)
    return found.start if found else ""


def _basics(
    profile: list[Row], mails: list[Row], phones: list[Row]
) -> tuple[Json, tuple[str, ...]]:
    row = profile[0] if profile else {}
    first = _cell(row, ("first name", "vorname", "nombre", "prenom", "nome", "имя"))
    last = _cell(
        row, ("last name", "nachname", "apellido", "nom", "cognome", "sobrenome", "фамилия")
    )
    told = {
        "name": f"{first} {last}".strip(),
        "label": _cell(row, ("headline", "slogan", "titular", "titre", "überschrift", "заголовок")),
        "summary": _cell(
            row, ("summary", "zusammenfassung", "extracto", "resume", "info", "о себе")
        ),
        "location": _cell(row, ("geo location", "location", "ort", "ubicacion", "lieu", "место")),
        "email": _first(mails, lambda each: "@" in each, ("primary", "hauptadresse")),
        "phone": _first(phones, lambda each: sum(map(str.isdigit, each)) > 6, ()),  # noqa: PLR2004  # digits of a number
    }
    sites = re.findall(r"https?://[^\s,\]]+|www\.[^\s,\]]+", _cell(row, ("websites", "website")))
    profiles = [{"url": site} for site in sites]
    basics: Json = {key: value for key, value in told.items() if value}
    if profiles:
        basics["profiles"] = profiles
    left_out = tuple(dict.fromkeys(
        name for word, name in _LEFT_OUT.items() if _cell(row, (word,))
    ))  # fmt: skip
    return basics, left_out


def _first(rows: list[Row], fits: Callable[[str], bool], chief: tuple[str, ...]) -> str:
    """The first cell that fits; of several rows the one marked as the chief one."""
    ordered = sorted(
        rows, key=lambda row: _cell(row, chief).casefold() != "yes" if chief else False
    )
    return next((cell for row in ordered for cell in row.values() if fits(cell)), "")
