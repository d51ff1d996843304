"""A backfill from the pretended Garmin, against the bare transfer of the same answers by the same HTTP library.

Both ask for the same addresses in the same order, without the polite pauses, which are waiting and not work: `at its
pace` says how long they would make it. Measured one after the other: what the sync does (keep every byte durably, note
where it is from, write the figures of days), then what follows from it (read the recordings, compare twins, compute all
figures) by a worker of ours. The default is a tenth of ten years:
DOMESTIQUE_BENCH_ACTIVITIES=2000 DOMESTIQUE_BENCH_DAYS=1095 measures the whole.
"""

import asyncio
import os
import time
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from uuid import UUID

import httpx
from sqlalchemy import func, select

from bench.family import cpu_seconds
from bench.import_process import athlete, left
from bench.places import as_installed, temporary_folder
from bench.pretended import Line, Pretended, pretended
from bench.result import Result, less_is_better
from domestique.bootstrap import House, open_house
from domestique.connectors import CONNECTORS
from domestique.emulators import addresses
from domestique.jobs.worker import run_worker
from domestique.logs import configure_logs
from domestique.services.connect_service import connect
from domestique.services.desk import Desk
from domestique.services.syncing.sync_connection import sync_connection
from domestique.settings import Settings
from domestique.store import sync_runs
from domestique.store.tables.activities import activity
from domestique.store.tables.measuring import metric_value
from domestique.store.tables.wellness import wellness_day

ACTIVITIES = int(os.environ.get("DOMESTIQUE_BENCH_ACTIVITIES", "200"))
DAYS = int(os.environ.get("DOMESTIQUE_BENCH_DAYS", "110"))
_LOOK_S = 0.1
_SLUG = "garmin_key"


def run() -> Iterator[Result]:
    """As they come: the last takes longest."""
    configure_logs("error", "json")
    with temporary_folder() as folder, pretended(ACTIVITIES, DAYS) as service, asyncio.Runner() as runner:
        os.environ |= as_installed(folder)  # for the processes that read recordings
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        results = _measured(service, Settings(data_dir=folder / "data"))  # type: ignore[call-arg]
        with suppress(StopAsyncIteration):
            while True:
                yield runner.run(anext(results))


async def _measured(service: Pretended, settings: Settings) -> AsyncGenerator[Result]:
    async with open_house(settings) as opened:
        house = replace(opened, desk=replace(opened.desk, sleep=_at_once))
        desk, user_id, spent = house.desk, await athlete(house), _Spent(settings, service)
        declared = next(one.declaration for one in CONNECTORS if one.declaration.slug == _SLUG)
        there = addresses(service.url, _SLUG, dict(declared.addresses))
        form = {"key": service.key}
        connection_id = await connect(desk, user_id, slug=_SLUG, form=form, addresses=there, callback=None, address="")
        assert isinstance(connection_id, UUID)
        service.asked()
        with spent.measured() as ours:
            await _sync(desk, user_id, connection_id)
        asked = service.asked()
        with spent.measured() as peer:
            await _transfer(service, asked)
        pace = len(asked) * declared.limits.spacing_s / 60
        size = f"{ACTIVITIES} activities, {DAYS} days, {len(asked)} requests, {_bytes(asked) / 1e6:.0f} MB"
        yield _result(f"received and kept: {size}, {pace:.0f} min at its pace", ours, peer)
        yield _result("received and kept: processor time", ours, peer, "cpu")
        service.asked()
        with spent.measured() as again:
            await _sync(desk, user_id, connection_id)
        few = service.asked()
        with spent.measured() as bare:
            await _transfer(service, few)
        yield _result(f"nothing new: {len(few)} requests", again, bare)
        with spent.measured() as rest:
            await _work_off(house)
        counted = [await _count(desk, user_id, table) for table in (wellness_day, activity, metric_value)]
        what = "{} figures of days, {} activities, {} metric values".format(*counted)
        yield _result(f"and all recordings and figures: {what}", ours | rest, peer)
        yield _result("and all recordings and figures: processor time", ours | rest, peer, "cpu")


@dataclass(slots=True)
class _Time:
    wall: float = 0.0
    cpu: float = 0.0

    def __or__(self, other: "_Time") -> "_Time":
        return _Time(self.wall + other.wall, self.cpu + other.cpu)


@dataclass(frozen=True, slots=True)
class _Spent:
    """`cpu`: by this process, its children and the database, not by the service."""

    settings: Settings
    service: Pretended

    @contextmanager
    def measured(self) -> Iterator[_Time]:
        taken, wall, cpu = _Time(), time.perf_counter(), self._cpu()
        yield taken
        taken.wall, taken.cpu = time.perf_counter() - wall, self._cpu() - cpu

    def _cpu(self) -> float:
        return cpu_seconds(os.getpid(), self.settings.data_dir) - self.service.cpu_seconds()


def _result(case: str, ours: _Time, peer: _Time, what: str = "wall") -> Result:
    return less_is_better("sync", case, getattr(ours, what), getattr(peer, what), peer_name="bare HTTP", unit="s")


def _bytes(asked: Sequence[Line]) -> int:
    return sum(one.sent_bytes for one in asked)


async def _at_once(seconds: float) -> None:
    """Politeness is not what is measured."""


async def _sync(desk: Desk, user_id: UUID, connection_id: UUID) -> None:
    """Without a worker beside it, which would begin to read the recordings meanwhile."""

    async def progress(done: int, total: int | None, note: str) -> None:
        """Nobody watches."""

    async with desk.database.as_user(user_id) as conn:
        waiting = await sync_runs.unended(conn, user_id)
        run_id = waiting[0].id if waiting else desk.new_id()
        if not waiting:
            await sync_runs.add(conn, user_id, run_id, connection_id, reason="asked", asked={}, now=desk.now())
    synced = await sync_connection(desk, user_id, run_id, holder=run_id, progress=progress)
    assert synced.outcome == "done", synced


async def _work_off(house: House) -> None:
    """All jobs that the sync left behind, and those that follow from them."""
    stop = asyncio.Event()
    working = asyncio.create_task(run_worker(house, name="bench", concurrency=1, stop=stop, schedule=()))
    while await left(house):  # noqa: ASYNC110 - the database sets no event
        await asyncio.sleep(_LOOK_S)
    stop.set()
    await working


async def _count(desk: Desk, user_id: UUID, table: object) -> int:
    async with desk.database.as_user(user_id) as conn:
        return await conn.scalar(select(func.count()).select_from(table)) or 0  # type: ignore[arg-type]


async def _transfer(service: Pretended, asked: Sequence[Line]) -> None:
    """One connection, one request after the other, every byte read and thrown away."""
    base = f"{service.url}/garmin-key"
    async with httpx.AsyncClient(timeout=60) as client:
        key = {"authorization": f"ApiKey {service.key}"}
        path = "/personalapitoken-service/personal-api/personal-api-key/token"
        token = (await client.post(f"{base}{path}", headers=key)).text
        headers = {"authorization": f"Bearer {token}", "accept": "application/x-zip-compressed, application/json"}
        for one in asked:
            await client.get(f"{base}{one.path}?{one.query}", headers=headers)
