"""Whole JSON Resume documents through import and build: every fact once, nothing else."""

import re

import pytest

from bot.resume.build import build
from bot.resume.jsonresume import from_json
from tests.resume.drafts import resume, texts

PEOPLE = ("richard-hendriks_v1.3", "daniel-reyes_career-changer", "ivanka")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# What the page says of its own: labels and little words between facts.
LABELS = {"Coursework", "Stack", "GPA", "for", "in", "Key", "achievement"}


def month(date):
    year, *rest = date.split("-")
    return f"{MONTHS[int(rest[0]) - 1]} {year}" if rest else year


def span(entry):
    start, end = entry["startDate"], entry.get("endDate")
    return [month(start)] if start == end else [month(start), month(end) if end else "Present"]


def shown(url):
    return [re.sub("^https?://", "", url).removesuffix("/")] if url else []


def job(entry):
    best = [entry["x-best"]] if "x-best" in entry else []
    points = best + [point for point in entry["highlights"] if point not in best]
    place = [entry["name"], entry["location"], entry.get("description")]
    told = [entry["position"], *span(entry), *place, *shown(entry.get("url"))]
    return [*told, entry.get("summary"), *points]


def project(entry):
    told = [entry["name"], *span(entry), *entry["roles"], entry["entity"], *shown(entry["url"])]
    return [*told, entry["description"], *entry["keywords"], *entry["highlights"]]


def study(entry):
    told = [entry["studyType"], entry["area"], *span(entry), entry["institution"], entry["score"]]
    return [*told, *shown(entry.get("url")), *entry.get("courses", [])]


def certificate(entry):
    return [entry["name"], month(entry["date"]), entry["issuer"], *shown(entry["url"])]


def piece(entry):
    told = [entry["name"], month(entry["releaseDate"]), entry["publisher"]]
    return [*told, *shown(entry["url"]), entry["summary"]]


def helper(entry):
    told = [entry["position"], *span(entry), entry["organization"], *shown(entry["url"])]
    return [*told, entry["summary"], *entry["highlights"]]


def award(entry):
    return [entry["title"], month(entry["date"]), entry["awarder"], entry["summary"]]


def contact(basics):
    location, profiles = basics["location"], {p["network"]: p for p in basics["profiles"]}
    own = [profiles[name]["url"] for name in ("LinkedIn", "GitHub") if name in profiles]
    others = [p["username"] for name, p in profiles.items() if name not in {"LinkedIn", "GitHub"}]
    place = [location["city"], location["region"], location["countryCode"]]
    links = [text for url in (*own, basics.get("url")) for text in shown(url)]
    return [*place, basics["phone"], basics["email"], *links, *others]


def newest(entries, field):
    return sorted(entries, key=lambda entry: entry[field], reverse=True)


def facts(person):
    """Every fact of a JSON Resume, in the order of the page; streets and the like left out."""
    basics = person["basics"]
    yield from (basics["name"], basics["label"], *contact(basics), basics["summary"])
    for skill in person["skills"]:
        yield from (skill["name"], skill.get("level"), *skill["keywords"])
    kinds = (("work", job), ("projects", project), ("education", study))
    for key, told in kinds:
        for entry in person.get(key, []):
            yield from told(entry)
    for entry in newest(person.get("certificates", []), "date"):
        yield from certificate(entry)
    for key, told in (("publications", piece), ("volunteer", helper), ("awards", award)):
        for entry in person.get(key, []):
            yield from told(entry)
    for language in person.get("languages", []):
        yield from (language["language"], language["fluency"])
    for interest in person.get("interests", []):
        yield from (interest["name"], *interest["keywords"])
    for reference in person.get("references", []):
        yield from (reference["name"], reference["reference"])


@pytest.mark.parametrize("name", PEOPLE)
def test_every_fact_of_a_resume_is_printed_once_and_in_order(name):
    """R90, R102, R143; what stands between two facts is a label or a sign."""
    person = resume(name)
    rest = "\n".join(texts(build(from_json(person).answers)))
    between = []
    for fact in filter(None, facts(person)):
        gap, found, rest = rest.partition(fact)
        assert found, f"missing or out of order: {fact}"
        between.append(gap)
    words = set(re.findall(r"\w[\w.]*", " ".join((*between, rest))))
    networks = {"www.twitter.com", "soundcloud.example.com"}  # the address names the network
    assert words <= LABELS | networks


def test_what_a_resume_should_not_say_is_left_out_and_named():
    """R41, R44."""
    person = resume("richard-hendriks_v1.3")
    person["basics"]["image"] = "https://example.com/richard.jpg"
    imported = from_json(person)
    page = "\n".join(texts(build(imported.answers)))
    assert imported.left_out == ("street address", "postal code", "photo", "projects 1: type")
    for secret in ("2712 Broadway", "94115", "richard.jpg"):
        assert secret not in page


def test_the_country_of_a_resume_chooses_the_paper():
    assert build(from_json(resume("daniel-reyes_career-changer")).answers).paper == "letter"


def test_numbers_tell_the_highest_entry_of_each_section():
    """U3: an entry added later gets a number that was never given."""
    numbers = from_json(resume("daniel-reyes_career-changer")).numbers
    assert numbers["experience"] == 3
    assert numbers["volunteering"] == 2
    assert "projects" not in numbers
