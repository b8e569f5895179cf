"""The shapes in which a person tells a detail: field and value, statement, bare word.

A template is a regular expression over the folded text (lower case, straight quotes and
dashes) in which `<list>` stands for a word list of `personal.py` or a shape below, and a blank
for one or two blanks or a line break. Gaps are capped and no quantifier is nested in another
open one, so that a search stays linear. Source: R36-R42.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Place(StrEnum):
    """Where a shape is believed: further from the work, a barer word is enough."""

    ANY = "any"
    PERSONAL = "personal"  # not in sections that tell of work
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One shape of one rule.

    `anchors` are words (or `<lists>`) of which the text must hold one before the template is
    tried; "" tries always. The detail is the group `detail` if there is one, else the match.
    `own` says that the words themselves show the writer speaks of themself. `check` names a
    test the group `number` must pass. `offer` marks what can be refused ("no photo").
    """

    code: str
    anchors: str
    template: str
    place: Place = Place.ANY
    own: bool = False
    check: str = ""
    offer: bool = False


# Between a field's name and its value: a bracket, then a sign or a line break; `gap`: or nothing.
_BRACKET = r"(?:\s{0,2}\([^()\n]{0,24}\))?"
# Pay is not told in millions: those are funds and turnover.
_AMOUNT = r"\d[\d.,]{0,14}(?!\d)(?![\d.,]{0,14}\s?(?:m|mm|mn|bn|b|million|billion)(?![^\W\d_]))"
_CUR = r"(?:<currencies_raw>)"
_THOUSAND = r"(?:<thousands_raw>)(?![^\W\d_])"
_RATE = (
    r"(?:\s?(?:/|per|an?|p\.)\s?"
    r"(?:hr|hour|h|day|week|wk|month|mo|year|yr|annum|a|m)(?![^\W\d_])|\s?p\.?[am]\b)"
)
_MARKED = (
    rf"(?:(?<![\w.]){_CUR}\s?{_AMOUNT}(?:\s?{_THOUSAND})?|(?<![\w.]){_AMOUNT}\s?{_THOUSAND}"
    rf"(?:\s?{_CUR})?|(?<![\w.]){_AMOUNT}\s?{_CUR}(?![^\W\d_])|(?<![\w.]){_AMOUNT}(?={_RATE}))"
)
_SPREAD = rf"(?:(?<![\w.]){_AMOUNT}\s?(?:-|to)\s?)?"
_TAIL = rf"(?:\s?(?:-|to|and)\s?(?:{_CUR})?\s?{_AMOUNT}(?:\s?{_THOUSAND})?)?(?:\s?{_CUR})?{_RATE}?"
_DAY = r"(?:\d{1,2}\s?(?:st|nd|rd|th|er|º|\.)?|first|second|third|fourth|fifth|sixth|seventh)"
_MONTH = r"(?:<months_raw>)\.?"
_OF = r"(?:of |de |del )?"
_YEAR = r"(?:19|20)\d\d"

SHAPES: Final = {
    "sep": _BRACKET + r"\s{0,3}(?:[:=|>]|-{1,2}>?|\n|(?<=\s)is\s)[\s:=*\-]{0,4}",
    "gap": _BRACKET + r"[\s:=|>.,*\-]{1,6}(?:is )?",
    "edge": r"(?:^|[,;|/(•·.:&!?]|\s-\s|\n)[ \t]{0,3}",
    "stop": r"(?=[ \t]{0,3}(?:$|[,;|/)•·.&!?]|\s-\s|\n))",
    "age": r"(?P<number>\d{2})(?![\d%+])",
    "spelled": r"(?:<tens>(?:[\s\-]<units>)?|eighteen|nineteen)(?!-|\s?%)",
    "old": r"[\s\-]{0,2}(?:<years_old_raw>)(?![^\W\d_])",
    "i_am": r"(?<![^\W_])(?:i'?m|i am|i´m)(?![^\W_])",
    "me": (
        r"(?<![^\W_])(?:i'?m|i am|i identify as|soy|estoy|sou|estou|je suis|ich bin|sono|я|main"
        r"|hum|we are|we're)(?![^\W_])"
    ),
    "an": (
        r"(?:(?:an?|the|also|now|only|just|currently|about|almost|still|turning|nearly|over"
        r"|around|already|happily|proudly) ){0,3}"
    ),
    "adj": r"(?:[^\W\d_]{2,12}[\s\-]){0,2}",
    "money": _SPREAD + _MARKED + _TAIL,
    "pay": rf"(?:{_SPREAD}{_MARKED}{_TAIL}|(?<![\w.])\d[\d.,]{{2,14}}{_TAIL})",
    "rate": _RATE,
    "date": (
        r"(?:\d{4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,2}(?!\d)"
        r"|\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{2,4}(?!\d)"
        rf"|{_DAY}[\s,.\-/]{{0,3}}{_OF}{_MONTH}[\s,.\-/']{{0,3}}{_OF}\d{{2,4}}(?!\d)"
        rf"|{_MONTH}[\s,.\-]{{0,3}}{_DAY}[\s,.\-/']{{1,3}}\d{{2,4}}(?!\d)"
        rf"|{_MONTH}[\s,.\-']{{0,3}}{_YEAR}(?!\d)|{_DAY}[\s\-]{{0,2}}{_OF}{_MONTH}(?!\w)"
        rf"|{_MONTH}\s{_DAY}(?!\w)|\d{{8}}(?!\d)"
        rf"|{_DAY}\s?(?:day )?of {_MONTH},?\s\d{{2,4}}(?!\d))"
    ),
    "year": rf"(?P<number>{_YEAR})(?!\d|[\-/.]\d)",
    "spelled_year": (
        r"(?:two thousand(?: and)?(?: <units>)?"
        r"|(?:nineteen|twenty) (?:<tens>|seventy|eighty|ninety)"
        r"(?:[\s\-]<units>)?)"
    ),
    "any_value": r"(?!<withheld>)[^\W\d_]{3,20}",
    "count": r"(?:\d|<counts>)(?![\w%])",
    "much": (
        r"(?:\s{1,2}(?:is|was|were|of|at|in|the|a|range|between|around|about|approx\.?|from"
        r"|least|would|will|be|should|are|to|minimum|currently|up|per|month|year|hour|min))"
        r"{0,7}[\s:=\-~≈]{1,4}"
    ),
}

_P = Place.PERSONAL
_C = Place.CONTACT

