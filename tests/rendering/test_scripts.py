"""Names and texts in every script people write in: the right letters, forms, side and order."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pypdf
import pypdfium2
import pytest

from bot.interview.replies import Delivered
from bot.rendering import fonts, reading_back
from bot.rendering.html import to_html
from bot.rendering.pdf import to_pdf
from bot.rendering.scripts import direction, writing
from bot.rendering.worker import make
from bot.resume.document import Bullets, Document, Entry, Group, Link, Paragraph, Section
from bot.screens import screen

LATIN = "Source-Sans-3"
# By language: an invented name, a title, a point, and the typefaces beside Source Sans.
PEOPLE = {
    "fr": ("Zoé Lœwenstein-Ÿ", "Expérience", "Réduit le délai de 900 ms à 80 ms", set()),
    "vi": ("Nguyễn Thị Ánh Tuyết", "Kinh nghiệm", "Xử lý 3.000 yêu cầu mỗi giây", set()),
    "uk": ("Їжакевич Ґанна", "Досвід", "Спроєктувала чергу подій на Kafka", set()),
    "el": ("Ελένη Παπαδοπούλου", "Εμπειρία", "Σχεδίασε υπηρεσία για 3.000 αιτήματα", set()),
    "zh-CN": ("李伯骨", "工作经历", "设计了每秒处理3,000个请求的支付服务", {"Noto-Sans-SC"}),
    "zh-TW": ("陳骨明", "工作經歷", "設計了每秒處理3,000個請求的支付服務", {"Noto-Sans-TC"}),
    "ja": ("山田骨太郎", "職務経歴", "毎秒3,000件のリクエストを処理（40%増）。", {"Noto-Sans-JP"}),
    "ko": ("김지민", "경력", "초당 3,000건을 처리하는 결제 서비스를 설계", {"Noto-Sans-KR"}),
    "ar": (
        "ليلى الحسيني",
        "الخبرة",
        "صممت خدمة تعالج 3,000 طلب في الثانية (بزيادة 40%) على Kubernetes.",
        {"IBM-Plex-Sans-Arabic"},
    ),
    "fa": ("پژمان گچ‌ساز", "سوابق", "سامانهٔ پرداخت را با Go ساخت", {"IBM-Plex-Sans-Arabic"}),
    "he": (
        "נועה לוי",
        "ניסיון",
        "תכננה שירות ב-Go של תשלומים בע״מ (40% יותר)",
        {"Noto-Sans-Hebrew"},
    ),
    "hi": ("अनीता शर्मा", "अनुभव", "भुगतान सेवा की रचना की, 3,000 अनुरोध", {"Mukta"}),
    "th": ("สมชาย ใจดี", "ประสบการณ์", "ออกแบบบริการชำระเงินที่รองรับ 3,000 คำขอ น้ำ ปี้", {"Sarabun"}),
    "ka": ("გიორგი მაისურაძე", "გამოცდილება", "შექმნა გადახდის სერვისი", {"Noto-Sans-Georgian"}),
    "km": ("សុខា ចាន់", "បទពិសោធន៍", "បានរចនា សេវាកម្ម ទូទាត់", {"Noto-Sans-Khmer"}),
    "ta": ("கயல்விழி", "அனுபவம்", "கட்டணச் சேவையை வடிவமைத்தார்", {"Noto-Sans-Tamil"}),
}
ORDINARY = "Built a queue that never loses a message"
FROM_THE_RIGHT = ("ar", "fa", "he")


def resume(language):
    name, title, text, _ = PEOPLE[language]
    blocks = (
        Paragraph(text),
        Group(title, ("Python", "Go")),
        Entry(name, "2020 - 2021", title, Link("x.example.com"), text, (text, "Docker")),
    )
    mail = Link("x@example.com", "mailto:x@example.com")
    sections = (Section("s", title, blocks),)
    return Document(name, text, (Link("+20 2 5550 0142"), mail), sections, language=language)


@cache
def made(language):
    return to_pdf(resume(language))


def english(*texts, name="Ada", country=""):
    return Document(
        name, "", (), (Section("s", "Work", (Bullets(texts),)),) if texts else (), country=country
    )


def faces(pdf):
    """The typefaces of a PDF without the letters of their subset and their weights."""
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    named = {
        font.get_object()["/BaseFont"]
        for page in pages
        for font in page["/Resources"]["/Font"].values()
    }
    return {re.sub(r"^/\w{6}\+|-Bold$|,$", "", name).removesuffix(",") for name in named}


def places(pdf):
    """The characters of the first page with their left edges, in points."""
    with pypdfium2.PdfDocument(pdf) as pages:
        text = pages[0].get_textpage()
        return [
            (text.get_text_range(at, 1), text.get_charbox(at)[0], text.get_charbox(at)[1])
            for at in range(text.count_chars())
        ]


def left_of(pdf, letter, *, last=False):
    return [left for one, left, _ in places(pdf) if one == letter][-1 if last else 0]


def line_of(pdf, letter, among=""):
    """The left edges of a letter and of what stands on its line, or of some of that."""
    all_places = places(pdf)
    at = next(place for place in all_places if place[0] == letter)
    near = [one for one in all_places if one != at and abs(one[2] - at[2]) < 6]
    return [at[1], *(one[1] for one in near if one[0].strip() and one[0] in (among or one[0]))]


@pytest.mark.parametrize("language", PEOPLE)
def test_every_script_is_printed_in_a_typeface_of_its_own(language):
    assert made(language).unprintable == ()
    assert faces(made(language).content) == {LATIN} | PEOPLE[language][3]


@pytest.mark.parametrize("language", PEOPLE)
def test_every_script_reads_back(language):
    assert reading_back.missing(resume(language), made(language).content) == ()


@pytest.mark.parametrize("language", PEOPLE)
def test_a_page_stays_small_in_every_script(language):
    assert len(made(language).content) < 60_000


@pytest.mark.parametrize("language", ["ja", "he", "th", "ka"])
def test_the_same_document_gives_the_same_bytes_in_every_script(language, monkeypatch):
    """At any time: a weight out of a file of many is not stamped with today's."""
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert to_pdf(resume(language)).content == made(language).content


