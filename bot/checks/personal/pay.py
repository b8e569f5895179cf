"""Pay: current, past, expected (R42)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import PERSONAL, Evidence

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P06",
        Category.SALARY,
        bad=(
            "Expected salary: 65k EUR",
            "CTC: 18 lpa",
            "Current salary: negotiable",
            "Gehaltsvorstellung: 70.000 €",
            "Pretensión salarial: $2.000.000",
            "Желаемая зарплата: 200 000 руб",
            "RAL: 42.000 €",
            "Oczekiwania finansowe: 18 000 zł",
            "Maaş beklentisi: 60.000 TL",
            "Бажана зарплата: 90 000 грн",
            "الراتب المتوقع: 9000 درهم",
            "Hourly rate $ 42.50",
        ),
        good=(
            "Salary engine for 40,000 employees",
            "Hourly rate limit of 5,000 requests",
            "Payroll service in Go",
            "Current salary: prefer not to say",
        ),
    ),
    rule(
        "P07",
        Category.SALARY,
        bad=(
            "I earn 4,200 EUR a month",
            "my salary was $85,000",
            "would accept 60k",
            "72k fix, plus bonus",
            "Backend developer, paid $30 per hour",
            "verdiene 5.100 € brutto",
        ),
        good=(
            "Saved $40k a year on hosting",
            "Won a prize of 5,000 EUR",
            "Raised USD 3M",
            "We expect 3k requests per second",
            "Backend developer, cutting incidents from 12 to 3 a month",
        ),
    ),
    rule(
        "P08",
        Category.SALARY,
        bad=("40 hours a week; $28.00 per hour", "Full time / $52,000 per annum"),
        good=("Cut the bill by $12,000 per year", "Sales, budget of 90,000 EUR per year"),
        language="en",
    ),
)


EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence(
        "P06",
        "<pay_fields>",
        r"<pay_fields><sep>(?:<much>)?<pay>(?: ?<net>)?(?: ?\+ ?\d{1,9} ?(?:variable)?)?",
        PERSONAL,
    ),
    Evidence(
        "P06",
        "<pay_fields>",
        r"<pay_fields>(?:<sep>|\s{1,2})<money>(?: ?<net>(?!\w))?",
    ),
    Evidence(
        "P06",
        "<pay_fields>",
        r"<pay_fields><much><money>(?: ?<net>(?!\w))?",
        PERSONAL,
    ),
    Evidence(
        "P06",
        "<pay_fields>",
        r"<pay_fields>(?:<sep>|\s{1,2})(?:(?:is|are|es|est|ist|é|is currently) )?<negotiable>",
        PERSONAL,
    ),
    Evidence(
        "P06",
        "<pay_fields>",
        r"<pay_fields><sep>(?:five|six|seven|low six|high five)[\s\-]figures?",
        PERSONAL,
    ),
    Evidence(
        "P06",
        "<pay_fields>",
        r"\b(?:my|mi|mein|meine|mon|ma|minha|meu|mio|mia|la mia|il mio|моя|мой|моє|moja|moje|mój"
        r"|mera|meri) (?:[^\W\d_]{3,12} ){0,2}?<pay_fields><much><pay>",
        own=True,
    ),
    Evidence(
        "P06",
        "<pay_fields>",
        r"(?<![\w.])<money>,? (?:as |is |was |in |was |ist |es |est |è |é )?(?:my |the |mi |mein "
        ")?(?:last |current |expected |desired |minimum )?<pay_fields>",
        PERSONAL,
    ),
    Evidence(
        "P06",
        "package, expectation, expectations, expecting",
        "(?:current|present|expected)? ?(?:package|expectations?|expecting)(?: is| of| around| "
        "about| hai)?:? <pay>(?: ?(?:lpa|lakhs?))?",
        PERSONAL,
    ),
    Evidence(
        "P06",
        "ctc, ectc, cctc",
        r"\b(?:current |expected |present |annual )?[ec]?ctc(?:<sep>| is | was | of "
        r"|\s{1,2})\d{1,3}(?:\.\d{1,2})?(?![\d%])",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "i, im",
        r"\bi(?:'?m| am|'d| would| was| used to| currently| now|'ve been| have been)?(?: like to| "
        "currently| now| only| also)? (?:make|made|earn|earned|earning|making|paid|being paid"
        "|getting paid|get paid|got paid|charge|charged|bill|charging|billing|draw|drawing|take "
        "home|pull in|pulled in|bring home|get|got)(?: about| around| roughly| over| up to| at "
        r"least| just| only)? <money>(?: ?<net>(?!\w))?",
        own=True,
    ),
    Evidence(
        "P07",
        "paid, pays, pay, paying",
        r"(?:<edge>|\band |\bwas |\bthey |\bme |\bthey're |\bis |\bjob )(?P<detail>(?:paid|pays"
        r"|pay|paying) (?:(?:me|about|around|well|only|peanuts,) ){0,3}<money>(?: ?<net>(?!\w))?)",
    ),
    Evidence(
        "P07",
        "seeking, looking, after, expect, expects, expecting, expected, hoping, hope, want, "
        "wants, wanted, would, will, accept, asking, ask, need, aiming, aim, targeting, target, "
        "desired, currently, on, at, started, left, making, earning, settle, start, starts, "
        "starting, happy, fine, ok, comfortable, ballpark, somewhere, won, wouldn, not, don, "
        "cannot, from, less, below, nothing, no, least",
        r"\b<wish>(?: to (?:earn|make|get))?(?: at least| around| about| minimum| min| roughly| "
        r"something like)? <money>(?: ?<net>(?!\w))?(?=<stop>| (?:a|an|per|and|but|or|for|to|if"
        r"|plus|with|please|now|there|is|in|gross|net)\b)",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "ab, mindestens, desde, partir, mínimo, minimo, minimum, moins, almeno, od, от, від, не, "
        "az, min",
        r"(?:<edge>|<me> )(?P<detail><wish> <money>(?: ?<net>(?!\w))?)(?:<stop>)",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "salary, pay, income, earn, make",
        r"\b(?:to (?:earn|make)|with|of|for) (?:an? )?(?:annual |monthly |yearly |base |gross )?"
        "(?:salary|pay|income)<much><money>",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "<pay_said>",
        r"<pay_said>(?: (?:unos|unas|cerca de|environ|etwa|rund|ca\.?|circa|около|примерно"
        "|близько|около|около|almeno|mindestens|al menos|au moins|pelo menos|przynajmniej|od|от"
        "|від|około|حوالي|um|in torno a|ungefähr|derzeit|aktuell|actualmente|atualmente"
        "|attualmente|obecnie|сейчас|зараз|gerne|gern|ganar|gagner|ganhar"
        r"|[^\W\d_]{1,10})){0,2}[\s:]{1,2}<pay>(?: ?<net>(?!\w))?",
        own=True,
    ),
    Evidence(
        "P07",
        "lakh, lakhs, lac, hazar, hazaar, k, lpa, alıyorum, kazanıyorum, istiyorum, bekliyorum, tl",
        "<money>(?: (?:ctc|net|brüt|maaş|salary|se upar|se zyada|mahine ke|mahina|per "
        "month)){0,2} (?:milta|milti|mil raha|mil rahi|kamata|kamati|chahiye|leta|leti|maaş "
        r"alıyorum|al[ıi]yordum|al[ıi]yorum|kazan[ıi]yorum|istiyorum|bekliyorum|beklentim)(?!\w)",
        own=True,
    ),
    Evidence(
        "P07",
        "",
        r"(?:<edge>|(?<=plus )|(?<=\band )|(?<=\bund )|(?<=\by )|(?<=\bet )|(?<=\be )|(?<=\bat )|"
        r"(?<=@)|(?<=@ )|(?<=- ))(?P<detail>(?:<net> )?<money>(?: ?(?:\+|plus) ?\d{1,6} ?k?)?,? ?"
        r"(?:(?:€|£|\$) )?<net>(?: ?/ ?<net>)?<rate>?)(?:<stop>|(?= (?:plus|and|und|y|et|e|i|и|or"
        r"|im|with|on|mit|p\.?a)\b))",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "",
        "<edge>(?P<detail><net>[ :]{1,2}<money>)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "lpa, lakhs, lakh, lacs, lac",
        r"<edge>(?P<detail>(?<![\w.])\d{1,3}(?:\.\d{1,2})?(?:\s?-\s?\d{1,3})? ?(?:lpa|l\.p\.a\.?"
        r"|lakhs?|lacs?)(?!\w)(?: (?:per annum|p\.?a\.?|fixed|ctc))?)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "on",
        r"\b(?:left|leaving|started|was|were|finished|currently|i'm|joined) on <money>(?: ?<net>"
        r"(?!\w))?",
    ),
    Evidence(
        "P07",
        "lunga, lungi, kam, milte, milti, works, minimum, i, me, my, mine, us, mujhe, mai, main, "
        "mera, ich, mir, mich, je, moi, yo, eu, io, ja, мне, я, мені, ben, bana",
        r"(?<![^\W_])(?:i|i'm|i'd|i'll|me|my|mujhe|mai|ich|mir|je|moi|yo|eu|io|ja|я|мне|мені|ben"
        r"|bana)(?![^\W_])[^\n.;]{0,40}?(?=[\d$€£₹₽₩₴₺]|[a-zр]{1,3}[.$]? ?\d)"
        r"(?P<detail><cash>(?! of )(?:<rate>)?)|(?=[\d$€£₹₽₩₴₺])(?P<after><cash>"
        r"(?:<rate>)?)[^\n.;]{0,24}(?<![^\W_])(?:for me|works for me|mujhe|lunga|lungi|milte"
        r"|milta|milti|se kam|minimum|me happy|is my)(?![^\W_])",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "current, expected, cur, exp",
        r"<edge>(?P<detail>(?:current|curr?|expected|exp)\.?[\s:]{1,2}\d{1,3}(?:\.\d{1,2})?(?:k"
        r"|\+| ?lpa| ?lakhs?)?[\s/,|]{1,3}(?:expected|exp|expecting)\.?[\s:]{1,2}\d{1,3}"
        r"(?:\.\d{1,2})?(?:k|\+| ?lpa)?)",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "paid, pay, paying, pays",
        r"\b(?:paid|pay|paying|pays) me (?:(?:only|just|about|around|a|like|roughly) "
        r"){0,2}<money>(?: ?<net>(?!\w))?",
        own=True,
    ),
    Evidence(
        "P08",
        "",
        r"\d{4}\)?[,;:]? (?P<detail><rated>)<stop>",
    ),
    Evidence(
        "P07",
        "my, is",
        "<money> is (?:my|the) (?:minimum|floor|price|rate|expectation|target|bottom line|limit"
        "|ask|number)",
        own=True,
    ),
    Evidence(
        "P07",
        "price, minimum, floor, target, number, ask, bottom, ballpark",
        r"\bmy (?:price|minimum|floor|target|number|ask|asking price|bottom line|ballpark|figure"
        "|going rate)(?: is|:| would be)? <pay>",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P07",
        "expected, current, currently, wanted, desired, now",
        "<edge>(?P<detail>(?:current|currently|expected|now|wanted|desired|previous"
        r"|last)<sep><money>)(?=[,;.\n]|$)",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "raise, rise, bump",
        r"\b(?:raise|pay rise|rise|bump) (?:from|to) <money>(?: to <money>)?",
        PERSONAL,
    ),
    Evidence(
        "P07",
        "salary",
        r"\bsalary (?:when leaving|on leaving|at exit|there)<sep><money>",
    ),
    Evidence(
        "P08",
        "",
        "(?:<edge>|(?<=- ))(?P<detail><rated>)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P08",
        "per, hour, hr, annum, year, h, pa",
        r"(?:^|(?<=[;/\n])|(?<=[;/\n] ))(?P<detail><rated>)<stop>",
    ),
    Evidence(
        "P06",
        "ctc, ectc, cctc",
        r"\b[ec]?ctc\s?[:=\-]\s?\d{1,3}(?:\.\d{1,2})? ?(?:l|lac|lakh|lakhs|lpa)?(?![^\W_])",
    ),
    Evidence(
        "P06",
        "<pay_fields>",
        "<pay_fields> (?:from|от|від|ab|od|desde|à partir de|a partir de|da) <money>",
    ),
    Evidence(
        "P08",
        "on",
        r"(?:, |^|\n)(?P<detail>on <rated>)<stop>",
    ),
    Evidence(
        "P07",
        "figures",
        r"(?<![^\W_])(?:low|mid|high|comfortable|solid) (?:five|six|seven) figures?(?! (?:users"
        "|requests))",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P07",
        "move, under, below, on, take, pay, cut, stuck, around, about, something, ballpark, least",
        r"(?:\b(?:move|budge|switch|leave|consider anything|go)(?: for)? (?:under|below|less "
        r"than)|\bi'm on|\bi am on|\bi'd take|\bi would take|\bpay (?:cut|rise)(?: down)? to|\b"
        r"(?:pay|salary|wage|comp) (?:is|was) (?:stuck at|around|about|roughly|at)|\bhoping for "
        r"(?:something )?(?:around|about|like)|\bballpark\??,?|\bsomewhere (?:around|between"
        r"|near)|\b(?:north|south) of|\bfor at least|\bat least) (?P<detail>"
        r"(?:<currencies_raw>)?\d{2,3}(?:k|,\d{3}|\.\d{3})?(?: ?(?:-|to|and) ?\d{2,3}k?)?(?: "
        r"grand| thousand| net| gross)?)(?=[.,;!?\n]|$| (?:at the moment|right now|now"
        r"|currently|and|but|plus|or|for|if|would|please|to (?:get|make)|in)\b)(?! (?:in "
        r"(?!hand|total|euros)|for (?:\d|the (?:first|last|next))))",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P07",
        "bumped, raised, invoice, invoicing, clear, clearing, getting, billed, billing, "
        "charge, charging, pocket, taking, earning",
        r"(?:\b(?:bumped|raised|moved|brought) me (?:up )?to|\bi (?:was |am |'m )?(?:invoic(?:e"
        "|ed|ing)|clear(?:ed|ing)?|getting|pocket(?:ed|ing)?|billed|billing|charg(?:e|ed|ing)"
        r"|tak(?:e|ing) home)|\b(?:pay|salary|wage) was stuck at|\bpay cut to) (?:about |around "
        r"|roughly |some )?(?P<detail><money>(?: grand)?|\d{2,4} (?:a|per) (?:day|hour|week"
        r"|month)|\d{2,3} grand)",
        own=True,
    ),
    Evidence(
        "P07",
        "earning, earn, making",
        r"\b(?:earning|earn|making) (?:a shade |just |a bit |well |slightly )?(?:over|under"
        "|above|below|about|around)? ?(?P<detail>(?:<tens>|seventy|eighty|ninety|a hundred)"
        r"(?:[\s\-]<units>)? (?:thousand|grand|k))(?!\w)",
        own=True,
    ),
)
