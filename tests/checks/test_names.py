"""A technology is known whatever it is called; an ordinary word is none (R82, R149)."""

import pytest

from bot.checks.coach import find
from bot.checks.writing.rule import Field, Setting
from bot.checks.writing.technologies import ALIASES, KINDS, mentions


def named(text):
    return [each.name for each in mentions(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rewrote the feed in golang/gRPC, Kafka-based", ["Go", "gRPC", "Kafka"]),
        ("PostgreSQL's planner and 40 DynamoDBs", ["PostgreSQL", "DynamoDB"]),
        ("Languages: python, go, rust, c", ["Python", "Go", "Rust", "C"]),
        ("Node and Express behind NGINX", ["Node.js", "Express", "nginx"]),
        ("react developer", ["React"]),
        ("Spring services in C++ and ASP.NET Core", ["Spring", "C++", "ASP.NET Core"]),
    ],
)
def test_a_technology_is_known_under_whatever_name(text, names):
    assert [{"NGINX": "nginx"}.get(name, name) for name in named(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Go live of the portal, ahead of the rest of the group",
        "Express checkout for 40 shops, delivered in spring",
        "Replaced 3 of 96 nodes; node failures on a rabbit farm",
        "See github.com/ann/python-tools, ann@redis.io, main.py and /etc/nginx/nginx.conf",
        "Spring 2023 semester",
        "An open API, a fast API and a big query",
        "Make builds faster, and a proper node of the graph",
    ],
)
def test_an_ordinary_word_or_an_address_is_none(text):
    assert named(text) == []


@pytest.mark.parametrize(
    "written",
    [
        "Node",
        "ArgoCD",
        "docker-compose",
        "Nginx",
        "NGINX",
        "Pytest",
        "OAuth2",
        "Vue",
        "DRF",
        "Protobuf",
        "AWS S3",
    ],
)
def test_a_way_its_makers_write_it_too_draws_no_remark(written):
    found = find(f"Moved 12 services to {written}", Setting(Field.OTHER))
    assert "W07" not in {each.code for each in found}


def test_all_names_of_a_line_are_put_right_at_once():
    text = "Backend developer, Node JS + Postgres on AWS lambda and K8s"
    [better] = [each.better for each in find(text, Setting(Field.HEADLINE)) if each.code == "W07"]
    assert better == "Backend developer, Node.js + PostgreSQL on AWS Lambda and Kubernetes"


def test_every_other_name_leads_to_one_that_is_known():
    assert set(ALIASES.values()) <= set(KINDS)


@pytest.mark.parametrize(
    ("written", "name"),
    [("Kuberntes", "Kubernetes"), ("kubernates", "Kubernetes"), ("Elastcsearh", "Elasticsearch")],
)
def test_a_slip_of_a_name_is_put_right(written, name):
    found = find(f"Moved 12 services to {written}", Setting(Field.OTHER))
    assert [(each.code, each.better) for each in found] == [("W07", f"Moved 12 services to {name}")]


@pytest.mark.parametrize("name", ["containerID", "Grafeas", "Redisson", "Hibernian", "Jenkinson"])
def test_a_name_near_another_is_left_alone(name):
    assert find(f"Moved 12 services to {name}", Setting(Field.OTHER)) == ()
