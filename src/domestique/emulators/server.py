"""One server on a loopback port with a prefix for each service and `/_emulator` for control."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from domestique.emulators import garmin, hevy, intervals, strava
from domestique.emulators.control import control
from domestique.emulators.gate import Gate
from domestique.emulators.world import World

PREFIXES = {
    "garmin_key": {"api": "garmin-key"},
    "garmin_signin": {"sso": "garmin-sso", "connect": "garmin-connect", "di": "garmin-di"},
    "hevy": {"api": "hevy"},
    "intervals": {"api": "intervals"},
    "strava": {"api": "strava", "oauth": "strava"},
}
"""Which prefix stands for which named address of a service."""


def application(world: World) -> ASGIApp:
    services: dict[str, ASGIApp] = {
        "garmin-key": garmin.key_api.application(world.garmin),
        "garmin-sso": garmin.sso.application(world.garmin),
        "garmin-di": garmin.di.application(world.garmin),
        "garmin-connect": garmin.connect.application(world.garmin),
        "hevy": hevy.application(world.hevy),
        "intervals": intervals.application(world.intervals),
        "strava": strava.application(world.strava),
    }
    return Gate(world, services, control(world))


def addresses(url: str, service: str, real: dict[str, str]) -> dict[str, str]:
    """The pretend address for every real one of a service, by name; the real one's path stays."""
    prefixes = PREFIXES[service]
    return {name: f"{url}/{prefixes[name]}{urlsplit(address).path.rstrip('/')}" for name, address in real.items()}


class Stage:
    """What is being served, to be replaced by another world while the server runs; tests start one server for all."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._app = application(world)

    def show(self, world: World) -> World:
        self.world, self._app = world, application(world)
        return world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


@contextmanager
def running(world: World | Stage, *, port: int = 0, host: str = "127.0.0.1") -> Iterator[str]:
    """In a thread of this process, until the block ends; gives the URL."""
    stage = world if isinstance(world, Stage) else Stage(world)
    config = uvicorn.Config(
        stage, host=host, port=port, http="h11", ws="none", lifespan="off", log_config=None, access_log=False,
        proxy_headers=False, server_header=False, date_header=False, timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="pretend services", daemon=True)
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise OSError(f"the pretend services could not listen on {host}:{port}")
            time.sleep(0.002)
        bound = server.servers[0].sockets[0].getsockname()
        yield f"http://{host}:{bound[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
