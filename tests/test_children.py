"""Child processes: ready, without secrets, within limits, and replaced whatever happens in them."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
from dataclasses import replace

import psutil
import pytest

from bot.children import MIB, Children, DiedError, Limits, TookTooLongError, Work
from tests import inside

CANARY = "canary-nobody-below-may-see"
SECRETS = ("TELEGRAM_BOT_TOKEN", "DATABASE_URL", "DATA_KEYS", "WEBHOOK_SECRET", "PGPASSWORD")
SMALL = Limits(seconds=1.0, jobs=5, memory=500 * MIB, file=MIB, open_files=32)


class Tasks:
    """Children that do any task of `tests.inside`."""

    def __init__(self, limits=SMALL):
        self.children = Children(Work(inside.task, inside.nothing, "tests.inside", limits))

    async def __call__(self, name, *arguments):
        return await self.children.run(name, *arguments)


@pytest.fixture(scope="module")
def secrets():
    """The environment of an operator, with everything in it."""
    held = {name: os.environ.get(name) for name in SECRETS}
    os.environ.update(dict.fromkeys(SECRETS, CANARY))
    yield
    for name, value in held.items():
        os.environ.pop(name) if value is None else os.environ.update({name: value})


@pytest.fixture(scope="module")
def do(secrets):  # noqa: ARG001
    tasks = Tasks()
    yield tasks
    tasks.children.close()


def can_be_cut_off():
    """Whether this system lets a process have a network of its own, as util-linux finds it."""
    program = shutil.which("unshare")
    return bool(program) and not subprocess.run([program, "-Un", "true"], check=False).returncode


# What a child sees


async def test_a_child_has_no_secret_in_its_environment_nor_has_the_process_above_it(do):
    assert CANARY not in await do("environment")
    for above in psutil.Process().children(recursive=True):
        assert CANARY not in above.environ().values()
    assert os.environ["DATABASE_URL"] == CANARY


async def test_neither_has_one_whose_fork_server_had_to_be_started_anew(do):
    before = await do("number")
    server = psutil.Process(before).parent()
    for process in (*server.children(), server):
        process.kill()
    while server.status() != psutil.STATUS_ZOMBIE:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    await asyncio.to_thread(do.children.close)
    assert CANARY not in await do("environment")
    assert await do("number") != before


async def test_a_child_inherits_no_database_and_no_connection(do, tmp_path):
    with (tmp_path / "resumes.sqlite").open("wb") as file, socket.create_server(("", 0)) as server:
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003
        os.set_inheritable(server.fileno(), True)  # noqa: FBT003
        await asyncio.to_thread(do.children.close)  # a new one, started while these are open
        held = await do("open_files")
    assert held
    assert [name for name in held if not name.startswith(("pipe:", "/dev/null"))] == []


async def test_a_child_reaches_no_server_where_the_system_lets_it_be_cut_off(do):
    """Containers may refuse that; then the renderer's own refusal to fetch is what is left."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert inside.connect(port) == ""
        assert bool(await do("connect", port)) == can_be_cut_off()


async def test_what_a_library_prints_in_a_child_is_in_no_log(do, capfd):
    await do("says", "A word of Ada Byron")
    assert "Ada" not in "".join(capfd.readouterr())


def test_a_child_cannot_read_the_bot_itself():
    code = (
        "import asyncio, os, socket\n"
        "from bot.children import keep_private\n"
        "from tests.test_children import Tasks\n"
        "if __name__ == '__main__':\n"
        "    keep_private()\n"
        "    do = Tasks()\n"
        "    print(asyncio.run(do('read', f'/proc/{os.getpid()}/environ')))\n"
        "    do.children.close()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    kind = ended.stdout.strip()
    if sys.platform != "linux":
        assert kind == "FileNotFoundError"
    elif os.geteuid() or can_be_cut_off():  # root reads everything unless it is cut off
        assert kind == "PermissionError"


# Its limits


async def test_a_child_runs_under_its_limits(do):
    held = await do("limits")
    assert held["CORE"] == (0, 0)
    assert held["FSIZE"] == (SMALL.file, SMALL.file)
    assert held["NOFILE"] == (SMALL.open_files, SMALL.open_files)
    assert held["CPU"] == (5, 5)
    assert held["NPROC"][0] <= 4096
    if sys.platform == "linux":
        assert held["AS"] == (SMALL.memory, SMALL.memory)


async def test_a_file_past_its_limit_is_not_written(do, tmp_path):
    with pytest.raises(OSError, match="too large"):
        await do("writes", str(tmp_path), 2 * SMALL.file)
    assert (tmp_path / "big").stat().st_size <= SMALL.file


async def test_more_open_files_than_its_limit_are_refused(do, tmp_path):
    with pytest.raises(OSError, match="Too many open files"):
        await do("opens", str(tmp_path), SMALL.open_files)


# What may happen in it


HAPPENS = {
    "hangs": TookTooLongError,
    "hangs_in_a_library": TookTooLongError,
    "eats": DiedError,
    "segfaults": DiedError,
    "killed": DiedError,
    "recurses": RecursionError,
    "divides": ZeroDivisionError,
    "surrogate": UnicodeEncodeError,
    "unpicklable": DiedError,
    "gives_what_cannot_travel": TypeError,
}


@pytest.mark.parametrize("what", HAPPENS)
async def test_whatever_happens_in_a_child_is_one_error_and_the_next_job_is_done(what, do):
    with pytest.raises(HAPPENS[what]):
        await do(what)
    assert await do("number")


@pytest.mark.parametrize("what", ["dies_once", "hangs_once"])
async def test_a_job_whose_child_died_of_something_else_is_done_all_the_same(what, do, tmp_path):
    assert await do(what, str(tmp_path / "marker")) == "made"


async def test_a_job_that_waits_behind_one_that_kills_its_child_is_done(do):
    jobs = (do("killed"), do("number"), do("killed"), do("number"), do("divides"))
    ends = await asyncio.gather(*jobs, return_exceptions=True)
    kinds = [type(end) for end in ends]
    assert kinds == [DiedError, int, DiedError, int, ZeroDivisionError]


async def test_a_child_is_replaced_after_its_jobs(secrets):  # noqa: ARG001
    do = Tasks(replace(SMALL, jobs=2))
    numbers = [await do("number") for _ in range(4)]
    await asyncio.to_thread(do.children.close)
    assert len(set(numbers)) >= 2


async def test_two_kinds_of_work_have_limits_of_their_own(do):
    other = Tasks(replace(SMALL, open_files=48))
    assert (await other("limits"))["NOFILE"][0] == 48
    assert (await do("limits"))["NOFILE"][0] == SMALL.open_files
    await asyncio.to_thread(other.children.close)


async def test_no_child_is_left_when_they_are_closed(secrets):  # noqa: ARG001
    do = Tasks()
    number = await do("number")
    await asyncio.to_thread(do.children.close)
    assert not psutil.pid_exists(number)
