"""The pieces that shapes of evidence are written in: dates, sums, ages, ids, parts of addresses.

A piece may stand in a template as `<name>`, and hold `<lists>` and other pieces itself.
"""

from collections.abc import Mapping
from typing import Final

# Between a field's name and its value: a bracket, then a sign or a line break; `gap`: or nothing.
_BRACKET: Final = r"(?:\s{0,2}[(\[/][^()\[\]\n]{0,24}[)\]]?)?"
# Pay is not told in millions: those are funds and turnover.
_AMOUNT: Final = (
    r"(?:\d{1,3}(?:[.,' ]\d{2,3}){1,4}|\d{1,8})(?:[.,]\d{1,2})?(?!\d)"
    r"(?!\s?(?:m|mm|mn|bn|b|million|millions|billion)(?![^\W\d_]))"
)
_THOUSAND: Final = r"(?:<thousands_raw>)(?![^\W\d_])"
_RATE: Final = (
    r"(?:\s?(?:/|per|an?|p\.|pro|je|par|al|por|im|na|в|за|на|ao)\s?"
    r"(?:hr|hour|h|day|d|week|wk|month|mo|mth|year|yr|annum|annual|a|m|std|stunde|tag|monat|jahr"
    r"|heure|jour|mois|an|hora|dia|día|mes|mês|año|ano|ora|giorno|mese|anno|godz|godzinę|miesiąc"
    r"|miesiac|rok|час|месяц|мес|год|день|годину|місяць|рік|saat|gün|ay|yıl)(?![^\W\d_])"
    r"|\s?p\.?[amhd]\.?(?![^\W\d_])|\s?(?:hourly|daily|weekly|monthly|annually|yearly|aylık|aylik"
    r"|saatlik|mensual(?:es)?|mensuel|mensili|mensais|jährlich|monatlich|anuales|anuais|annui"
    r"|miesięcznie|rocznie|شهريا|سنويا))"
)
_CUR: Final = r"(?:<currencies_raw>)"
_MARKED: Final = (
    rf"(?:(?<![\w.]){_CUR}\s?{_AMOUNT}(?:\s?{_THOUSAND})?|(?<![\w.]){_AMOUNT}\s?{_THOUSAND}"
    rf"(?:\s?{_CUR}(?![^\W\d_]))?|(?<![\w.]){_AMOUNT}\s?{_CUR}(?![^\W\d_])"
    rf"|(?<![\w.]){_AMOUNT}(?={_RATE}))"
)
_SPREAD: Final = (
    rf"(?:(?<![\w.])(?:{_CUR}\s?)?{_AMOUNT}(?:\s?{_THOUSAND})?\s?(?:-|to|bis|a|à|до|al)\s?)?"
)
_TAIL: Final = (
    rf"(?:\s?(?:-|to|and|bis|a|à|до|al)\s?(?:{_CUR})?\s?{_AMOUNT}(?:\s?{_THOUSAND})?)?"
    rf"(?:\s?{_CUR}(?![^\W\d_]))?{_RATE}?"
)
_DAY: Final = (
    r"(?:\d{1,2}\s?(?:st|nd|rd|th|er|º|\.|-го|го)?|first|second|third|fourth|fifth|sixth|seventh"
    r"|erster?|premier)"
)
_MONTH: Final = r"(?:<months_raw>)\.?"
_OF: Final = r"(?:of |de |del |di )?"
_YEAR: Final = r"(?:19|20)\d\d"

