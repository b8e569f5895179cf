"""Readings of how to reach a person: e-mail, telephone, links and profiles."""

import re
from urllib.parse import SplitResult, urlsplit

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import PhoneNumberFormat, ValidationResult

from bot.checks.cleaning import clean
from bot.checks.reading import NOTHING, Read, Reading, Unclear, one_of, quoted, read_as, too_long

MOST_IN_LINK = 300  # what still prints on a few lines, should it be printed
MOST_IN_EMAIL = 254  # RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets
MOST_IN_PHONE = 80  # a number of 15 digits (ITU E.164), its signs, an extension, "you reach me at"
_CANDIDATES = 4  # as many as are worth asking about

EMAIL_HINT = "Type the whole address, for example ada@example.com."
PHONE_HINT = "Start with + and the country's code, for example +1 512-555-0188."
LINK_HINT = "Type the address of the page, for example https://ada.example.com."

_AROUND = "<>()[]{}\"'“”„«»‘’`,;"
_CLOSING = ">\"'“”»‘’`"
_ENDS = ".,;:!?…"
_EMAIL_BREAKS = str.maketrans(dict.fromkeys('<>()[]",;:“”„«»|', " "))
_SPELLED = re.compile(  # "ada at example dot com", "ada (at) example [dot] com"
    r"\b([\w.+-]{1,64})[ (\[{]+at[ )\]}]+([\w.-]{1,63})[ (\[{]+dot[ )\]}]+(\w{2,63})", re.IGNORECASE
)


def read_email(text: str) -> Reading:
    """Read an e-mail address by the RFCs, out of a sentence too; nothing is looked up."""
    typed = clean(text)
    words = typed.replace(" @", "@").replace("@ ", "@").translate(_EMAIL_BREAKS).split()
    written = [w for word in words if "@" in (w := _bare_address(word))][:_CANDIDATES]
    found = dict.fromkeys(address for word in written if (address := _address(word)))
    if len(found) > 1:
        return one_of("Which of these addresses?", [(address, address) for address in found])
    if found:
        return read_as(next(iter(found)), typed)
    return _no_email(typed, written)


def _bare_address(word: str) -> str:
    return word.split("?", 1)[0].strip("./" + _AROUND + _ENDS)


def _address(word: str) -> str:
    """Give the address in its normal form, "" if it is none."""
    if len(word) > MOST_IN_EMAIL:
        return ""
    try:
        return validate_email(word, check_deliverability=False).normalized
    except EmailNotValidError:
        return ""


def _no_email(typed: str, written: list[str]) -> Unclear:
    if written:
        return Unclear(f"{quoted(written[0])} is not a whole e-mail address.", EMAIL_HINT)
    if spelled := _SPELLED.search(typed[:MOST_IN_EMAIL]):
        guess = "{}@{}.{}".format(*spelled.groups())
        return Unclear(f"That sounds like {guess}.", f"If so, please type it like that: {guess}")
    if not typed:
        return Unclear(NOTHING, EMAIL_HINT)
    return Unclear(f"I see no e-mail address in {quoted(typed)}.", EMAIL_HINT)


_PLUS = ("+", "\uff0b")
_PHONE_LEAD = re.compile(r"^[^\d+(\uff0b]*")
_EXTENSION = re.compile(r"(?:extension|ext?|x|доб|int|poste|#)[.: ]*\d{1,7}$", re.IGNORECASE)
_SEVERAL = re.compile(r"\n|;| / | or ")
_NO_NUMBER = "{} is not a whole telephone number."
_PHONE_FAULTS = {
    ValidationResult.INVALID_COUNTRY_CODE: "No country has the code at the start of {}.",
    ValidationResult.TOO_SHORT: "{} is too short for a telephone number.",
    ValidationResult.TOO_LONG: "{} is too long for a telephone number.",
    ValidationResult.INVALID_LENGTH: "{} has not as many digits as numbers there have.",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "{} lacks its area code.",
}