@pytest.mark.parametrize("language", ["ar", "he", "hi", "th", "ta"])
def test_a_word_that_is_not_there_is_missed_in_every_script(language):
    document = resume(language)
    other = {"ar": "قاعدة", "he": "נתונים", "hi": "डेटाबेस", "th": "ฐานข้อมูล", "ta": "தரவுத்தளம்"}[
        language
    ]
    more = replace(document, headline=f"{document.headline} {other}")
    assert reading_back.missing(more, made(language).content) == (more.headline,)


@pytest.mark.parametrize(
    ("name", "country", "face"),
    [
        ("骨直", "", "Noto-Sans-SC"),
        ("骨直", "CN", "Noto-Sans-SC"),
        ("骨直", "JP", "Noto-Sans-JP"),
        ("骨直", "KR", "Noto-Sans-KR"),
        ("骨直", "HK", "Noto-Sans-TC"),
        ("骨国", "", "Noto-Sans-SC"),  # simplified: in GB 2312 alone
        ("骨國", "", "Noto-Sans-TC"),  # traditional: in Big5 and not in GB 2312
        ("骨働", "", "Noto-Sans-JP"),  # made in Japan: in JIS X 0208 alone
        ("骨国", "TW", "Noto-Sans-SC"),  # the letters know better than the country
    ],
)
def test_the_form_of_a_han_character_follows_the_letters_and_the_country(name, country, face):
    document = english(name=name, country=country)
    assert f'data-han="{writing(document).han}"' in to_html(document)
    ordered = fonts.HAN[writing(document).han].name
    assert ordered.replace(" ", "-") == face


def test_a_document_with_kana_or_hangul_takes_its_han_forms_from_there():
    assert faces(to_pdf(english("株式会社サンプル", name="骨直")).content) == {
        LATIN,
        "Noto-Sans-JP",
    }
    assert writing(english("주식회사", name="骨直")).han == "ko"


def test_each_text_takes_the_forms_of_the_letters_beside_it():
    document = english("Ran the 骨 service at サンプル", "결제 骨 서비스", "支付骨", country="CN")
    html = to_html(document)
    assert '<li data-han="ja">• Ran' in html
    assert '<li lang="ko" data-han="ko">• 결제' in html
    assert '<li lang="zh-Hans">• 支付' in html
    assert faces(to_pdf(document).content) == {
        LATIN,
        "Noto-Sans-JP",
        "Noto-Sans-KR",
        "Noto-Sans-SC",
    }


@pytest.mark.parametrize(
    ("text", "country", "language"),
    [
        ("Їжакевич", "UA", "uk"),
        ("Щербакова", "", "ru"),
        ("پژمان", "IR", "fa"),
        ("ليلى", "DE", "ar"),
        ("สมชาย", "", "th"),
        ("अनीता", "", "hi"),
        ("Παπαδοπούλου", "US", "el"),
    ],
)
def test_a_text_in_other_letters_says_its_language(text, country, language):
    assert f'lang="{language}"' in to_html(english(text, country=country)).partition("<body>")[2]


def test_ordinary_english_needs_no_word_of_its_language():
    html = to_html(english("Built a queue", "Zoë’s café – 80 ms", country="JP"))
    assert "<li>• Built a queue</li>" in html
    assert "<li>• Zoë’s café – 80 ms</li>" in html


