"""Numbers that name a person or an account: identity papers, tax, insurance, banks (R43).

A number whose check digits are right may stand alone; another needs the name of its field beside
it. Check digits are those of python-stdnum.
"""

import re
from collections.abc import Callable
from typing import Any, Final, cast

from stdnum import get_cc_module, luhn
from stdnum import iban as stdnum_iban

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import PERSONAL, Evidence

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P28",
        Category.GOVERNMENT_ID,
        bad=(
            "Passport no: K4417720",
            "SSN 536-80-4398",
            "DL No. MH12 20110012345",
            "PESEL: 90010112349",
            "Паспорт: 4510 123456",
            "T.C. Kimlik No: 10000000146",
            "mi DNI es 30.123.456",
        ),
        good=(
            "Passport: valid to 2031",
            "Driving licence B",
            "Passport.js login",
            "SSN field masking",
            "Patent no. 7,123,456",
        ),
    ),
    rule(
        "P29",
        Category.GOVERNMENT_ID,
        bad=("ABCPK1234L", "123.456.789-09", "RSSMRA85T10A562S", "12345678Z", "536-80-4398"),
        good=("AZ-900, AZ-104", "ISO 27001", "+49 30 901820", "Ticket 123456789", "123-45-6789"),
    ),
    rule(
        "P30",
        Category.BANK_DETAILS,
        bad=(
            "Account no: 000123456789",
            "IFSC: HDFC0000123",
            "Sort code 20-11-43, acc 55779911",
            "Номер карты 4276 1234 5678 9010",
            "chave pix: maria@example.com",
        ),
        good=(
            "Account service for 40 banks",
            "Card number tokenisation",
            "IBAN validation library",
            "GitHub account: adab",
        ),
    ),
    rule(
        "P31",
        Category.BANK_DETAILS,
        bad=("DE89 3704 0044 0532 0130 00", "4539 1488 0343 6467", "asha.rao@okhdfcbank"),
        good=("4242 4242 4242 4242 in the Stripe sandbox", "asha.rao@example.com"),
    ),
)

# Numbers that payment providers publish for tests (documentation of Stripe, Adyen, PayPal).
_TEST_CARDS: Final = frozenset(
    {
        *("4242424242424242", "4111111111111111", "4000056655665556", "5555555555554444"),
        *("2223003122003222", "5200828282828210", "5105105105105100", "378282246310005"),
        *("371449635398431", "6011111111111117", "6011000990139424", "3056930009020004"),
        *("36227206271667", "3566002020360505", "4012888888881881", "4000000000000002"),
    }
)
_CARD_LENGTHS: Final = range(13, 20)


def _plain(number: str) -> str:
    return re.sub(r"[^0-9a-z]", "", number)


def _valid(country: str, kind: str) -> Callable[[str], bool]:
    """Return a test of the check digits of a country's number (ISO 3166 alpha-2, stdnum's name)."""
    module = cast("Any", get_cc_module(country, kind))
    if module is None:
        raise LookupError(f"no check of {country} {kind}")

    def test(number: str) -> bool:
        return bool(module.is_valid(number.upper()))

    return test


def _is_iban(number: str) -> bool:
    return bool(stdnum_iban.is_valid(number.upper(), check_country=False))


def _is_card(number: str) -> bool:
    digits = _plain(number)
    return (
        len(digits) in _CARD_LENGTHS
        and digits not in _TEST_CARDS
        and len(set(digits)) > 2  # noqa: PLR2004 (0000 0000… is a placeholder)
        and bool(luhn.is_valid(digits))
    )


def _is_person_pan(number: str) -> bool:
    return bool(re.fullmatch(r"[a-z]{3}p[a-z]\d{4}[a-z]", _plain(number)))


def _is_ssn(number: str) -> bool:
    return number not in {"123-45-6789", "078-05-1120"} and _valid("us", "ssn")(number)


def _is_snils(number: str) -> bool:
    """Return whether the last two digits fit (Russian Pension Fund, order 192p of 2006)."""
    digits = [int(sign) for sign in number if sign.isdigit()]
    weighed = sum(digit * (9 - at) for at, digit in enumerate(digits[:9])) % 101 % 100
    return weighed == digits[9] * 10 + digits[10]


def _long_number(number: str) -> bool:
    return sum(map(str.isdigit, number)) >= _LEAST_LOOSE


def _account_length(number: str) -> bool:
    return sum(map(str.isdigit, number)) >= _LEAST_ACCOUNT


def _many_digits(number: str) -> bool:
    return sum(map(str.isdigit, number)) >= _LEAST_DIGITS


