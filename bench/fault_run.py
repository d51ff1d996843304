"""Everything goes wrong, thousands of times over, between us and the pretend services; then both are compared.

    .venv/bin/python -m bench.fault_run push|sync|upload 10000 [first seed]

prints what was run and every seed that did not end equal. A seed gives the same sequence on the same day.
"""

import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import create_async_engine

from bench.result import Result
from domestique.bootstrap import new_id
from domestique.emulators import Stage, World, running
from domestique.logs import configure_logs
from domestique.services.desk import Desk
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database, sqlalchemy_url
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.migrate import upgrade
from domestique.store.secret_box import SecretBox
from tests.fakes.clock import FixedClock
from tests.fakes.shelf import no_sleep
from tests.faults.pushing import Pushing
from tests.faults.run import Run, Setting, setting
from tests.faults.syncing import Syncing
from tests.faults.uploading import Uploading

SEQUENCES = 200
KINDS: dict[str, type[Run]] = {kind.what: kind for kind in (Pushing, Syncing, Uploading)}


@asynccontextmanager
async def ground(url: str, folder: Path) -> AsyncIterator[Setting]:
    """A desk and the pretend services, on a clock that all share."""
    clock = FixedClock(datetime.now(UTC))
    database = Database(create_async_engine(sqlalchemy_url(url)))  # no ping before each of a million transactions
    desk = Desk(
        database=database, blobs=FolderBlobs(folder / "blobs"), queue=ProcrastinateQueue(now=clock, new_id=new_id),
        secrets=SecretBox((SecretBox.new_key(),)), now=clock, new_id=new_id, sleep=no_sleep,
    )  # fmt: skip
    stage = Stage(World())
    with running(stage) as place:
        yield setting(desk, clock, stage.show, place)
    await database.close()


async def sequences(url: str, folder: Path, what: str, first: int, count: int) -> tuple[int, Counter[str]]:
    """How many ended equal, and what was counted on the way."""
    good, seen, began = 0, Counter[str](), time.perf_counter()
    met, steps = set[tuple[str, str]](), set[str]()
    async with ground(url, folder) as here:
        for seed in range(first, first + count):
            here.clock.now = datetime.now(UTC)
            told = await KINDS[what](here, seed).sequence()
            good += not told.problems
            seen.update([f"sequences with {told.slug}", *(f"fault {name}" for name, _ in told.injected)])
            met |= set(told.injected)
            steps |= told.asked
            seen.update(f"deed {name.strip('_')}" for name in told.steps)
            seen["kills"] += told.kills
            if told.problems:
                print(f"  seed {seed} ({told.slug}): {'; '.join(told.problems)}\n    {told.steps}", flush=True)
            if (seed - first) % 25 == 24:
                print(f"  {seed - first + 1} of {count}, {good} equal, {time.perf_counter() - began:.0f} s", flush=True)
    seen["steps, each a kind of request"] = len(steps)
    seen["pairs of a fault and the step it hit"] = len(met)
    seen["steps that met no fault"] = len(steps - {step for _, step in met})
    return good, seen


def measured(what: str, count: int, first: int = 0) -> Result:
    configure_logs("critical", "text")
    with tempfile.TemporaryDirectory() as folder, EmbeddedPostgres(Path(folder), durable=False) as url:
        upgrade(url)
        good, seen = asyncio.run(sequences(url, Path(folder), what, first, count))
    for name, number in sorted(seen.items()):
        print(f"  {number:>8} {name}")
    return Result("fault_run", f"{what}: both sides equal at the end", good, count, "all", good / count, "sequences")


def run() -> Iterator[Result]:
    for what in KINDS:
        yield measured(what, SEQUENCES)


if __name__ == "__main__":
    what, count, first = (*sys.argv[1:], "", "")[0], *(int(word) for word in (*sys.argv[2:], "0", "0")[:2])
    print(measured(what or "push", count or SEQUENCES, first).as_text())
