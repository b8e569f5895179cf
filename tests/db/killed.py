"""Works turns until it is killed, and prints the number of each update once it is confirmed."""

import asyncio
import sys

from db.engine import Database
from tests.db.samples import turn

CHATS = 8


async def lane(database, chat, first):
    """Turns of one chat, each after the one before; numbers tell the chat."""
    number = first * CHATS + chat
    while True:
        if await database.run(turn(number, chat, f"Answer {number}", f"q.{number}")):
            print(number, flush=True)
        number += CHATS


async def main():
    database = Database(sys.argv[1])
    await asyncio.gather(*(lane(database, chat, int(sys.argv[2])) for chat in range(CHATS)))


if __name__ == "__main__":
    asyncio.run(main())