PIECES: Final[Mapping[str, str]] = {
    "sep": _BRACKET + r"\s{0,3}(?:[:=|>;~]|-{1,2}>?|\n|#|\.{2,8}| {2}|\) ?\(| / "
    r"|(?<=\s)(?:is|ist|est|es|é|è|jest|c'est)\s)"
    r"[\s:=•\-#.>(|]{0,4}",
    "gap": _BRACKET + r"(?:[\s:=|>.,•\-#]{1,6}|(?<=\.))(?:(?:is|ist|est|es|é|è|jest) )?",
    "edge": (  # takes no room, so that a shape can be tried right where its first word stands
        r"(?<![\w'])(?:^|(?<=^ )|(?<=^  )|(?<=[,;|/(•.:&!?\[+=\n])|(?<=[,;|/(•.:&!?\[+=\n] )"
        r"|(?<=[,;|/(•.:&!?\[+=\n]  )|(?<=[,;|/(•.:&!?\[+=\n]   )|(?<=\s-\s)|(?<=\s--\s))"
    ),
    "here": (  # where an address begins
        r"(?<![\w\-/.@])(?:^|(?<=^ )|(?<=[,;|(•:.\n])|(?<=[,;|(•:.\n] )|(?<=\bat )"
        r"|(?<=\bon )|(?<=\bin )|(?<=live )|(?<=/ )|(?<=\s-\s)"
        r"|(?<=\w\d, )|(?<=\w\d )|(?<=\d\w )|(?<=\b\d ))"
    ),
    "stop": r"(?=[ \t]{0,3}(?:$|[,;|/)•.&!?\]+]|\s-{1,2}\s|\n))",
    "age": r"(?<![\d.,$€£])(?P<number>\d{2})(?![\d%]|[.,:]\d)",
    "spelled": r"(?:<tens>(?:[\s\-]<units>)?|eighteen|nineteen)(?!-(?!year)|\s?%)",
    "old": r"[\s\-]{0,2}(?:<years_old_raw>)(?![^\W\d_])",
    "i_am": r"(?<![^\W_])(?:i'?m|i am|i m|i've been)(?![^\W_])",
    "me": (
        r"(?<![^\W_])(?:i'?m|i am|i identify as|soy|estoy|sou|estou|je suis|ich bin|bin|sono|я|main"
        r"|mai|hum|we are|we're|jestem|ben|انا|es bin ich)(?![^\W_])"
    ),
    "an": (
        "(?:(?:an?|the|also|now|only|just|currently|about|almost|still|quase|casi|quasi|presque"
        "|fast|prawie|почти|майже|neredeyse|turning|nearly|over"
        r"|around|already|happily|proudly|approximately|roughly|a bit|openly|proud|very|not|um|uma"
        r"|un|une|una|eine?|ein|ya|ahora|schon|jetzt|gerade|erst|déjà|já|già|już|уже|зараз|вже"
        r"|mi|meri|mera|by the way|btw) ){0,3}"
    ),
    "adj": r"(?:[^\W\d_]{2,12}[\s\-]){0,2}",
    "money": _SPREAD + _MARKED + _TAIL,
    "rated": r"(?=\D|\d{3}|\d{1,3}[.,]\d)" + _SPREAD + _MARKED + _TAIL.removesuffix("?"),
    "cash": (
        rf"(?:(?<![\w.]){_CUR}\s?{_AMOUNT}(?:\s?{_THOUSAND})?|(?<![\w.]){_AMOUNT}(?:\s?{_THOUSAND})?\s?{_CUR}"
        rf"(?![^\W\d_])|(?<![\w.]){_AMOUNT}\s?(?:lakhs?|lacs?|lpa|hazaa?r|тыс\.?|tys\.?|grand|к)(?![^\W\d_]))"
    ),
    "pay": rf"(?:{_SPREAD}{_MARKED}{_TAIL}|(?<![\w.])(?=\d[\d.,' ]){_AMOUNT}{_TAIL})",
    "rate": _RATE,
    "date": (
        r"(?:\d{4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,2}(?!\d)"
        r"|\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{2,4}(?!\d)"
        rf"|{_DAY}[\s,.\-/]{{0,3}}{_OF}{_MONTH}[\s,.\-/']{{0,3}}{_OF}\d{{2,4}}(?!\d)"
        rf"|{_MONTH}[\s,.\-]{{0,3}}{_DAY}[\s,.\-/']{{1,3}}\d{{2,4}}(?!\d)"
        rf"|{_MONTH}[\s,.\-']{{0,3}}{_OF}{_YEAR}(?!\d)|{_DAY}[\s\-]{{0,2}}{_OF}{_MONTH}(?!\w)"
        rf"|{_MONTH}\s{_DAY}(?!\w)|\d{{8}}(?!\d)"
        rf"|{_DAY}\s?(?:day )?of {_MONTH},?\s\d{{2,4}}(?!\d)"
        r"|\d{1,2}[./\- ](?:\d{1,2}|[ivx]{1,4})[./\- ]\d{4}(?!\d)"
        r"|\d{1,2}[./\-][ivx]{1,4}[./\-]\d{2}(?!\d))"
    ),
    "year": rf"(?P<number>{_YEAR})(?!\d|[\-/.]\d)",
    "spelled_year": (
        r"(?:two thousand(?: and)?(?: <units>)?"
        r"|(?:nineteen|twenty) (?:<tens>|seventy|eighty|ninety)"
        r"(?:[\s\-]<units>)?)"
    ),
    "any_value": r"(?!<withheld>)[^\W\d_]{2,20}",
    "count": r"(?:0?\d|<counts>)(?![\w%])",
    "much": (
        r"(?:\s{1,2}(?:is|was|were|of|at|in|the|a|range|between|around|about|approx\.?|from"
        "|least|would|will|be|should|are|to|minimum|currently|up|per|month|year|hour|min|ist"
        "|liegt|c'est"
        r"|bei|beträgt|de|est|es|é|è|di|от|до|от|to|jest|wynosi))"
        r"{0,7}[\s:=\-~≈]{1,4}"
    ),
    "name": (
        r"(?!<withheld>)(?:(?:mr|mrs|ms|dr|capt|maj|lt|gen|prof|er|adv|shri|smt|sri|late|col|sh)"
        r"\.? ?){0,2}[^\W\d_]{1,20}\.?"
    ),
    "no_unit": (  # after a bare number: it counts no minutes, points or kilograms
        r"(?!\s?(?:%|percent|per cent|km|kilomet|miles?\b|min(?:ute)?s?\b|hours?\b|hrs?\b|days?\b"
        r"|weeks?\b|months?\b|(?:years?|yrs?)\b(?! ?(?:old|young|of age|$|[,.;!)\n]|male|female"
        r"|man|woman|single|and |with |dev|eng))|am\b|pm\b|st\b|nd\b|rd\b|th\b|k\b|x\b|steps"
        r"|people|commits|points|projects|percentile|credits|courses|chapters|feet|foot|ft\b|cm\b"
        r"|kg\b|lbs?\b|inches|pounds|stone|[:/.,]\d|°))"
    ),
    "no_experience": (  # after a number of years: they are not of experience
        r"(?!\s?(?:d'exp|de exp|en |con |com |di esp|в |опыт|стаж|doświad|erfahrung|berufs|w |з "
        "|досв|deneyim|tecrübe|experience|of |exp|de carr|de pratique|in |na rynku|in der|mit "
        "|in [a-z]|ka exp|ka anubhav|ka tajurba|خبر|من الخبره|de trayec|de métier|de développ|de "
        "desarr))"
    ),
    "decade": "(?:twenties|thirties|forties|fifties|sixties|[2-6]0'?s)",  # of a life
    "net": (  # what is said beside an amount of pay
        "(?:fix(?:ed|um)?|gross|net|brutto|bruttó|bruto|netto|neto|brut|lord[oi]|nett[oi]"
        r"|líquidos?|brutos?|base|basic|ote|tc|ctc|ral|tjm|all[\s\-]?in|before tax|after tax"
        r"|pre[\s\-]?tax|clt|pj|b2b|uop|on (?:a )?1099|on (?:a )?w2|on (?:a )?c2c|c2c|w2|na rękę"
        r"|na reke|на руки|чистыми|гросс|грос|нет|net maaş|in hand|inhand|take[\s\-]home|package"
        r"|plus bonus|\+ bonus|plus equity|\+ equity|jahresbrutto|im jahr|minimum|min|or more|and "
        "up|is fine|would be fine|ctc)"
    ),
    "wish": (  # what is said before one
        "(?:seeking|looking for|looking at|i'm after|after|expect|expects|expecting|expected"
        "|hoping for|hope for|want|wants|wanted|would accept|will accept|accept|asking(?: for)?"
        "|ask for|(?:won't|wouldn't|not|will not|don't|cannot|can't) (?:take|accept|get out of "
        "bed for|move for|work for|go below|leave for|consider)(?: anything)?(?: less than| "
        "under| below)?|need|aiming for|aim for|targeting|target|asking price(?: is)?|desired"
        "|currently on|currently at|i'm on|i'm at|i am on|i was on|was on|started on|left on"
        "|currently making|currently earning|making|earning|settle for|start at|starts at"
        "|starting at|starting from|happy with|fine with|ok with|comfortable with|ballpark"
        "|somewhere around|budget for me|won't move for less than|from|ab|ab mindestens"
        "|mindestens|desde|a partir de|à partir de|à partir du?|mínimo|minimo|minimum|au moins"
        r"|au minimum|almeno|od|min\.?|от|не меньше|не менее|від|не менше|en az|at least|not less "
        "than|no less than|nothing (?:less than|below|under)|less than|below)"
    ),
    "god": (  # whom somebody believes in
        "(?:god|jesus|christ|allah|the lord|our lord|lord jesus|a higher power)"
    ),
    "worship": (  # where
        "(?:church|mosque|temple|mass|synagogue|gurdwara|masjid|chapel|shul|mandir|bible study"
        "|parish|congregation)"
    ),
    "works": (  # what one moves for
        "(?:job|employment|transfer|relocation|sponsorship|visa|career|deployment|death|illness"
        "|posting|new role|work|studies|pregnancy)"
    ),
    "measure": (  # of a body
        r"(?:m\.? ?[12][.,]\d\d|\d[.,]?\d{0,2}\s?m(?![^\W_])|\dm\d\d(?!\d)|\d[.,]?\d{0,2}\s?m(?:t"
        r"|tr|eter|etre|etro)?s?(?![^\W\d_])\.?(?: ?\d{2}(?!\d))?|\d{2,3}(?:[.,]\d)?\s?(?:cms?"
        r"|kgs?|kilos?|kilogram\w{0,2}|lbs?|pounds|см|кг|sm|سم|كجم|كغ|كيلو)\.?(?![^\W\d_])"
        r"|\d['’]\s?\d{0,2}(?:\"|''|”)?|\d\s?(?:ft|feet|foot)\.?(?:\s?\d{1,2}(?:\s?(?:in|inch"
        r"|inches)\b\.?|\"|'')?)?|\d{1,2}\s?(?:st|stone)\b(?: \d{1,2}(?:\s?lbs?)?)?)"
    ),
    "no_noun": (  # after a nationality: it does not tell what kind of thing follows
        "(?! ?(?:express|airlines?|bank|market|language|grammar|embassy|company|startup|client"
        "|customers?|users?|team|government|standard|literature|university|school|college"
        r"|teacher|keyboard|locale|translation|courses?|speaker|native|fluent|b[12]\b|c[12]\b"
        r"|a[12]\b|\(|-|/))"
    ),
    "blood": (  # a blood group
        r"(?:\+?(?:rh\s?)?(?:a|b|ab|o|0|і{1,3}v?|i{1,3}v?|iv|[1-4])[ \-]{0,2}(?:rh[ \-]{0,2})?"
        r"(?:\(?[+\-](?!\w)\)?|\(?(?:positive|negative|positiv|negativ|positivo|negativo|positif"
        r"|négatif|pozitif|negatif|pos|neg|\+ve|-ve|ve)\)?|rh\+|rh-)?)"
    ),
    "id": (  # letters first, groups parted by a sign; ends in a digit or letter
        r"(?P<number>(?:[a-zа-яіїє]{1,5}[\s.\-/]{0,2}(?:№ ?)?)?\d[\da-z]{0,33}(?:[\s.\-/ ]{1,2}"
        r"(?=[\da-z]{0,6}\d)[\da-z]{1,12}){0,6}(?:-?[a-z](?![^\W_]))?)(?![^\W_])"
    ),
    "no": (  # "number" and what goes with it
        r"(?:\s{0,2}(?:no|nr|num|number|numero|número|numéro|numer|num|id|#|№|n°|nº|n\.?|numarası"
        "|is|es|est|ist|é|è|hai|card|details?|kart|karta|series|серия|serie|seria|і номер|и "
        r"номер)(?![^\W_])\.?){0,4}"
    ),
    "id_sep": (  # between the name and the number of an id
        r"(?:\s?\([^()\n]{0,24}\))?[\s:=.,#•\-№°º/|]{0,6}"
    ),
    "street_ended": (  # behind a street written as one word (German, Dutch, Nordic)
        "(?:(?<=straße)|(?<=strasse)|(?<=str)|(?<=gasse)|(?<=weg)|(?<=platz)|(?<=allee)|"
        "(?<=ring)|(?<=damm)|(?<=ufer)|(?<=steig)|(?<=stieg)|(?<=chaussee)|(?<=graben)|"
        "(?<=zeile)|(?<=hof)|(?<=promenade)|(?<=straat)|(?<=laan)|(?<=gracht)|(?<=kade)|"
        "(?<=plein)|(?<=vej)|(?<=gade)|(?<=gatan)|(?<=vägen)|(?<=veien)|(?<=katu)|(?<=tie))"
    ),
    "proper": r"[^\W\d_][\w.'’\-]{0,20}",  # a word of a name
    "house_number": r"\d{1,5}(?:[\-/]\d{1,4})?[a-z]?(?![\w%])",
    "road_number": (  # after the name of a road: its number, a flat, a post code and a town
        r"(?:n[.º°o]{0,2}|num\.?|nr\.?|no\.?:?|д\.?|дом|буд\.?|#|№)? ?\d{1,5}(?: ?[a-z](?![^\W_]))?"
        r"(?:\s?[/\-–#]\s?\d{1,5}[a-z]?){0,3}(?![\w%]|[.:]\d)(?:,? (?:кв|квартира|д|корп|apto?"
        r"|piso|m|lok|int|scala|dto|esq|puerta|bajo|\d{1,2}[º°ª.]) ?\.? ?[\w\-]{0,6}){0,3}(?:,? "
        r"\d{4,6}(?:-\d{3})?(?: [^\W\d_\-]{2,20}){0,2})?(?=[ ,;|)\n.]|$)"
    ),
    "rest_of_address": (  # a flat, a post code, a town
        r"(?:,? {0,2}\n?(?!\n)(?:<units>\.? ?:?#? ?[\w/\-]{1,8}|#\d{1,5}|\d{4,6}(?:[\- "
        r"]?\d{3,4})?(?: [^\W\d_]{3,20}){0,2}|[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}"
        r"|[^\W\d_][^\W\d_.'\-]{2,18}(?: [^\W\d_]{2,18}){0,2}(?=[,\n.]|$)|[a-z]{2} \d{5}"
        r"(?:-\d{4})?)){0,6}"
    ),
    "enclosed": (  # said of a picture
        "(?:attached|enclosed|included|below|above|here|available|on request|upon request|anbei"
        "|beigefügt|im anhang|liegt bei|adjunta|adjunto|ci-jointe?|jointe?|en pièce jointe|em "
        "anexo|anexa|anexo|in allegato|allegata|w załączeniu|w załączniku|во вложении|прилагаю"
        "|прилагается|у вкладенні|додається|ekte|ektedir|مرفقة?|auf anfrage|top (?:left|right)"
        "|coming soon|to follow)"
    ),
    "groups": (  # networks of people who share an origin or a gender
        "women (?:who code|techmakers|in (?:tech|technology|it|engineering|data|machine learning"
        "|ai|stem|security|games|product)|in big data)|pyladies|django girls|rails girls|girls "
        "who code|black girls code|black in ai|blacks? in (?:tech|technology)|lesbians who tech"
        r"|out in tech|trans\*?h4ck|lgbtq?\+?i?a?\+? (?:erg|network|group|society|association)"
        "|pride (?:erg|network|group)|latinas? in tech|latinx in ai|colorintech|color in tech"
        "|society of women engineers|nsbe|shpe|r-?ladies|ada developers academy|she codes"
        "|shecodes|techwomen|afrotech|veterans in tech"
    ),
}