@pytest.mark.parametrize("language", FROM_THE_RIGHT)
def test_a_page_of_right_to_left_letters_starts_at_the_right(language):
    pdf, page = made(language).content, 595
    assert left_of(pdf, PEOPLE[language][0][0]) > page / 2
    bullet, *point = line_of(pdf, "•")
    assert bullet > page - 100
    assert bullet > max(point)
    assert left_of(pdf, "+") > left_of(pdf, "@")


def test_right_to_left_letters_on_an_english_page_keep_their_side():
    """A name stands above the lines it heads; a point has its mark before its first letter."""
    document = english(ORDINARY, "صممت خدمة الدفع", name="ليلى الحسيني")
    pdf = to_pdf(document).content
    assert left_of(pdf, "ح") < 595 / 2
    assert left_of(pdf, "•") < 100
    assert left_of(pdf, "•", last=True) > 595 / 2
    assert reading_back.missing(document, pdf) == ()


def test_a_telephone_number_keeps_its_order_among_right_to_left_letters():
    plus, *digits = line_of(made("ar").content, "+", "0123456789")
    assert len(digits) == 11
    assert plus < min(digits)


@pytest.mark.parametrize(
    ("language", "text", "before"), [("en", ORDINARY, False), ("ar", PEOPLE["ar"][2], True)]
)
def test_dates_follow_their_heading_whichever_way_it_runs(language, text, before):
    for heading in ("Acme (Berlin)", "مؤسسة المثال"):
        section = Section("s", "S", (Entry(heading, "2020 - 2023"), Paragraph(text)))
        pdf = to_pdf(Document("Ada", "", (), (section,), language=language)).content
        assert (left_of(pdf, "2") < left_of(pdf, heading[0])) is before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_items_of_a_list_stand_in_their_order_whichever_way_they_run(language):
    section = Section("s", "S", (Group("", ("עברית", "اردو", "Go", "Zig")),))
    pdf = to_pdf(Document("Ada", "", (), (section,), language=language)).content
    firsts = [left_of(pdf, letter) for letter in ("ע", "ا", "G", "Z")]
    assert firsts == sorted(firsts, reverse=language == "ar")


def test_direction_is_that_of_the_first_letter_that_has_one():
    assert [direction(text) for text in ("1. ליאת", "2 B", "+20 2", "")] == ["rtl", "ltr"] + [
        "ltr"
    ] * 2


@pytest.mark.parametrize("language", ["ja", "th", "zh-CN"])
def test_long_text_without_spaces_is_broken_between_words_not_inside_a_letter(language):
    text = PEOPLE[language][2].replace(" ", "") * 12
    document = replace(resume(language), sections=(Section("s", "S", (Paragraph(text),)),))
    assert "\u200b" not in to_html(document)
    assert reading_back.missing(document, to_pdf(document).content) == ()


def test_letters_with_marks_above_and_below_get_room_between_lines():
    html = to_html(english("สมชาย", "नमस्ते", "Ada", name="ليلى"))
    assert html.count("data-tall") == 3


def test_all_typefaces_are_here_and_the_settings_name_no_other_file(tmp_path):
    assert fonts.missing() == fonts.left_out() == []
    text = fonts.write_settings(tmp_path).read_text(encoding="utf-8")
    assert "<rejectfont><glob>*</glob></rejectfont>" in text
    assert "NotoEmoji" not in text
    folders = re.findall("<dir>(.*?)</dir>", text)
    assert all("site-packages" in folder for folder in folders)


def test_the_person_is_told_which_characters_stand_in_forms_of_elsewhere(monkeypatch):
    """The characters and the reason, where the extra typeface is not installed."""
    assert make(resume("zh-TW"), previews=False).borrowed == ()
    forms = replace(fonts.HAN["zh-Hant"], package="not_installed")
    monkeypatch.setitem(fonts.HAN, "zh-Hant", forms)
    told = make(english(name="陳骨明", country="TW"), previews=False).borrowed
    assert told == ("陳", "骨", "明")
    assert "installed here, so these have those of mainland China: 陳骨明" in said(told)
    assert make(resume("ja"), previews=False).borrowed == ()
    assert "Taiwan" not in said(())


def said(characters):
    return screen(Delivered(1, 1, 11, (), (), characters)).text


@pytest.mark.parametrize("read", reading_back.EXTRACTORS)
@pytest.mark.parametrize("language", ["hi", "th", "ta", "he"])
def test_no_letter_is_read_that_is_not_there(language, read):
    """Glyphs that make up a letter with others do not pass for letters of other scripts."""
    there = set("".join(reading_back.texts(resume(language)))) | set("ํา\u2060\xa0\r\n ")
    assert set(read(made(language).content)) - there == set()
