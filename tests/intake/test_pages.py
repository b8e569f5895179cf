"""PDFs as other programs make them: dates at the margin, two columns, other orders of lines."""

import pytest
import weasyprint

from bot.intake.reader import read
from bot.rendering.pdf import NothingFetched
from tests.intake.files import TODAY, values

STYLE = """<style>@page{size:A4;margin:18mm} body{font:10pt "Source Sans 3",sans-serif}
h1{font-size:20pt;margin:0} h2{font-size:12pt;border-bottom:1px solid;margin:12pt 0 4pt}
.r{float:right} ul{margin:2pt 0 6pt 14pt;padding:0} p{margin:2pt 0} td{vertical-align:top}
.side{width:32%} .main{padding-left:12pt}</style>"""
JOBS = """<p><b>Acme Payments GmbH</b><span class=r>Berlin, Germany</span></p>
<p><i>Senior Backend Engineer</i><span class=r>Mar 2019 – Present</span></p>
<ul><li>Designed the ledger service in Go, handling two thousand transactions a second with a p99
below forty milliseconds</li><li>Led a team of four</li></ul>
<p><b>Foo Software Ltd</b><span class=r>London, UK</span></p>
<p><i>Software Engineer</i><span class=r>Jan 2015 – Feb 2019</span></p>
<ul><li>Built REST APIs in Java</li><li>Cut build time by 40%</li></ul>"""
STUDIES = """<p><b>University of Cologne</b><span class=r>2010 – 2014</span></p>
<p>B.Sc. in Computer Science, GPA: 3.7</p>"""
AT_THE_MARGIN = f"""{STYLE}<h1>Jane Doe</h1>
<p>jane@example.org | +49 30 1234567 | Berlin, Germany | <a href="https://github.com/jd">GitHub</a></p>
<h2>Summary</h2><p style="text-align:justify">Backend engineer with nine years of experience
building payment systems and ledgers in Go and Java for banks and shops all over Europe. Likes
simple designs that survive a night without a page.</p>
<h2>Experience</h2>{JOBS}<h2>Education</h2>{STUDIES}
<h2>Skills</h2><p><b>Languages:</b> Go, Java</p><p><b>Tools:</b> Docker</p>"""
TWO_COLUMNS = f"""{STYLE}<table><tr><td class=side><h1>Jane Doe</h1><p>Backend Engineer</p>
<h2>CONTACT</h2><p>jane@example.org</p><p>+49 30 1234567</p><p>Berlin, Germany</p>
<h2>SKILLS</h2><ul><li>Go</li><li>Java</li><li>PostgreSQL</li></ul>
<h2>LANGUAGES</h2><p>German: native</p><p>English: C1</p></td><td class=main>
<h2>EXPERIENCE</h2>{JOBS}<h2>EDUCATION</h2>{STUDIES}</td></tr></table>"""
ON_ONE_LINE = f"""{STYLE}<h1 style="text-align:center">JANE DOE</h1>
<p style="text-align:center">Berlin, Germany • jane@example.org • +49 30 1234567</p>
<h2>Professional Experience</h2>
<p><b>Senior Backend Engineer, Acme Payments GmbH</b> (March 2019 – Present)</p>
<p>Own the ledger and its on-call.</p><ul><li>Designed the ledger service</li></ul>
<p><b>Software Engineer, Foo Ltd</b> (2015 – 2019)</p><ul><li>Built REST APIs in Java</li></ul>
<h2>Projects</h2><p><b>pgtool</b> (2020) – github.com/jd/pgtool</p>
<p>Finds slow queries in a log. Technologies: Python, psycopg</p>
<h2>Certifications</h2><ul><li>AWS Solutions Architect, 2021</li><li>CKA, 2020</li></ul>
<h2>Personal</h2><p>Date of birth: 1.2.1985</p><p>Nationality: German</p>"""


def drafted(page):
    made = weasyprint.HTML(string=page, url_fetcher=NothingFetched()).write_pdf()
    return read(made, TODAY)


@pytest.mark.parametrize("page", [AT_THE_MARGIN, TWO_COLUMNS], ids=["margin", "columns"])
def test_dates_and_places_at_the_margin_belong_to_the_line_they_stand_on(page):
    found = values(drafted(page))
    assert found["contact.name"] == "Jane Doe"
    assert found["contact.place"] == "Berlin, Germany"
    assert found["experience.1.company"] == "Acme Payments GmbH"
    assert found["experience.1.title"] == "Senior Backend Engineer"
    assert found["experience.1.place"] == "Berlin, Germany"
    assert found["experience.1.period"] == "2019-03/.."
    assert found["experience.1.bullets"] == (
        "Designed the ledger service in Go, handling two thousand transactions a second with a "  # noqa: ISC004  # one point
        "p99 below forty milliseconds",
        "Led a team of four",
    )
    assert found["experience.2.company"] == "Foo Software Ltd"
    assert found["experience.2.period"] == "2015-01/2019-02"
    assert found["education.1.school"] == "University of Cologne"
    assert found["education.1.major"] == "Computer Science"
    assert found["education.1.grade"] == "3.7"


def test_a_column_at_the_side_is_read_by_itself():
    found = values(drafted(TWO_COLUMNS))
    assert found["headline.text"] == "Backend Engineer"
    assert found["contact.email"] == "jane@example.org"
    assert found["skills.1.items"] == ("Go", "Java", "PostgreSQL")
    assert found["languages.items"] == ("German (native)", "English (C1)")


def test_a_paragraph_set_to_both_margins_is_whole():
    found = values(drafted(AT_THE_MARGIN))
    assert found["summary.text"].startswith("Backend engineer with nine years of experience build")
    assert "\n" not in found["summary.text"]
    assert found["contact.github"] == "https://github.com/jd"


def test_title_employer_and_dates_on_one_line_are_told_apart():
    draft = drafted(ON_ONE_LINE)
    found = values(draft)
    assert found["contact.name"] == "Jane Doe"
    assert found["experience.1.title"] == "Senior Backend Engineer"
    assert found["experience.1.company"] == "Acme Payments GmbH"
    assert found["experience.1.summary"] == "Own the ledger and its on-call."
    assert found["experience.2.period"] == "2015/2019"
    assert found["projects.1.purpose"] == "Finds slow queries in a log"
    assert found["projects.1.stack"] == ("Python", "psycopg")
    assert found["certifications.2.name"] == "CKA"
    assert draft.details == ("date of birth", "nationality or origin")
