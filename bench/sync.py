"""A backfill from the pretended Garmin, against the bare transfer of the same answers by the same HTTP library.

Both ask for the same addresses in the same order, without the polite pauses; ours also keeps every byte, reads it, and
writes what it says. The default is a tenth of ten years, because the pretended service takes longest of all:
DOMESTIQUE_BENCH_ACTIVITIES=2000 DOMESTIQUE_BENCH_DAYS=1095 measures the whole.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import httpx
from sqlalchemy import func, select

from bench.result import Result, less_is_better
from domestique.bootstrap import new_id, now
from domestique.connectors import CONNECTORS
from domestique.emulators import World, addresses, running
from domestique.emulators.garmin.day import Day
from domestique.logs import configure_logs
from domestique.services.connect_service import connect
from domestique.services.desk import Desk
from domestique.services.syncing.sync_connection import sync_connection
from domestique.store import accounts
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.migrate import upgrade
from domestique.store.secret_box import SecretBox
from domestique.store.tables.wellness import wellness_day
from tests.fakes.activities import ride

ACTIVITIES = int(os.environ.get("DOMESTIQUE_BENCH_ACTIVITIES", "200"))
DAYS = int(os.environ.get("DOMESTIQUE_BENCH_DAYS", "110"))
RIDE_S = 3600


def run() -> Iterator[Result]:
    configure_logs("error", "json")
    yield from asyncio.run(_measured())


async def _measured() -> list[Result]:
    world = World(seed=1)
    _fill(world)
    with tempfile.TemporaryDirectory() as folder, running(world) as url:
        Path(folder).chmod(0o711)
        with EmbeddedPostgres(Path(folder) / "data") as database_url:
            upgrade(database_url)
            database = Database.at(database_url)
            try:
                return await _compare(world, url, database, Path(folder))
            finally:
                await database.close()


def _fill(world: World) -> None:
    account, today = world.garmin.account, now().date()
    noon = datetime.combine(today, datetime.min.time(), UTC)
    for at in range(ACTIVITIES):
        start = noon - timedelta(days=1 + at * DAYS / ACTIVITIES)
        account.record(ride(RIDE_S, start=start, name=f"Ride {at}"))
    for held in account.activities():
        held.zipped()  # made beforehand: neither side waits for it
    for back in range(DAYS):
        account.live(_day(today - timedelta(days=back), back))


def _day(day: date, at: int) -> Day:
    return Day(
        day, deep_s=5000, light_s=14_000, rem_s=6000, awake_s=900, sleep_score=80, resting_hr=48 + at % 5, max_hr=150,
        hrv_ms=60 + at % 9, respiration=14.0, spo2=96.0, weight_kg=70.0, steps=9000 + at, stress=30, battery_high=90,
        battery_low=20, hydration_ml=1500.0,
    )  # fmt: skip


async def _compare(world: World, url: str, database: Database, folder: Path) -> list[Result]:
    desk = Desk(
        database=database,
        blobs=FolderBlobs(folder / "blobs"),
        queue=ProcrastinateQueue(),
        secrets=SecretBox((SecretBox.new_key(),)),
        now=now,
        new_id=new_id,
        sleep=_at_once,
    )
    user_id = new_id()
    async with database.as_system() as conn:
        await accounts.system_insert(
            conn, user_id, name="bench", email="bench@example.org", role="owner", language="en",
            password_hash="-",  # noqa: S106 - nobody signs in
            time_zone="UTC", created_at=now(),
        )  # fmt: skip
    declared = next(one.declaration for one in CONNECTORS if one.declaration.slug == "garmin_key")
    there = addresses(url, "garmin_key", dict(declared.addresses))
    connection_id = await connect(
        desk, user_id, slug="garmin_key", form={"key": world.garmin.account.key}, addresses=there, callback=None,
        address="",
    )  # fmt: skip
    assert isinstance(connection_id, UUID)
    world.asked.clear()
    ours = await _sync(desk, user_id, connection_id)
    asked = [one for one in world.asked if one.service == "garmin-key" and one.method == "GET"]
    received = sum(one.sent_bytes for one in asked)
    peer = await _transfer(world, url, [(one.path, one.query) for one in asked])
    world.asked.clear()
    again = await _sync(desk, user_id, connection_id)
    few = [one for one in world.asked if one.service == "garmin-key" and one.method == "GET"]
    bare = await _transfer(world, url, [(one.path, one.query) for one in few])
    async with database.as_user(user_id) as conn:
        figures = await conn.scalar(select(func.count()).select_from(wellness_day))
    size = f"{ACTIVITIES} activities, {DAYS} days, {len(asked)} requests, {received / 1e6:.0f} MB, {figures} figures"
    return [
        less_is_better("sync", f"backfill: {size}", ours, peer, peer_name="bare HTTP", unit="s"),
        less_is_better("sync", f"nothing new: {len(few)} requests", again, bare, peer_name="bare HTTP", unit="s"),
    ]


async def _at_once(seconds: float) -> None:
    """Politeness is not what is measured."""


async def _sync(desk: Desk, user_id: UUID, connection_id: UUID) -> float:
    async def progress(done: int, total: int | None, note: str) -> None:
        """Nobody watches."""

    async with desk.database.as_user(user_id) as conn:
        run_id = await desk.sync_soon(conn, user_id, connection_id, reason="asked", asked={"kinds": None})
    begun = time.perf_counter()
    synced = await sync_connection(replace(desk), user_id, run_id, holder=run_id, progress=progress)
    assert synced.outcome == "done", synced
    return time.perf_counter() - begun


async def _transfer(world: World, url: str, asked: list[tuple[str, str]]) -> float:
    """One connection, one request after the other, every byte read and thrown away."""
    base = f"{url}/garmin-key"
    async with httpx.AsyncClient(timeout=60) as client:
        key = {"authorization": f"ApiKey {world.garmin.account.key}"}
        path = "/personalapitoken-service/personal-api/personal-api-key/token"
        token = (await client.post(f"{base}{path}", headers=key)).text
        headers = {"authorization": f"Bearer {token}", "accept": "application/x-zip-compressed, application/json"}
        begun = time.perf_counter()
        for where, query in asked:
            await client.get(f"{base}{where}?{query}", headers=headers)
        return time.perf_counter() - begun
