"""What rendering processes take together: how far two hinder each other, and whether one grows.

`python -m tests.bench_rendering` prints it.
"""

import asyncio
import contextlib
import os
import random
import statistics
import sys
import time
from dataclasses import replace

import psutil

from bot.rendering.pool import RENDERING, Pool
from tests import quota
from tests.bench_pdf import ONE_PAGE
from tests.bench_rendercv import shuffled

MANY = 500  # renders, of other words each
FIRST = 50  # after which the process has all it keeps
TOGETHER = 24
ROUNDS = 3
SHARE = 0.2  # of a core for each process: two of them leave most of two cores to the rest
LONG_LIVED = replace(RENDERING, limits=replace(RENDERING.limits, jobs=2 * MANY))
MEGABYTE = 2**20


async def growth():
    """Megabytes a rendering process holds after 50 renders with previews, and after 500."""
    found = {}
    with Pool(LONG_LIVED) as pool:
        for number in range(1, MANY + 1):
            await pool.render(shuffled(ONE_PAGE, random.Random(number)), previews=True)
            if number in {FIRST, MANY}:
                (process,) = renderers()
                found[number] = process.memory_info().rss / MEGABYTE
    return found


async def together():
    """PDFs a second of one and of two processes, each held to a share of a core: medians.

    With each the part of its share that it took; far below all, the machine was the limit.
    """
    found = {1: [], 2: []}
    for _ in range(ROUNDS):
        for children, measured in found.items():
            measured.append(await _rate(children))
    return {
        children: tuple(map(statistics.median, zip(*measured, strict=True)))
        for children, measured in found.items()
    }


async def _rate(children):
    with Pool(LONG_LIVED, children=children) as pool:
        await _render(pool, 4 * children)
        processes = renderers()
        async with _held(processes):
            began, before = time.perf_counter(), _used(processes)
            await _render(pool, TOGETHER)
            seconds = time.perf_counter() - began
            taken = (_used(processes) - before) / seconds / SHARE / children
            return TOGETHER / seconds, taken


def _used(processes):
    return sum(quota.used(process.pid) for process in processes)


async def _render(pool, many):
    documents = (shuffled(ONE_PAGE, random.Random(number)) for number in range(many))
    await asyncio.gather(*(pool.render(document, previews=False) for document in documents))


def renderers():
    """The processes that render: the fork server's children."""
    ours = psutil.Process().children(recursive=True)
    return [child for child in ours if child.ppid() != os.getpid()]


@contextlib.asynccontextmanager
async def _held(processes):
    held = (str(process.pid) for process in processes)
    keeper = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.quota", str(SHARE), *held
    )
    try:
        yield
    finally:
        keeper.terminate()
        await keeper.wait()


async def report():
    """Yield lines."""
    (one, alone), (two, beside) = (await together()).values()
    yield (
        f"rendering processes, each with {SHARE:.0%} of a core: one makes {one:.2f} PDFs a second, "
        f"two {two:.2f}, ratio {two / one:.2f} (took {alone:.0%} and {beside:.0%} of what they may)"
    )
    first, last = (await growth()).values()
    yield f"one process: {first:.0f} MB after {FIRST} renders, {last:.0f} MB after {MANY}"


async def main():
    """Print them, each when it is known."""
    async for line in report():
        print(line, flush=True)


if __name__ == "__main__":
    asyncio.run(main())
