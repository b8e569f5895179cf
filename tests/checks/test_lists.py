"""Bullets, items and groups, pasted and typed (U11, U32)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.lists import join_split, read_bullets, read_group, read_items
from bot.checks.reading import Ambiguous, Read, Unclear


@pytest.mark.parametrize("glyph", [*"•◦▪●➤✓▸–—*-+☐", "✅", "\uf0b7", "→"])
def test_a_glyph_opens_a_point(glyph):
    assert read_bullets(f"{glyph} Built it\n{glyph} Ran it").value == ("Built it", "Ran it")


@pytest.mark.parametrize(
    "marks",
    [
        ("1.", "2."),
        ("1)", "2)"),
        ("(1)", "(2)"),
        ("a)", "b)"),
        ("1️⃣", "2️⃣"),
        ("①", "②"),
        ("[ ]", "[x]"),
    ],
)
def test_a_number_or_letter_opens_a_point(marks):
    one, two = marks
    assert read_bullets(f"{one} Built it\n{two} Ran it").value == ("Built it", "Ran it")


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("Built it", ["Built it"]),
        ("Built it\n\nRan it", ["Built it", "Ran it"]),
        ("•Built it\n-Ran it\n3.Sold it", ["Built it", "Ran it", "Sold it"]),
        (
            "• Built the billing\n  service in Go\n• Ran it",
            ["Built the billing service in Go", "Ran it"],
        ),
        ("•\nBuilt it\n•\nRan it", ["Built it", "Ran it"]),
        ("• Built it • Ran it • Sold it", ["Built it", "Ran it", "Sold it"]),
        ("What I did:\n- Built it\n- Ran it", ["Built it", "Ran it"]),
        ("- Built it\n\nRan it", ["Built it", "Ran it"]),
        ("- Built it\n- \n- built IT", ["Built it"]),
        (
            "Built the billing service\nin Java and Go\nRan it",
            ["Built the billing service in Java and Go", "Ran it"],
        ),
        ("Built the billing service.\nin Java", ["Built the billing service.", "in Java"]),
        ("Moved the whole shop to micro-\nservices", ["Moved the whole shop to micro-services"]),
        (
            "Taught a class of twelve\niOS and Go\ngRPC too",
            ["Taught a class of twelve", "iOS and Go", "gRPC too"],
        ),
        ("built the whole billing api\nfixed bugs", ["built the whole billing api", "fixed bugs"]),
        (
            "3.5 years of work\n-5 % cost\n2019. was good",
            ["3.5 years of work", "-5 % cost", "2019. was good"],
        ),
    ],
)
def test_a_paste_becomes_its_points(typed, points):
    assert read_bullets(typed).value == tuple(points)


def test_an_entry_holds_twelve_points_and_the_count_is_said():
    assert isinstance(read_bullets("\n".join(f"- Point {n}" for n in range(12))), Read)
    reading = read_bullets("\n".join(f"- Point {n}" for n in range(15)))
    assert isinstance(reading, Unclear)
    assert "15 points" in reading.understood
    assert "12" in reading.hint


@pytest.mark.parametrize("typed", ["", "🙂", "•\n•", "...", "x" * 2001])
def test_what_holds_no_point_is_answered(typed):
    assert isinstance(read_bullets(typed), Unclear)


FULL = 4096


@pytest.mark.parametrize(
    ("length", "text", "points"),
    [
        (FULL, "ivered it\nSold it", ("Built it", "Delivered it", "Sold it")),
        (FULL, " ivered it", ("Built it", "Del ivered it")),
        (4050, "ivered it", ("Built it", "Del ivered it")),
        (4050, "ivered it\n• Sold it", ("Built it", "Del ivered it", "Sold it")),
        (4050, "this and:\n• Sold it", ("Built it", "Del this and:", "Sold it")),
        (4050, "• Sold it", ("Built it", "Del", "Sold it")),
        (100, "Sold it", ("Built it", "Del", "Sold it")),
        (4050, "built it\n• Built it", ("Built it", "Del built it")),
    ],
)
def test_a_point_cut_by_the_client_is_joined_again(length, text, points):
    assert join_split(("Built it", "Del"), length, text).value == points


def test_a_new_sentence_after_a_full_stop_is_a_new_point():
    assert join_split(("Built it.",), 4050, "Sold it").value == ("Built it.", "Sold it")


def test_a_blank_seen_at_the_cut_is_kept():
    assert join_split(("Built",), FULL, "it", parted=True).value == ("Built it",)


def test_a_second_half_that_makes_too_many_points_says_so():
    many = tuple(f"Point {n}" for n in range(12))
    assert "13 points" in join_split(many, 10, "One more").understood


@pytest.mark.parametrize("text", ["", "•", "🙂", "\n\n"])
def test_a_message_without_words_adds_no_point(text):
    assert isinstance(join_split(("Built it",), FULL, text), Unclear)


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("Java", ["Java"]),
        ("Java, Go; SQL\nRust", ["Java", "Go", "SQL", "Rust"]),
        (
            "C#, C++, .NET, Node.js, CI/CD, PL/SQL",
            ["C#", "C++", ".NET", "Node.js", "CI/CD", "PL/SQL"],
        ),
        ("AWS (S3, EC2); GCP", ["AWS (S3, EC2)", "GCP"]),
        ("Java (8, Go", ["Java (8", "Go"]),
        ("- Java\n- Go", ["Java", "Go"]),
        ("Java • Go • SQL", ["Java", "Go", "SQL"]),
        ("Java | Go", ["Java", "Go"]),
        ("Java, java, JAVA", ["Java"]),
        ("Languages: Java, Go and SQL.", ["Java", "Go", "SQL"]),
        ("Java, Go, and SQL", ["Java", "Go", "SQL"]),
        ("Docker, etc.", ["Docker"]),
        ("Java、Go，SQL", ["Java", "Go", "SQL"]),
        ("R&D, P&L management", ["R&D", "P&L management"]),
        ("Java / Kotlin", ["Java / Kotlin"]),
    ],
)
def test_items_are_parted_as_written(typed, items):
    assert read_items(typed).value == tuple(items)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "no text"),
        ("🙂", "no words"),
        (",,,", "no words"),
        ("x" * 4096, "4,096 characters"),
        (", ".join(map(str, range(50))), "50 items"),
    ],
)
def test_what_is_no_list_is_answered(typed, words):
    reading = read_items(typed)
    assert isinstance(reading, Unclear)
    assert words in reading.understood


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("Languages: Java, Go", ["Languages: Java, Go"]),
        ("Languages: Java; Go\nDatabases: MySQL", ["Languages: Java, Go", "Databases: MySQL"]),
        ("Languages:\nJava\nGo\n\nDatabases:\nMySQL", ["Languages: Java, Go", "Databases: MySQL"]),
        ("**Languages:** Java", ["Languages: Java"]),
        ("• Languages - Java, Go", ["Languages: Java, Go"]),
        ("Languages:Java", ["Languages: Java"]),
        ("Cloud: AWS (S3, EC2)", ["Cloud: AWS (S3, EC2)"]),
        ("Tools: Git,\nDocker", ["Tools: Git, Docker"]),
        ("Tools: Git\nTools: Docker", ["Tools: Git, Docker"]),
    ],
)
def test_labelled_lines_become_groups(typed, lines):
    assert read_group(typed).value == tuple(lines)


@pytest.mark.parametrize("label", ["Languages", "Cloud & DevOps", "Базы данных"])
def test_a_label_alone_is_a_label(label):
    assert read_group(label) == Read(label)


def test_a_list_without_a_label_is_asked_about():
    reading = read_group("Java, Go")
    assert isinstance(reading, Ambiguous)
    assert [value for value, _ in reading.options] == ["Skills: Java, Go", "Java, Go"]


@pytest.mark.parametrize(
    "typed", ["", "🙂", "Languages:", "Java\nGo", "x\nLanguages: Java", "y" * 99]
)
def test_what_is_no_group_is_answered_with_an_example(typed):
    reading = read_group(typed)
    assert isinstance(reading, Unclear)
    assert "Languages: Python, Go" in reading.hint


LINES = st.lists(
    st.sampled_from(
        [
            "- Built it",
            "ran it",
            "Sold it.",
            "",
            "•",
            "1. One",
            "Tools: Git, (a, b",
            "a, b; c",
            "🙂",
        ]
    ),
    max_size=14,
).map("\n".join)


@given(LINES | st.text(max_size=300))
def test_any_text_reads_or_is_answered_and_a_value_reads_to_itself(typed):
    if isinstance(points := read_bullets(typed), Read):
        assert read_bullets("\n".join(f"• {point}" for point in points.value)) == points
    if isinstance(items := read_items(typed), Read):
        assert all(item == item.strip() and item for item in items.value)
    if isinstance(group := read_group(typed), Read) and isinstance(group.value, tuple):
        assert all(": " in line for line in group.value)


@given(st.text(min_size=1, max_size=5), st.integers(1, 2000), st.integers(0, 4096))
def test_long_text_is_read_to_its_end(piece, times, length):
    text = piece * times
    for read in (read_bullets, read_items, read_group):
        assert read(text)
    assert join_split(("Built it",), length, text)