def read_phone(text: str, country: str) -> Reading:
    """Read a telephone number, as written abroad or in `country` (ISO 3166 alpha-2, or "").

    The value is in international form with its extension. A number of a possible length is
    taken, assigned or not: numbers of fiction and new ranges are nobody's mistake.
    """
    typed = clean(text)
    if len(typed) > MOST_IN_PHONE:
        return too_long(len(typed), PHONE_HINT)
    readings = [_phone(part, country) for part in _SEVERAL.split(typed) if part.strip()]
    numbers = dict.fromkeys(str(r.value) for r in readings if isinstance(r, Read))
    if len(numbers) > 1:
        return one_of("Which of these numbers?", [(number, number) for number in numbers])
    if numbers:
        return read_as(next(iter(numbers)), typed)
    return readings[0] if readings else Unclear(NOTHING, PHONE_HINT)


def _phone(text: str, country: str) -> Reading:
    dialled = _PHONE_LEAD.sub("", text).strip(" .,!")
    if not any(char.isdigit() for char in dialled):
        return Unclear(f"I see no telephone number in {quoted(text)}.", PHONE_HINT)
    if any(char.isalpha() for char in _EXTENSION.sub("", dialled)):
        return Unclear(f"There are letters in {quoted(text)}.", PHONE_HINT)
    if dialled.startswith("00") and not country:
        dialled = f"+{dialled[2:]}"
    if not (country or dialled.startswith(_PLUS)):
        return Unclear(f"{quoted(dialled)} does not say its country.", PHONE_HINT)
    return _possible(dialled, country)


def _possible(dialled: str, country: str) -> Reading:
    try:
        number = phonenumbers.parse(dialled, country.upper() or None)
    except phonenumbers.NumberParseException as fault:
        code = fault.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE
        said = _PHONE_FAULTS[ValidationResult.INVALID_COUNTRY_CODE] if code else _NO_NUMBER
        return Unclear(said.format(quoted(dialled)), PHONE_HINT)
    verdict = phonenumbers.is_possible_number_with_reason(number)
    if verdict != ValidationResult.IS_POSSIBLE:
        return Unclear(_PHONE_FAULTS[verdict].format(quoted(dialled)), PHONE_HINT)
    return Read(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL))


_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d+(?:/|$))", re.IGNORECASE)  # but not a port
_WEB = re.compile(r"https?://", re.IGNORECASE)
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")  # RFC 1035, 2.3.4: 63 octets
_TOP_LABEL = re.compile(r"[^\W\d_]{2,63}|xn--[a-z0-9-]{1,59}")
_UNSAFE = {ord(char): f"%{ord(char):02X}" for char in ' "<>\\^`{|}'}  # RFC 3986, 2: not in a URI


def read_link(text: str) -> Reading:
    """Read a web address out of a message; the value always has its scheme, http or https."""
    typed = clean(text)
    links = dict.fromkeys(link for word in _link_words(typed) if (link := _link(word)))
    if len(links) > 1:
        return one_of("Which of these links?", [(link, link) for link in links])
    if links:
        return read_as(next(iter(links)), typed)
    return no_link(typed)


def holds_link(text: str) -> bool:
    """Whether there is a web address in a text."""
    return any(map(_link, _link_words(clean(text))))


def _link_words(typed: str) -> list[str]:
    words = [word for word in typed.split() if "." in word and len(word) <= MOST_IN_LINK]
    return [_trimmed(word) for word in words[:_CANDIDATES]]


def _trimmed(word: str) -> str:
    """Cut the punctuation of the sentence around a link, but not the link's own brackets."""
    word = word.lstrip(_AROUND).rstrip(_ENDS + _CLOSING)
    for opening, closing in ("()", "[]", "{}"):
        while word.endswith(closing) and word.count(closing) > word.count(opening):
            word = word.removesuffix(closing).rstrip(_ENDS + _CLOSING)
    return word


