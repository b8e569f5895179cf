"""What deployments read says the same as the product, and names commands that there are."""

import inspect
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot import children
from bot.cli import parser

ROOT = Path(__file__).parents[1]
UNIT = ROOT / "deploy" / "resume-bot.service"
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
LIBRARIES = {"libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"}


def commands():
    """Every call of the product that a deployment makes."""
    for line in (ROOT / "Procfile").read_text().splitlines():
        yield line.partition(": ")[2]
    yield from re.findall(r"^ExecStart(?:Pre)?=(.+)$", UNIT.read_text(), re.MULTILINE)
    yield shlex.join(re.findall(r'"([^"]+)"', DOCKERFILE.rpartition("CMD")[2]))


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_each_call_of_a_deployment_is_a_command_of_the_product(command):
    program, *words = shlex.split(command)
    assert program.endswith("python")
    assert words[:2] == ["-m", "bot"]
    assert parser().parse_args(words[2:]).call


@pytest.mark.parametrize(
    "rule",
    [
        "DynamicUser", "User", "StateDirectory", "StateDirectoryMode", "UMask", "WorkingDirectory",
        "Environment", "EnvironmentFile", "MemoryMax",
    ],
)  # fmt: skip
def test_a_command_beside_the_service_is_of_the_same_user_with_the_same_files(rule):
    """Another user's name would take the folder of the data away from the running service."""
    ours = re.search(rf"^{rule}=(.+)$", UNIT.read_text(), re.MULTILINE)
    beside = re.search(rf" -p {rule}=(\S+)", (UNIT.parent / "as-service").read_text())
    assert beside.group(1) == ours.group(1)


def test_under_the_unit_files_are_made_without_a_network():
    """Its children may unshare what `bot.children` unshares, a user and a network, and no more."""
    assert "_NEWUSER | _NEWNET" in inspect.getsource(children)
    assert re.search(r"^RestrictNamespaces=user net$", UNIT.read_text(), re.MULTILINE)


@pytest.mark.parametrize("file", ["Aptfile", "Dockerfile", "setup/setup.sh"])
def test_the_libraries_for_pages_are_named_alike(file):
    named = set(re.findall(r"\blib(?:pango|harfbuzz)[\w.-]+", (ROOT / file).read_text()))
    assert named >= LIBRARIES


def test_all_deployments_use_the_same_python_and_one_the_product_runs_on():
    named = (ROOT / ".python-version").read_text().strip()
    assert set(re.findall(r"^FROM python:([\d.]+)-", DOCKERFILE, re.MULTILINE)) == {named}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={named}"


def test_the_image_holds_all_that_the_product_is_made_of_and_nothing_else():
    copied = set(re.findall(r"^COPY (\w+) ", DOCKERFILE, re.MULTILINE))
    ignored = (ROOT / ".dockerignore").read_text()
    sent = set(re.findall(r"^!(\w+)$", ignored, re.MULTILINE))
    assert copied == sent
    assert copied == {"bot", "db", "migrations", "templates"}


def test_what_a_service_may_not_write_is_compiled_before_it_starts():
    """The unit and the image run as users who own none of the code: each start would compile it."""
    setup = (ROOT / "setup" / "setup.sh").read_text()
    compiled = re.search(r"python -m compileall -q (.+)", DOCKERFILE).group(1)
    assert f"python -m compileall -q {compiled}\n" in setup
    assert set(compiled.split()) | {"templates"} == set(
        re.findall(r"^COPY (\w+) ", DOCKERFILE, re.MULTILINE)
    )


def test_an_image_installs_by_hash_and_runs_as_nobody():
    assert "--require-hashes" in DOCKERFILE
    assert re.search(r"^USER \d+:\d+$", DOCKERFILE, re.MULTILINE)


def test_the_dockerfile_is_clean():
    linted = subprocess.run(
        [Path(sys.executable).parent / "hadolint", ROOT / "Dockerfile"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout


def test_every_setting_is_in_the_readme():
    source = (ROOT / "bot" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'"([A-Z]+(?:_[A-Z]+)+|PORT)"', source))
    table = set(
        re.findall(r"^\| `([A-Z_]+)`", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    assert read - table == set()
