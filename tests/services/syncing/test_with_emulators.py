"""The real connectors against the pretended services, over real sockets: what lies there comes, and what changes."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from domestique.connectors import CONNECTORS
from domestique.connectors.connector import Connector
from domestique.emulators import World, addresses
from domestique.emulators.garmin.day import Day
from domestique.services.connect_service import connect
from domestique.services.desk import Desk
from domestique.services.syncing.map_payloads import map_payloads
from domestique.store import sync_runs, wellness_series
from domestique.store.tables.activities import activity
from domestique.store.tables.wellness import wellness_day
from tests.fakes.activities import START, gym, ride
from tests.fakes.clock import FixedClock
from tests.fakes.connected import no_sleep
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground


def connector(slug: str) -> Connector:
    return next(one for one in CONNECTORS if one.declaration.slug == slug)


@pytest.fixture
def outside(desk: Desk, user_id: UUID, pretend_url: str) -> Any:
    """`outside(slug, form)`: ground connected to that service."""

    async def at(slug: str, form: dict[str, str]) -> Ground:
        ground = Ground(desk, user_id, Pretend())
        ground.desk = replace(ground.desk, connectors=CONNECTORS, sleep=no_sleep)
        there = addresses(pretend_url, slug, dict(connector(slug).declaration.addresses))
        came = await connect(
            ground.desk, user_id, slug=slug, form=form, addresses=there, callback=None, address="127.0.0.1"
        )
        assert isinstance(came, UUID)
        ground.there = came
        async with ground.desk.database.as_user(user_id) as conn:
            for run in await sync_runs.unended(conn, user_id):
                await sync_runs.end(conn, user_id, run.id, "done", now=desk.now())
        return ground

    return at


async def kinds_there(ground: Ground, source: str) -> set[str]:
    async with ground.desk.database.as_user(ground.user_id) as conn:
        return set(await conn.scalars(select(wellness_day.c.kind).where(wellness_day.c.source == source)))


async def test_garmin_by_its_key(outside: Any, world: World, user_id: UUID) -> None:
    account = world.garmin.account
    rides = [account.record(ride(start=START + timedelta(days=at), name=f"Ride {at}")) for at in range(3)]
    for at in range(3):
        account.live(
            Day(date(2026, 11, 18) + timedelta(days=at), resting_hr=48 + at, max_hr=150, steps=9000, hrv_ms=61)
        )
    ground: Ground = await outside("garmin_key", {"key": account.key})
    assert (await ground.sync(since="2026-04-01")).outcome == "done"
    assert [name for _, name in await ground.activities()] == ["Ride 0", "Ride 1", "Ride 2"]
    assert {"resting_heart_rate_bpm", "steps", "hrv_ms"} <= await kinds_there(ground, "garmin_key")
    async with ground.desk.database.as_user(user_id) as conn:
        series = await wellness_series.of_days(conn, user_id, date(2026, 11, 18), date(2026, 11, 20))
    assert {"heart_rate"} <= {one.channel for one in series}
    asked = len(world.asked)
    assert (await ground.sync()).outcome == "done"
    assert len(world.asked) - asked < 60
    async with ground.desk.database.as_user(user_id) as conn:
        assert await wellness_series.of_days(conn, user_id, date(2026, 11, 18), date(2026, 11, 20)) == series
    account.edit_activity(rides[2], activityName="Renamed there")
    account.delete_activity(rides[1])
    assert (await ground.sync(full=True, since="2026-04-01")).outcome == "done"
    assert [name for _, name in await ground.activities()] == ["Ride 0", "Renamed there"]
    assert all(one.same for one in (await map_payloads(ground.desk, user_id, keep=False)).values())


async def test_a_session_in_hevy_and_on_the_watch_counts_once(
    outside: Any, world: World, clock: FixedClock, user_id: UUID
) -> None:
    start = gym().start
    hevy = world.hevy.account
    template = next(iter(hevy.templates))
    sets = [{"weight_kg": 80.0, "reps": 5, "type": "normal"}, {"weight_kg": 80.0, "reps": 4, "type": "normal"}]
    workout = hevy.add_workout(
        "Push", start, start + timedelta(minutes=50), [{"exercise_template_id": template, "sets": sets}]
    )
    legs = hevy.add_workout("Legs", start - timedelta(days=9), start - timedelta(days=9, hours=-1), [])
    ground: Ground = await outside("hevy", {"key": hevy.key})
    assert (await ground.sync()).outcome == "done"
    assert await ground.reps() == [5, 4]
    hevy.edit_workout(workout, title="Push, heavier")
    assert (await ground.sync()).outcome == "done"
    hevy.workouts.take(legs)  # as if its clock had jumped: nothing tells of it
    clock.advance(minutes=1)
    await ground.sync()
    assert [name for _, name in await ground.activities()] == ["Legs", "Push, heavier"]
    await ground.sync(full=True)
    assert [name for _, name in await ground.activities()] == ["Push, heavier"]
    world.garmin.account.record(gym(start=start, elapsed_s=3000.0, timer_s=3000.0, sets=(), rr=None))
    watch: Ground = await outside("garmin_key", {"key": world.garmin.account.key})
    assert (await watch.sync(kinds=["activities"])).outcome == "done"
    assert await ground.reps() == [5, 4]
    async with ground.desk.database.as_user(user_id) as conn:
        living = select(func.count()).select_from(activity).where(activity.c.deleted_at.is_(None))
        assert await conn.scalar(living) == 1
    hevy.delete_workout(workout)
    assert (await ground.sync()).outcome == "done"
    assert len(await ground.activities()) == 1, "the watch's recording of it is there still"