def _link(word: str) -> str:
    """Give the link in its normal form, "" if it is none that can stand on a résumé."""
    if not _WEB.match(word):
        if _SCHEME.match(word):
            return ""
        word = f"https://{word.lstrip('/')}"
    try:
        parts = urlsplit(word)
        host, port, named = parts.hostname or "", parts.port, parts.username
    except ValueError:  # brackets that are no IPv6 address, a port that is no number
        return ""
    if named is not None or not _is_host(host):
        return ""
    return _joined(parts, f"{host}:{port}" if port else host)


def _is_host(host: str) -> bool:
    *labels, top = host.split(".")
    return (
        bool(labels)
        and all(_LABEL.fullmatch(label) for label in labels)
        and bool(_TOP_LABEL.fullmatch(top))
    )


def _joined(parts: SplitResult, host: str) -> str:
    path = "" if parts.path == "/" and not (parts.query or parts.fragment) else parts.path
    whole = parts._replace(netloc=host, path=path).geturl()
    return whole.translate(_UNSAFE)


def no_link(typed: str) -> Unclear:
    """Say why a text is no web address."""
    if not typed:
        return Unclear(NOTHING, LINK_HINT)
    if len(typed) > MOST_IN_LINK:
        return too_long(len(typed), f"A link fits in {MOST_IN_LINK}. {LINK_HINT}")
    if "@" in typed and "/" not in typed:
        return Unclear(f"{quoted(typed)} looks like an e-mail address.", LINK_HINT)
    if _SCHEME.match(typed) and not _WEB.match(typed):
        return Unclear(f"{quoted(typed)} is not a web page.", LINK_HINT)
    return Unclear(f"I see no web address in {quoted(typed)}.", LINK_HINT)


_PROFILE_NAMES = {
    "github.com": re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})"),
    "linkedin.com/in": re.compile(r"[\w%-]{3,100}"),
}
_PROFILE_LABEL = re.compile(r"^(?:git ?hub|linked ?in)(?: profile)? ?[:\-–—]? +", re.IGNORECASE)
_NOT_PEOPLE = frozenset({"orgs", "users", "topics", "search", "settings", "login", "company"})


def read_profile(text: str, host: str) -> Reading:
    """Read a profile on `host` ("github.com", "linkedin.com/in") from a name, @name or link.

    The value is https://{host}/{name}. A page elsewhere is asked about, not refused.
    """
    typed = clean(text)
    said = _PROFILE_LABEL.sub("", typed)
    if " " not in said and _PROFILE_NAMES[host].fullmatch(name := said.removeprefix("@")):
        return _profile(host, name, typed)
    reading = read_link(said)
    if not isinstance(reading, Read):
        return _no_profile(typed, host)
    return _on_host(str(reading.value), host, typed)


def _on_host(link: str, host: str, typed: str) -> Reading:
    site, _, folder = host.partition("/")
    parts = urlsplit(link)
    where = parts.hostname or ""
    if where != site and not where.endswith(f".{site}"):
        question = f"That is a page on {where}, not on {site}. Use it all the same?"
        return one_of(question, [(link, "Yes, use it")])
    path = f"{parts.path}/".removeprefix(f"/{folder}".rstrip("/"))
    return _profile(host, path.split("/")[1] if path.startswith("/") else "", typed)


def _profile(host: str, name: str, typed: str) -> Reading:
    if name.lower() in _NOT_PEOPLE or not _PROFILE_NAMES[host].fullmatch(name):
        return _no_profile(typed, host)
    return read_as(f"https://{host}/{name}", typed)


def _no_profile(typed: str, host: str) -> Unclear:
    understood = f"I see no profile in {quoted(typed)}." if typed else NOTHING
    return Unclear(understood, f"Type its name or its link, for example {host}/ada-example.")
