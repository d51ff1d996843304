"""Every fault at every request, and a death at every transaction, of a story that goes through each step there is.

    .venv/bin/python -m bench.fault_every [push|sync|upload] [service]

Each trouble is met twice: once it comes to its end before the athlete goes on, once the next wish is already there.
"""

import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench.fault_run import ground
from bench.result import Result
from domestique.logs import configure_logs
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.migrate import upgrade
from tests.faults.run import Setting
from tests.faults.stories import PushStory, SyncStory, UploadStory
from tests.faults.story import Story, Trouble, troubles
from tests.faults.told import Told

STORIES: dict[str, type[Story]] = {story.what: story for story in (PushStory, SyncStory, UploadStory)}


async def told(here: Setting, story: type[Story], slug: str, trouble: Trouble, *, patient: bool) -> tuple[Story, Told]:
    here.clock.now = datetime.now(UTC)
    one = story(here, slug, trouble, patient=patient)
    return one, await one.sequence()


async def swept(here: Setting, story: type[Story], slug: str) -> tuple[int, int]:
    """How many there were, and how many ended equal."""
    clean, went = await told(here, story, slug, Trouble(), patient=True)
    if went.problems:
        print(f"  {story.what} {slug}, with nothing going wrong: {went.problems}", flush=True)
        return 1, 0
    every, good, began, kinds = troubles(clean), 0, time.perf_counter(), Counter[str]()
    for trouble in every:
        for patient in (True, False):
            _, went = await told(here, story, slug, trouble, patient=patient)
            good += not went.problems
            kinds[trouble.fault or "death"] += 1
            if went.problems:
                print(f"  {story.what} {slug} {trouble} patient={patient}: {'; '.join(went.problems)}", flush=True)
    print(
        f"  {story.what} {slug}: {len(clean.told.asked)} kinds of request, {clean.requests} requests, "
        f"{sum(clean.transactions)} transactions: {good} of {2 * len(every)} equal, "
        f"{time.perf_counter() - began:.0f} s; {dict(sorted(kinds.items()))}",
        flush=True,
    )
    return 2 * len(every), good


async def all_of(url: str, folder: Path, what: str, only: str | None) -> tuple[int, int]:
    count = good = 0
    async with ground(url, folder) as here:
        for slug in STORIES[what].faults:
            if only in (None, slug):
                told, equal = await swept(here, STORIES[what], slug)
                count, good = count + told, good + equal
    return count, good


def measured(what: str, only: str | None = None) -> Result:
    configure_logs("critical", "text")
    with tempfile.TemporaryDirectory() as folder, EmbeddedPostgres(Path(folder), durable=False) as url:
        upgrade(url)
        count, good = asyncio.run(all_of(url, Path(folder), what, only))
    return Result(
        "fault_every", f"{what}: equal, whatever went wrong where", good, count, "all", good / count, "stories"
    )


def run() -> Iterator[Result]:
    for what in STORIES:
        yield measured(what)


if __name__ == "__main__":
    asked = (*sys.argv[1:], None, None)
    for what in STORIES if asked[0] is None else [asked[0]]:
        print(measured(what, asked[1]).as_text())
