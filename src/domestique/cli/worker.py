"""`domestique worker`: jobs only, for a second process or a second host on the same database."""

import asyncio
import os
import signal
import socket
from pathlib import Path

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import tell, words


def worker(
    concurrency: int | None = typer.Option(
        None, "--concurrency", "-c", min=1, max=64, help=words("worker.concurrency_help")
    ),
    name: str | None = typer.Option(None, "--name", help=words("worker.name_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.bootstrap import open_house
        from domestique.jobs.worker import run_worker
        from domestique.logs import configure_logs
        from domestique.settings import read_settings

        settings = read_settings(worker_concurrency=concurrency, data_dir=data_dir)
        configure_logs(settings.log_level, settings.log_format)
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        called = name or f"worker@{socket.gethostname()}:{os.getpid()}"
        async with open_house(settings) as house:
            tell(as_json, {"worker": called}, words("worker.ready", name=called))
            await run_worker(house, name=called, concurrency=settings.worker_concurrency, stop=stop)

    run_deed(as_json, deed)
