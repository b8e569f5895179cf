"""What a one-page PDF costs beside RenderCV's library, with the same words in the same run.

RenderCV needs Python 3.12. It has an environment of its own in `.venv/rendercv`, made when it is
first measured: its packages have no place among the product's.
"""

import json
import random
import re
import shutil
import subprocess
from dataclasses import fields, is_dataclass, replace
from operator import truediv
from pathlib import Path
from statistics import median
from time import process_time

import psutil

from bot.rendering.pdf import to_pdf
from bot.resume.document import Entry, Group, Link, Section
from tests.bench_pdf import ONE_PAGE

ROOT = Path(__file__).parents[1]
UV = ROOT / ".venv" / "uv" / "bin" / "uv"
PLACE = ROOT / ".venv" / "rendercv"
PEER = "rendercv[full]==2.8"
PYTHONS = ("3.12", "3.13", "3.14")
TURNS, EACH = 7, 10
WORD = re.compile(r"[a-z]+")
WARM = 3  # renders at the start of a process that do not count


def report():
    """Return a line: both medians and their ratio, or why there is none. They take turns."""
    try:
        _install()
        found = [_turn(number) for number in range(TURNS)]
    except (OSError, subprocess.CalledProcessError) as error:
        said = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
        return f"RenderCV: not measured: {said[-1]}"
    ours = median(spent for mine, _ in found for spent in mine)
    peers = [[median(both[way] for both in peer) for _, peer in found] for way in (0, 1)]
    mine = [median(each) for each, _ in found]
    by_yaml, by_values = (median(map(truediv, mine, peer)) for peer in peers)
    return (
        f"one page: ours {ours:.0f} ms; RenderCV's library {median(peers[0]):.0f} ms from YAML, "
        f"ratio {by_yaml:.2f}, and {median(peers[1]):.0f} ms from values, ratio {by_values:.2f}"
    )


def _install():
    done = PLACE / "installed.txt"
    if done.is_file() and done.read_text(encoding="utf-8") == PEER:
        return
    into = ("--python", PLACE / "bin" / "python")
    for call in (
        ("venv", "--quiet", "--clear", "--python", _python(), PLACE),
        ("pip", "install", "--quiet", *into, PEER),
    ):
        subprocess.run([UV, *call], check=True, capture_output=True, text=True)
    done.write_text(PEER, encoding="utf-8")


def _python():
    """Find a Python that RenderCV takes, on the path or among pyenv's."""
    kept = (
        path for one in PYTHONS for path in Path.home().glob(f".pyenv/versions/{one}*/bin/python")
    )
    for found in (*map(shutil.which, (f"python{one}" for one in PYTHONS)), *kept):
        if (
            found
            and not subprocess.run([found, "-c", ""], check=False, capture_output=True).returncode
        ):
            return found
    raise FileNotFoundError("there is no Python 3.12 on this machine, which RenderCV needs.")


def _turn(number):
    """CPU milliseconds of renders by us, and by RenderCV; each of other words (typst caches)."""
    documents = [shuffled(ONE_PAGE, random.Random(f"{number} {n}")) for n in range(WARM + EACH)]
    told = json.dumps([as_rendercv(document) for document in documents])
    done = subprocess.run(
        [PLACE / "bin" / "python", ROOT / "tests" / "rendercv_peer.py"],
        input=told, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return [_cost(one) for one in documents][WARM:], json.loads(done.stdout)[WARM:]


def _cost(document):
    start = process_time()
    to_pdf(document)
    return (process_time() - start) * 1000


def shuffled(value, chance):
    """The same sections with the letters of each word in another order."""
    if isinstance(value, str):
        return WORD.sub(lambda word: "".join(chance.sample(word[0], len(word[0]))), value)
    if isinstance(value, Section):
        return replace(value, blocks=shuffled(value.blocks, chance))
    if isinstance(value, Entry):
        return replace(
            value, summary=shuffled(value.summary, chance), bullets=shuffled(value.bullets, chance)
        )
    if isinstance(value, tuple):
        return tuple(shuffled(each, chance) for each in value)
    if isinstance(value, Link) or not is_dataclass(value):
        return value
    told = {field.name for field in fields(value)} & {"sections", "text", "items"}
    return replace(value, **{key: shuffled(getattr(value, key), chance) for key in sorted(told)})


def as_rendercv(document):
    """The document as RenderCV takes it."""
    place, _, mail, *links = (link.text for link in document.contact)
    return {
        "cv": {
            "name": document.name,
            "location": place,
            "email": mail,
            "phone": "+1 512 555 0177",
            "website": f"https://{links[-1]}",
            "sections": {
                section.title: [_block(block) for block in section.blocks]
                for section in document.sections
            },
        },
        "design": {"theme": "classic", "header": {"connections": {"show_icons": False}}},
    }


def _block(block):
    match block:
        case Group(label, items):
            return {"label": label, "details": ", ".join(items)}
        case Entry():
            return {
                "company": block.detail,
                "position": block.heading,
                "date": block.dates,
                **({"summary": block.summary} if block.summary else {}),
                "highlights": list(block.bullets),
            }
        case _:
            return block.text


if __name__ == "__main__":
    here = psutil.Process()
    if hasattr(here, "cpu_affinity"):  # not on macOS
        here.cpu_affinity(here.cpu_affinity()[-1:])  # another core may be half as fast again
    print(report())
