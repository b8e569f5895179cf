"""A home address beyond city and country (R44)."""

import re
from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule, soft_rule
from bot.checks.personal.shape import PERSONAL, Evidence, filled

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P32",
        Category.STREET_ADDRESS,
        bad=(
            "Address: Flat 4, 18 Mill Lane, Leeds",
            "Permanent Address: H.No. 12-4/7, Gandhi Nagar, Warangal",
            "Anschrift: Ringstraße 8, 50667 Köln",
            "Домашний адрес: ул. Мира, д. 5, кв. 12",
            "العنوان: 12 شارع النيل، القاهرة",
        ),
        good=(
            "Address: Hyderabad, India",
            "Address validation service",
            "IP address: 10.0.0.12",
            "Residence: Berlin",
        ),
    ),
    rule(
        "P33",
        Category.STREET_ADDRESS,
        bad=(
            "14 Harbour Road, Cork",
            "Lindenstraße 12, 10969 Berlin",
            "8 rue des Lilas, 75020 Paris",
            "Calle Mayor 5, 3º B, Madrid",
            "Rua das Flores, 123, Porto",
            "Via Roma 10, Torino",
            "ul. Polna 3/7, Warszawa",
            "вул. Шевченка, 10, кв. 4",
            "Atatürk Cad. No: 12 D: 3, İzmir",
        ),
        good=(
            "Leeds LS1 4AP, UK",
            "10969 Berlin, Germany",
            "Wall Street trading desk",
            "Street routing in OSM",
        ),
    ),
    soft_rule(
        "P44",
        Category.STREET_ADDRESS,
        "An employer's street takes room; its city is enough.",
        bad=("Acme Ltd, 12 Harbour Road, Cork, 2019-2021",),
        good=("Acme Ltd, Cork, 2019-2021",),
    ),
)

# Ends of German, Dutch and Nordic street names, which are written as one word.
# What goes on after the street: a flat, a post code, a town.

_STREET_SIGNS: Final = re.compile(
    filled(
        r"<units>|<roads>|<streets>|\d{1,4}(?: ?-\d{1,4}){0,2}/\d|(?<!\d)\d{1,4}[a-z]?,|#\s?\d|№"
        r"|[^\W\d_]{3,20}(?:straße|strasse|str\.|gasse|weg|platz|allee) ?\d|p\.?o\.?\b|house\b"
    )
)
_NUMBER_SIGNS: Final = re.compile(r"\d|house\b|p\.o|villa")


def _is_street(value: str) -> bool:
    """Return whether what stands in an address field says more than a city and a country."""
    return bool(_NUMBER_SIGNS.search(value) and _STREET_SIGNS.search(value))


EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence(
        "P32",
        "<address_fields>",
        r"<address_fields>(?:<sep>|\s{1,2}(?:is |in |at |auf |der |la |el |au |à |via |на |по |w "
        r"){0,2}(?=\d|<units>|<roads>))(?P<number>(?:(?!\s(?:[^\W\d_]{3,14} "
        r"){0,2}[^\W\d_']{2,14}\s?:)[^\n;|]){6,140}"
        r"(?:\n(?=[^\n:]{0,60}\d{4,6})[^\n:]{4,60})?)",
        PERSONAL,
        check=_is_street,
    ),
    Evidence(
        "P32",
        "permanent, present, home, residential, residence, correspondence, communication, "
        "mailing, postal, privatadresse, wohnanschrift, домашний, домашня, ev, current, local",
        r"(?<!\w)(?:permanent|present|home|residential|residence|correspondence|communication"
        r"|mailing|postal|current|local|privat|wohn|домашний|домашня|ev)[\s\-]?(?:address|adress"
        r"|addr|add\.?|adresse|anschrift|адрес|адреса|adresi)\s{0,2}\n?\s{0,2}[:\-]?\s{0,2}\n?\s{0"
        r",2}(?P<number>(?:(?!\s(?:[^\W\d_]{3,14} ){0,2}[^\W\d_']{2,14}\s?:)[^\n;|]){6,140}(?:\n"
        r"(?=[^\n:]{0,60}(?:\d{4,6}|p\.?o\b|street|road|nagar|colony))[^\n:]{4,80}){0,2})",
        check=_is_street,
    ),
    # A number, a name, a kind of street: "14 Harbour Road, Cork"
    Evidence(
        "P33",
        "",
        "<here>(?P<detail>#? ?<house_number>(?:st|nd|rd|th)?,? (?:(?:n|s|e|w|north|south|east"
        r"|west|old|new|upper|lower|great|st|rue)\.? )?(?:<proper>[ \-]){1,3}?<streets>\.?(?:,? ?"
        r"(?:n|s|e|w|ne|nw|se|sw)\b)?(?:,? <units>\.? ?#?[\w\-]{1,6})?<rest_of_address>)",
        PERSONAL,
    ),
    # A flat or a plot, then a street or a quarter
    Evidence(
        "P33",
        "<units>",
        r"<units>\.?\s?(?:no\.?|number|#|:)?\s?[:\-]?\s?(?=[\w\-/]{0,8}\d)[\w\-/]{1,10},? [^\n;"
        "|:]{0,70}?(?:<streets>|<roads>|<quarters>)<rest_of_address>",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "flat, apt, apartment, h, hno, house, plot, block, blk, villa, d, door, unit, room, ward",
        r"<edge>(?P<detail>(?:flat|apt|apartment|h\.? ?no|hno|house|plot|block|blk|villa|d\.? ?no"
        r"|door|unit|room|ward)\.?(?: ?(?:no|number|#)\.?)?[\s:\-#.]{1,3}[a-z]{0,2}[\-/]?\d{1,5}"
        r"(?:[\-/][\da-z]{1,5}){0,3}(?:, ?[^\n;|]{3,70}|(?=\n|$)))",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "<quarters>",
        r"<edge>(?P<detail>[a-z]{1,2}[\-/ ]?\d{1,4}(?:[\-/]\d{1,4})?, ?[^\n,;|\d]{2,30}<quarters>"
        r"(?:,[^\n;|]{2,40})?)",
        PERSONAL,
    ),
    # One word and a number: "Lindenstraße 12"
    Evidence(
        "P33",
        "",
        r"(?<![\w\-'.@/])(?P<detail>(?:(?:am|an der|an den|auf der|alte|neue|große|kleine|im|zum"
        r"|zur|obere|untere|st\.) )?(?:[^\W\d_]{2,24}-){0,3}[^\W\d_]{3,30}+(?=\.?[ "
        r"]?\d)<street_ended>\.?[ ]?\d{1,4}(?: ?[a-z](?![^\W_]))?(?:[/\-]\d{1,4}){0,3}(?!\d"
        r"|[.:]\d)(?:,? ?\n?(?:[a-z]-)?\d{4,5}(?: [^\W\d_\-]{2,24}){1,2})?)(?=[ ,;|)\n.]|$)",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "straße, strasse, str, weg, platz, allee, ring, damm, ufer, chaussee, gasse",
        r"(?:<edge>|\bin der |\bam )(?P<detail>[^\W\d_]{3,24}er (?:straße|strasse|str\.|weg|platz"
        r"|allee|ring|damm|ufer|chaussee|gasse) ?\d{1,4}[a-z]?(?!\d))",
        PERSONAL,
    ),
    # A number, then the kind of street: "8 rue des Lilas"
    Evidence(
        "P33",
        "",
        r"(?<![\w\-])(?P<detail>\d{1,4}(?:/[a-z])?,? ?(?:bis|ter|quater)?,? (?:rue|avenue|av\."
        r"|boulevard|bd\.?|bld|chemin|allées?|impasse|place|quai|route|cours|square|passage"
        r"|résidence)(?! (?:de données))(?:(?: |-|')[^\W\d_][\w'’\-]{0,20}){1,5}(?:,? ?\n?\d{4,5}"
        r"(?: [^\W\d_\-]{2,20}){1,2})?)",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "n",
        r"(?<![\w])(?P<detail>n° ?\d{1,4}(?:/[a-z])?,? ?(?:hay|rue|lot|résidence|derb|bloc"
        r"|imm)[^\n;|]{2,50})",
        PERSONAL,
    ),
    # The kind of street, its name, a number: "Calle Mayor 5", "ул. Мира, д. 5", "Via Roma 10"
    Evidence(
        "P33",
        "<roads>",
        r"<roads>\.?(?:[ .]{1,2}[^\W\d_][\w'’.\-]{0,20}){1,5}?,? ?<road_number>",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "<common_roads>",
        r"<common_roads>\.?(?:[ .]{1,2}(?P<capital>[^\W\d_])[\w'’.\-]{0,20}){1,5}?,? "
        "?<road_number>",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "calle, cl, cra, carrera, kra, kr, avenida, av, diagonal, transversal, cll, dg, tv",
        r"(?<![^\W_])(?:calle|cll?|cra|carrera|kra?|avenida|av|diagonal|dg|transversal|tv)\.? "
        r"?\d{1,3} ?[a-z]{0,3} ?(?:#|no\.?|n[º°]|nro\.?) ?\d{1,3} ?[a-z]?(?: ?- ?\d{1,3})?(?:,? "
        r"(?:apto?|int|torre|casa|piso)\.? ?\w{1,6})?(?:, ?[^\W\d_]{3,20})?",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "mah, mahallesi, sok, sokak, sokağı, cad, caddesi, cd, sk, blv, bulvarı",
        r"(?<![^\W_])(?:[^\W\d_]{2,20}\.?[ ]){1,3}(?:mah|mahallesi|sok|sokak|sokağı|cad|caddesi|cd"
        r"|sk|blv|bulvarı|apt)\.?,?(?! ?\w{3,20}ing)[^\n;|]{0,40}?(?:(?:no|d|kat|daire)[.:]? ?:?)?"
        r"(?<![\w.])\d{1,4}(?:/\d{1,3})?(?!\d)(?: ?(?:d|daire|kat)[.:]? ?:?\d{1,3})?",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "شارع, ش, طريق, حي, زنقة, شقة, عمارة, فيلا",
        r"(?<!\w)(?P<detail>\d{1,4} (?:شارع|ش|طريق|حي|زنقه) [^\n;|]{2,50}|(?:شارع|زنقه) [^\n\d;"
        r"|]{2,40},? ?(?:رقم )?\d{1,4}[^\n;|]{0,30}|(?:شقه|عماره|فيلا) (?:رقم )?\d{1,4}[^\n;"
        "|]{0,40})",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "live, living, based, i, home, find, my",
        r"\b(?:i live|living|live|based|i'm|find me|home is|my (?:flat|house|place) is) (?:at|on"
        "|in) (?P<detail>(?:<house_number>,? )?(?:<proper> ){1,3}(?:street|road|lane|avenue"
        r"|drive|close|terrace|crescent)(?!\w)(?: \d{1,4})?)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P33",
        "home, live, house",
        r"\b(?:home|house|my place|i live)(?: is| at| address)?[:,]? (?:at )?"
        "(?P<detail><house_number> (?:<proper> ){1,3}?<streets>)",
    ),
    Evidence(
        "P44",
        "",
        "<edge>(?P<detail><house_number> (?:<proper> ){1,3}?(?:street|st|road|rd|avenue|ave|lane"
        r"|boulevard|blvd)\.?)(?=,)",
    ),
    Evidence(
        "P33",
        "apt, flat, unit, apartment, suite",
        r"(?<![\w.])(?P<detail>\d{2,5} (?:<proper> ){1,3}?<streets>\.?,? (?:apt|flat|unit"
        r"|apartment|suite|#)\.? ?#?\w{1,6}<rest_of_address>)",
        PERSONAL,
    ),
    Evidence(
        "P33",
        "street, road, lane, avenue, drive, close, crescent, terrace, gardens, mews, straße, "
        "strasse, paddocks",
        r"(?<![\w.])(?P<detail>\d{1,4}[a-z]? (?:<proper> ){1,3}?(?:street|road|lane|avenue"
        r"|drive|close|crescent|terrace|gardens|mews))(?!\w)(?!'s)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P33",
        "",
        r"(?<![\w.])(?P<detail>\d{1,4}[a-z]? [^\W\d_]{3,24}(?:straße|strasse|gasse|platz|allee"
        r"|weg))(?!\w)",
        PERSONAL,
        own=True,
    ),
)
