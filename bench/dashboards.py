"""Ten years on a page: what each dashboard reads, against one activity's row read by its key, by turns.

Four thousand activities with every metric, curve and zone of the catalogue, and the intervals of those by bike; the bar
is 50 ms at the 95th percentile, and 20 ms for the curve of all time. One of them has the samples of five hours at one a
second, for what is worked out when asked: the bar for the figures of a stretch is 30 ms.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import text

from bench.places import temporary_folder
from bench.result import Result, less_is_better
from bench.rides import ride
from domestique.analysis.intervals.figures import SLUGS, Figures, Group, Measured
from domestique.analysis.intervals.interval import Interval
from domestique.analysis.metrics import METRICS
from domestique.bootstrap import new_id
from domestique.model.activity import Activity
from domestique.model.sport import Sport
from domestique.model.streams import Stream, Streams
from domestique.services import (
    read_curves,
    read_fitness,
    read_intervals,
    read_metrics,
    read_records,
    read_samples,
    read_zones,
)  # fmt: skip
from domestique.services.desk import Desk
from domestique.services.measure_activities import measure_activities
from domestique.store import (
    accounts,
    activities,
    curves,
    intervals,
    measures,
    metric_values,
    new_recordings,
    raw_files,
    records,
    zone_times,
)  # fmt: skip
from domestique.store.blobs import FolderBlobs
from domestique.store.curves import StoredCurve
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.intervals import IntervalSet
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.measures import Measure
from domestique.store.measuring.products import PRODUCTS, intervals_of
from domestique.store.measuring.sessions import look_at, prepare
from domestique.store.measuring.work import session_of
from domestique.store.metric_values import MetricValue
from domestique.store.migrate import upgrade
from domestique.store.new_recordings import NewRecording
from domestique.store.raw_files import RawFile
from domestique.store.recordings import record
from domestique.store.secret_box import SecretBox
from domestique.store.zone_times import ZoneTime

BENCH = "dashboards"
COUNT = 4_000
HOURS = 5
ROUNDS = 60
ME = UUID(int=1)
TODAY = date(2026, 11, 21)
FIRST = TODAY - timedelta(days=3_650)
_SCALES = {
    "time": (1000.0, 0.0), "speed": (1000.0, 0.0), "altitude": (5.0, 500.0), "latitude": (1e7, 0.0),
    "longitude": (1e7, 0.0), "distance": (100.0, 0.0),
}  # fmt: skip
_SPORTS = (Sport.CYCLING, Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH)

Deed = Callable[[], Awaitable[object]]


def run() -> Iterator[Result]:
    with temporary_folder() as folder, EmbeddedPostgres(Path(folder)) as url:
        upgrade(url)
        yield from asyncio.run(_all(url, Path(folder)))


async def _all(url: str, folder: Path) -> list[Result]:
    desk = _desk(url, folder)
    ids = await _fill(desk)
    chance = Random(2)

    async def one_row() -> object:
        async with desk.database.as_user(ME) as conn:
            return await activities.get(conn, ME, chance.choice(ids))

    years = FIRST - timedelta(days=1)
    cases: dict[str, Deed] = {
        "/fitness, ten years": lambda: read_fitness.read_fitness(desk, ME, since=years, until=TODAY, today=TODAY),
        "/fitness/curves, all time": lambda: _curves(desk, ["all"]),
        "/fitness/curves, 42d 90d season all": lambda: _curves(desk, ["42d", "90d", "season", "all"]),
        "/fitness/zones, a year": lambda: read_zones.period_zones(
            desk, ME, since=TODAY - timedelta(days=365), until=TODAY, sport=None, by="week"
        ),
        "/records": lambda: read_records.read_records(desk, ME, sport=None),
        "/fitness/models": lambda: read_records.read_models(desk, ME, today=TODAY),
        "/activities/{id}/metrics": lambda: read_metrics.read_metrics(desk, ME, chance.choice(ids)),
    }
    cases |= await _of_one(desk, chance)
    found: list[Result] = []
    for case, deed in cases.items():
        found += await _compared(case, deed, one_row)
    await desk.database.close()
    return found


async def _of_one(desk: Desk, chance: Random) -> dict[str, Deed]:
    """The ride with samples, measured and then, as after an edit, not."""
    one = await _ride(desk)

    async def nothing(_: int, __: int) -> None:
        return None

    await measure_activities(desk, ME, progress=nothing, only=one)
    found = (await read_intervals.read_intervals(desk, ME, one)).set.items
    work = next(each.interval for each in found if each.interval.group)

    async def unmeasured() -> object:
        async with desk.database.as_user(ME) as conn:
            seen = await look_at(conn, ME, one)
            assert seen is not None
            errand = await prepare(conn, ME, *seen, None)
        return await asyncio.to_thread(lambda: intervals_of(session_of(errand)))

    def stretch() -> Awaitable[object]:
        begin = chance.uniform(0, HOURS * 3600 - 1200)
        return read_samples.read_selection(desk, ME, one, from_s=begin, to_s=begin + chance.uniform(60, 1200))

    return {
        f"/activities/{{id}}/selection, of {HOURS} h": stretch,
        f"/activities/{{id}}/intervals, {len(found)} kept": lambda: read_intervals.read_intervals(desk, ME, one),
        f"/activities/{{id}}/intervals, {len(found)} worked out": unmeasured,
        "/intervals/similar": lambda: read_intervals.read_similar(desk, ME, one, work.id),
    }


async def _ride(desk: Desk) -> UUID:
    start = datetime(2026, 11, 20, 7, tzinfo=UTC)
    count = HOURS * 3600
    level = np.concatenate([[150] * 900, *[[290] * 240 + [140] * 180] * 20, [140] * count])[:count]
    watts = (level + np.random.default_rng(3).integers(-9, 9, count)).astype("i4")
    columns = {**ride(7, count).columns, "power": watts}
    channels = {name: Stream(name, "", raw, *_SCALES.get(name, (1.0, 0.0))) for name, raw in columns.items()}
    made = Activity(Sport.CYCLING, start, Streams(start, channels), elapsed_s=float(count), timer_s=float(count))
    file, one = RawFile(new_id(), "ab" * 32, "ride.fit", 3, "fit", "key", "upload", start), new_id()
    async with desk.database.as_user(ME) as conn:
        raw_id = await raw_files.insert_once(conn, ME, file)
        await new_recordings.insert_all(conn, ME, [NewRecording(one, new_id(), raw_id, 0, record(made))], now=start)
    return one


def _curves(desk: Desk, periods: list[str]) -> Awaitable[object]:
    return read_curves.period_curves(desk, ME, kind="power", periods=periods, sport=Sport.CYCLING, today=TODAY)


def _desk(url: str, folder: Path) -> Desk:
    return Desk(
        database=Database.at(url),
        blobs=FolderBlobs(folder / "blobs"),
        queue=ProcrastinateQueue(),
        secrets=SecretBox((SecretBox.new_key(),)),
        now=lambda: datetime(2026, 11, 21, 6, tzinfo=UTC),
        new_id=new_id,
    )


async def _compared(case: str, ours: Deed, peer: Deed) -> list[Result]:
    await ours()
    await peer()
    pairs = [(await _ms(ours), await _ms(peer)) for _ in range(ROUNDS)]
    sides = [quantiles([pair[side] for pair in pairs], n=20) for side in (0, 1)]
    return [
        less_is_better(BENCH, f"{case}, {name}", sides[0][at], sides[1][at], peer_name="one row by key", unit="ms")
        for name, at in (("p50", 9), ("p95", 18))
    ]


async def _ms(deed: Deed) -> float:
    begun = perf_counter()
    await deed()
    return (perf_counter() - begun) * 1000


async def _fill(desk: Desk) -> list[UUID]:
    now, chance = desk.now(), np.random.default_rng(1)
    async with desk.database.as_system() as conn:
        await accounts.system_insert(
            conn,
            ME,
            name="bench",
            email="bench@example.org",
            password_hash="x",  # noqa: S106 - nobody signs in here
            role="owner",
            language="ko",
            time_zone="Asia/Seoul",
            created_at=now,
        )
    ids = [UUID(int=(1 << 64) + nth) for nth in range(COUNT)]
    for start in range(0, COUNT, 200):
        async with desk.database.as_user(ME) as conn:
            await _part(conn, range(start, start + 200), ids, now, chance)
    async with desk.database.as_user(ME) as conn:
        months = await conn.execute(text("SELECT DISTINCT sport, date_trunc('month', day)::date FROM activity_measure"))
        await curves.make_months(conn, ME, {(row[0], row[1]) for row in months})
        await records.write(conn, ME, now=now)
    async with desk.database.engine.connect() as conn:
        await conn.execution_options(isolation_level="AUTOCOMMIT")
        await conn.execute(text("VACUUM ANALYZE"))
    return ids


async def _part(conn: Any, places: range, ids: list[UUID], now: Any, chance: Any) -> None:
    notes, values, lines, zones = [], [], [], []
    for nth in places:
        sport, day = _SPORTS[nth % len(_SPORTS)], FIRST + timedelta(days=nth * 3_650 // COUNT)
        await conn.execute(
            text(
                "INSERT INTO activity (user_id, id, sport, start_at, search, created_at, changed_at, summary) "
                "VALUES (:user, :id, :sport, :at, '', :now, :now, '{}')"
            ),
            {"user": ME, "id": ids[nth], "sport": sport.value, "at": day, "now": now},
        )
        notes.append(Measure(ids[nth], 1, b"c", b"t", day, sport.value, "tss", 80.0, None, now))
        for metric in METRICS:
            if metric.sports and sport not in metric.sports:
                continue
            value = float(chance.uniform(1, 400))
            values.append(MetricValue(ids[nth], metric.slug, 1, value, None, None, b"12345678", now))
        if sport is not Sport.CYCLING:
            continue
        best = np.sort(chance.uniform(120, 900, int(chance.integers(130, 170))))[::-1].astype("<f4")
        for product in PRODUCTS:
            room, kind, *kj = product.slug.split(":")
            if room == "curve" and kind != "speed":
                lines.append(StoredCurve(ids[nth], kind, int(kj[0]), best.tobytes(), None, None, b"12345678"))
        for kind in ("power", "heart_rate"):
            bounds, seconds = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0), (600, 600, 600, 600, 60, 6, 6)
            three = (1800, 600, 72)
            zones.append(
                ZoneTime(ids[nth], kind, "coggan", "ftp", 250.0, None, bounds, seconds, three, None, None, b"12345678")
            )
    await measures.put(conn, ME, notes)
    await metric_values.put(conn, ME, values)
    await curves.put(conn, ME, lines)
    await zone_times.put(conn, ME, zones)
    by_bike = [one for nth, one in zip(places, ids[places.start : places.stop], strict=True) if nth % 5 < 2]
    await intervals.put(conn, ME, [_intervals(one, chance) for one in by_bike])


def _intervals(activity_id: UUID, chance: Any) -> IntervalSet:
    """Two sets of repeats and a lone one, a minute to twenty long."""
    groups, items, at = [], [], 900.0
    for number in (1, 2, 3):
        count, seconds = (1, 5, 8)[number - 1], float(chance.choice([60, 120, 240, 300, 480, 1200]))
        figures: Figures = {slug: float(chance.uniform(1, 400)) for slug in SLUGS[:14]}
        groups.append(Group(number, f"{count} × {seconds:g}", count, seconds, figures))
        for _ in range(count):
            items.append(Measured(Interval(at, at + seconds, "work", "found", groups[-1].label, number), figures))
            at += seconds + 120
    return IntervalSet(
        activity_id, "found", "power", ("found",), None, tuple(items), tuple(groups), None, None, b"12345678"
    )
