"""Upgrades under load: one process after another, behind a router where Telegram posts."""

import asyncio
import random
from dataclasses import dataclass
from pathlib import Path

from tests.botapi import BotApi
from tests.faults.processes import Process, environment, free_port


@dataclass
class Deploys:
    """One process after another, so many times; `overlap`: the next is up before one is stopped."""

    api: BotApi
    place: Path
    url: str
    times: int
    seed: int
    nursery: object = None
    webhook: bool = False
    overlap: bool = True

    def __post_init__(self):
        self.random = random.Random(self.seed)
        self.took = []
        self.environment = environment(self.api, self.url)
        if self.webhook:  # where the router is; it knows where the processes are
            self.environment |= {"WEBHOOK_URL": "http://127.0.0.1:8443"}

    async def begin(self):
        self.now = await self.next(0)
        self.route(self.now)

    async def next(self, number):
        port = {"PORT": str(free_port())} if self.webhook else {}
        one = Process(self.api, self.environment | port, self.place, name=f"bot-{number}")
        one.nursery = self.nursery
        await one.start()
        return one

    def route(self, *processes):
        """Where the router sends what Telegram posts."""
        if self.webhook:
            ports = [one.environment["PORT"] for one in processes]
            self.api.webhooks.through(*(f"http://127.0.0.1:{port}" for port in ports))

    async def run(self):
        for number in range(1, self.times + 1):
            await asyncio.sleep(self.random.uniform(0.5, 2.0))
            old = self.now
            if self.overlap:
                self.now = await self.next(number)
                self.route(old, self.now)
                self.took.append(await old.stop())
            else:
                self.took.append(await old.stop())
                self.now = await self.next(number)
            self.route(self.now)
