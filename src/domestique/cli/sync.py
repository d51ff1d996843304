"""`domestique sync`: connected accounts read now, in this process; a running server on the same data is let be."""

import asyncio
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, shell_language, tell, words
from domestique.cli.visit import visit
from domestique.cli.whose import whose

if TYPE_CHECKING:
    from domestique.bootstrap import House
    from domestique.services.ask_for_sync import RunView

_LOOK_S = 0.3


def sync(
    service: list[str] = typer.Option([], "--service", "-s", help=words("sync.connection_help")),
    full: bool = typer.Option(False, "--full", help=words("sync.full_help")),
    user: str | None = typer.Option(None, "--user", help=words("import.user_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        async with visit(data_dir) as house:
            runs = await follow(house, await whose(house, user), service, full=full)
        if not runs:
            raise Failed("nothing_connected", words("sync.none"), words("sync.none_cure"))
        facts = {"runs": [_facts(view) for view in runs]}
        tell(as_json, facts, "\n".join(_sentence(view) for view in runs))
        if any(view.run.state != "done" for view in runs):
            raise Failed("some_failed", words("sync.some_failed"), words("sync.some_failed_cure"))

    run_deed(as_json, deed)


async def follow(house: "House", user_id: UUID, services: list[str], *, full: bool) -> list["RunView"]:
    """Our own worker runs until all that was asked for has ended, whoever ends it."""
    from domestique.jobs.worker import run_worker
    from domestique.services.ask_for_sync import ask_for_sync, list_runs
    from domestique.services.read_connections import list_connections

    known = await list_connections(house.desk, user_id)
    chosen = [view.there.id for view in known if not services or view.there.slug in services]
    asked = {view.run.id for view in await ask_for_sync(house.desk, user_id, connection_ids=chosen, full=full)}
    stop = asyncio.Event()
    name = f"sync@{socket.gethostname()}"
    working = asyncio.create_task(run_worker(house, name=name, concurrency=2, stop=stop))
    try:
        while asked:
            page = await list_runs(house.desk, user_id, connection_id=None, cursor=None, limit=200)
            mine = [view for view in page.runs if view.run.id in asked]
            if all(view.run.ended_at is not None for view in mine):
                return mine
            if working.done():
                await working
            await asyncio.sleep(_LOOK_S)
        return []
    finally:
        stop.set()
        await asyncio.gather(working, return_exceptions=True)


def _facts(view: "RunView") -> dict[str, Any]:
    run = view.run
    return {
        "connection": str(view.there.id),
        "service": view.there.slug,
        "state": run.state,
        "trouble": run.trouble_code,
        "counts": dict(run.counts),
    }


def _sentence(view: "RunView") -> str:
    from domestique.api.connection_words import service_name, trouble_sentence

    language = shell_language()
    name, code = service_name(language, view.there.slug), view.run.trouble_code
    said = words("sync.done") if view.run.state == "done" else trouble_sentence(language, code or "unknown")
    return words("sync.line", name=name, sentence=said)
