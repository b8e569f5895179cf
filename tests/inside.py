"""What tests have done inside a child process of the bot, where tests cannot look themselves."""

import ctypes
import os
import resource
import signal
import socket
import threading
import time
from pathlib import Path

STARTED = time.monotonic()
LIMITS = ("CORE", "FSIZE", "NOFILE", "NPROC", "CPU", "AS")


class Unpicklable(Exception):  # noqa: N818
    """An exception that cannot be read back from a pickle."""

    def __init__(self, one, two):
        super().__init__(one)
        self.two = two


def task(name, *arguments):
    """Do one of these."""
    return globals()[name](*arguments)


def nothing():
    """Prepare nothing."""


def number():
    """This process."""
    return os.getpid()


def environment():
    """The environment as Python has it, and as the system has it where it can be read."""
    file = Path("/proc/self/environ")
    return repr(dict(os.environ)) + (file.read_text() if file.exists() else "")


def open_files():
    """What this process holds open, by the system's name for it."""
    folder = "/proc/self/fd" if Path("/proc/self/fd").exists() else "/dev/fd"
    held = []
    for file in Path(folder).iterdir():
        try:
            held.append(str(file.readlink()))
        except OSError:
            continue  # it was the listing's own
    return held


def limits():
    return {name: resource.getrlimit(getattr(resource, f"RLIMIT_{name}")) for name in LIMITS}


def connect(port):
    """Why this machine cannot be reached, "" if it can."""
    try:
        socket.create_connection(("127.0.0.1", port), 2).close()
    except OSError as error:
        return type(error).__name__
    return ""


def read(path):
    """The kind of what keeps a file from being read, "" if nothing does."""
    try:
        Path(path).read_bytes()
    except OSError as error:
        return type(error).__name__
    return ""


def says(text):
    """Print as a library would, past Python."""
    os.write(1, text.encode())
    os.write(2, text.encode())


def writes(folder, size):
    with (Path(folder) / "big").open("wb") as file:
        file.write(b"x" * size)


def opens(folder, count):
    return len([open(Path(folder) / f"{at}", "w") for at in range(count)])  # noqa: PTH123


def hangs():
    while True:
        time.sleep(0.01)


def hangs_in_a_library():
    """A sleep that Python's signal handlers do not wake from."""
    ctypes.PyDLL(None).sleep(60)


def hangs_once(marker):
    """Hang the first time only."""
    if not Path(marker).exists():
        Path(marker).touch()
        hangs()
    return "made"


def dies_once(marker):
    """Be killed the first time only."""
    if not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "made"


def eats():
    held = []
    while True:
        held.append(bytearray(50 * 2**20))


def segfaults():
    ctypes.string_at(0)


def killed():
    os.kill(os.getpid(), signal.SIGKILL)


def exits():
    os._exit(0)


def recurses():
    return recurses()


def divides():
    return 1 / 0


def surrogate():
    return "\ud800".encode()


def unpicklable():
    raise Unpicklable(1, 2)


def gives_what_cannot_travel():
    return threading.Lock()


def render(document, *, previews):
    """Render, but for some names."""
    from bot.rendering.worker import make  # noqa: PLC0415 - slow, and only a child needs it

    return MISCHIEF.get(document.name, lambda: make(document, previews=previews))()


MISCHIEF = {"Hang": hangs, "Eat": eats, "Crash": segfaults, "Recurse": recurses, "Divide": divides}
