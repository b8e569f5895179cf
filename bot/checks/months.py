"""Words for months, seasons and "now" in the languages people write their dates in.

Months come from CLDR (through Babel); the rest, which CLDR does not name, stands here.
"""

from collections import defaultdict
from functools import lru_cache

from babel import Locale

from bot.checks.cleaning import folded

LANGUAGES = ("en", "es", "de", "fr", "pt", "it", "ru", "uk", "pl", "tr", "nl")

SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_LEAST = 3  # letters of a month's name that may stand for it
_ENDINGS = 2  # letters by which a case or a plural changes the end of a name
_INFLECTED = 5  # letters of the shortest name that changes ("марта": "в марте")
_ODD = {"мае": 5, "sept": 9, "sep": 9, "mrt": 3, "maerz": 3, "mrz": 3, "фев": 2, "сент": 9}

_SPRING, _SUMMER, _AUTUMN, _WINTER = (3, 4, 5), (6, 7, 8), (9, 10, 11), (1, 2, 12)
_SEASON_WORDS = {
    _SPRING: "spring primavera fruhling fruhjahr fruhjahrs printemps весна весны весной весне "
    "весни навесні wiosna wiosny wiosne ilkbahar bahar lente voorjaar",
    _SUMMER: "summer verano sommer sommers ete verao estate лето лета летом лете літо літа влітку "
    "lato lata latem yaz zomer",
    _AUTUMN: "autumn fall otono herbst automne outono autunno осень осени осенью осінь осені "
    "восени jesien jesieni jesienia sonbahar guz herfst najaar",
    _WINTER: "winter invierno winters hiver inverno зима зимы зимой зиме зими взимку zima zimy kis",
}
_PART_WORDS = {
    (1, 2, 3): "early beginning start anfang principios inicio debut inizio начало начале начала "
    "початок початку poczatek poczatku basi begin q1",
    (5, 6, 7): "mid middle mitte mediados milieu meta середина середине midden",
    (10, 11, 12): "late end ende finales final fin fine конец конце кінець кінці koniec koncu "
    "sonu eind einde q4",
    (4, 5, 6): "q2",
    (7, 8, 9): "q3",
}
VAGUE: dict[str, tuple[int, ...]] = {
    folded(word): months
    for words in (_SEASON_WORDS, _PART_WORDS)
    for months, line in words.items()
    for word in line.split()
}

_OPEN_WORDS = (
    "present day,"
    "now,the present,present,today,current,currently,current date,ongoing,date,on going,still,"
    "this day,the moment,still there,still working,moment,..,"
    "actualidad,la actualidad,actual,actualmente,presente,el presente,hoy,hoy en dia,ahora,"
    "la fecha,"
    "heute,jetzt,aktuell,laufend,gegenwart,dato,derzeit,"
    "aujourd hui,present,le present,ce jour,maintenant,en cours,actuel,actuellement,"
    "atual,atualmente,o presente,hoje,agora,o momento,momento,data,"
    "oggi,in corso,attuale,attualmente,ora,adesso,al presente,"
    "настоящее время,настоящего времени,настоящий момент,настоящее,наст время,нв,н в,н вр,"
    "сейчас,сегодня,сегодняшний день,текущий момент,теперь,нынешнее время,сих пор,"
    "теперішній час,тепер,зараз,сьогодні,сьогодення,досі,дотепер,нині,цей час,"
    "obecnie,teraz,dzis,dzisiaj,nadal,chwili obecnej,dzien dzisiejszy,obecnej chwili,"
    "halen,gunumuz,bugun,su an,devam,devam ediyor,devam etmekte,gunumuze,beri,bu yana,itibaren,"
    "heden,nu,vandaag,het heden,至今,现在,現在,현재"
)
OPEN = frozenset("".join(folded(word).split()) for word in _OPEN_WORDS.split(","))


def _names(languages: tuple[str, ...] = LANGUAGES) -> list[tuple[str, int]]:
    """Give every CLDR name and abbreviation of a month, folded, with its number."""
    forms = [
        months
        for language in languages
        for kind in Locale.parse(language).months.values()
        for width, months in kind.items()
        if width != "narrow"
    ]
    return [(folded(name).strip("."), number) for form in forms for number, name in form.items()]


@lru_cache(maxsize=1)
def _by_prefix() -> dict[str, int]:
    """Give the month of every beginning of a name that belongs to one month alone."""
    meant: dict[str, set[int]] = defaultdict(set)
    for name, number in _names():
        for length in range(_LEAST, len(name) + 1):
            meant[name[:length]].add(number)
    return {start: numbers.pop() for start, numbers in meant.items() if len(numbers) == 1} | _ODD


@lru_cache(maxsize=1)
def _stems() -> dict[str, int]:
    """Give the month of every name without its ending: "сентябр", "grudn", "marc"."""
    meant: dict[str, set[int]] = defaultdict(set)
    for name, number in _names():
        if len(name) >= _INFLECTED:
            meant[name[:-1]].add(number)
    return {stem: numbers.pop() for stem, numbers in meant.items() if len(numbers) == 1}


def month_number(word: str) -> int:
    """Give the month (1-12) that a folded word names in any case or short form, 0 if none."""
    if exact := _exact().get(word) or _by_prefix().get(word):
        return exact
    stems = _stems()
    return next((stems[word[:-n]] for n in range(1, _ENDINGS + 2) if word[:-n] in stems), 0)


@lru_cache(maxsize=1)
def _exact() -> dict[str, int]:
    """Give the month of every full name or CLDR abbreviation."""
    return dict(reversed(_names()))
