"""Judgement calls: worth a mention at review, never a stop (R43)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, soft_rule
from bot.checks.personal.shape import Evidence

RULES: Final[tuple[Rule, ...]] = (
    soft_rule(
        "P40",
        Category.RELIGION,
        "Helping at a place of worship tells your faith along with your commitment.",
        bad=("Volunteer at St Mary's Church food bank", "Taught coding at the local mosque"),
        good=("Church encoding in lambda calculus", "Volunteer at a food bank"),
    ),
    soft_rule(
        "P41",
        Category.GENDER,
        "Pronouns are yours to give; some readers look for them, some judge by them.",
        bad=("She/her", "Pronouns: they/them"),
        good=("Owner/maintainer", "I/O bound work"),
    ),
    soft_rule(
        "P42",
        Category.GENDER,
        "A group's name can tell more about you than your work does.",
        bad=("Women Who Code, mentor", "Lead of the LGBT network at work"),
        good=("Python user group, mentor", "Women's health API"),
    ),
    soft_rule(
        "P43",
        Category.AGE,
        "A graduation of the last century tells your age; the degree alone does as well.",
        bad=("BSc Computer Science, 1994", "Graduated in 1988"),
        good=("BSc Computer Science, 2012", "Ported a 1994 mainframe"),
    ),
    soft_rule(
        "P45",
        Category.NATIONALITY_ETHNICITY,
        "A right to work or a clearance helps; the passport behind it need not be named.",
        bad=("US citizen, eligible for clearance",),
        good=("Eligible for security clearance",),
    ),
)


EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence(
        "P40",
        "church, mosque, temple, synagogue, gurdwara, parish, chapel, mandir, masjid, cathedral, "
        "iglesia, kirche, église, igreja, церковь",
        r"\b(?:volunteer(?:ed|ing|s)?|taught|teach|teaching|helped|help|run|ran|organi[sz]ed?"
        "|usher|pianist|organist|choir|youth (?:leader|group|worker)|sunday school|treasurer|web "
        r"?master)\b[^\n.;]{0,40}\b(?:church|mosque|temple|synagogue|gurdwara|parish|chapel"
        r"|mandir|masjid|cathedral|iglesia|kirche|église|igreja|церковь)\b|\b(?:church|mosque"
        "|temple|parish|synagogue) (?:volunteer|choir|youth|treasurer|council)",
    ),
    Evidence(
        "P41",
        "she, he, they, pronouns, her, him, ze",
        r"(?<![\w/])(?:she/her(?:/hers)?|he/him(?:/his)?|they/them(?:/theirs)?|she/they|he/they"
        r"|ze/hir|sie/ihr|er/ihm|ella|elle/elle)(?![\w/])|\bpronouns?\s?[:\-]\s?[a-z/]{2,20}",
    ),
    Evidence(
        "P42",
        "women, pyladies, django, rails, girls, black, blacks, lesbians, out, lgbt, lgbtq, "
        "pride, latina, latinas, latinx, color, colorintech, society, nsbe, shpe, r, rladies, "
        "ada, she, shecodes, techwomen, afrotech, veterans",
        r"(?<!\w)(?:<groups>)(?!\w)",
    ),
    Evidence(
        "P45",
        "us, u, american, citizen",
        r"(?<!\w)(?:u\.?s\.?(?:a\.?)?|american|uk|british|eu|european|canadian|australian) "
        r"citizen(?:ship)?(?!\w)(?=[^\n]{0,40}(?:clearance|eligible|authori[sz]ed|right to work"
        "|sponsor|visa|work permit))|(?<=authorized to work in the us, )us citizen",
    ),
    Evidence(
        "P43",
        "graduated, graduation, class, bsc, msc, ba, bs, ms, b, m, beng, meng, bachelor, "
        "master, phd, degree, diploma, dipl, diplom, university, college, licenciatura, "
        "laurea, licence, maîtrise, институт, университет, магистр, бакалавр",
        r"(?:graduat(?:ed|ion)|class of|\b(?:b\.?sc|m\.?sc|b\.?a|b\.?s|m\.?s|b\.?eng|m\.?eng"
        r"|b\.?tech|m\.?tech|bachelor|master|ph\.?d|degree|diploma?|dipl\.|university|college"
        "|licenciatura|laurea|licence|maîtrise)|институт|университет|магистр"
        r"|бакалавр)[^\n]{0,60}?(?P<detail>(?<!\d)19[5-9]\d)(?!\d)",
    ),
)
