"""Rules on the parts of a résumé against each other; `bot.resume.agreement` finds them."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from bot.checks.finding import Rule, Severity


def _rule(  # noqa: PLR0913, PLR0917 (a table of words reads well without names)
    code: str, category: str, message: str, fix: str, source: str, bad: str, good: str
) -> Rule:
    """Its examples say in a few words what a résumé holds."""
    return Rule(code, category, Severity.MENTION, message, fix, source, (good,), (bad,))


DOCUMENT_RULES: Final[tuple[Rule, ...]] = (
    _rule(
        "D01", "years and dates", "The years you name and the dates of your jobs do not agree.",
        "Which is right? Change the number or the dates.", "R51",
        "headline: 8 years; jobs: 2019 to 2023", "headline: 8 years; jobs: 2015 to 2023",
    ),
    _rule(
        "D02", "two counts of years", "Headline and summary name different numbers of years.",
        "Which is right? Use the same number in both.", "R51",
        "headline: 8 years; summary: six years", "headline: 8 years; summary: eight years",
    ),
    _rule(
        "D03", "overlapping jobs", "Two jobs overlap by more than two months.",
        "Are the dates right? If you held both, say so in the title: part-time, freelance.", "R51",
        "jobs: Jan 2019 to Jun 2021, and Jan 2021 to now",
        "jobs: Jan 2019 to Jun 2021, and freelance from Jan 2021",
    ),
    _rule(
        "D04", "gap", "There are more than six months between two jobs.",
        "What did you do then? One line on it answers the question; a résumé style that puts "
        "skills first helps, too.", "R14",
        "jobs: to Mar 2019, and from Feb 2020", "jobs: to Mar 2019, and from Jun 2019",
    ),
    _rule(
        "D05", "rank", "What you call yourself and the level you chose do not agree.",
        "Which of the two fits the jobs you apply for?", "R48 R163",
        "headline: Senior Go developer; level: junior", "headline: Go developer; level: junior",
    ),
    _rule(
        "D06", "soft skill unproved", "A soft skill is listed, and no line of your work shows it.",
        "When did it help? Say it in a line of a job, or leave the word out.", "R83",
        "skills: Public speaking; no line on a talk",
        "skills: Public speaking; Gave three talks on Kafka to the company",
    ),
    _rule(
        "D07", "skills unused", "Many skills are listed that no job or project names.",
        "Where did you use them? Name it there, or leave out what you would not be asked about.",
        "R79", "skills: Java, Scala, Rust, Perl; jobs name Java alone",
        "skills: Java, Scala; jobs name Java alone",
    ),
    _rule(
        "D08", "impossible dates", "These dates cannot be right.",
        "Look at the start and the end again.", "R51",
        "job: Mar 2022 to Jan 2021", "job: Jan 2021 to Mar 2022",
    ),
    _rule(
        "D09", "said twice", "The summary repeats a line of a job nearly word for word.",
        "Keep the line at the job. What else should the summary tell of you?", "R71",
        "summary and job: Cut checkout latency from 900 to 180 ms with Redis",
        "summary: Known for fast checkouts; job: Cut checkout latency from 900 to 180 ms",
    ),
    _rule(
        "D10", "too many points", "Three to five points do a job justice.",
        "Which matter most for the job you want?", "R91",
        "latest job: nine points", "latest job: four points",
    ),
    _rule(
        "D11", "old job", "A job that ended over ten years ago needs one line at most.",
        "Which one line still shows something? Keep that.", "R104",
        "job to 2009: three points", "job to 2009: one point",
    ),
    _rule(
        "D12", "school beside a degree", "Beside a degree, nobody asks for the school before it.",
        "Leave the school out: the degree says it.", "R135",
        "education: BSc, and high school", "education: BSc",
    ),
    _rule(
        "D13", "no work to look at", "There is no code to look at: no GitHub, no linked project.",
        "Is there code of yours one may read? One repository that is in order will do.",
        "R121 R131 R132",
        "junior without GitHub or a linked project", "junior with a GitHub link",
    ),
    _rule(
        "D14", "senior proof", "A senior résumé should show whom you led and what you decided.",
        "Whom did you mentor or lead, and which technical decision was yours?", "R112 R113",
        "senior; no line on leading people", "senior: Mentored four developers; chose Kafka",
    ),
    _rule(
        "D15", "mid-level proof", "Nothing here tells of tests or of delivery.",
        "How is your code tested and brought to production? Say it in one line.", "R111",
        "mid; no tests, CI or releases anywhere", "mid: Deployed with GitHub Actions on AWS",
    ),
    _rule(
        "D16", "business outcome", "A senior résumé should show what it brought the business.",
        "What did it bring: lower cost, less downtime, a release weeks earlier? Roughly how much?",
        "R114", "senior; no line on cost, uptime or time to market",
        "senior: Cut the hosting bill from 40 to 25 thousand a month",
    ),
    _rule(
        "D17", "resilience and security",
        "Nothing here tells of security, resilience or a migration.",
        "Which failure, attack or move did you prepare a system for?", "R115",
        "senior; no line on security, resilience or a migration",
        "senior: Rehearsed the loss of a region every quarter",
    ),
    _rule(
        "D18", "study of long ago", "After ten years of work, a study is one line.",
        "Leave school, degree and year: the work says the rest.", "R140",
        "twelve years of jobs; degree of 2007 with nine courses",
        "twelve years of jobs; degree of 2007",
    ),
    _rule(
        "D19", "too few points", "Three to five points do a recent job justice.",
        "What else came of your work there? Two more points would do.", "R91",
        "latest job: one point, or none", "latest job: four points",
    ),
    _rule(
        "D20", "emphasis", "Nothing here tells of what this kind of employer looks for first.",
        "What of it have you done? Say it in a line of a job, if it is true of you.", "R118",
        "job at a bank; no line on security, audits or failures",
        "job at a bank: Made refunds idempotent, so none is paid twice",
    ),
    _rule(
        "D21", "title style", "The titles of your jobs are written in two ways.",
        "Begin every word with a capital, or the first alone, in all of them.", "R28",
        "jobs: Senior Backend Engineer; software developer",
        "jobs: Senior Backend Engineer; Software Developer",
    ),
)  # fmt: skip
DOCUMENT: Final[Mapping[str, Rule]] = {rule.code: rule for rule in DOCUMENT_RULES}

# Groups of words that the rules go by, by the name of the group and of the list.
WORDS: Final[Mapping[str, Mapping[str, list[str]]]] = tomllib.loads(
    files("bot.checks.words").joinpath("writing/document.toml").read_text(encoding="utf-8")
)
