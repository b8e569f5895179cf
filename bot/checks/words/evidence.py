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
_AMOUNT = r"\d[\d.,]{0,14}"
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
_DAY = r"\d{1,2}\s?(?:st|nd|rd|th|er|º|\.)?"
_MONTH = r"(?:<months_raw>)\.?"
_OF = r"(?:of |de |del )?"
_YEAR = r"(?:19|20)\d\d"

SHAPES: Final = {
    "sep": _BRACKET + r"\s{0,3}(?:[:=|>]|-{1,2}>?|\n|(?<=\s)is\s)[\s:=*\-]{0,4}",
    "gap": _BRACKET + r"[\s:=|>.,*\-]{1,6}(?:is )?",
    "edge": r"(?:^|[,;|/(•·.:&!?]|\s-\s|\n)[ \t]{0,3}",
    "stop": r"(?=[ \t]{0,3}(?:$|[,;|/)•·.&!?]|\s-\s|\n))",
    "age": r"(?P<number>\d{2})(?![\d%+])",
    "spelled": r"(?:<tens>(?:[\s\-]<units>)?|eighteen|nineteen)",
    "old": r"[\s\-]{0,2}(?:<years_old_raw>)(?![^\W\d_])",
    "i_am": r"(?<![^\W_])(?:i'?m|i am|i´m)(?![^\W_])",
    "an": r"(?:(?:an?|the|also|now|only|just|currently|about|almost|still|turning) ){0,3}",
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
        rf"|{_MONTH}\s{_DAY}(?!\w))"
    ),
    "year": rf"(?P<number>{_YEAR})(?!\d)",
    "spelled_year": (
        r"(?:two thousand(?: and)?(?: <units>)?|(?:nineteen|twenty) <tens>(?:[\s\-]<units>)?)"
    ),
    "any_value": r"(?!<withheld>)[^\W\d_]{3,20}",
    "count": r"(?:\d{1,2}|<counts>)(?![\w%])",
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
        r"<birth_fields><gap>(?:(?:in|on|am|le|el|em|le|il|the) )?"
        r"(?:\d{2}\s{0,2}(?:yrs|years|year)?[.,\s\-]{1,4})?<date>(?: ?г\.?)?",
    ),
    Evidence("P01", "<birth_fields>", r"<birth_fields><gap><year>", check="year"),
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
    # Age
    Evidence("P03", "<age_fields>", r"<edge>(?P<detail><age_fields><sep><age>(?:<old>)?)", _P, check="age"),
    Evidence("P03", "<age_fields>", r"<age_fields><sep><age>(?:[\s\-]{0,2}(?:years|yrs|ans|años|anos|jahre|лет)|<old>)", check="age"),
    Evidence("P03", "age, aged", r"<edge>(?P<detail>aged? <age>)<stop>", _P, check="age"),
    Evidence("P03", "age", r"\bmy age is <age>", own=True, check="age"),
    Evidence("P03", "age", r"(?P<detail>\bage (?:&|and|/) )(?=(?:date of birth|dob|birth date)\W{1,5}\d)"),
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> <an>(?P<detail><age>)(?= ?(?:$|[,.;!)\n]| and | but | (?:<sexes>|single|married)(?!\w)))",
        _P,
        own=True,
        check="age",
    ),
    Evidence("P04", "i, im, m", r"<i_am> <an>(?P<detail>(?:<age>|<spelled>)<old>)", own=True, check="age"),
    Evidence("P04", "i, im, m", r"<i_am> <an>(?P<detail><age> ?(?:years|yrs)(?: old)?)(?= ?(?:$|[,.;\n]| <sexes>))", _P, own=True, check="age"),
    Evidence("P04", "<years_old>", r"(?<!my )(?<!our )(?<!their )(?<![\w.])(?:<age>|<spelled>)<old>(?= (?:[^\W\d_]{2,14}[\s\-]){0,4}<person_words>)", check="age"),
    Evidence("P04", "<years_old>", r"(?:<edge>|\bi am |\bi'm |\ba |\ban )(?P<detail>(?:<age>|<spelled>)<old>)(?!\s(?:[^\W\d_]{2,14}\s){0,2}<child_words>)", _P, check="age"),
    Evidence("P05", "<sexes>", r"(?:^|\n|\. ?)[ \t]{0,2}(?P<detail><age>)[ ,/]{1,2}(?:[^\W\d_]{3,12} ){0,2}<sexes>", _P, check="age"),
    Evidence("P05", "<sexes>", r"(?<![\w'])(?:<sexes>|queer)(?: in [^\W\d_]{3,14})?[,/ ]{1,2}\(?(?P<detail>(?P<number>\d{2})(?:\+|s)?)(?=\)|[.,;/\n]|$)", _P, check="age"),
    Evidence("P05", "<bare_statuses>", r"<edge>(?P<detail><age>)[ ]?[,|/][ ]?<bare_statuses>", _P, check="age"),
    Evidence("P05", "", r"[|•·] ?(?P<detail><age>) ?(?=[|•·\n]|$)", _C, check="age"),
    Evidence("P05", "", r"[^\W\d_]{2,} ?(?P<detail>\(<age>\))(?= ?(?:$|[,|\n]))", _C, check="age"),
    Evidence("P05", "at, now", r"\bat \d\d, (?:and )?(?P<detail>now <age>)<stop>", _P, check="age"),
    Evidence("P05", "age", r"\b(?:at age <age>(?= now)|at age (?P<late>[3-9]\d)(?=,))", _P),
    Evidence("P05", "s, twenties, thirties, forties, fifties, sixties", r"\bin my (?:early |mid |late |mid-)?(?:[2-6]0'?s|twenties|thirties|forties|fifties|sixties)\b", own=True),
    Evidence("P05", "turned, turning, turn", r"\bi (?:just |recently |will )?(?:turned|turn|am turning) <age><stop>", _P, own=True, check="age"),
    Evidence("P05", "<any_years>", r"<edge>(?P<detail><age>[ ]?<any_years>)<stop>", _C, check="age"),
    Evidence("P05", "<any_years>", r"<edge>(?P<detail><age>[ ]?<any_years>)(?= ?,? (?:<bare_statuses>))", _P, check="age"),
    Evidence("P05", "tenho, tengo, ai, ich, мне, main, я", r"\b(?:tenho|tengo|j'ai|ich bin|мне|main) (?P<detail><age>(?: ?<any_years>)?)(?= ?(?:$|[,.;\n]| ka | alt| e | y | et ))", _P, own=True, check="age"),
    # Pay
    Evidence("P06", "<pay_fields>", r"<pay_fields><sep><pay>(?: ?(?:fixed|gross|net|brutto|bruto|netto)(?: ?\+ ?\d{1,9} ?variable)?)?", _P),
    Evidence("P06", "<pay_fields>", r"<pay_fields>(?:<sep>|\s{1,2})<money>"),
    Evidence("P06", "<pay_fields>", r"<pay_fields><much><money>", _P),
    Evidence("P06", "<pay_fields>", r"<pay_fields>(?:<sep>|\s{1,2})(?:is )?<negotiable>", _P),
    Evidence("P06", "package, expectation, expectations, expecting", r"(?:current|present|expected)? ?(?:package|expectations?|expecting) <pay>(?: ?(?:lpa|lakhs?))?", _P),
    Evidence("P06", "<pay_fields>", r"\bmy <pay_fields><much><pay>", own=True),
    Evidence("P07", "i", r"\bi(?:'?m| am|'d| would| was| used to| currently| now)?(?: like to| currently)? (?:make|made|earn|earned|earning|making|paid|getting paid|get paid|charge|bill|charging|draw|drawing)(?: about| around| roughly| over| up to| at least)? <money>(?: ?(?:after tax|before tax|net|gross))?", own=True),
    Evidence("P07", "paid", r"(?:<edge>|\band |\bwas |\bthey |\bme )(?P<detail>paid (?:me )?<money>(?: ?(?:net|gross|before tax|after tax))?)"),
    Evidence("P07", "seeking, looking, expect, expecting, hoping, want, accept, asking, need, take, ask", r"\b(?:seeking|looking for|looking at|expect|expecting|hoping for|want|would accept|asking(?: for)?|won't (?:take|accept)|need)(?: to earn| to make)?(?: at least| around| about| minimum| min)? <money>", _P),
    Evidence("P07", "earn, make", r"\bto (?:earn|make) (?:an? )?(?:annual |monthly |yearly )?(?:salary|pay|income)<much><money>", _P),
    Evidence("P08", "per, hour, hr, annum, year, h, week, month, p, pa", r"<edge>(?P<detail><money>(?:(?<=hour)|(?<=hr)|(?<=annum)|(?<=year)|(?<=/h)))<stop>"),
    # Faith
    Evidence("P09", "<faith_fields>", r"<faith_fields><sep>(?:<faiths>|none(?!\w))"),
    Evidence("P09", "<faith_fields>", r"<faith_fields><sep><any_value>", _P),
    Evidence("P09", "<faith_fields>", r"<faith_fields> (?:is )?<faiths>", _P),
    Evidence("P10", "<faiths>", r"<i_am> (?P<detail>(?:an? |not )<adj><faiths>)", own=True),
    Evidence("P10", "<bare_faiths>", r"<i_am> (?:also |now )?(?P<detail><bare_faiths>)", own=True),
    Evidence("P10", "<faiths>", r"\bas an? (?P<detail><adj><faiths>)(?= (?:i|myself|who|and)\b|,)"),
    Evidence("P10", "<faiths>", r"\b(?:an? )?(?:committed|devout|practi[cs]ing|observant|born[\s\-]again|faithful|lapsed|strict|proud) <faiths>", _P),
    Evidence("P10", "<faiths>", r"\bi (?:follow|practi[cs]e|believe in|converted to|belong to) (?:the )?<faiths>", own=True),
    Evidence("P10", "<faiths>", r"\b(?:i was )?raised (?:in )?(?:an? )?<faiths>(?: (?:home|family|household))?"),
    Evidence("P10", "faith, believe, belief", r"\b(?:my|abiding|strong|deep) faith(?: in (?:the )?(?:god|jesus|christ|allah|lord))?(?! in (?!the |god|jesus|christ|allah|lord))", _P),
    Evidence("P10", "god, jesus, christ, allah, lord", r"\b(?:faith|belie(?:f|ve)|trust) in (?:god|jesus|christ|allah|the lord)\b"),
    Evidence("P10", "<bare_faiths>", r"<edge>(?P<detail><bare_faiths>)<stop>", _P),
    Evidence("P10", "christian, christ", r"[,;|•.] ?(?P<detail>christian) ?(?=[,;|•.])", _P),
    # Marital status
    Evidence("P11", "<marital_fields>", r"<marital_fields><gap><statuses>"),
    Evidence("P11", "<marital_fields>", r"<marital_fields><sep><any_value>", _P),
    Evidence("P11", "status", r"(?<![^\W_])status\s{0,2}[:\-=]{1,2}\s{0,2}<bare_statuses>"),
    Evidence("P12", "<statuses>", r"(?:<i_am>|\bsou|\bsoy|\bich bin|\bje suis|\bestoy) (?P<detail>(?:(?:happily|newly|recently|currently|not|also|now|legally|freshly) ){0,2}<statuses>)(?! (?:sign|in |with|to |on |by |minded|page|tenant|threaded))", own=True),
    Evidence("P12", "<spouses>", r"\bmy (?:late |ex[\s\-]|future )?<spouses>(?:'?s)?(?: and i\b| works)?"),
    Evidence("P12", "husbands, wifes, spouses", r"\bmy (?:husbands|wifes|spouses)\b(?: (?:job|work|transfer|career))?", own=True),
    Evidence("P12", "<spouses>", r"<spouses>'?s? (?:job|employment|transfer|relocation|sponsorship|visa|career|deployment|death|illness)\b"),
    Evidence("P12", "husbands, wifes, spouses", r"\b(?:husbands|wifes|spouses) (?:job|employment|transfer|relocation|sponsorship|career)\b"),
    Evidence("P12", "trailing", r"\b(?:trailing|military) (?:spouse|wife|husband)\b"),
    Evidence("P12", "married, engaged, divorced", r"\b(?:i |we )?(?:got|getting|recently got|just got) (?:married|engaged|divorced)(?: last (?:year|month|summer))?\b", own=True),
    Evidence("P12", "partner", r"\bmy (?:life |long[\s\-]term |civil )?partner (?:and i (?:live|moved|have|are)|works (?:at|for|in))", _P, own=True),
    Evidence("P12", "single", r"\b(?:an? )?single (?:male|female|man|woman|mother|father|mom|mum|dad|parent|guy|lady)\b"),
    Evidence("P12", "widow, widower, divorcee, bachelorette", r"\b(?:an? )?(?:widow|widower|divorcee)\b(?! (?:line|control))", _P),
    Evidence("P13", "<bare_statuses>", r"<edge>(?P<detail><bare_statuses>)(?:<stop>| (?=no (?:kids|children)|with (?:\d|<counts>|no)))", _P),
    Evidence("P13", "married, happily", r"<edge>(?P<detail>(?:happily )?married(?: for)? \d{1,2} years?)", _P),
    Evidence("P13", "<bare_statuses>", r"(?:ans|años|anos|jahre|лет),? (?P<detail><bare_statuses>)", _P),
    # Children and care
    Evidence("P14", "<child_fields>", r"<edge>(?P<detail><child_fields><sep>(?:<count>(?: (?:sons?|daughters?|boys?|girls?)){0,1}(?: (?:and )?<count> (?:sons?|daughters?|boys?|girls?))?|none|no|yes|<kin>|<spouses>|<own_child_words>|keine|нет|нету|ninguno|aucun|nenhum)(?!\w)(?:, (?:<kin>|<spouses>|<own_child_words>))?)", _P),
    Evidence("P14", "number, no, anzahl", r"<child_fields><sep><count>", _P),
    Evidence("P15", "<parents>", r"(?<![^\W_])(?:<parents>) of (?:(?:an?|my) )?<adj>(?:<count>|<own_child_words>|boys?|girls?)(?! (?:teams?|products?|repos?|services?))(?: (?:year[\s\-]old )?<child_words>)?", _P),
    Evidence("P15", "<parents>", r"<i_am> (?:an? |also |the |proud |new |single |working |young ){1,4}(?P<detail><parents>)(?: (?:of|with|to) <adj>(?:<count>|<child_words>))?", own=True),
    Evidence("P15", "<parents>", r"\bfather of <count> (?:children|kids|sons|daughters|boys|girls)", own=True),
    Evidence("P15", "<parents>", r"\b(?:an? |as an? )(?:new|first[\s\-]time|working|busy|proud|single) <parents>", _P),
    Evidence("P15", "<parents>", r"\b(?:an? )?stay[\s\-]{1,2}at[\s\-]{1,2}home[\s\-]<parents>"),
    Evidence("P15", "<child_words>", r"(?:\b(?:to )?rais(?:e|ing) )?\bmy (?:(?:first|second|third|newborn|little|young|youngest|oldest|elder|own|sick|disabled|<counts>|\d) ){0,2}(?:kids?|child|children|sons?|daughters?|baby|toddler|newborn|twins)(?!\w)"),
    Evidence("P15", "<child_words>", r"\bour (?:(?:first|second|third|newborn|little|young|<counts>|\d) ){0,2}(?:newborn|baby|twins|daughter|son|toddler)(?: (?:arrived|was born|came))?(?![\w\-])", own=True),
    Evidence("P15", "<child_words>", r"\b(?:i have|i've|i have got|i've got|having|got|with|raising|also) (?:an? )?(?:<count>|no|two|small|young) (?:small |young |grown |little |married |school[\s\-]age )?<own_child_words>", _P),
    Evidence("P15", "<child_words>", r"(?:<edge>|\bwith |\bmarried,? )(?P<detail>(?:<count>|no) (?:(?:small|young|grown|adult|married|little|school[\s\-]age) )?<own_child_words>)(?=[ \t]{0,3}(?:$|[,;|/)•·.&!?\n]|only| and | or | at home))", _P),
    Evidence("P15", "<child_words>", r"<edge>(?P<detail>(?:<count>) (?:\d{1,2}[\s\-]year[\s\-]old )<own_child_words>)", _P),
    Evidence("P15", "old", r"\b(?:i have|i've got|i've|with|have) an? (?:\d{1,2}|<counts>)[\s\-](?:year|month)[\s\-]old(?: (?:at home|son|daughter|boy|girl|child|kid|baby))", own=True),
    Evidence("P15", "birth", r"\b(?:after|for|since|before) (?:the )?birth of (?:(?:my|our|the|a|\d(?:st|nd|rd|th)|first|second|third) ){0,2}(?:child|baby|son|daughter|twins|kid)"),
    Evidence("P15", "childless, childfree, child, kinderlos", r"<edge>(?P<detail>childless|child[\s\-]?free|kinderlos)<stop>", _P),
    Evidence("P15", "pregnant, expecting, schwanger, embarazada, enceinte", r"(?:<i_am> (?:currently )?|<edge>)(?P<detail>pregnant|expecting (?:an? |our |my )(?:first |second )?(?:baby|child)|schwanger|embarazada|enceinte)(?!\w)", _P),
    Evidence("P15", "hijos, hijo, hija, enfants, enfant, filhos, kinder, filho", r"(?:<edge>|\btengo |\btenho |\bj'ai |\bcon |\bmit |\bsem |\bsin |\bsans |\bavec )(?P<detail>(?:\d|un|una|dos|tres|deux|trois|dois|duas|três|zwei|drei|ein|keine|sin|sans|sem) (?:hijos?|hijas?|enfants?|filhos?|filhas?|kinder|kind))(?!\w)", _P),
    Evidence("P15", "padre, madre, père, mère, pai, mãe, vater, mutter, папа, мама, отец, мать", r"(?<!\w)(?:padre|madre|père|mère|pai|mãe|vater|mutter) (?:de|von|d') ?(?:\d|un|una|dos|tres|deux|trois|dois|duas|três|zwei|drei|einer|einem)(?!\w)", _P),
    Evidence("P15", "детей, ребенок, ребёнок, сын, дочь, дети", r"(?:<edge>|\bесть |\bдвое |\bтрое )(?P<detail>(?:детей нет|нет детей|двое детей|трое детей|один ребенок|есть дети|есть ребенок|есть ребёнок|есть сын|есть дочь))", _P),
    Evidence("P16", "maternity, paternity, parental, elternzeit, family", r"(?:<edge>|\b(?:on|my|took|taking|after|during|from|was on) (?:a )?)(?P<detail>(?:extended |full )?(?:maternity|paternity|parental)[\s\-](?:leave|break)(?: from[^\n]{3,30}\d{4}\.?)?)(?=[ \t]{0,3}(?:$|[,;|/)•·.(:&\n\d\-]|from|in |until|after|with|and |for |since|leave))"),
    Evidence("P16", "elternzeit, maternité, maternidad, maternidade, paternité, декрет, декретный, декрете", r"(?:<edge>|\b(?:in|congé|baja por|licença|im|licencia de|en|в) (?:de )?)(?P<detail>elternzeit|maternité|paternité|maternidad|maternidade|декрете|декретный отпуск)(?!\w)"),
    Evidence("P16", "<care>", r"(?:<care>) (?:my|our|an?|his|her) (?:(?:elderly|sick|ill|ailing|disabled|aging|ageing|dying|terminally ill|old) ){0,2}<kin>(?!\w)", own=True),
    # Sexual orientation
    Evidence("P17", "<orientation_fields>", r"<orientation_fields><sep>(?:<orientations>|straight|women|men|both|none)(?!\w)"),
    Evidence("P17", "<orientation_fields>", r"<orientation_fields>(?:<sep>)<any_value>", _P),
    Evidence("P18", "<orientations>", r"<i_am> (?:an? |also |openly |proudly |an out ){0,2}(?P<detail><orientations>)", own=True),
    Evidence("P18", "<orientations>", r"\b(?:i'm|i am|im|as) an? (?:[^\W\n]{2,10}[\s\-]){0,4}(?P<detail><orientations>)(?= ?(?:$|[,.;()\n]|<sexes>|person|developer|engineer|parent|father|mother|couple))", own=True),
    Evidence("P18", "<orientations>", r"\b(?:openly|proudly|proud to be|came out as|identify as)(?: an?)? (?P<detail><orientations>)"),
    Evidence("P18", "<bare_orientations>", r"<edge>(?P<detail><bare_orientations>)<stop>", _P),
    Evidence("P18", "<bare_orientations>", r"(?P<detail><bare_orientations>),? (?:<sexes>)", _P),
    Evidence("P18", "straight", r"<i_am> (?:an? )?(?P<detail>straight)(?=$|[,;.\n]| (?:man|woman|male|female|guy))(?! forward)", _P, own=True),
    Evidence("P18", "lgbt, lgbtq, lgbtqia", r"\b(?:<i_am> (?:an? )?(?:proud )?|<edge>|a proud |a )(?P<detail>(?:proud )?(?:member of the )?lgbtq?i?a?\+?(?: community| \([^()\n]{2,12}\)))(?! (?:erg|group|network|event))", _P),
    Evidence("P18", "sex", r"\bmy same[\s\-]sex (?:partner|husband|wife|spouse)", own=True),
    # Photo
    Evidence("P19", "<photo_words>", r"\b(?:attach|attached|attaching|enclosed?|insert|add|adding|include|put|use|upload|uploading|send|sending|sent|see|place|paste|take|here is|here's|find)(?: you)? (?:(?:an?|the|my|this|that|recent|attached|enclosed|linkedin|github|profile|passport|passport-size|passport[\s\-]size|sized?|face|own|current|professional|telegram) ){0,4}<photo_words>(?: (?:of (?:me|myself)|top (?:left|right)|on the (?:left|right|resume|cv|top)))?", _P, offer=True),
    Evidence("P19", "<photo_words>", r"\b(?:profile |passport[\s\-]size |my |recent )?<photo_words> (?:is |are |enclosed |, )?(?:attached|enclosed|included|below|above|here|anbei|beigefügt|im anhang|adjunta|adjunto|ci-jointe?|en pièce jointe|em anexo|anexa|во вложении|прилагаю|top (?:left|right))(?!\w)", _P, offer=True),
    Evidence("P19", "<photo_words>", r"(?:^|\n|\s|[,;|])(?P<detail>[(\[](?:my |profile |insert |your |recent )?<photo_words>(?: here)?[)\]])", _P, offer=True),
    Evidence("P19", "<photo_words>", r"<edge>(?P<detail>(?:profile |my |passport[\s\-]size )?<photo_words>\s?(?:[:=]|->?|>)\s?(?:https?:|www\.|attached|yes|enclosed|see|\w[\w.\-]{0,40}\.(?:jpe?g|png|webp|heic))[^\s]{0,200})", _P, offer=True),
    Evidence("P19", "<photo_words>", r"\bmy (?:own |face |profile |recent |best |linkedin |passport ){0,2}<photo_words>(?! (?:of the|skills))", _C, offer=True),
    Evidence("P19", "jpg, jpeg, png, webp, heic", r"(?<![\w/])(?:[\w.\-]{0,30}(?:photo|pic|headshot|portrait|selfie|foto|face)[\w.\-]{0,30}|https?://[^\s]{4,200})\.(?:jpe?g|png|webp|heic)(?!\w)", _C, offer=True),
)
