"""Calls the product's commands in this process: the whole command line, without a start of Python.

`tests.test_cli.call` starts a process of its own, for what only that can show.
"""

import io
from dataclasses import dataclass

import pytest

from bot import cli


@dataclass(frozen=True)
class Ended:
    """What a command left behind, in the words of `subprocess`."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def command(capsys, monkeypatch, tmp_path):
    """Call a command in a folder of its own, with `given` as its standard input."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments, given=""):
        content = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        capsys.readouterr()
        status = 0
        try:
            cli.main([str(each) for each in arguments])
        except SystemExit as ended:
            status = ended.code
        return Ended(status, *capsys.readouterr())

    return call
