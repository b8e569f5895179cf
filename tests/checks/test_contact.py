"""E-mail, telephone, links and profiles as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.contact import read_email, read_link, read_phone, read_profile
from bot.checks.reading import Ambiguous, Read, Unclear

ANY = st.text(max_size=200) | st.text(
    st.sampled_from("ad@.:/ (dot)at+0159x#-<>?&[]{}\\%\ud800\n"), max_size=60
)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("ada@example.com", "ada@example.com"),
        ("my mail is ada@example.com", "ada@example.com"),
        ("<ada@example.com>", "ada@example.com"),
        ("mailto:ada@example.com?subject=Hi", "ada@example.com"),
        ("Ada@Example.COM.", "Ada@example.com"),
        ("ada @ example.com", "ada@example.com"),
        ("Ada Byron <ada+cv@example.com>;", "ada+cv@example.com"),
        ("ада@пример.рф", "ада@пример.рф"),
    ],
)
def test_an_address_is_found_as_people_give_it(typed, address):
    assert read_email(typed).value == address


@pytest.mark.parametrize("typed", ["", "hello", "ada@example", "@", "ada@@example.com", "a" * 4096])
def test_half_an_address_is_no_address(typed):
    assert isinstance(read_email(typed), Unclear)


@pytest.mark.parametrize("typed", ["ada at example dot com", "ada (at) example [dot] com"])
def test_an_address_in_words_is_asked_for_in_signs(typed):
    reading = read_email(typed)
    assert isinstance(reading, Unclear)
    assert "ada@example.com" in reading.understood


def test_of_two_addresses_one_is_chosen():
    reading = read_email("a@example.com or b@example.com")
    assert isinstance(reading, Ambiguous)
    assert [value for value, _ in reading.options] == ["a@example.com", "b@example.com"]


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("(512) 555-0188", "US", "+1 512-555-0188"),
        ("(912) 555-4321", "US", "+1 912-555-4321"),
        ("+1 512 555 0188", "", "+1 512-555-0188"),
        ("+15125550188", "DE", "+1 512-555-0188"),
        ("0044 20 7946 0018", "", "+44 20 7946 0018"),
        ("+44 (0)20 7946 0018", "", "+44 20 7946 0018"),
        ("030/123456", "DE", "+49 30 123456"),
        ("8 912 555-01-88", "RU", "+7 912 555-01-88"),
        ("Phone: 512.555.0188 ext. 12", "US", "+1 512-555-0188 ext. 12"),
        ("512-555-0188 x12", "US", "+1 512-555-0188 ext. 12"),
        ("call me at 512 555 0188!", "US", "+1 512-555-0188"),
    ],
)
def test_a_number_is_stored_as_written_abroad(typed, country, number):
    assert read_phone(typed, country) == Read(number, "" if typed == number else number)


@pytest.mark.parametrize(
    ("typed", "country", "words"),
    [
        ("", "US", "no text"),
        ("🙂", "US", "no telephone number"),
        ("1-800-FLOWERS", "US", "letters"),
        ("12", "US", "too short"),
        ("555-0188", "US", "area code"),
        ("512 555 0188", "", "country"),
        ("+999 123 4567", "US", "country"),
        ("+1 512 555 0188 0188", "", "too long"),
        ("1" * 4096, "US", "4,096 characters"),
    ],
)
def test_what_is_no_number_says_what_is_missing(typed, country, words):
    reading = read_phone(typed, country)
    assert isinstance(reading, Unclear)
    assert words in reading.understood


def test_of_two_numbers_one_is_chosen():
    assert isinstance(read_phone("512 555 0188 or 512 555 0199", "US"), Ambiguous)


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("example.com", "https://example.com"),
        ("HTTP://Example.COM/", "http://example.com"),
        ("see https://ada.example.com/x?y=1#z.", "https://ada.example.com/x?y=1#z"),
        ("(https://example.com/A_(b))", "https://example.com/A_(b)"),
        ("a.example.com:8080/x", "https://a.example.com:8080/x"),
        ("https://пример.рф/путь", "https://пример.рф/путь"),
        ("https://example.com/{{7*7}}", "https://example.com/%7B%7B7*7%7D%7D"),
        ('https://example.com/"><b>', "https://example.com/%22%3E%3Cb"),
    ],
)
def test_a_link_is_stored_whole_and_harmless(typed, link):
    assert read_link(typed).value == link


@pytest.mark.parametrize(
    "typed",
    [
        *("", "ada", "localhost", "192.168.0.1", "javascript:alert(1)", "JavaScript:a.b//c.d"),
        *("data:text/html,x.y", "ftp://example.com", "file:///etc/x.y", "ada@example.com"),
        *("mailto:ada@example.com", "http://[::1", "https://u:p@example.com", "example..com"),
        *("http://example.com:99999", "https://" + "a" * 4096 + ".com"),
    ],
)
def test_what_is_no_web_page_is_no_link(typed):
    assert isinstance(read_link(typed), Unclear)


GITHUB, LINKEDIN = "github.com", "linkedin.com/in"


@pytest.mark.parametrize(
    ("typed", "host", "link"),
    [
        ("ada", GITHUB, "https://github.com/ada"),
        ("@ada", GITHUB, "https://github.com/ada"),
        ("GitHub: ada-b", GITHUB, "https://github.com/ada-b"),
        ("https://www.github.com/ada/", GITHUB, "https://github.com/ada"),
        ("github.com/ada?tab=repositories", GITHUB, "https://github.com/ada"),
        ("my profile: github.com/ada", GITHUB, "https://github.com/ada"),
        ("https://www.linkedin.com/in/ada-b-1/", LINKEDIN, "https://linkedin.com/in/ada-b-1"),
        ("de.linkedin.com/in/ada", LINKEDIN, "https://linkedin.com/in/ada"),
        ("ada-b", LINKEDIN, "https://linkedin.com/in/ada-b"),
    ],
)
def test_a_profile_reads_from_a_name_or_a_link(typed, host, link):
    assert read_profile(typed, host).value == link


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        *((text, GITHUB) for text in ("", "github.com", "Ada Byron", "github.com/orgs/x", "🙂")),
        *((text, LINKEDIN) for text in ("linkedin.com/company/x", "linkedin.com/in/", "a@b.com")),
    ],
)
def test_what_names_no_person_is_no_profile(typed, host):
    assert isinstance(read_profile(typed, host), Unclear)


def test_a_page_elsewhere_is_asked_about():
    reading = read_profile("gitlab.com/ada", GITHUB)
    assert isinstance(reading, Ambiguous)
    assert reading.options[0][0] == "https://gitlab.com/ada"


READERS = {
    "email": read_email,
    "link": read_link,
    "phone": lambda text: read_phone(text, "US"),
    "github": lambda text: read_profile(text, GITHUB),
    "linkedin": lambda text: read_profile(text, LINKEDIN),
}


@given(ANY)
@pytest.mark.parametrize("reader", READERS)
def test_any_text_reads_or_is_answered_and_a_value_reads_to_itself(reader, text):
    read = READERS[reader]
    reading = read(text)
    if isinstance(reading, Read):
        assert read(reading.value).value == reading.value


@given(st.text(st.characters(), min_size=1, max_size=5), st.integers(1, 2000))
@pytest.mark.parametrize("reader", READERS)
def test_long_text_is_read_to_its_end(reader, piece, times):
    assert READERS[reader](piece * times)
