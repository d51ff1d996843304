"""A thousand routes: taken in, against a peer that only parses the same files; listed, cut and timed, against reading
one row by its key, the same way in (a transaction of one user, row level security, a query, dataclasses).
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from uuid import UUID

import gpxpy
from sqlalchemy import update

from bench.places import temporary_folder
from bench.result import Result, less_is_better
from domestique.bootstrap import new_id, now
from domestique.demo.roads import Road, road
from domestique.formats.gpx.write import write_gpx_track
from domestique.services.browse_routes import get_route, list_routes, sections_of
from domestique.services.desk import Desk
from domestique.services.estimate_route import Asked, estimate_route
from domestique.services.match_routes import match_routes
from domestique.store import accounts, new_recordings, raw_files, routes
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.migrate import upgrade
from domestique.store.new_recordings import NewRecording
from domestique.store.raw_files import RawFile
from domestique.store.recordings import record
from domestique.store.route_lists import RouteFilter
from domestique.store.route_making import MadeRoute, routes_in
from domestique.store.routes import NewRoute
from domestique.store.secret_box import SecretBox
from domestique.store.tables.routes import route
from tests.fakes.ways import ride_along

BENCH = "routes"
COUNT, ROUNDS, PARSED = 1000, 60, 20
MINE = UUID(int=1)
LENGTH_M, CLIMB_M = 42_000.0, 500.0


def run() -> Iterator[Result]:
    with temporary_folder() as folder, EmbeddedPostgres(Path(folder)) as url:
        upgrade(url)
        yield from asyncio.run(_measured(url, Path(folder)))


def _file(number: int) -> bytes:
    way: Road = road(number, 1, LENGTH_M, CLIMB_M, 400.0 * number)
    latitude, longitude = way.degrees(way.east, way.north)
    points = zip(latitude.tolist(), longitude.tolist(), way.altitude.tolist(), strict=True)
    return write_gpx_track(f"way {number}", points)


async def _measured(url: str, folder: Path) -> list[Result]:
    database = Database.at(url)
    desk = Desk(
        database=database,
        blobs=FolderBlobs(folder / "blobs"),
        queue=ProcrastinateQueue(now=now, new_id=new_id),
        secrets=SecretBox((SecretBox.new_key(),)),
        now=now,
        new_id=new_id,
    )
    try:
        async with database.as_system() as conn:
            await accounts.system_insert(
                conn,
                MINE,
                name="a",
                email="a@example.org",
                password_hash="x",  # noqa: S106 - nobody signs in here
                role="owner",
                language="en",
                time_zone="Asia/Seoul",
                created_at=now(),
            )
        first = await _take_in(desk)
        return [*first, *await _looked_at(desk), await _matched(desk)]
    finally:
        await database.close()


async def _take_in(desk: Desk) -> list[Result]:
    """Read, measured and stored one by one, as the job does it; files are written beforehand."""
    files = [_file(number) for number in range(COUNT)]
    begun = perf_counter()
    for number, data in enumerate(files):
        (made,) = (await asyncio.to_thread(routes_in, data, f"{number}.gpx")).made
        await _store(desk, made)
    ours = (perf_counter() - begun) / COUNT
    peer = median(_seconds(lambda data=data: gpxpy.parse(data.decode())) for data in files[:PARSED])  # type: ignore[misc]
    named = "gpxpy, parsing alone"
    return [less_is_better(BENCH, f"take in one of {COUNT:,} routes of 42 km", ours, peer, peer_name=named, unit="s")]


async def _store(desk: Desk, made: MadeRoute) -> None:
    async with desk.database.as_user(MINE) as conn:
        await routes.insert_all(conn, MINE, [NewRoute(desk.new_id(), made)], now=desk.now())


def _seconds(deed: Callable[[], object]) -> float:
    begun = perf_counter()
    deed()
    return perf_counter() - begun


async def _looked_at(desk: Desk) -> list[Result]:
    page = await list_routes(desk, MINE, RouteFilter(), order="gain", descending=True, cursor=None, limit=50)
    one = page.rows[0].id
    asked = Asked(rider_kg=75, ftp_w=260)

    async def by_key() -> object:
        async with desk.database.as_user(MINE) as conn:
            return await routes.climbs(conn, MINE, one)

    def listed(wanted: RouteFilter) -> Callable[[], Awaitable[object]]:
        return lambda: list_routes(desk, MINE, wanted, order="gain", descending=True, cursor=None, limit=50)

    deeds: dict[str, Callable[[], Awaitable[object]]] = {
        "list 50 of them": listed(RouteFilter()),
        "search them by name": listed(RouteFilter(text="way 77")),
        "sections of one above 3 %": lambda: sections_of(desk, MINE, one, min_grade=0.03),
        "one whole, with line and profile": lambda: get_route(desk, MINE, one),
        "estimate one, power by duration": lambda: estimate_route(desk, MINE, one, asked),
    }
    peer = await _p95(by_key)
    return [
        less_is_better(BENCH, f"{case}, p95", await _p95(deed), peer, peer_name="rows of one key, p95", unit="ms")
        for case, deed in deeds.items()
    ]


async def _p95(deed: Callable[[], Awaitable[object]]) -> float:
    taken = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        await deed()
        taken.append((perf_counter() - begun) * 1000)
    return quantiles(taken[5:], n=20)[-1]


async def _matched(desk: Desk) -> Result:
    """One ride of an hour compared with all of them, when none is near: what an import of one file waits for."""
    activity = ride_along(6.0)
    async with desk.database.as_user(MINE) as conn:
        await conn.execute(update(route).values(matched_at=now()))
        file = RawFile(desk.new_id(), "ab" * 32, "a.fit", 3, "fit", "raw/a", "upload", desk.now())
        raw_id = await raw_files.insert_once(conn, MINE, file)
        new = NewRecording(desk.new_id(), desk.new_id(), raw_id, 0, record(activity))
        await new_recordings.insert_all(conn, MINE, [new], now=desk.now())

    async def nothing(done: int, total: int) -> None:
        pass

    begun = perf_counter()
    await match_routes(desk, MINE, progress=nothing)
    ours = perf_counter() - begun
    return less_is_better(BENCH, f"match one ride with {COUNT:,} routes", ours, 1.0, peer_name="limit", unit="s")
