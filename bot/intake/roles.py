"""Words that tell a job title from an employer, and a school from a degree."""

import re
from typing import Final

from bot.checks.writing.lists import lists, pattern

# Beside the titles of the trade: those of other work, which people had before (ISCO-08, groups
# 1 to 5), in the languages headings are read in.
_OTHER: Final = """
    accountant assistant associate cashier ceo cfo chef chief clerk cook coordinator driver
    editor  executive instructor lecturer mentor nurse officer operator organiser organizer
    owner partner  president producer professor representative sales secretary supervisor
    support teacher  technician trainer translator tutor volunteer waiter waitress worker writer
    barista member  ingeniero ingeniera programador programadora desarrolladora técnico analista
    profesor  ingenieur ingenieurin informatiker informatikerin leiter leiterin werkstudent
    werkstudentin  praktikant praktikantin praktikum lehrer mitarbeiter mitarbeiterin
    softwareentwickler  softwareentwicklerin ingénieur ingénieure développeuse stagiaire
    professeur chargé  desenvolvedor desenvolvedora engenheiro engenheira estagiário
    sviluppatore sviluppatrice  ingegnere programmatore tirocinante programista programistka
    inżynier stażysta  разработчик разработчица инженер программист стажёр стажер преподаватель
    руководитель  тестировщик аналитик архитектор администратор менеджер розробник розробниця
    інженер  програміст geliştirici mühendis mühendisi stajyer yazılımcı
"""
_ROLE: Final = pattern((*lists("titles")["titles"], *_OTHER.split()))
_FIRM: Final = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|ag|corp|corporation|company|co|plc|kg|s\.?a|s\.?r\.?l|b\.?v|oy|ab|group|"
    r"holding|labs?|studios?|technologies|systems|solutions|ооо|зао|оао|restaurant|cafe|café|bank|"
    r"university|hospital)\b\.?",
    re.IGNORECASE,
)
_SCHOOL: Final = re.compile(
    r"universit|college|\binstitut|school|academy|polytech|politec|hochschule|gymnasium|lyc[eé]e|"
    r"\bfh\b|\btu\b|\bmit\b|\beth\b|escuela|escola|école|scuola|bootcamp|faculty|facult|akademi|"
    r"університет|университет|институт|інститут|академи|школа|лицей|колледж|üniversite|uniwersytet|"
    r"\b[А-Я]{1,4}У\b|politechnika|lise\b|community college|conservator",
    re.IGNORECASE,
)
_DEGREE: Final = re.compile(
    r"\b(?:bachelor|master|doctor|ph\.? ?d|b\.? ?sc|m\.? ?sc|b\.? ?a|m\.? ?a|b\.? ?eng|m\.? ?eng|"
    r"b\.? ?tech|m\.? ?tech|mba|bs|ms|associate|diploma|diplom|degree|licen[cs]|grado|máster|"
    r"laurea|magist|mestrado|bacharel|ingenier|engenharia|certificate|abitur|a-levels|gcse|"
    r"high school|"
    r"minor|major|studies|бакалавр|магистр|специалист|магістр|lisans|licencjat|inżynier|инженер|dipl|"
    r"credits)",
    re.IGNORECASE,
)


def is_role(text: str) -> bool:
    """Whether a text names a job title."""
    return _ROLE.search(text) is not None


def is_firm(text: str) -> bool:
    """Whether a text names an employer by its form."""
    return _FIRM.search(text) is not None


def is_school(text: str) -> bool:
    """Whether a text names a school."""
    return _SCHOOL.search(text) is not None


def is_degree(text: str) -> bool:
    """Whether a text names a degree."""
    return _DEGREE.search(text) is not None
