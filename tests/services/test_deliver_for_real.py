"""The real connectors against the pretend services: what was approved stands there once, whatever request is lost, and
what the athlete made there is not touched.
"""

import hashlib
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from garminconnect.client import sso

from domestique.connectors import connector_of
from domestique.emulators import Stage, World, addresses
from domestique.emulators.faults import Fault, Plan
from domestique.services.deliver import LEASE, deliver
from domestique.services.desk import Desk
from domestique.services.keep_workouts import add_workout, change_workout
from domestique.services.send_workout import push, unpush
from domestique.services.upload_activity import upload
from domestique.store import connections, outbox, remote_exercises
from domestique.store.blobs import raw_key
from domestique.store.remote_exercises import RemoteExercise
from tests.connectors.garmin_signin.signed import sign_in
from tests.connectors.strava.conftest import let_in
from tests.fakes.activities import ride
from tests.fakes.clock import FixedClock
from tests.fakes.fit_file import fit_ride
from tests.fakes.shelf import no_sleep
from tests.fakes.workouts import EXAMPLES
from tests.store.places import an_activity

DAY = date(2026, 11, 24)
KINDS = ("workouts", "schedules", "routines", "events")


@pytest.fixture(autouse=True)
def in_no_hurry_to_look_human(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sso, "MOBILE_DELAY_MIN_S", 0.0)
    monkeypatch.setattr(sso, "MOBILE_DELAY_MAX_S", 0.0)
    monkeypatch.setattr(sso, "MOBILE_IMPERSONATIONS", ("safari_ios",))


@pytest.fixture
def world(stage: tuple[Stage, str], clock: FixedClock) -> World:
    return stage[0].show(World(seed=1, now=clock))


async def _secret(slug: str, world: World, url: str) -> dict[str, str]:
    if slug == "garmin_signin":
        return dict((await sign_in(url, world.garmin.account)).secret)
    if slug == "strava":
        return dict(let_in(world.strava))
    return {"key": world.hevy.account.key if slug == "hevy" else world.intervals.account.key}


async def _connected(desk: Desk, user_id: UUID, slug: str, world: World, url: str) -> tuple[Desk, UUID]:

    connector, connection_id = connector_of(slug), desk.new_id()
    declared = connector.declaration
    async with desk.database.as_user(user_id) as conn:
        await connections.add(
            conn,
            user_id,
            connection_id,
            slug=slug,
            service=declared.service,
            account_id=f"account-{connection_id}",
            account_name=None,
            sealed_secret=desk.secrets.seal(json.dumps(await _secret(slug, world, url))),
            addresses=addresses(url, slug, dict(declared.addresses)),
            valid_until=None,
            now=desk.now(),
        )
        if slug == "hevy":
            theirs = [RemoteExercise("D04AC939", "Barbell Back Squat", "weight_reps", False, None)]
            await remote_exercises.put(conn, user_id, connection_id, theirs)
    return replace(desk, connectors=(connector,), sleep=no_sleep), connection_id


def ours(world: World) -> dict[str, int]:
    """How many objects there are of what a program made."""
    found: dict[str, int] = {}
    for kinds in world.snapshot().values():
        for kind, objects in kinds.items():
            made = [one for one in objects if one["by"] != "athlete"]
            if made and kind in KINDS:
                found[kind] = found.get(kind, 0) + len(made)
    return found


LOSSES: tuple[tuple[str, Fault], ...] = (
    ("POST", "dropped_after"),
    ("PUT", "dropped_after"),
    ("POST", "dropped_before"),
)
EXPECTED = {
    "garmin_signin": ("bike", {"workouts": 1, "schedules": 1}, {}),
    "intervals": ("run", {"events": 1}, {}),
    "hevy": ("gym", {"routines": 1}, {"routines": 1}),
}


@pytest.mark.parametrize("slug", EXPECTED)
async def test_sent_changed_moved_and_taken_away_with_every_write_lost_once(
    desk: Desk, user_id: UUID, clock: FixedClock, world: World, pretend_url: str, slug: str
) -> None:
    desk, there = await _connected(desk, user_id, slug, world, pretend_url)
    example, standing, gone = EXPECTED[slug]
    untouched = world.untouched()

    async def until_quiet() -> None:
        for _ in range(12):
            await deliver(desk, user_id, there)
            async with desk.database.as_user(user_id) as conn:
                items = await outbox.page(conn, user_id, limit=1)
            if items[0].state not in outbox.OPEN:
                assert (items[0].state, items[0].differences or []) == ("done", []), items[0]
                return
            clock.advance(seconds=LEASE.total_seconds() + 25_000)
        raise AssertionError("it never came to an end")

    for method, when in LOSSES:
        body: dict[str, Any] = {**EXAMPLES[example], "name": f"{method} {when}"}
        world.faults.clear()
        for path in ("workout", "schedule", "events", "routines"):
            world.faults.plan(Plan(when, method=method, path=f"/{path}", nth=1))
        row = await add_workout(desk, user_id, body, day=DAY, notes=None)
        await push(desk, user_id, row.id, connection_ids=[there], day=None, version=None)
        await until_quiet()
        assert ours(world) == standing
        changed = await change_workout(
            desk, user_id, row.id, version=1, changes={"workout": {**body, "name": "changed"}}
        )
        await push(desk, user_id, row.id, connection_ids=[there], day=DAY + timedelta(days=1), version=changed.version)
        await until_quiet()
        assert ours(world) == standing
        await unpush(desk, user_id, row.id, connection_ids=None)
        await until_quiet()
        assert ours(world) == gone
    assert world.untouched() == untouched


@pytest.mark.parametrize(
    ("slug", "fault", "path", "said"),
    [
        ("strava", "dropped_after", "/uploads", "was_there"),
        ("intervals", "dropped_after", "/activities", None),
        ("garmin_signin", "no_result", "/upload-service", None),
    ],
)
async def test_a_finished_ride_though_the_answer_was_lost_or_says_nothing(
    desk: Desk,
    user_id: UUID,
    clock: FixedClock,
    world: World,
    pretend_url: str,
    slug: str,
    fault: Fault,
    path: str,
    said: str | None,
) -> None:
    data = fit_ride()
    sha = hashlib.sha256(data).hexdigest()
    await desk.blobs.put(raw_key(user_id, sha), data)
    one = await an_activity(desk, user_id, ride(), sha)
    desk, there = await _connected(desk, user_id, slug, world, pretend_url)
    world.faults.plan(Plan(fault, method="POST", path=path))
    await upload(desk, user_id, one)
    for _ in range(4):
        await deliver(desk, user_id, there)
        clock.advance(minutes=15)
    async with desk.database.as_user(user_id) as conn:
        (item,) = await outbox.page(conn, user_id, limit=9)
    assert (item.state, item.trouble) == ("done", said)
    assert await upload(desk, user_id, one) == ()
