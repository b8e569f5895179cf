"""The HTTP server of this process: a few routes on one port."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager

import uvicorn
from starlette.routing import BaseRoute, Router

from bot.starting import StartError

ANYWHERE = "0.0.0.0"  # noqa: S104 (a platform's router comes from another machine)
BACKLOG = 2048  # connections that may wait to be taken
GRACE = 6  # seconds for requests under way when the process stops
KEEP_ALIVE = 75  # seconds; longer than routers keep an idle connection, so that they close first


class Server(uvicorn.Server):
    """A server that leaves signals to the program around it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def bound(port: int) -> socket.socket:
    """A socket on that port; raises StartError if it cannot be had."""
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((ANYWHERE, port))
        made.listen(BACKLOG)
    except OSError as error:
        made.close()
        raise StartError(f"PORT {port} cannot be used: {error.strerror}.") from None
    return made


@asynccontextmanager
async def serving(routes: Sequence[BaseRoute], port: int) -> AsyncIterator[None]:
    """Serve the routes meanwhile; afterwards none is taken, and those under way are finished."""
    with closing(bound(port)) as listener:
        config = uvicorn.Config(
            Router(routes),  # without the layers of an application, which only cost here
            http="httptools",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,  # nobody is trusted by their address
            timeout_keep_alive=KEEP_ALIVE,
            timeout_graceful_shutdown=GRACE,
        )
        server = Server(config)
        running = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            while not (server.started or running.done()):  # noqa: ASYNC110 (uvicorn's flag)
                await asyncio.sleep(0.005)
            yield
        finally:
            server.should_exit = True
            await running
