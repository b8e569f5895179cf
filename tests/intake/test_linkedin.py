"""LinkedIn's export: its files, its notes above the headers, its dates, other languages."""

from bot.intake.reader import read
from tests.intake.files import TODAY, export, values

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers\n"
    'Ada,Byron,,12 Example Street,"Dec 10, 1985",Backend Developer in Go,"I build ledgers.",'
    'Software,EC1A,"London, United Kingdom",,[COMPANY:https://ada.example.org],\n'
)
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Engines Ltd,Senior Developer,"Own the ledger service.\n• Cut p99 from 900 to 40 ms\n'
    '• Led a team of four",London,Mar 2021,\n'
    "Looms & Co,Developer,,Leeds,Sep 2018,Feb 2021\n"
)
WHOLE = {
    "Profile": PROFILE,
    "Positions": POSITIONS,
    "Education": (
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
        "University of London,2014,2018,,BSc Mathematics,Chess club\n"
    ),
    "Skills": "Name\nGo\nPostgreSQL\nKafka\n",
    "Languages": (
        "Name,Proficiency\nEnglish,Native or bilingual proficiency\n"
        "French,Limited working proficiency\n"
    ),
    "Certifications": (
        "Name,Url,Authority,Started On,Finished On,License Number\n"
        "Cloud Architect,https://example.com/c/1,Example,Jan 2024,,AB-12\n"
    ),
    "Projects": (
        "Title,Description,Url,Started On,Finished On\n"
        "pgtool,Finds slow queries,https://example.com/p,Jan 2022,Mar 2022\n"
    ),
    "Honors": "Title,Description,Issued On\nCoder of the Year,For the ledger,May 2022\n",
    "Volunteering": (
        "Company Name,Role,Cause,Started On,Finished On,Description\n"
        "Code Club,Mentor,,Jan 2020,,Teaches SQL\n"
    ),
    "Email_Addresses": (
        "Email Address,Confirmed,Primary,Updated On\n"
        "old@example.org,Yes,No,\nada@example.org,Yes,Yes,\n"
    ),
    "PhoneNumbers": "Extension,Number,Type\n,+44 20 7946 0000,Mobile\n",
    "messages": "CONVERSATION ID,FROM,CONTENT\n1,Bo,a private word\n",
}  # fmt: skip


def drafted(**files):
    return read(export(**files), TODAY)


def test_every_file_becomes_its_section():
    found = values(drafted(**WHOLE))
    assert found["contact.name"] == "Ada Byron"
    assert found["contact.email"] == "ada@example.org"
    assert found["contact.phone"] == "+44 20 7946 0000"
    assert found["contact.place"] == "London, United Kingdom"
    assert found["headline.text"] == "Backend Developer in Go"
    assert found["experience.1.title"] == "Senior Developer"
    assert found["experience.1.period"] == "2021-03/.."
    assert found["experience.1.summary"] == "Own the ledger service."
    assert found["experience.1.bullets"] == ("Cut p99 from 900 to 40 ms", "Led a team of four")
    assert found["experience.2.period"] == "2018-09/2021-02"
    assert found["education.1.school"] == "University of London"
    assert found["education.1.degree"] == "BSc Mathematics"
    assert found["education.1.period"] == "2014/2018"
    assert found["skills.1.items"] == ("Go", "PostgreSQL", "Kafka")
    assert found["languages.items"] == ("English (Native)", "French (Limited working)")
    assert found["certifications.1.issuer"] == "Example"
    assert found["certifications.1.date"] == "2024-01"
    assert found["projects.1.purpose"] == "Finds slow queries"
    assert found["awards.1.title"] == "Coder of the Year"
    assert found["volunteering.1.role"] == "Mentor"


def test_birth_date_street_and_messages_stay_in_the_file():
    draft = drafted(**WHOLE)
    assert {"birth date", "street address", "postal code"} <= set(draft.left_out)
    told = repr(draft)
    assert not any(secret in told for secret in ("1985", "Example Street", "EC1A", "private word"))


def test_notes_above_the_headers_are_passed_over():
    notes = 'Notes:\n"When exporting your jobs, some may be missing."\n\n'
    found = values(drafted(Profile=PROFILE, Positions=notes + POSITIONS))
    assert found["experience.2.company"] == "Looms & Co"


def test_headers_in_another_language_are_found_by_their_words():
    found = values(
        drafted(
            Positions=(
                "Unternehmen;Titel;Beschreibung;Standort;Beginn;Ende\n"
                "Beispiel GmbH;Entwickler;;Wien;März 2019;Feb. 2021\n"
            )
        )
    )
    assert found["experience.1.company"] == "Beispiel GmbH"
    assert found["experience.1.title"] == "Entwickler"
    assert found["experience.1.period"] == "2019-03/2021-02"


def test_folders_and_odd_bytes_do_no_harm():
    files = {"Basic_LinkedInDataExport/Profile": PROFILE, "Positions": b"\xff\xfe\x00\x01,\x00"}
    assert values(drafted(**files))["contact.name"] == "Ada Byron"
