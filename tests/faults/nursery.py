"""Starts bots from a process that has loaded the program, so that a life costs no whole start.

    async with nursery() as starts:
        born = await starts.bot(environment, log)   # as `python -m bot run` with these

Loading the program takes two seconds of a core, and hundreds of kills would be spent on that. What
is forked here has done nothing but load it; from there on it runs as any other process does.
"""

import asyncio
import contextlib
import ctypes
import json
import os
import runpy
import signal
import sys
from asyncio.subprocess import PIPE
from dataclasses import dataclass, field

import psutil

ENDS_WITH_PARENT = 1  # prctl(2), PR_SET_PDEATHSIG
COMMAND = (sys.executable, "-m", "tests.faults.nursery")


class Born:
    """One process that was forked, as asyncio shows those it started itself."""

    def __init__(self, pid):
        self.pid = pid
        self.gone = asyncio.ensure_future(asyncio.to_thread(psutil.Process(pid).wait))

    @property
    def returncode(self):
        """None while it lives; how it ended is not known."""
        return 0 if self.gone.done() else None

    def send_signal(self, number):
        os.kill(self.pid, number)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    async def wait(self):
        await asyncio.shield(self.gone)


@dataclass
class Nursery:
    """The process that forks."""

    child: asyncio.subprocess.Process
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def bot(self, environment, log):
        """A bot with this whole environment, its words at the end of that file."""
        asked = json.dumps({"environment": environment, "log": str(log)})
        async with self.lock:
            self.child.stdin.write(asked.encode() + b"\n")
            return Born(int(await self.child.stdout.readline()))


@contextlib.asynccontextmanager
async def nursery(environment):
    child = await asyncio.create_subprocess_exec(*COMMAND, env=environment, stdin=PIPE, stdout=PIPE)
    try:
        yield Nursery(child)
    finally:
        child.stdin.close()
        await child.wait()


def main():
    import bot.cli  # noqa: F401, PLC0415 - what every bot loads, and the harness need not
    from bot.app import load_readings, load_templates  # noqa: PLC0415

    load_readings()
    load_templates()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system buries them
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            live(**json.loads(line))
            return
        print(pid, flush=True)


def live(environment, log):
    """What the forked process does from here on."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    if sys.platform == "linux":  # a run that is broken off leaves no bot behind
        ctypes.CDLL(None).prctl(ENDS_WITH_PARENT, signal.SIGTERM)
    nothing = os.open(os.devnull, os.O_RDONLY)
    words = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    for ours, theirs in ((nothing, 0), (words, 1), (words, 2)):
        os.dup2(ours, theirs)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["bot", "run"]
    runpy.run_module("bot", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
