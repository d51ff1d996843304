"""Twenty thousand activities of one athlete: every filter, order and sum, against reading one row by its key.

Both go the same way: a transaction of one user, row level security, a query, dataclasses. So the ratio says how many
single rows a page costs. A second athlete with as many activities lies in the same tables.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, cast, insert, text
from sqlalchemy.dialects.postgresql import TSVECTOR

from bench.places import temporary_folder
from bench.result import Result, less_is_better
from domestique.bootstrap import new_id, now
from domestique.kit.search_words import tsvector
from domestique.services.change_activities import BulkEdit, delete_activities, edit_activities
from domestique.services.desk import Desk
from domestique.services.undo_change import undo_change
from domestique.store import accounts, activities, activity_lists, gear, tags
from domestique.store.activity_filter import Chosen, Filter, Range
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.migrate import upgrade
from domestique.store.secret_box import SecretBox
from domestique.store.tables.activities import activity

BENCH = "search_activities"
COUNT, ROUNDS = 20_000, 60
MINE, OTHER = UUID(int=1), UUID(int=2)
BIKES = tuple(UUID(int=100 + n) for n in range(5))
FIRST = datetime(2006, 1, 1, 6, tzinfo=UTC)
SPORTS = ("cycling", "cycling", "running", "swimming", "strength", "hiking")
NAMES = ("아침 한강 라이딩", "남산 인터벌", "점심 달리기", "Morning ride", "Track 6x800", "수영장", "하체", "북한산")
NOTES = ("역풍이 심했다 다리가 무거웠다", "felt strong on the last climb, cadence high", "왼쪽 무릎이 조금 아팠다")
CHANNELS = ["heart_rate", "cadence", "speed", "distance", "altitude", "temperature"]

Deed = Callable[[], Awaitable[object]]


def run() -> Iterator[Result]:
    with temporary_folder() as folder, EmbeddedPostgres(Path(folder)) as url:
        upgrade(url)
        yield from asyncio.run(_measured(url, Path(folder)))


async def _measured(url: str, folder: Path) -> list[Result]:
    database = Database.at(url)
    desk = Desk(
        database=database,
        blobs=FolderBlobs(folder / "blobs"),
        queue=ProcrastinateQueue(),
        secrets=SecretBox((SecretBox.new_key(),)),
        now=now,
        new_id=new_id,
    )
    ids = await _fill(database)
    found: list[Result] = []
    for case, deed in _reads(database):
        found += await _compared(case, deed, _one_row(database, ids))
    found += await _bulk(desk)
    await database.close()
    return found


def _reads(database: Database) -> Iterator[tuple[str, Deed]]:
    filters = {
        "everything": Filter(),
        "sport": Filter(sports=("swimming",)),
        "three sports": Filter(sports=("swimming", "running", "hiking")),
        "a month long ago": Filter(since=FIRST + timedelta(days=900), until=FIRST + timedelta(days=930)),
        "duration": Filter(duration_s=Range(3000, 3100)),
        "distance": Filter(distance_m=Range(99_000, 100_000)),
        "ascent": Filter(ascent_m=Range(low=1_990)),
        "power": Filter(power_w=Range(299, 300)),
        "heart rate": Filter(hr_bpm=Range(low=179.9)),
        "a tag of many": Filter(tags=("commute",)),
        "a tag of one": Filter(tags=("once",)),
        "gear": Filter(gear_id=BIKES[0]),
        "channel": Filter(channels=("power",)),
        "words of many, 한강": Filter(text="한강"),
        "a word of notes, 무릎": Filter(text="무릎"),
        "a word of one": Filter(text="unicorn"),
        "a word of none": Filter(text="nothinglikeit"),
        "sport, words, distance, tag": Filter(
            sports=("cycling",), text="아침", distance_m=Range(low=50_000), tags=("commute",)
        ),
        "the bin": Filter(deleted=True),
    }
    for name, wanted in filters.items():
        yield f"filter: {name}", _page(database, wanted)
    for order in ("start", "distance", "duration", "ascent", "power", "heart_rate"):
        for descending in (True, False):
            way = "down" if descending else "up"
            yield f"sort: {order} {way}", _page(database, Filter(), order=order, descending=descending)
    far = activity_lists.Place(60_000.0, UUID(int=5))
    yield "sort: distance, page from the middle", _page(database, Filter(), order="distance", after=far)
    last = activity_lists.Place(None, UUID(int=(1 << 127)))
    yield "sort: power, page among the unknown", _page(database, Filter(), order="power", after=last)
    yield "groups: month", _groups(database, Filter(), "month")
    yield "groups: year of one sport", _groups(database, Filter(sports=("running",)), "year")
    yield "tags", _as_user(database, tags.every)
    yield "gear", _as_user(database, gear.every)


def _page(database: Database, wanted: Filter, **how: Any) -> Deed:
    async def deed() -> object:
        async with database.as_user(MINE) as conn:
            return await activity_lists.page(conn, MINE, wanted, **how)

    return deed


def _groups(database: Database, wanted: Filter, by: activity_lists.Period) -> Deed:
    async def deed() -> object:
        async with database.as_user(MINE) as conn:
            return await activity_lists.groups(conn, MINE, wanted, by=by, zone="Asia/Seoul")

    return deed


def _as_user(database: Database, ask: Callable[..., Awaitable[object]]) -> Deed:
    async def deed() -> object:
        async with database.as_user(MINE) as conn:
            return await ask(conn, MINE)

    return deed


def _one_row(database: Database, ids: list[UUID]) -> Deed:
    chance = Random(3)

    async def deed() -> object:
        async with database.as_user(MINE) as conn:
            return await activities.get(conn, MINE, chance.choice(ids), deleted=True)

    return deed


async def _compared(case: str, ours: Deed, peer: Deed) -> list[Result]:
    """By turns, so that both meet the same machine; 50th and 95th of a hundred."""
    await ours()
    await peer()
    pairs = [(await _ms(ours), await _ms(peer)) for _ in range(ROUNDS)]
    sides = [quantiles([pair[side] for pair in pairs], n=20) for side in (0, 1)]
    return [
        less_is_better(BENCH, f"{case}, {name}", sides[0][at], sides[1][at], peer_name="one row by key", unit="ms")
        for name, at in (("p50", 9), ("p95", 18))
    ]


async def _bulk(desk: Desk) -> list[Result]:
    """All at once, against as many single rows as it changes: a ratio above 1 is what doing it in sets saves."""
    every = Chosen(wanted=Filter())
    found = []
    begun = perf_counter()
    edited = await edit_activities(desk, MINE, every, BulkEdit({"rpe": 5.0}, ("new",), ("commute",)))
    found.append(("edit", edited.count, perf_counter() - begun))
    assert edited.change_id is not None
    begun = perf_counter()
    await undo_change(desk, MINE, edited.change_id)
    found.append(("undo of the edit", edited.count, perf_counter() - begun))
    begun = perf_counter()
    gone = await delete_activities(desk, MINE, every, kept=timedelta(days=30))
    found.append(("delete", gone.changed.count, perf_counter() - begun))
    one = Chosen(wanted=Filter(text="nothinglikeit"))
    assert (await delete_activities(desk, MINE, one, kept=timedelta(days=30))).changed.count == 0
    assert gone.changed.change_id is not None
    await undo_change(desk, MINE, gone.changed.change_id)
    first = (await _ids(desk.database, "WHERE deleted_at IS NULL"))[:50]
    begun = perf_counter()
    for one_id in first:
        await edit_activities(desk, MINE, Chosen(ids=(one_id,)), BulkEdit({"rpe": 6.0}))
    each = (perf_counter() - begun) / len(first)
    return [
        less_is_better(BENCH, f"bulk: {name} {count}", took, each * count, peer_name="one after the other", unit="s")
        for name, count, took in found
    ]


async def _ms(deed: Deed) -> float:
    begun = perf_counter()
    await deed()
    return (perf_counter() - begun) * 1000


async def _ids(database: Database, where: str = "") -> list[UUID]:
    async with database.as_user(MINE) as conn:
        return list(await conn.scalars(text(f"SELECT id FROM activity {where} ORDER BY id")))


async def _fill(database: Database) -> list[UUID]:
    async with database.as_system() as conn:
        for user in (MINE, OTHER):
            await accounts.system_insert(
                conn,
                user,
                name="bench",
                email=f"{user.int}@example.org",
                password_hash="x",  # noqa: S106 - nobody signs in here
                role="owner",
                language="ko",
                time_zone="Asia/Seoul",
                created_at=FIRST,
            )
            if user == MINE:
                for n, bike in enumerate(BIKES):
                    await gear.add(conn, user, bike, name=f"bike {n}", kind="bike", now=FIRST)
            words = {name: cast(bindparam(f"w_{name}"), TSVECTOR) for name in ("search", "note_words", "tag_words")}
            chance = Random(user.int)
            for start in range(0, COUNT, 1000):
                rows = [_row(user, n, chance) for n in range(start, start + 1000)]
                await conn.execute(insert(activity).values(words), rows)
    async with database.engine.connect() as conn:
        await conn.execution_options(isolation_level="AUTOCOMMIT")
        await conn.execute(text("VACUUM ANALYZE activity"))
    return await _ids(database)


def _row(user: UUID, n: int, chance: Random) -> dict[str, Any]:
    sport = SPORTS[n % len(SPORTS)]
    moving = sport in ("cycling", "running", "hiking")
    tagged = ["commute"] if n % 7 == 0 else []
    tagged += ["race"] if n % 97 == 0 else []
    tagged += ["once"] if n == COUNT // 2 else []
    note = NOTES[n % 3] if n % 4 == 0 else None
    note = "unicorn" if n == COUNT // 3 else note
    name = f"{NAMES[n % len(NAMES)]} {n % 50}"
    duration = chance.uniform(1200, 20_000)
    return {
        "user_id": user,
        "id": UUID(int=(user.int << 64) + n * 1000 + chance.randrange(1000)),
        "name": name,
        "sport": sport,
        "start_at": FIRST + timedelta(hours=8.7 * n),
        "utc_offset_s": 32_400,
        "elapsed_s": duration + 60,
        "timer_s": duration,
        "distance_m": chance.uniform(1000, 150_000) if sport != "strength" else None,
        "ascent_m": chance.uniform(0, 2000) if moving else None,
        "avg_power_w": chance.uniform(100, 300) if sport == "cycling" else None,
        "avg_hr_bpm": chance.uniform(90, 180),
        "device": "Garmin Edge 840",
        "channels": [*CHANNELS, "power"] if sport == "cycling" else CHANNELS,
        "sparkline": [chance.randrange(100) for _ in range(48)],
        "summary": {f"figure_{k}": round(chance.uniform(0, 1000), 2) for k in range(40)},
        "notes": note,
        "tags": sorted(tagged),
        "gear_id": BIKES[n % len(BIKES)] if user == MINE and sport == "cycling" else None,
        "created_at": FIRST,
        "changed_at": FIRST,
        "deleted_at": FIRST if n % 200 == 0 else None,
        "w_search": tsvector(name, None, "Garmin Edge 840"),
        "w_note_words": tsvector(note),
        "w_tag_words": tsvector(*tagged),
    }
