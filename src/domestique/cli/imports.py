"""`domestique import`: files, folders and archives, by the same way as through the page, with a worker of its own.

A running server on the same data folder may help; the queue sees to it that no file is read twice.
With --json it prints one object a line: progress, then each file that needs a word, then the sum.
"""

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, shell_language, words
from domestique.cli.progress import Pace, show
from domestique.cli.visit import visit
from domestique.cli.whose import whose
from domestique.locales import knows, say

if TYPE_CHECKING:
    from domestique.bootstrap import House
    from domestique.services.receive_upload import Received
    from domestique.store.imports import Batch, Item

_CHUNK = 1 << 20
_PART = 64
_LOOK_S = 0.3


def import_paths(
    paths: list[Path] = typer.Argument(help=words("import.paths_help")),
    user: str | None = typer.Option(None, "--user", help=words("import.user_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        files = [file for path in paths for file in _files(path)]
        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            import_id = await hand_in(house, user_id, files)
            batch = await follow(house, user_id, import_id, as_json=as_json)
            failed = await _tell_files(house, user_id, import_id, as_json=as_json)
        facts = {
            "added": batch.added,
            "wellness": batch.wellness,
            "duplicates": batch.duplicates,
            "failed": batch.failed,
        }
        if as_json:
            _line(event="done", import_id=str(import_id), total=batch.total, **facts)
        else:
            typer.echo(words("import.summary", **facts))
        if failed:
            raise Failed("some_failed", words("import.some_failed"), words("import.some_failed_cure"))

    run_deed(as_json, deed)


def _files(path: Path) -> list[Path]:
    """In the order of their names, so that the same folder is the same import. Links are not followed out of it."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise Failed("missing", words("import.missing", path=path), words("import.missing_cure"))
    found = []
    for folder, below, names in os.walk(path):
        below[:] = sorted(name for name in below if not name.startswith("."))
        found += [Path(folder, name) for name in sorted(names) if not name.startswith(".")]
    files = [file for file in found if file.is_file() and not file.is_symlink()]
    if not files:
        raise Failed("nothing", words("import.nothing", path=path), words("import.nothing_cure"))
    return files


async def hand_in(house: "House", user_id: UUID, files: list[Path]) -> UUID:
    from domestique.services.receive_upload import receive_in_parts

    return await receive_in_parts(house.desk, user_id, _in_parts(house, files), source="folder")


async def _in_parts(house: "House", files: list[Path]) -> AsyncIterator[list["Received"]]:
    """A folder of thousands is never held open at once."""
    from domestique.services.receive_upload import Received

    for at in range(0, len(files), _PART):
        async with AsyncExitStack() as stack:
            part = []
            for path in files[at : at + _PART]:
                incoming = await stack.enter_async_context(house.desk.blobs.receive())
                with path.open("rb") as file:
                    while chunk := file.read(_CHUNK):
                        await incoming.write(chunk)
                part.append(Received(path.name, incoming))
            yield part


async def follow(house: "House", user_id: UUID, import_id: UUID, *, as_json: bool) -> "Batch":
    """Our own worker runs until the import is over, whoever finishes it."""
    from domestique.jobs.worker import run_worker
    from domestique.services.follow_import import get_import

    stop = asyncio.Event()
    name = f"import@{socket.gethostname()}:{os.getpid()}"
    working = asyncio.create_task(run_worker(house, name=name, concurrency=1, stop=stop))
    pace = Pace()
    try:
        while True:
            batch = (await get_import(house.desk, user_id, import_id, limit=1)).batch
            step = pace.step(batch.done, batch.total)
            if as_json:
                _line(event="progress", done=batch.done, total=batch.total, rate=step.rate, left_s=step.left_s)
            else:
                show(step)
            over = batch.state not in ("queued", "running") or await _given_up(house, user_id, batch)
            if over and await _settled(house, user_id):
                return batch
            if working.done():
                await working
            await asyncio.sleep(_LOOK_S)
    finally:
        stop.set()
        await asyncio.gather(working, return_exceptions=True)


async def _settled(house: "House", user_id: UUID) -> bool:
    """What came in is also compared with what was there, and measured, by jobs of their own."""
    from domestique.services.follow_jobs import list_jobs
    from domestique.store.links import TWINS_TASK
    from domestique.store.measures import MEASURE_TASK
    from domestique.store.sample_data import PLAN_DEMO_TASK

    for task in (TWINS_TASK, MEASURE_TASK, PLAN_DEMO_TASK):
        for state in ("waiting", "running"):
            page = await list_jobs(house.desk, user_id, cursor=None, limit=1, state=state, task=task)
            if page.jobs:
                return False
    return True


async def _given_up(house: "House", user_id: UUID, batch: "Batch") -> bool:
    """A job that failed for good leaves the import as it was; waiting on would be for ever."""
    from domestique.services.follow_jobs import get_job

    return batch.job_id is not None and (await get_job(house.desk, user_id, batch.job_id)).job.state in (
        "failed",
        "cancelled",
    )


async def _tell_files(house: "House", user_id: UUID, import_id: UUID, *, as_json: bool) -> int:
    from domestique.services.follow_import import get_import

    failed, cursor = 0, None
    while True:
        page = await get_import(house.desk, user_id, import_id, items_cursor=cursor)
        for item in page.items:
            failed += item.state == "failed"
            _tell(item, as_json=as_json)
        cursor = page.next_items_cursor
        if cursor is None:
            return failed


def _tell(item: "Item", *, as_json: bool) -> None:
    if as_json:
        activity = str(item.activity_id) if item.activity_id else None
        facts = {"name": item.name, "state": item.state, "activity_id": activity}
        _line(event="file", **facts, code=item.code, reason=item.reason)
    elif item.state == "failed":
        typer.echo(words("import.bad_file", name=item.name, reason=_why(item)), err=True)


def _why(item: "Item") -> str:
    """In the shell's language where there is wording, else the reader's own sentence."""
    language, keys = shell_language(), [f"errors.file.{item.code}.{part}" for part in ("detail", "next")]
    if not all(knows(language, key) for key in keys):
        return item.reason or str(item.code)
    slots = {"size_mb": round(item.size / 1e6), **item.detail}
    return " ".join(say(language, key, **slots) for key in keys)


def _line(**facts: Any) -> None:
    print(json.dumps(facts, ensure_ascii=False), flush=True)