EVIDENCE: Final = (
    # Date of birth
    Evidence(
        "P01",
        "<birth_fields>",
        r"<birth_fields><gap>(?:(?:in|on|am|le|el|em|il|the|в) )?"
        r"(?:\d{2}\s{0,2}(?:yrs|years|year)?[.,\s\-]{1,4})?<date>(?: ?г\.?)?",
    ),
    Evidence(
        "P01",
        "<birth_fields>",
        r"<birth_fields><gap>(?:(?:in|en|em|в|im jahr) )?<year>(?: году)?",
        check="year",
    ),
    Evidence(
        "P01",
        "<birth_fields>",
        r"<birth_fields><sep>\d{1,2}[ ./\-](?:\d{1,2}|[ivx]{1,4})(?:[ ./\-]\d{2,4})?(?!\d)",
        _P,
    ),
    Evidence(
        "P01",
        "dob, year, yr",
        r"(?:\bdob |year of birth |birth ye?a?r )\d{2}(?: \d{2} (?:\d{2}|\d{4}))?(?!\d)",
        _P,
    ),
    Evidence("P01", "<birth_fields>", r"<birth_fields><gap><spelled_year>"),
    Evidence(
        "P02",
        "born",
        r"(?:<edge>|<i_am> |\bi was |\bwas )(?P<detail>born(?: on| in)?[\s:]{1,2}(?:the )?"
        r"(?:<date>|'\d\d))",
    ),
    Evidence("P02", "born", r"\bborn(?: on| in)?(?: the)? <date>", _P),
    Evidence("P02", "born", r"\bi was born[^\n\d]{1,40}<date>", own=True),
    Evidence("P02", "born", r"(?:^|\n)[ \t•*\-]{0,3}(?P<detail>born[^\n\d]{1,40}?<date>)", _P),
    Evidence(
        "P02",
        "born",
        r"(?:<edge>|\bi was |\bi'm |\bi am )(?P<detail>born(?: in)?[\s:]{1,2}<year>)",
        _P,
        check="year",
    ),
    Evidence("P02", "born", r"\bi was (?P<detail>born in <year>)", own=True, check="year"),
    Evidence("P02", "born", r"\bborn (?:in |on )?'\d\d(?!\d)", _P),
    Evidence("P02", "world", r"\bcame into (?:this|the) world (?:on |in )?(?:<date>|<year>)", _P),
    Evidence("P02", "г", r"<year> ?г\. ?р\.", _P, check="year"),
    Evidence("P02", "b", r"<edge>(?P<detail>b\. ?(?:<date>|<year>))", _C),
    Evidence("P02", "born", r"\bi was born[^\n\d]{1,40}<year>", own=True, check="year"),
    Evidence(
        "P02",
        "born",
        r"(?:<edge>|\bi was )(?P<detail>born (?:and (?:bred|raised) )?(?:in"
        r" )[^\n\d.]{1,30}\(?<year>)",
        _P,
        check="year",
    ),
    Evidence("P02", "born", r"<edge>(?P<detail>born (?:in |on )?\d{1,2}/\d{2,4})(?!\d)", _P),
    Evidence(
        "P02",
        "birth, birthday, dob",
        r"(?:<date>|<year>) ?\((?:date of birth|dob|birthday|birth date|born)\)",
    ),
    Evidence(
        "P02",
        "birthday, bday",
        r"\b(?:my )?(?:birthday|bday) (?:is |falls )?(?:on )?(?:the )?<date>",
        own=True,
    ),
    Evidence(
        "P02",
        "geboren",
        r"(?:\bich (?:bin|wurde) )(?P<detail>(?:am |im |im jahr )?(?:<date>"
        r"|<year>)[^\n\d]{0,20} geboren)",
        own=True,
    ),
    Evidence(
        "P02",
        "né, née, nacido, nacida, nascido, nascida",
        r"(?:je suis|soy|sou) (?P<detail>(?:née?|nacid[oa]|nascid[oa]) (?:en |em |le |el"
        r" )(?:<date>|<year>))",
        own=True,
    ),
    Evidence("P02", "рождения", r"<year> (?:года|г\.?) рождения", _P, check="year"),
    Evidence(
        "P02",
        "kid, child, baby, born",
        r"(?:'\d0s|(?:19)?[5-9]0'?s|\bnineties|\beighties) (?:kid|child|baby)\b",
        _P,
    ),
    Evidence(
        "P02",
        "",
        r"(?:^|\n)[ ]?[•*] ?(?P<detail>\d{1,2}\.\d{1,2}\.(?P<number>(?:19|20)\d\d))(?= in )",
        _C,
        check="year",
    ),
    Evidence(
        "P02",
        "",
        r"(?:^|[,|•\n]) ?(?P<detail>\d{1,2}[./\-]\d{1,2}[./\-](?P<number>19[4-9]\d"
        r"|200\d))(?= ?(?:$|[,|•\n]))",
        _C,
        check="year",
    ),
    Evidence(
        "P02",
        "born",
        r"\bborn (?:in )?(?:<spelled_year>|(?:seventy|eighty|ninety)[\s\-](?:<units>))",
        _P,
    ),
    Evidence(
        "P02",
        "born, baby, kid, child, vintage",
        r"(?:(?<!\d)(?P<number>19\d\d|200\d)(?:[\s\-]born| baby| kid)|\b(?:child of|vintage)"
        r" (?P<vintage>19\d\d))(?= ?(?:$|[,.;|\n)]|\w{1,9} ?$))",
        _P,
        check="year",
    ),
    Evidence("P02", "birthday", r"<date> is my birthday", own=True),
    Evidence("P02", "janam, janm", r"\b(?:mera |meri )?jana?m (?:tithi )?(?:<date>|<year>)", _P),
    Evidence("P02", "world", r"\bcame (?:in)?to (?:this|the) world in <year>", _P, check="year"),
    Evidence(
        "P02",
        "",
        r"(?:[ (,]|^)(?P<detail>• ?(?:\d{1,2}\.\d{1,2}\.)?(?P<number>19[4-9]\d|200\d))(?=\)"
        r"|$|[,\n])",
        _C,
        check="year",
    ),
    # Age
    Evidence(
        "P03",
        "<age_fields>",
        r"<edge>(?P<detail><age_fields><sep><age>(?:<old>)?)",
        _P,
        check="age",
    ),
    Evidence(
        "P03",
        "<age_fields>",
        r"<age_fields><sep><age>(?:[\s\-]{0,2}(?:years|yrs|ans|años|anos|jahre|лет)|<old>)",
        check="age",
    ),
    Evidence("P03", "age, aged", r"<edge>(?P<detail>aged? <age>)<stop>", _P, check="age"),
    Evidence("P03", "age", r"\bmy age is <age>", own=True, check="age"),
    Evidence(
        "P03", "age", r"(?P<detail>\bage (?:&|and|/) )(?=(?:date of birth|dob|birth date)\W{1,5}\d)"
    ),
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> <an>(?P<detail><age>)(?= ?(?:$|[,.;!)\n]| and | but | (?:<sexes>|single"
        r"|married)(?!\w)))",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P04", "i, im, m", r"<i_am> <an>(?P<detail>(?:<age>|<spelled>)<old>)", own=True, check="age"
    ),
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> <an>(?P<detail><age> ?(?:years|yrs)(?: old)?)(?= ?(?:$|[,.;\n]| <sexes>))",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P04",
        "<years_old>",
        r"(?<!my )(?<!our )(?<!their )(?<![\w.])(?:<age>|<spelled>)<old>(?="
        r" (?:[^\W\d_]{2,14}[\s\-]){0,4}<person_words>)",
        check="age",
    ),
    Evidence(
        "P04",
        "<years_old>",
        r"(?:<edge>|\bi am |\bi'm |\ba |\ban )(?P<detail>(?:<age>"
        r"|<spelled>)<old>)(?!\s(?:[^\W\d_]{2,14}\s){0,2}<child_words>)",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "<sexes>",
        r"(?:^|\n|\. ?)[ \t]{0,2}(?P<detail><age>)[ ,/]{1,2}(?:[^\W\d_]{3,12} ){0,2}<sexes>",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "<sexes>",
        r"(?<![\w'])(?:<sexes>|queer)(?: in [^\W\d_]{3,14})?[,/"
        r" ]{1,2}\(?(?P<detail>(?P<number>\d{2})(?:\+|s)?)(?=\)|[.,;/\n]|$)",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "<bare_statuses>",
        r"<edge>(?P<detail><age>)[ ]?[,|/][ ]?<bare_statuses>",
        _P,
        check="age",
    ),
    Evidence("P05", "", r"[|•·] ?(?P<detail><age>) ?(?=[|•·\n]|$)", _C, check="age"),
    Evidence("P05", "", r"[^\W\d_]{2,} ?(?P<detail>\(<age>\))(?= ?(?:$|[,|\n]))", _C, check="age"),
    Evidence("P05", "at, now", r"\bat \d\d, (?:and )?(?P<detail>now <age>)<stop>", _P, check="age"),
    Evidence("P05", "age", r"\b(?:at age <age>(?= now)|at age (?P<late>[3-9]\d)(?=,))", _P),
    Evidence(
        "P05",
        "s, twenties, thirties, forties, fifties, sixties",
        r"\bin my (?:early |mid |late |mid-)?(?:[2-6]0'?s|twenties|thirties|forties|fifties"
        r"|sixties)\b",
        own=True,
    ),
    Evidence(
        "P05",
        "turned, turning, turn",
        r"\bi (?:just |recently |will )?(?:turned|turn|am turning) <age><stop>",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P05", "<any_years>", r"<edge>(?P<detail><age>[ ]?<any_years>)<stop>", _C, check="age"
    ),
    Evidence(
        "P05",
        "<any_years>",
        r"<edge>(?P<detail><age>[ ]?<any_years>)(?= ?,? (?:<bare_statuses>))",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "tenho, tengo, ai, ich, мне, main, я",
        r"\b(?:tenho|tengo|j'ai|ich bin|мне|main) (?P<detail><age>(?: ?<any_years>)?)(?="
        r" ?(?:$|[,.;\n]| ka | alt| e | y | et ))",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P03",
        "<age_fields>",
        r"<edge>(?P<detail><age_fields><sep>(?:<spelled>|<age>\s?-\s?\d{2}))",
        _P,
        check="age",
    ),
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> <an>(?P<detail><spelled>)(?= ?(?:$|[,.;!)\n]| and | but ))",
        _P,
        own=True,
    ),
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> (?:almost|nearly|over|already|now|about to turn|turning) (?P<detail><age>)<stop>",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> <an>(?P<detail><age>(?: now| today| this year| next (?:year|month)))<stop>",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P05",
        "i",
        r"\bi(?:'ve| have|'ll be| will be|'ll)? (?:just |recently |will |am )?(?:turned|turn"
        r"|turning|be) (?P<detail><age>|<spelled>|thirty|forty|fifty|sixty)(?! ?%)(?=<stop>|"
        r" (?:this|in|next|last|years?))",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P05",
        "i",
        r"\b(?:i'll be|i will be) (?P<detail><age>)(?=<stop>| (?:this|in|next))",
        _P,
        own=True,
        check="age",
    ),
    Evidence(
        "P05",
        "at",
        r"(?:^|\n|\. )(?P<detail>at (?P<number>[2-7]\d)),? (?=i\b|i'm|my|and)",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "something, twenties, thirties, forties, fifties, sixties, s, mid, early, late",
        r"(?<!\w)(?:(?:in (?:my|his|her|their) )?(?:early|mid|late)[\s\-](?:twenties"
        r"|thirties|forties|fifties|sixties|[2-6]0'?s)(?!\s?(?:ms|%|s\b))|(?:twenty|thirty"
        r"|forty|fifty|sixty)[\s\-]something|in (?:my|his|her) (?:twenties|thirties|forties"
        r"|fifties|sixties))(?!\w)",
        _P,
    ),
    Evidence(
        "P05",
        "over, under",
        r"<edge>(?P<detail>(?:over|under) (?P<number>[3-7][05])) (?:and|but|yet)\b",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "<person_words_of_one>",
        r"(?P<detail>(?:<person_words_of_one>) of (?P<number>[1-7]\d))<stop>",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "graduate, student, developer, engineer, programmer, coder",
        r"^[^\n\d]{0,40}(?:graduate|student|developer|engineer|programmer|coder)"
        r" ?(?P<detail>\(<age>\))<stop>",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "<person_words_of_one>, veteran",
        r"\ban? (?P<detail>(?P<number>[3-7]0)\+) (?:[^\W\d_]{3,12} ){0,2}(?:<person_words_of_one>)",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "m, f",
        r"<edge>(?P<detail>(?P<number>[1-7]\d) ?/? ?[mf])(?=[ ,/|.\n]|$)(?! (?:users|rows"
        r"|usd|eur|requests))",
        _P,
        check="age",
    ),
    Evidence(
        "P05", "", r"^[^\W\d_][^\n\d,]{2,40}, ?(?P<detail><age>)(?=, ?[^\W\d_])", _C, check="age"
    ),
    Evidence(
        "P05",
        "<years_old>, years, yrs",
        r"(?:^|[\n|]) ?(?P<detail><age> ?(?:years|yrs))(?= ?(?:$|[|,\n]))",
        _C,
        check="age",
    ),
    Evidence(
        "P05",
        "âgé, âgée, aged, edad, idade",
        r"(?<!\w)(?:âgée? de|con edad de|com idade de) <age>(?: <any_years>)?",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "tengo, tenho",
        r"\b(?:tengo|tenho) (?P<detail>(?:veinti|vinte|treinta|trinta|cuarenta|quarenta"
        r"|cincuenta)[^\n\d]{0,12}(?:años|anos))",
        own=True,
    ),
    Evidence(
        "P05",
        "umar, umr",
        r"\b(?:meri )?(?:umar|umr) (?:hai )?<age>(?: saal)?",
        own=True,
        check="age",
    ),
    Evidence("P05", "saal", r"\b<age> saal (?:ka|ki|hai|hoon|hu)\b", _P, check="age"),
    Evidence(
        "P05",
        "nearly, soon, approaching, pushing, nearing",
        r"(?:<edge>|\bi am |\bi'm )(?P<detail>(?:soon to be|approaching|pushing|nearing"
        r"|nearly) (?P<number>[3-7]0))<stop>",
        _P,
        check="age",
    ),
    Evidence("P05", "century", r"\bhalf a century (?:old|young)", _P),
    Evidence(
        "P05",
        "at, despite, being, now, aged",
        r"(?:\bat the age of (?P<number>[3-7]\d)|<edge>(?:despite )?being (?P<b>[2-7]\d)(?=,"
        r"|$|\.)|<edge>(?:now )?aged (?P<c>[2-7]\d)<stop>|\bi, now (?P<d>[2-7]\d),)",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "<age_fields>",
        r"(?:^|[\n,|;]) ?(?P<detail>(?:edad|возраст|idade|âge|alter|umar) <age>)<stop>",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "<any_years>",
        r"(?<!\w)(?:mujer|hombre|femme|homme|mulher|homem|parent|frau|mann|парень|девушка"
        r"|мужчина|женщина)(?: de|,)? (?P<detail><age> <any_years>)",
        _P,
        check="age",
    ),
    Evidence(
        "P05",
        "мне, anos, años",
        r"(?<!\w)(?:мне (?:двадцать|тридцать|сорок|пятьдесят)|(?:vinte|trinta|quarenta"
        r"|veinte|treinta|cuarenta)[^\n\d]{0,12} (?:anos|años)(?= ?(?:$|[,.\n])))",
        _P,
    ),
    Evidence("P05", "y, o", r"(?<![\w.])<age>[\s\-]y[\s\-/.]?o\b", _P, check="age"),
    # Pay
    Evidence(
        "P06",
        "<pay_fields>",
        r"<pay_fields><sep><pay>(?: ?(?:fixed|gross|net|brutto|bruto|netto)(?: ?\+ ?\d{1,9}"
        r" ?variable)?)?",
        _P,
    ),
    Evidence("P06", "<pay_fields>", r"<pay_fields>(?:<sep>|\s{1,2})<money>"),
    Evidence("P06", "<pay_fields>", r"<pay_fields><much><money>", _P),
    Evidence("P06", "<pay_fields>", r"<pay_fields>(?:<sep>|\s{1,2})(?:is )?<negotiable>", _P),
    Evidence(
        "P06",
        "package, expectation, expectations, expecting",
        r"(?:current|present|expected)? ?(?:package|expectations?|expecting) <pay>(?:"
        r" ?(?:lpa|lakhs?))?",
        _P,
    ),
    Evidence("P06", "<pay_fields>", r"\bmy <pay_fields><much><pay>", own=True),
    Evidence(
        "P07",
        "i",
        r"\bi(?:'?m| am|'d| would| was| used to| currently| now)?(?: like to| currently)?"
        r" (?:make|made|earn|earned|earning|making|paid|getting paid|get paid|charge|bill"
        r"|charging|draw|drawing)(?: about| around| roughly| over| up to| at least)?"
        r" <money>(?: ?(?:after tax|before tax|net|gross))?",
        own=True,
    ),
    Evidence(
        "P07",
        "paid",
        r"(?:<edge>|\band |\bwas |\bthey |\bme )(?P<detail>paid (?:me )?<money>(?: ?(?:net"
        r"|gross|before tax|after tax))?)",
    ),
    Evidence(
        "P07",
        "seeking, looking, expect, expecting, hoping, want, accept, asking, need, take, ask",
        r"\b(?:seeking|looking for|looking at|expect|expecting|hoping for|want|would accept"
        r"|asking(?: for)?|won't (?:take|accept)|need)(?: to earn| to make)?(?: at least|"
        r" around| about| minimum| min)? <money>",
        _P,
    ),
    Evidence(
        "P07",
        "earn, make",
        r"\bto (?:earn|make) (?:an? )?(?:annual |monthly |yearly )?(?:salary|pay"
        r"|income)<much><money>",
        _P,
    ),
    Evidence(
        "P08",
        "per, hour, hr, annum, year, h, week, month, p, pa",
        r"<edge>(?P<detail><money>(?:(?<=hour)|(?<=hr)|(?<=annum)|(?<=year)|(?<=/h)))<stop>",
    ),
    Evidence(
        "P06",
        "ctc, ectc, cctc",
        r"\b(?:current |expected |present |annual )?[ec]?ctc(?:<sep>"
        r"|\s{1,2})\d{1,3}(?:\.\d{1,2})?(?![\d%])",
        _P,
    ),
    Evidence(
        "P06",
        "<pay_fields>, gehalt",
        r"<pay_fields> (?:liegt bei|beträgt|от|до|de|é de|est de|es de|sería|drawn) <pay>",
        _P,
    ),
    Evidence("P06", "package, salary, ctc", r"\bpackage(?:<sep>|\s{1,2})<money>", _P),
    Evidence(
        "P07",
        "i, currently, previously",
        r"(?:<i_am> |\bcurrently |\bpreviously |\bwas )(?:currently )?on <money>",
        _P,
        own=True,
    ),
    Evidence(
        "P07",
        "i",
        r"\bi(?:'d| would)? (?:like|want|need|expect|ask|prefer)(?: for)?(?: to (?:get|have"
        r"|earn|make))?(?: at least| around| about)? <money>",
        _P,
        own=True,
    ),
    Evidence(
        "P07",
        "less, below, under, minimum, min, least",
        r"\b(?:(?:not|won't|nothing|no)(?: (?:work|accept|consider|go))? (?:for )?(?:less"
        r" than|below|under)|minimum(?: of)?|min\.?|at least) <money><stop>",
        _P,
    ),
    Evidence(
        "P07",
        "paid, pays",
        r"\b(?:my )?(?:last|previous|current|old|present) (?:job|role|employer|company"
        r"|position) (?:paid|pays)(?: me)?(?: about| around)? <money>",
        own=True,
    ),
    Evidence(
        "P07",
        "earned, earning, earns",
        r"(?:<edge>)(?P<detail>(?:earned|earning|earns) <money>)(?=<stop>| (?:net|gross"
        r"|there|here))",
    ),
    Evidence(
        "P07",
        "gano, gana, gagne, ganho, verdiene, получаю, зарабатываю, cobro, recebo, touche,"
        " хочу, milta, kamata, salary",
        r"(?<!\w)(?:gano|cobro|je gagne|je touche|ganho|recebo|ich verdiene|получаю"
        r"|зарабатываю|хочу) (?:(?:unos|cerca de|environ|etwa|от|около) )?<pay>",
        own=True,
    ),
    Evidence(
        "P07",
        "lakh, lakhs, lac, hazar, milta, milti",
        r"<money> (?:milta|milti|mil raha|kamata|chahiye)\b",
        own=True,
    ),
    Evidence(
        "P08",
        "per, hour, hr, h, day, week, month, year, annum, d, mo",
        r"<edge>(?P<detail><money>)<stop>(?<=hour|/day| day|nnum|year|onth|week)",
        _P,
    ),
    Evidence(
        "P08",
        "hr, h, mo, d, yr, wk",
        r"(?:^|\n|; ?)(?P<detail><money>)<stop>(?<=/hr|/mo|/yr|/wk| hr)",
        _P,
    ),
    Evidence(
        "P07",
        "my, is",
        r"<money> is (?:my|the) (?:minimum|floor|price|rate|expectation|target|bottom line|limit)",
        own=True,
    ),
    Evidence(
        "P07", "my, price", r"\bmy (?:price|minimum|floor|target|budget) is <pay>", _P, own=True
    ),
    Evidence(
        "P07",
        "least, minimum, min",
        r"<edge>(?P<detail>(?:at least|minimum|min) <money>)(?: please)?<stop>",
        _P,
    ),
    Evidence(
        "P07",
        "expected, current, currently",
        r"<edge>(?P<detail>(?:current|expected|now|wanted|desired)<sep><money>)(?=[,;.\n]|$)",
        _P,
    ),
    Evidence("P07", "raise", r"\b(?:raise|pay rise|rise) from <money>(?: to <money>)?"),
    Evidence(
        "P07",
        "lpa, brutto, netto, bruto, gross, net, clt, fixed",
        r"(?:^|[,;\n|] ?)(?P<detail>(?:clt )?<money>(?: (?:brutto|netto|bruto|gross|net"
        r"|fixed|fixed pay))?)(?<=lpa|tto|uto|oss|net|xed|pay)<stop>",
        _P,
    ),
    Evidence(
        "P07",
        "busco, quiero, espero, cobraba, ganaba, quero, cherche, suche, möchte",
        r"(?<!\w)(?:busco|quiero ganar|espero (?:ganar|ganhar)|cobraba|ganaba|quero"
        r" (?:ganhar)?|je cherche|ich möchte|ich suche) ?<money>",
        own=True,
    ),
    Evidence(
        "P07",
        "salary",
        r"\bsalary(?: history)?(?: [^\W\d_]{3,10}){0,2}: ?(?:<money>|(?:five|six"
        r"|seven)[\s\-]figures?)",
        _P,
    ),
    Evidence("P07", "salary", r"\bsalary (?:when leaving|on leaving|at exit|there)<sep><money>"),
    # Faith
    Evidence("P09", "<faith_fields>", r"<faith_fields><sep>(?:<faiths>|none(?!\w))"),
    Evidence("P09", "<faith_fields>", r"<faith_fields><sep><any_value>", _P),
    Evidence("P09", "<faith_fields>", r"<faith_fields> (?:is )?<faiths>", _P),
    Evidence("P10", "<faiths>", r"<i_am> (?P<detail>(?:an? |not )<adj><faiths>)", own=True),
    Evidence("P10", "<bare_faiths>", r"<i_am> (?:also |now )?(?P<detail><bare_faiths>)", own=True),
    Evidence("P10", "<faiths>", r"\bas an? (?P<detail><adj><faiths>)(?= (?:i|myself|who|and)\b|,)"),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:an? )?(?:committed|devout|practi[cs]ing|observant|born[\s\-]again|faithful"
        r"|lapsed|strict|proud) <faiths>",
        _P,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:i (?:follow|practi[cs]e|believe in|belong to)|converted to|convert to) (?:the"
        r" )?<faiths>",
        own=True,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:i was )?(?:raised|brought up) (?:in )?(?:as )?(?:an? )?<faiths>(?: (?:home"
        r"|family|household))?",
    ),
    Evidence(
        "P10",
        "faith, believe, belief",
        r"\b(?:my|abiding|strong|deep) faith(?: in (?:the )?(?:god|jesus|christ|allah"
        r"|lord))?(?! in (?!the |god|jesus|christ|allah|lord))",
        _P,
    ),
    Evidence(
        "P10",
        "god, jesus, christ, allah, lord",
        r"\b(?:faith|belie(?:f|ve)|trust) in (?:god|jesus|christ|allah|the lord)\b",
    ),
    Evidence("P10", "<bare_faiths>", r"<edge>(?P<detail><bare_faiths>)<stop>", _P),
    Evidence("P10", "christian, christ", r"[,;|•.] ?(?P<detail>christian) ?(?=[,;|•.])", _P),
    Evidence(
        "P10",
        "<faiths>",
        r"<me> (?P<detail>(?:an? |not |also |now |um |uma |un |une |eine? |very"
        r" )?<faiths>)(?! (?!and |but |or |by |hoon|hu )[^\W\d_]{4,}[ ,]?(?:developer|lim|at"
        r" ))",
        _P,
        own=True,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:by faith|by religion|baptised|baptized|an? ex[\s\-]|ex[\s\-]|member of the)"
        r" ?(?:an? )?<faiths>(?: church)?",
        _P,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\ban? (?P<detail><bare_faiths>) (?:[^\W\d_]{3,12} )?(?:<person_words_of_one>)",
        _P,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"(?P<detail><faiths>) (?:man|woman|male|female|mother|father|guy|lady|family man"
        r"|believer)(?!\w)",
        _P,
    ),
    Evidence(
        "P10",
        "church, mosque, temple, mass, synagogue, gurdwara, masjid",
        r"\bi (?:go to|attend|worship at|am active in|regularly attend)(?: (?:the|a|my))?"
        r" (?:[^\W\d_]{3,12} )?(?:church|mosque|temple|mass|synagogue|gurdwara|masjid)(?:"
        r" (?:every|on) [^\W\d_]{3,12})?",
        own=True,
    ),
    Evidence(
        "P10",
        "pray, kosher, halal, shabbat, sabbath, ramadan, lent, bible, quran",
        r"\bi (?:also )?(?:pray|keep kosher|eat halal|(?:observe|keep) (?:the )?(?:shabbat"
        r"|sabbath|ramadan|lent)|fast (?:in|during|for) (?:ramadan|lent)|read the (?:bible"
        r"|quran))(?: (?:every day|daily|\w{3,5} times a day))?(?!\w)",
        own=True,
    ),
    Evidence(
        "P10",
        "god, christ, jesus, lord, allah",
        r"\b(?:grace of god|saved by|servant of (?:god|allah|the lord)|believer in (?:god"
        r"|christ|jesus)|love (?:god|jesus)|follower of (?:christ|jesus)|god[\s\-]fearing"
        r"|disciple of (?:christ|jesus))(?: the grace of god)?(?!\w)",
        _P,
    ),
    Evidence(
        "P10",
        "religious, religion",
        r"<edge>(?P<detail>(?:not|no|non|very|deeply) ?-?(?:religious|religion))<stop>",
        _P,
    ),
    Evidence(
        "P09",
        "konfession",
        r"\bkonfession[\s:]{1,3}(?:rk|ev|kath|evang?|r\.k|none|ohne)(?!\w)\.?",
        _P,
    ),
    Evidence("P10", "<faiths>", r"(?:<faiths>) is my (?:religion|faith)", own=True),
    Evidence(
        "P10", "religion", r"\bi have no (?:religion|faith)|\bi do not have a religion", own=True
    ),
    Evidence(
        "P10",
        "<bare_faiths>",
        r"<edge>(?P<detail><bare_faiths>(?: \([^()\n]{3,12}\)| by conviction| by birth| by"
        r" choice))",
        _P,
    ),
    Evidence(
        "P10",
        "god, prayers, church, parish, congregation",
        r"\b(?:man|woman|child) of god\b|\bmy (?:church|parish|congregation|mosque"
        r"|prayers)\b(?! (?:site|website|app))|\bfriday prayers\b",
        _P,
    ),
    Evidence("P10", "hoon, hu", r"\b(?:main )?(?P<detail><faiths>) (?:hoon|hu|hun)\b", own=True),
    # Marital status
    Evidence("P11", "<marital_fields>", r"<marital_fields><gap><statuses>"),
    Evidence("P11", "<marital_fields>", r"<marital_fields><sep><any_value>", _P),
    Evidence(
        "P11",
        "status",
        r"(?<![^\W_])status\s{0,2}[:\-=]{1,2}\s{0,2}<bare_statuses>(?! (?:record|line|ship"
        r"|point|row|user))",
    ),
    Evidence(
        "P12",
        "<statuses>",
        r"(?:<i_am>|\bsou|\bsoy|\bich bin|\bje suis|\bestoy) (?P<detail>(?:(?:happily|newly"
        r"|recently|currently|not|also|now|legally|freshly) ){0,2}<statuses>)(?! (?:sign|in "
        r"|with|to |on |by |minded|page|tenant|threaded))",
        own=True,
    ),
    Evidence(
        "P12", "<spouses>", r"\bmy (?:late |ex[\s\-]|future )?<spouses>(?:'?s)?(?: and i\b| works)?"
    ),
    Evidence(
        "P12",
        "husbands, wifes, spouses",
        r"\bmy (?:husbands|wifes|spouses)\b(?: (?:job|work|transfer|career))?",
        own=True,
    ),
    Evidence(
        "P12",
        "<spouses>",
        r"<spouses>'?s? (?:job|employment|transfer|relocation|sponsorship|visa|career"
        r"|deployment|death|illness)\b",
    ),
    Evidence(
        "P12",
        "husbands, wifes, spouses",
        r"\b(?:husbands|wifes|spouses) (?:job|employment|transfer|relocation|sponsorship|career)\b",
    ),
    Evidence("P12", "trailing", r"\b(?:trailing|military) (?:spouse|wife|husband)\b"),
    Evidence(
        "P12",
        "married, engaged, divorced",
        r"\b(?:i |we )?(?:got|getting|recently got|just got) (?:married|engaged|divorced)(?:"
        r" last (?:year|month|summer))?\b",
        own=True,
    ),
    Evidence(
        "P12",
        "partner",
        r"\bmy (?:life |long[\s\-]term |civil )?partner (?:and i (?:live|moved|have|are)"
        r"|works (?:at|for|in))",
        _P,
        own=True,
    ),
    Evidence(
        "P12",
        "single",
        r"\b(?:an? )?single (?:male|female|man|woman|mother|father|mom|mum|dad|parent|guy|lady)\b",
    ),
    Evidence(
        "P12",
        "widow, widower, divorcee, bachelorette",
        r"\b(?:an? )?(?:widow|widower|divorcee)\b(?! (?:line|control))",
        _P,
    ),
    Evidence(
        "P13",
        "<bare_statuses>",
        r"<edge>(?P<detail><bare_statuses>)(?:<stop>| (?=no (?:kids|children)|with (?:\d"
        r"|<counts>|no)))",
        _P,
    ),
    Evidence(
        "P13",
        "married, happily",
        r"<edge>(?P<detail>(?:happily )?married(?: for)? \d{1,2} years?)",
        _P,
    ),
    Evidence(
        "P13", "<bare_statuses>", r"(?:ans|años|anos|jahre|лет),? (?P<detail><bare_statuses>)", _P
    ),
    Evidence(
        "P12",
        "<statuses>",
        r"<me> (?P<detail>(?:(?:not|feliz|glücklich|bien|um|uma|un|une|frisch|nicht|newly)"
        r" ){0,1}<statuses>)(?! (?:sign|in |with|to |on |by |minded|page|tenant|threaded))",
        _P,
        own=True,
    ),
    Evidence("P12", "<foreign_spouses>", r"<foreign_spouses>", own=True),
    Evidence(
        "P12",
        "married",
        r"\b(?:i|we)(?:'ve| have)? been married(?: for| since)?(?: (?:\d{1,4}|<counts>)(?:"
        r" years?)?)?",
        own=True,
    ),
    Evidence(
        "P12",
        "married, divorced, separated, engaged",
        r"\b(?:recently|newly|freshly|just|happily|legally) (?:married|divorced|separated"
        r"|widowed)(?!\w)",
        _P,
    ),
    Evidence(
        "P12",
        "divorce, separation, wedding, marriage",
        r"\b(?:going through|after|since|during|following) (?:an? |my |our )(?:divorce"
        r"|separation|wedding|marriage)\b",
    ),
    Evidence(
        "P12",
        "divorce, wedding, marriage",
        r"\bmy (?:divorce|wedding|marriage|honeymoon)\b(?! (?:app|site|planner|planning))",
        own=True,
    ),
    Evidence(
        "P12",
        "partner, fiancé, fiance, girlfriend, boyfriend",
        r"\blive (?:together )?with my (?:partner|fianc[eé]e?|girlfriend|boyfriend)",
        own=True,
    ),
    Evidence(
        "P12",
        "spouse, wife, husband, family",
        r"<edge>(?P<detail>(?:spouse|wife"
        r"|husband)<sep>(?!name)(?!<withheld>)[^\W\d_]{3,20}(?: [^\W\d_]{3,20})?)",
        _P,
    ),
    Evidence("P12", "shaadi, shadi", r"\bsha+di (?:nahi hui|shuda|ho gayi|nahi)\b", own=True),
    Evidence(
        "P13",
        "married, single, divorced, widowed",
        r"\b(?:married|divorced|widowed|single) (?:man|woman|with (?:\d|<counts>|no)"
        r" (?:kids?|child|children|sons?|daughters?))(?!\w)",
        _P,
    ),
    Evidence(
        "P12",
        "<spouses>",
        r"\b(?:i have|with|and) (?:an? |my )(?P<detail><spouses>)|(?<!\w)<spouses> and i\b",
        own=True,
    ),
    Evidence("P11", "<marital_fields>", r"<marital_fields>[\s:(=\-]{1,4}[ms]<stop>", _P),
    Evidence(
        "P13",
        "unmarried, bachelor, married, single, divorced",
        r"\b(?:unmarried|married|bachelor|divorced) (?:girl|boy|man|woman|lady|guy|male"
        r"|female)\b|\bi was (?:once )?married\b",
        _P,
    ),
    Evidence(
        "P13", "<bare_statuses>", r"<edge>(?P<detail><bare_statuses>)(?= (?:y|e|et|und|and|и) )", _C
    ),
    # Children and care
    Evidence(
        "P14",
        "<child_fields>",
        r"<edge>(?P<detail><child_fields><sep>(?:<count>(?: (?:sons?|daughters?|boys?"
        r"|girls?)){0,1}(?: (?:and )?<count> (?:sons?|daughters?|boys?|girls?))?|none|no|yes"
        r"|<kin>|<spouses>|<own_child_words>|keine|нет|нету|ninguno|aucun|nenhum)(?!\w)(?:,"
        r" (?:<kin>|<spouses>|<own_child_words>))?)",
        _P,
    ),
    Evidence("P14", "number, no, anzahl", r"<child_fields><sep><count>", _P),
    Evidence(
        "P15",
        "<parents>",
        r"(?<![^\W_])(?:<parents>) of (?:(?:an?|my) )?<adj>(?:<count>|<own_child_words>"
        r"|boys?|girls?)(?! (?:teams?|products?|repos?|services?))(?: (?:year[\s\-]old"
        r" )?<child_words>)?",
        _P,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"<i_am> (?:an? |also |the |proud |new |single |working |young"
        r" ){1,4}(?P<detail><parents>)(?: (?:of|with|to) <adj>(?:<count>|<child_words>))?",
        own=True,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"\bfather of <count> (?:children|kids|sons|daughters|boys|girls)",
        own=True,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"\b(?:an? |as an? )(?:new|first[\s\-]time|working|busy|proud|single) <parents>",
        _P,
    ),
    Evidence("P15", "<parents>", r"\b(?:an? )?stay[\s\-]{1,2}at[\s\-]{1,2}home[\s\-]<parents>"),
    Evidence(
        "P15",
        "<child_words>",
        r"(?:\b(?:to )?rais(?:e|ing) )?\bmy (?:(?:first|second|third|newborn|little|young"
        r"|youngest|oldest|elder|own|sick|disabled|<counts>|\d) ){0,2}(?:kids?|child"
        r"|children|sons?|daughters?|baby|toddler|newborn|twins)(?![\w\-])",
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\bour (?:(?:first|second|third|newborn|little|young|<counts>|\d) ){0,2}(?:newborn"
        r"|baby|twins|daughter|son|toddler)(?: (?:arrived|was born|came))?(?![\w\-])",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\b(?:i have|i've|i have got|i've got|having|got|with|raising|also) (?:an?"
        r" )?(?:<count>|no|two|small|young) (?:small |young |grown |little |married "
        r"|school[\s\-]age )?<own_child_words>",
        _P,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"(?:<edge>|\bwith |\band |\bmarried,? )(?P<detail>(?:<count>|no) (?:(?:small|young|grown"
        r"|adult|married|little|school[\s\-]age) )?<own_child_words>)(?=[ \t]{0,3}(?:$|[,;"
        r"|/)•·.&!?\n]|only| and | or | at home))",
        _P,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"<edge>(?P<detail>(?:<count>) (?:\d{1,2}[\s\-]year[\s\-]old )<own_child_words>)",
        _P,
    ),
    Evidence(
        "P15",
        "old",
        r"\b(?:i have|i've got|i've|with|have) an? (?:\d{1,2}|<counts>)[\s\-](?:year"
        r"|month)[\s\-]old(?: (?:at home|son|daughter|boy|girl|child|kid|baby))",
        own=True,
    ),
    Evidence(
        "P15",
        "birth",
        r"\b(?:after|for|since|before) (?:the )?birth of (?:(?:my|our|the|a|\d(?:st|nd|rd"
        r"|th)|first|second|third) ){0,2}(?:child|baby|son|daughter|twins|kid)",
    ),
    Evidence(
        "P15",
        "childless, childfree, child, kinderlos",
        r"<edge>(?P<detail>childless|child[\s\-]?free|kinderlos)<stop>",
        _P,
    ),
    Evidence(
        "P15",
        "pregnant, expecting, schwanger, embarazada, enceinte",
        r"(?:<i_am> (?:currently )?|<edge>)(?P<detail>pregnant|expecting (?:an? |our |my"
        r" )(?:first |second )?(?:baby|child)|schwanger|embarazada|enceinte)(?!\w)",
        _P,
    ),
    Evidence(
        "P15",
        "hijos, hijo, hija, enfants, enfant, filhos, kinder, filho",
        r"(?:<edge>|\btengo |\btenho |\bj'ai |\bcon |\bmit |\bsem |\bsin |\bsans |\bavec"
        r" )(?P<detail>(?:\d|un|una|dos|tres|deux|trois|dois|duas|três|zwei|drei|ein|keine"
        r"|sin|sans|sem) (?:hijos?|hijas?|enfants?|filhos?|filhas?|kinder|kind))(?!\w)",
        _P,
    ),
    Evidence(
        "P15",
        "padre, madre, père, mère, pai, mãe, vater, mutter, папа, мама, отец, мать",
        r"(?<!\w)(?:padre|madre|père|mère|pai|mãe|vater|mutter) (?:de|von|d') ?(?:\d|un|una"
        r"|dos|tres|deux|trois|dois|duas|três|zwei|drei|einer|einem)(?!\w)",
        _P,
    ),
    Evidence(
        "P15",
        "детей, ребенок, ребёнок, сын, дочь, дети",
        r"(?:<edge>|\bесть |\bдвое |\bтрое )(?P<detail>(?:детей нет|нет детей|двое детей"
        r"|трое детей|один ребенок|есть дети|есть ребенок|есть ребёнок|есть сын|есть дочь))",
        _P,
    ),
    Evidence(
        "P16",
        "maternity, paternity, parental, elternzeit, family",
        r"(?:<edge>|\b(?:on|my|took|taking|after|during|from|was on) (?:a"
        r" )?)(?P<detail>(?:extended |full )?(?:maternity|paternity|parental)[\s\-](?:leave"
        r"|break)(?: from[^\n]{3,30}\d{4}\.?)?)(?=[ \t]{0,3}(?:$|[,;|/)•·.(:&\n\d\-]|from|in"
        r" |until|after|with|and |for |since|leave))",
    ),
    Evidence(
        "P16",
        "elternzeit, maternité, maternidad, maternidade, paternité, декрет, декретный, декрете",
        r"(?:<edge>|\b(?:in|congé|baja por|licença|im|licencia de|en|в) (?:de"
        r" )?)(?P<detail>elternzeit|maternité|paternité|maternidad|maternidade|декрете"
        r"|декретный отпуск)(?!\w)",
    ),
    Evidence(
        "P16",
        "<care>",
        r"(?:<care>) (?:my|our|an?|his|her) (?:(?:elderly|sick|ill|ailing|disabled|aging"
        r"|ageing|dying|terminally ill|old) ){0,2}<kin>(?!\w| of)",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\b(?:i have|i've got|i've|we have|we've got|ich habe|j'ai|tengo|tenho|у меня)"
        r" (?P<detail>(?:(?:an?|one|no|eine?|keine|un[ae]?|uma?|um|dos|deux|dois|zwei)"
        r" )?(?:(?:small|little|young|newborn|teenage|beautiful|lovely|grown[\s\-]up)"
        r" ){0,2}(?:<own_child_words>|tochter|sohn|kinder|fille|fils|enfants?|hij[oa]s?"
        r"|filh[oa]s?|дочь|сын|дети)(?: and an? (?:son|daughter|baby))?)",
        _P,
        own=True,
    ),
    Evidence(
        "P15",
        "tochter, sohn, fille, fils, hijo, hija, hijos, filho, filha, filhos, enfants",
        r"\b(?:ich habe|j'ai|tengo|tenho) (?P<detail>(?:eine?n?|zwei|drei|une?|deux|trois"
        r"|una?|dos|tres|uma?|dois|duas|três|\d) (?:tochter|töchter|sohn|söhne|kinder"
        r"|filles?|fils|enfants?|hij[oa]s?|filh[oa]s?))(?!\w)",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\b(?:i|we) (?:do not|don't|dont) have (?:any )?(?:kids|children|child|dependents"
        r"|dependants)(?!\w)",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>, dependents, dependants",
        r"<edge>(?P<detail>(?:no|without|without any|zero) (?:<own_child_words>|dependents"
        r"|dependants))<stop>",
        _P,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"<edge>(?P<detail>(?:<count>) (?:<own_child_words>)) ?(?=\(\d|aged|under|at home|in"
        r" school)",
        _P,
    ),
    Evidence("P15", "childless, childfree", r"\b(?:childless|childfree)(?: by choice)?", _P),
    Evidence(
        "P15",
        "expecting, having, due",
        r"(?:<edge>|<i_am> |<me> |\bwe're |\bwe are )(?P<detail>(?:expecting|having|due)(?:"
        r" (?:an? |our |my )(?:first |second |third )?(?:baby|child)| in <months>| to give"
        r" birth)(?: in <months>)?)",
        _P,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"<edge>(?P<detail>(?:single|full[\s\-]?time|busy|working|proud|new|devoted|solo)"
        r" (?:<parents>))(?=<stop>| (?:of|with|to|who|since|and|looking|seeking|for)\b)",
    ),
    Evidence(
        "P15",
        "family, breadwinner",
        r"\b(?:family of (?:\d|<counts>)(?: to (?:support|feed))|(?:sole |only |main"
        r" )breadwinner(?: (?:for|of) my [^\W\d_]{3,12})?|my family depends on"
        r"|family<sep>(?:<spouses>|<own_child_words>|<count>)[^\n.]{0,40})",
        _P,
    ),
    Evidence(
        "P15",
        "alleinerziehend, alleinerziehende, famille, familia, familienvater",
        r"(?<!\w)(?:alleinerziehende?r?|(?:père|mère) de famille|(?:padre|madre) de familia"
        r"|pai de família|mãe de família|familienvater)(?!\w)",
        _P,
    ),
    Evidence(
        "P15",
        "bachche, bachcha, beta, beti",
        r"\b(?:mere|meri|mera) (?:(?:ek|do|teen|\d) )?(?:bachche|bachcha|beta|beti)(?: hai[n]?)?\b",
        own=True,
    ),
    Evidence(
        "P15",
        "home",
        r"\bstay(?:ed|ing)?[\s\-](?:at[\s\-])?home (?:with|for|to raise|to care for|to look"
        r" after) (?:(?:the|my|our|two|three|small|young) ){0,3}<child_words>",
    ),
    Evidence(
        "P16",
        "break, off, out, leave, gap, sabbatical",
        r"\b(?P<detail>(?:career |family |employment )?(?:break|time off|time out|year off"
        r"|year out|leave|gap|sabbatical)[\s:(,\-]{1,3}(?:for |to |due to |because of"
        r" )?(?:(?:raise|raising|care for|caring for|bring up|look after|have|family"
        r"|full-time) ){0,2}(?:(?:my|our|a|the|small|young|newborn|two|three) ){0,3}(?:kids"
        r"|children|child|baby|son|daughter|childcare|child care|family reasons|maternity"
        r"|paternity|parenting|parenthood|motherhood|fatherhood|childbirth|family))(?![\w\-])",
    ),
    Evidence(
        "P16",
        "maternity, paternity, parental, adoption",
        r"\b(?:19|20)\d\d\W{1,4}(?P<detail>(?:maternity|paternity|parental|adoption)"
        r" (?:leave|break))(?! (?:module|system|app|policy|tracker|calculator|cover))",
    ),
    Evidence(
        "P16",
        "parental, maternité, paternité, maternidad, maternidade, licença",
        r"(?<!\w)(?:congé (?:parental|maternité|paternité)|licencia de maternidad|baja"
        r" (?:maternal|paternal)|licença[\s\-](?:maternidade|paternidade)|mutterschutz)(?!\w)",
        _P,
    ),
    Evidence(
        "P16",
        "<care>",
        r"\b(?:i (?:also )?(?:care|look) (?:for|after)|full[\s\-]time care(?:r|giver) (?:for"
        r"|of|to)) (?:an? |my |our )(?:[^\W\d_]{3,12} ){0,2}(?:<kin>|<child_words>)",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\b(?:i am |i'm |am )?(?:raising|bringing up) (?:<child_words>|(?:<count>|my|a|our)"
        r" <own_child_words>)",
        _P,
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\bwe have (?P<detail><count> (?:boys|girls))|\b(?:baby|child|twins) on the way\b"
        r"|\bmy little ones?\b",
        own=True,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"(?<!\w)(?:<parents>) (?:to|de|eines|einer) (?:an? |my )?(?:<child_words>|<counts>"
        r"|\d|deux|trois|sohn(?:e?s)|tochter)(?!\w)",
        _P,
    ),
    Evidence("P15", "dependents, dependants", r"\bi have (?:<count> )?depend[ae]nts\b", own=True),
    Evidence(
        "P15",
        "foster, adoptive, step, guardian, homemaker, housewife, soltero",
        r"(?:<edge>|<i_am> (?:an? )?|\bas an? )(?P<detail>(?:foster|adoptive"
        r"|step)[\s\-]?<parents>|guardian of my [^\W\d_]{3,12}|housewife|homemaker|house"
        r" husband|(?:padre|madre) solter[oa])(?= ?(?:$|[,.;|\n(]| (?:of|to|and|since|for"
        r"|from)))",
    ),
    Evidence(
        "P15",
        "детей, мама, папа, дети, детям",
        r"(?<!\w)(?:не имею детей|(?:мама|папа|отец|мать) (?:\w{1,8} )?(?:детей|дочери|сына)"
        r"|\d детей|дети: ?\w{2,8})",
        _P,
    ),
    Evidence(
        "P16",
        "<kin>",
        r"\b(?:elderly|sick|ill|ageing|aging|disabled) <kin> to (?:care for|look after|support)",
    ),
    Evidence("P16", "family", r"<edge>(?P<detail>family (?:leave|caregiving|care leave))<stop>"),
    # Sexual orientation
    Evidence(
        "P17",
        "<orientation_fields>",
        r"<orientation_fields><sep>(?:<orientations>|straight|women|men|both|none)(?!\w)",
    ),
    Evidence("P17", "<orientation_fields>", r"<orientation_fields>(?:<sep>)<any_value>", _P),
    Evidence(
        "P18",
        "<orientations>",
        r"<i_am> (?:an? |also |openly |proudly |an out ){0,2}(?P<detail><orientations>)",
        own=True,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"\b(?:i'm|i am|im|as) an? (?:[^\W\n]{2,10}[\s\-]){0,4}(?P<detail><orientations>)(?="
        r" ?(?:$|[,.;()\n]|<sexes>|person|developer|engineer|parent|father|mother|couple))",
        own=True,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"\b(?:openly|proudly|proud to be|came out as|identify as)(?: an?)?"
        r" (?P<detail><orientations>)",
    ),
    Evidence("P18", "<bare_orientations>", r"<edge>(?P<detail><bare_orientations>)<stop>", _P),
    Evidence("P18", "<bare_orientations>", r"(?P<detail><bare_orientations>),? (?:<sexes>)", _P),
    Evidence(
        "P18",
        "straight",
        r"<i_am> (?:an? )?(?P<detail>straight)(?=$|[,;.\n]| (?:man|woman|male|female"
        r"|guy))(?! forward)",
        _P,
        own=True,
    ),
    Evidence(
        "P18",
        "lgbt, lgbtq, lgbtqia",
        r"\b(?:<i_am> (?:an? )?(?:proud )?|<edge>|a proud |a )(?P<detail>(?:proud"
        r" )?(?:member of the )?lgbtq?i?a?\+?(?: community| \([^()\n]{2,12}\)))(?! (?:erg"
        r"|group|network|event))",
        _P,
    ),
    Evidence("P18", "sex", r"\bmy same[\s\-]sex (?:partner|husband|wife|spouse)", own=True),
    Evidence(
        "P18",
        "<orientations>",
        r"<me> (?:an? |eine? |une? )?(?P<detail><orientations>)(?=<stop>| (?:and|hoon|hu|und"
        r"|y|et|e|but)\b)",
        own=True,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"<edge>(?:an? )?(?:openly|proud|proudly|out) (?P<detail><orientations>)(?! (?:erg"
        r"|event|in))",
        _P,
    ),
    Evidence(
        "P17",
        "orientation",
        r"<edge>(?P<detail>orientation<sep>(?:<orientations>|straight))(?!\w)",
        _P,
    ),
    Evidence(
        "P18",
        "lgbt, lgbtq, lgbtqia, queer",
        r"\b(?:i'm|i am|am) (?:an? )?(?:proud )?(?:part|member) of the"
        r" (?P<detail>(?:lgbt\w{0,4}\+?|queer)(?: community)?)",
        own=True,
    ),
    Evidence(
        "P18",
        "men, women",
        r"\bi (?:like|love|date|am attracted to|prefer) (?:both )?(?:men|women)(?: and"
        r" (?:men|women))?<stop>",
        own=True,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"<edge>(?:an? )?(?P<detail>gay|lesbian|bisexual|queer|bi|pansexual) (?:mom|mum|dad"
        r"|father|mother|parent|developer|engineer|person|couple)\b|\bout and proud\b|\bi am"
        r" attracted to (?:men|women|both)\b",
        _P,
    ),
    # Photo
    Evidence(
        "P19",
        "<photo_words>",
        r"\b(?:attach|attached|attaching|enclosed?|insert|add|adding|include|put|use|upload"
        r"|uploading|send|sending|sent|see|place|paste|take|here is|here's|find)(?: you)?"
        r" (?:(?:an?|the|my|this|that|recent|attached|enclosed|linkedin|github|profile"
        r"|passport|passport-size|passport[\s\-]size|sized?|face|own|current|professional"
        r"|telegram) ){0,4}<photo_words>(?: (?:of (?:me|myself)|top (?:left|right)|on the"
        r" (?:left|right|resume|cv|top)))?",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\b(?:profile |passport[\s\-]size |my |recent )?<photo_words> (?:is |are |enclosed "
        r"|, )?(?:attached|enclosed|included|below|above|here|anbei|beigefügt|im anhang"
        r"|adjunta|adjunto|ci-jointe?|en pièce jointe|em anexo|anexa|во вложении|прилагаю"
        r"|top (?:left|right))(?!\w)",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"(?:^|\n|\s|[,;|])(?P<detail>[(\[](?:my |profile |insert |your |recent"
        r" )?<photo_words>(?: here)?[)\]])",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<edge>(?P<detail>(?:profile |my |passport[\s\-]size )?<photo_words>\s?(?:[:=]|->?"
        r"|>)\s?(?:https?:|www\.|attached|yes|enclosed|see|\w[\w.\-]{0,40}\.(?:jpe?g|png"
        r"|webp|heic))[^\s]{0,200})",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\bmy (?:own |face |profile |recent |best |linkedin |passport"
        r" ){0,2}<photo_words>(?! (?:of the|skills))",
        _C,
        offer=True,
    ),
    Evidence(
        "P19",
        "jpg, jpeg, png, webp, heic",
        r"(?<![\w/])(?:[\w.\-]{0,30}(?:photo|pic|headshot|portrait|selfie|foto"
        r"|face)[\w.\-]{0,30}|https?://[^\s]{4,200})\.(?:jpe?g|png|webp|heic)(?!\w)",
        _C,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<edge>(?P<detail>(?:passport[\s\-]size(?:d)?|recent|profile) <photo_words>)<stop>",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<edge>(?P<detail><photo_words><sep>(?:siehe|see|im|ver|voir|en|on)(?!\w)[^\n.]{0,20})",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<edge>(?P<detail><photo_words> (?:on request|available|upon request|auf anfrage))",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>, avatar",
        r"\b(?:mit|avec|con|com|meri|mi|minha|ma|mein|meine|моё|мое|моя|adjunto|segue"
        r"|ci-joint|anbei|прилагаю) (?:(?:mi|minha|ma|mein|una|une|einem|uma|a|la)"
        r" )?(?:<photo_words>|avatar)",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "avatar, userpic",
        r"\b(?:use|add|put|take|insert|my)(?: (?:my|the|telegram|github|profile"
        r"|linkedin)){1,3} (?:avatar|userpic)(?! (?:service|upload))",
        _P,
        offer=True,
    ),
    Evidence(
        "P19", "<photo_words>", r"<\s?(?:my |insert |profile )?<photo_words>\s?>", _P, offer=True
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<photo_words> (?:in|on|at) (?:the )?(?:top|corner|left|right|upper|first page"
        r"|resume|cv)\b|(?:вот|это) (?:моё |мое )?<photo_words>|\b(?:img|image"
        r"|pic)<sep>[\w\-]{1,40}\.(?:jpe?g|png|webp)",
        _P,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\b(?:put|add|place|include) my <photo_words>(?: on it)?",
        _P,
        own=True,
    ),
)
