"""Candidates for matching, and what was found."""

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import route_matches, routes
from domestique.store.activity_filter import Filter
from domestique.store.activity_lines import ActivityLine, Gone, line_of
from domestique.store.route_making import routes_in
from domestique.store.routes import NewRoute
from domestique.store.tables.activities import activity
from tests.fakes.activities import gym
from tests.fakes.ways import gpx_way, ride_along
from tests.store.places import an_activity, ids
from tests.store.test_routes import MADE

LINE = line_of(list(ride_along().streams.channels.values()))
GONE = Gone("forward", 1.0, True, 0.0, 1000.0, 990.0)
(FAR,) = routes_in(gpx_way(shift=0.4), "far.gpx").made


async def test_activities_wait_until_their_way_is_known(desk: Desk, user_id: UUID) -> None:
    ride = await an_activity(desk, user_id, ride_along())
    await an_activity(desk, user_id, gym(), sha256="01" * 32)
    async with desk.database.as_user(user_id) as conn:
        (waiting,) = await route_matches.to_look(conn, user_id, limit=9)
        assert (waiting.id, waiting.version, waiting.sport) == (ride, 1, "cycling")
        assert await route_matches.count_to_look(conn, user_id) == 1
        await route_matches.put_line(conn, user_id, ride, version=1, line=LINE)
        assert await route_matches.to_look(conn, user_id, limit=9) == ()
        await conn.execute(sa.update(activity).where(activity.c.id == ride).values(version=2))
        assert [one.version for one in await route_matches.to_look(conn, user_id, limit=9)] == [2]
        await route_matches.put_line(conn, user_id, ride, version=2, line=ActivityLine())
        assert await route_matches.count_to_look(conn, user_id) == 0


async def test_candidates_are_near_alike_and_outside_the_bin(desk: Desk, user_id: UUID) -> None:
    ride = await an_activity(desk, user_id, ride_along())
    run = await an_activity(desk, user_id, ride_along(sport=Sport.RUNNING, days=1), sha256="01" * 32)
    binned = await an_activity(desk, user_id, ride_along(days=2), sha256="02" * 32)
    near, far = NewRoute(UUID(int=1), MADE), NewRoute(UUID(int=2), FAR)
    hike = NewRoute(UUID(int=3), replace(MADE, sport="hiking"))
    async with desk.database.as_user(user_id) as conn:
        for one in (ride, run, binned):
            await route_matches.put_line(conn, user_id, one, version=1, line=LINE)
        await conn.execute(sa.update(activity).where(activity.c.id == binned).values(deleted_at=desk.now()))
        await routes.insert_all(conn, user_id, [near, far, hike], now=desk.now())
        assert await route_matches.count_not_matched(conn, user_id) == 3
        found = {}
        while (route := await route_matches.not_matched(conn, user_id)) is not None:
            found[route.id] = await route_matches.activities_near(conn, user_id, route)
            await route_matches.set_matched(conn, user_id, route.id, at=desk.now())
        assert found == {near.id: (ride,), far.id: (), hike.id: (run,)}
        assert LINE.box is not None
        back = await route_matches.routes_near(conn, user_id, sport="cycling", box=LINE.box, cells=LINE.cells)
        assert [one.id for one in back] == [near.id]


async def test_passages_replace_each_other_and_hide_with_their_activity(desk: Desk, user_id: UUID) -> None:
    ride = await an_activity(desk, user_id, ride_along())
    async with desk.database.as_user(user_id) as conn:
        await routes.insert_all(conn, user_id, [route := NewRoute(UUID(int=1), MADE)], now=desk.now())
        await route_matches.put_passages(conn, user_id, ride, {route.id: [GONE, GONE]})
        await route_matches.put_passages(conn, user_id, ride, {route.id: [GONE, replace(GONE, whole=False)]})
        found = await route_matches.passages_of(conn, user_id, route.id, limit=9)
        assert [(one.nth, one.whole, one.moving_s) for one in found] == [(1, False, 990.0), (0, True, 990.0)]
        detail = await routes.get(conn, user_id, route.id)
        assert detail is not None and (detail.row.times, detail.row.last_at) == (1, ride_along().start)
        await conn.execute(sa.update(activity).values(deleted_at=desk.now()))
        assert await route_matches.passages_of(conn, user_id, route.id, limit=9) == ()
        await route_matches.forget(conn, user_id, ride)
        await conn.execute(sa.update(activity).values(deleted_at=None))
        assert await route_matches.passages_of(conn, user_id, route.id, limit=9) == ()


async def test_activities_can_be_listed_by_route(desk: Desk, user_id: UUID) -> None:
    went = await an_activity(desk, user_id, ride_along(), sha256="01" * 32)
    half = await an_activity(desk, user_id, ride_along(days=1), sha256="02" * 32)
    async with desk.database.as_user(user_id) as conn:
        await routes.insert_all(conn, user_id, [route := NewRoute(UUID(int=1), MADE)], now=desk.now())
        await route_matches.put_passages(conn, user_id, went, {route.id: [GONE, GONE]})
        await route_matches.put_passages(conn, user_id, half, {route.id: [replace(GONE, whole=False)]})
    assert await ids(desk, user_id, Filter(route_id=route.id)) == [went]
    assert await ids(desk, user_id, Filter(route_id=UUID(int=2))) == []


async def test_past_ways_are_those_that_say_something(desk: Desk, user_id: UUID) -> None:
    long_enough = replace(LINE, moving_s=3000.0)
    kept = {
        "01": (ride_along(), long_enough),
        "02": (ride_along(days=1), replace(long_enough, power_w=None)),
        "03": (ride_along(days=2), replace(long_enough, moving_s=60.0)),
        "04": (ride_along(days=3, sport=Sport.RUNNING), long_enough),
        "05": (replace(ride_along(days=4), sub_sport="virtual_activity"), long_enough),
    }
    async with desk.database.as_user(user_id) as conn:
        for digits, (one, line) in kept.items():
            made = await an_activity(desk, user_id, one, sha256=digits * 32)
            await route_matches.put_line(conn, user_id, made, version=1, line=line)
        rides = await route_matches.past_ways(conn, user_id, sports=("cycling",), powered=True, limit=9)
        assert [way.power_w for way in rides] == [200.0]
        anything = await route_matches.past_ways(conn, user_id, sports=("cycling",), powered=False, limit=9)
        assert len(anything) == 2


def test_in_common_is_a_share_of_the_route() -> None:
    assert route_matches.in_common([1, 2, 3, 4], {2, 4, 9}) == 0.5
    assert route_matches.in_common([], {1}) == 0.0
