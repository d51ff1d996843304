"""`domestique serve`: the database, the API with the web front, and a worker, in one process."""

import asyncio
import json
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, tell, words

if TYPE_CHECKING:
    from domestique.bootstrap import House
    from domestique.settings import Settings


def serve(
    host: str | None = typer.Option(None, "--host", help=words("serve.host_help")),
    port: int | None = typer.Option(None, "--port", min=0, max=65535, help=words("serve.port_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    no_worker: bool = typer.Option(False, "--no-worker", help=words("serve.no_worker_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.logs import configure_logs
        from domestique.settings import read_settings

        settings = read_settings(host=host, port=port, data_dir=data_dir)
        configure_logs(settings.log_level, settings.log_format)
        await serve_house(settings, with_worker=not no_worker, as_json=as_json)

    run_deed(as_json, deed)


@dataclass(frozen=True, slots=True)
class More:
    """What is told beside the address once it answers."""

    facts: Mapping[str, object]
    text: str


Prepare = Callable[["House"], Awaitable[More]]


async def serve_house(
    settings: "Settings", *, with_worker: bool, as_json: bool, prepare: Prepare | None = None
) -> None:
    """`prepare` is done in the open house before anybody is let in."""
    from domestique.bootstrap import open_house

    listening = _listen(settings.host, settings.port)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    loading = asyncio.create_task(asyncio.to_thread(_load_doors), name="load")
    try:
        async with open_house(settings) as house:
            await loading
            more = None if prepare is None else await prepare(house)
            await _until_stopped(house, listening, stop, with_worker=with_worker, as_json=as_json, more=more)
    finally:
        listening.close()
        await asyncio.gather(loading, return_exceptions=True)


def _load_doors() -> None:
    """Half of the start is loading programs: done beside the database's start, which waits for another process."""
    import domestique.api.app
    import domestique.cli.patient_server
    import domestique.jobs.worker  # noqa: F401 - to have them at hand


async def _until_stopped(
    house: "House",
    listening: socket.socket,
    stop: asyncio.Event,
    *,
    with_worker: bool,
    as_json: bool,
    more: More | None,
) -> None:
    import uvicorn

    from domestique.api.app import create_app, hang_up
    from domestique.cli.patient_server import HeadersInTime
    from domestique.jobs.worker import run_worker

    ready = asyncio.Event()

    class Server(uvicorn.Server):
        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            """Ours are installed already, and they stop the worker and the database too."""
            yield

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready.set()

    app = create_app(house)
    config = uvicorn.Config(
        app,
        http=HeadersInTime,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=5,
        lifespan="on",
    )
    server = Server(config)
    tasks = [asyncio.create_task(server.serve(sockets=[listening]), name="api")]
    if with_worker:
        working = run_worker(
            house, name=f"serve@{socket.gethostname()}", concurrency=house.settings.worker_concurrency, stop=stop
        )
        tasks.append(asyncio.create_task(working, name="worker"))
    stopping = asyncio.create_task(stop.wait(), name="stop")
    up = asyncio.create_task(ready.wait(), name="ready")
    await asyncio.wait([up, stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
    up.cancel()
    if server.started:
        url = address(house.settings.host, listening.getsockname()[1])
        facts: dict[str, object] = {"url": url, "data_dir": str(house.settings.data_dir)}
        text = words("serve.ready", url=url)
        tell(
            as_json,
            facts if more is None else {**facts, **more.facts},
            text if more is None else f"{text}\n\n{more.text}",
        )
    await asyncio.wait([stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    hang_up(app)
    server.should_exit = True
    outcome = await asyncio.gather(*tasks, return_exceptions=True)
    stopping.cancel()
    for failure in outcome:
        if isinstance(failure, BaseException):
            raise failure


def address(host: str, port: int) -> str:
    shown = "localhost" if host in ("0.0.0.0", "::", "127.0.0.1", "::1") else host  # noqa: S104 - compared, not bound
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        raise _cannot_listen(host, port, error) from error
    listening.setblocking(False)
    return listening


def _cannot_listen(host: str, port: int, error: OSError) -> Failed:
    where = {"host": host, "port": port}
    if is_domestique(host, port):
        url = address(host, port)
        return Failed("already_running", words("serve.already_running", url=url), words("serve.port_cure"), **where)
    return Failed(
        "cannot_listen",
        words("serve.cannot_listen", host=host, port=port, reason=error.strerror or str(error)),
        words("serve.port_cure"),
        **where,
    )


def is_domestique(host: str, port: int) -> bool:
    try:
        # As long as a busy one may take; a stranger who takes a connection and then says nothing is rare.
        with urlopen(f"{address(host, port)}/health", timeout=10) as answer:  # noqa: S310 - always http, to ourselves
            return "domestique" in str(json.loads(answer.read(4096)))
    except (URLError, OSError, ValueError):
        return False