_LEAST_LOOSE: Final = 6  # digits of an id that stands some words after the name of its field
_LEAST_ACCOUNT: Final = 8  # digits of an account
_LEAST_DIGITS: Final = 4  # of an id that stands beside the name of its field
# A number as people write it: letters first, groups parted by a sign; it ends in a digit or letter.

EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence(
        "P28",
        "<id_fields>",
        "(?<!expired )(?P<detail><id_fields><no><id_sep><id>)(?:,? (?:issued|выдан"
        r"|india\b)[^\n,;|]{0,12})?",
        PERSONAL,
        check=_many_digits,
    ),
    Evidence(
        "P28",
        "<sure_ids>",
        "(?P<detail><sure_ids><no><id_sep><id>)",
        check=_many_digits,
    ),
    Evidence(
        "P28",
        "passport",
        r"\bpassport details?\s{0,3}\n\s{0,2}passport (?:no|number|id)\.?[\s:.]{1,4}<id>",
        check=_many_digits,
    ),
    Evidence(
        "P28",
        "licence, license, permit",
        r"\b(?:driv(?:ing|er'?s?)|motorcycle) licen[cs]e(?: (?:no|number|#)\.?)?[\s:.#\-]{1,4}<id>",
        PERSONAL,
        check=_many_digits,
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])(?P<number>\d{3}-\d{2}-\d{4})(?![\w\-])",
        check=_is_ssn,
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])(?P<number>[a-z]{3}p[a-z]\d{4}[a-z])(?![\w\-])",
        check=_is_person_pan,
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.+])(?P<number>\d{3}\.\d{3}\.\d{3}-\d{2})(?![\w\-])",
        check=_valid("br", "cpf"),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])(?P<number>[a-z]{6}\d{2}[abcdehlmprst]\d{2}[a-z]\d{3}[a-z])(?![\w\-])",
        check=_valid("it", "codicefiscale"),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])(?P<number>\d{2}\.?\d{3}\.?\d{3}-?[a-z])(?![\w\-])",
        check=_valid("es", "dni"),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])(?P<number>[xyz]-?\d{7}-?[a-z])(?![\w\-])",
        check=_valid("es", "nie"),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.+])(?P<number>\d{3}-\d{3}-\d{3}[ \-]\d{2})(?![\w\-])",
        check=_is_snils,
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.+])(?<!\d )(?P<number>[2-9]\d{3}[ \-]\d{4}[ \-]\d{4})(?![ \-]?\d)(?![\w])",
        PERSONAL,
        check=_valid("in", "aadhaar"),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.+])(?P<number>[1-478]\s?\d{2}\s?(?:0[1-9]|1[0-2]|20)\s?\d{2}\s?\d{3}\s?\d{3}"
        r"(?:\s?\d{2}))(?![\w\-])",
        check=_valid("fr", "nir"),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.+])(?P<number>[1-9]\d{10})(?![\w\-])",
        PERSONAL,
        check=lambda number: _valid("pl", "pesel")(number) or _valid("tr", "tckimlik")(number),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.+])(?P<number>[89]\d[0-3]\d[0-3]\d\d{5})(?![\w\-])",
        PERSONAL,
        check=_valid("pl", "pesel"),
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])(?P<number>\d{5}-\d{7}-\d)(?![\w\-])",
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])784-\d{4}-\d{7}-\d(?![\w\-])",
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])(?P<number>[stfgm]\d{7}[a-z])(?![\w\-])",
        PERSONAL,
    ),
    Evidence(
        "P29",
        "",
        r"(?<![\w\-/.])[a-ceghj-prtw-z][a-ceghj-nprtw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![\w\-])",
        PERSONAL,
    ),
    Evidence(
        "P30",
        "<bank_fields>",
        "(?<!aadhar )(?<!aadhaar )(?<!adhar )(?<!pan )(?<!id )(?<!identity )(?<!ration )"
        "(?<!voter )(?<!green )(?<!ghana )(?<!permanent )(?P<detail><bank_fields><no><id_sep>(?:"
        r"(?:is|es|ist|est|hai|a/c|acc(?:ount)?|no\.?|in|bei|en|[^\W\d_]{3,14} bank),?:? "
        "){0,2}<id>)",
        PERSONAL,
        check=_many_digits,
    ),
    Evidence(
        "P30",
        "<sure_bank>",
        "(?<!permanent )(?P<detail><sure_bank><no><id_sep><id>)",
        check=_many_digits,
    ),
    Evidence(
        "P30",
        "<bank_fields>",
        r"<edge>(?P<detail><bank_fields>(?:\s?(?:id|no\.?|account|email))?[\s:=\-]{1,4}(?:is |es "
        r"|hai )?[\w.+\-]{2,40}@[\w.\-]{2,30})",
        PERSONAL,
    ),
    Evidence(
        "P30",
        "upi, gpay, phonepe, paytm, pix, venmo, cashapp, paypal, bizum, zelle",
        r"\b(?:upi(?: id)?|gpay|phonepe|paytm|chave pix|pix|venmo|cash ?app|paypal(?:\.me)?|zelle"
        r"|bizum)(?:[\s:=\-]{1,4}|/)(?:is |to |at |me |on |id ?:? ?)?"
        r"(?P<number>[@$]?[\w.+\-]{2,40}(?:@[\w.\-]{2,30})?)(?<=[\d@$\w])(?=[\s,;|.)]|$)",
        PERSONAL,
        check=lambda number: (
            "@" in number or "$" in number or sum(map(str.isdigit, number)) >= _LEAST_DIGITS
        ),
    ),
    Evidence(
        "P30",
        "acct, account, a, acc, cbu, clabe",
        r"(?<![^\W_])(?:acct|account|a/c|acc|cbu|cvu|clabe)\.?(?: no\.?| number| #)?[\s:.#]{1,3}"
        r"(?P<number>\d[\d \-]{6,24}\d)(?!\d)",
        check=_account_length,
    ),
    Evidence(
        "P30",
        "sort",
        r"\bsort(?: code)?:? ?\d\d[\- ]\d\d[\- ]\d\d(?!\d)",
    ),
    Evidence(
        "P30",
        "ifsc, swift, bic",
        r"\b(?:ifsc|swift|bic|swift/bic)(?:(?: code)?\s?[:=\-]\s?| code )[a-z]{4}[a-z0-9]{4,7}"
        r"(?![^\W_])",
    ),
    Evidence(
        "P30",
        "",
        r"(?<![^\W_])[a-z]{4}0\d{6}(?![^\W_])",
        PERSONAL,
    ),
    Evidence(
        "P31",
        "",
        r"(?<![^\W_])(?P<number>[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?)(?![^\W_])",
        check=_is_iban,
    ),
    Evidence(
        "P31",
        "",
        r"(?<![\w\-/.+])(?P<number>\d{4}(?:[ \-]\d{4}){2}[ \-]\d{1,7}|[3-6]\d{12,18})(?![\w\-])",
        check=_is_card,
    ),
    Evidence(
        "P31",
        "paytm, ybl, ibl, axl, okaxis, okicici, okhdfcbank, oksbi, upi, apl, yapl, hdfcbank, "
        "sbi, icici, axisbank, kotak, pthdfc, ptsbi, ptaxis, ptyes, freecharge, jupiteraxis, "
        "waicici, naviaxis",
        r"(?<![\w.\-])(?P<detail>[\w.\-]{2,40}+@(?:paytm|ybl|ibl|axl|ok(?:axis|icici|hdfcbank"
        "|sbi)|upi|apl|yapl|hdfcbank|sbi|icici|axisbank|kotak|pthdfc|ptsbi|ptaxis|ptyes"
        r"|freecharge|jupiteraxis|waicici|naviaxis))(?![\w.])",
    ),
    Evidence(
        "P31",
        "bc1, 0x, btc, eth, wallet",
        r"(?:btc|eth|wallet|bitcoin|usdt)[^\n]{0,24}?(?<![^\W_])(?:bc1[a-z0-9]{20,60}"
        r"|0x[0-9a-f]{40}|[13][a-z0-9]{25,34})(?![^\W_])",
        PERSONAL,
    ),
    Evidence(
        "P28",
        "<sure_ids>, ssn, sin, voter, passport, green, паспорт",
        r"(?<![^\W_])(?P<detail>(?:<sure_ids>|ssn|sin|voter id|passport number|green card number"
        r"|паспорт|passport)(?![^\W_])(?:'s)?[^\n\d.;]{1,28}"
        r"(?P<number>[a-zа-я]{0,3}\d[\da-z]{1,20}(?:[ "
        r"\-]\d[\da-z]{1,8}){0,4}))(?![^\W_])",
        PERSONAL,
        own=True,
        check=_long_number,
    ),
    Evidence(
        "P28",
        "licence, license",
        r"\b(?:driving licence|driver'?s? licen[cs]e)[^\n\d]{0,20}"
        r"(?P<number>[a-z9]{5}\d{6}[a-z9]{2}\w{3})(?!\w)",
    ),
    Evidence(
        "P30",
        "routing, checking, sort",
        r"\brouting(?: no\.?| number)?:? (?P<number>\d{9})(?!\d)|\bchecking(?: account)?:? "
        r"\d{6,17}(?!\d)",
    ),
    Evidence(
        "P30",
        "pix",
        r"\bpix[^\n\d]{1,20}\d[\d \-.]{7,18}\d(?!\d)",
    ),
)
