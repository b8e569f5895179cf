"""The house stands: floors, what the core may know, and the promises of its files."""

import ast
import logging.config
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from importlinter import cli
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
LARGE = EXTRAS.pop("fonts-cjk")
RUN = PROJECT["project"]["dependencies"] + [name for extra in EXTRAS.values() for name in extra]
DEV = PROJECT["dependency-groups"]["dev"]
LOCKS = {"requirements.txt", "requirements-dev.txt", "requirements-fonts-cjk.txt", "setup/uv.txt"}

CORE = ("bot/checks", "bot/interview", "bot/resume")
CLOCK = {"now", "today", "utcnow"}
LONGEST_FUNCTION = 40  # lines; one that grew past it took in each new case


def trees(*folders):
    """Each module below the folders, with its syntax tree."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def pins(lock):
    """The packages of a lock file, each with its version."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize(
    "contract", [c["id"] for c in PROJECT["tool"]["importlinter"]["contracts"]]
)
def test_imports_keep_the_contracts(contract, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(logging.config, "dictConfig", lambda _settings: None)  # it mutes all others
    broken = cli.lint_imports(limit_to_contracts=(contract,), no_cache=True)
    assert not broken, capsys.readouterr().out


def test_every_module_has_a_floor():
    floors = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    known = {name for floor in floors for name in re.findall(r"\bbot\.(\w+)", floor)}
    found = {path.stem for path in (ROOT / "bot").glob("*.py")}
    found |= {path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")}
    assert found - {"__init__"} <= known, "say its floor in pyproject.toml, [tool.importlinter]"


def test_the_core_reads_no_clock():
    read = [
        f"{path}:{node.lineno}"
        for path, tree in trees(*CORE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCK
    ]
    assert read == []


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in trees("bot", "db")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


APART = {"rendercv"}  # tests/rendercv_peer.py runs in an environment of its own


def imported(*folders):
    """The packages from elsewhere that the modules below the folders import."""
    nodes = [node for _, tree in trees(*folders) for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    tops = {name.partition(".")[0] for name in names}
    return tops - sys.stdlib_module_names - {"bot", "db", "tests"} - APART


@pytest.mark.parametrize(
    ("folders", "wanted"), [(("bot", "db", "migrations"), RUN), (("tests",), RUN + DEV)]
)
def test_what_is_imported_is_asked_for_by_name(folders, wanted):
    asked = {canonicalize_name(Requirement(text).name) for text in wanted}
    offered = packages_distributions()
    unasked = {
        name
        for name in imported(*folders)
        if asked.isdisjoint(map(canonicalize_name, offered.get(name, ())))
    }
    assert unasked == set(), "name it in pyproject.toml with its reason, then `make lock`"


@pytest.mark.parametrize("lock", sorted(LOCKS))
def test_a_lock_names_packages_and_hashes_and_no_place_they_come_from(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    shape = re.compile(
        r"[a-z0-9.-]+(\[[a-z0-9,-]+\])?==[\w.!+-]+( ; .+)? \\|    --hash=sha256:\w{64}( \\)?"
    )
    assert [line for line in lines if not shape.fullmatch(line)] == []


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.txt", RUN),
        ("requirements-fonts-cjk.txt", RUN + LARGE),
        ("requirements-dev.txt", RUN + LARGE + DEV),
    ],
)
def test_a_lock_holds_what_the_project_asks_for(lock, wanted):
    locked = {canonicalize_name(name): version for name, version in pins(lock).items()}
    for requirement in map(Requirement, wanted):
        version = locked[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), f"{requirement}: `make lock`"


def test_tests_run_on_the_versions_that_are_deployed():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()
