"""Workouts there and back by the real library, with lost answers."""

import gzip
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from domestique.connectors.connector import Outgoing
from domestique.connectors.errors import ConnectorError, Missing, Refused, ShapeChanged, Unavailable
from domestique.connectors.garmin_signin.writer import SigninWriter, as_sent
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.garmin.account import GarminAccount
from domestique.formats.fit_writing import write_activity
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Measure,
    Repeat,
    Scale,
    Step,
    Target,
    Thresholds,
    Workout,
)
from tests.connectors.garmin_signin.workout.workouts import workouts
from tests.fakes.activities import ride

DAY, LATER = date(2026, 11, 24), date(2026, 12, 2)
INTERVALS = Workout(
    Sport.RUNNING,
    "5×1 km",
    (
        Step(Intent.WARM_UP, End(EndKind.TIME, 900)),
        Repeat(
            5,
            (
                Step(
                    Intent.WORK,
                    End(EndKind.DISTANCE, 1000),
                    (Target(Measure.SPEED, Scale.OF_THRESHOLD, 1, 1.03),),
                    note="가볍게",
                ),
                Step(Intent.RECOVERY, End(EndKind.TIME, 120)),
            ),
            skip_last_rest=True,
        ),
        Step(Intent.COOL_DOWN, End(EndKind.LAP_PRESS)),
    ),
    note="역치 훈련",
)
THING = Outgoing("w-0a1b", INTERVALS, DAY, Thresholds(threshold_mps=4.0))
OTHER = Outgoing("w-0a1b", Workout(Sport.RUNNING, "Easy", (Step(Intent.WORK, End(EndKind.TIME, 1800)),)), DAY)


@pytest.fixture
def writer(wire: Wire) -> SigninWriter:
    return SigninWriter(wire)


async def test_a_workout_lives_through_all_of_its_deeds(writer: SigninWriter, garmin: GarminAccount) -> None:
    made = await writer.create(THING)
    assert set(made) == {"workout"}
    planned = await writer.schedule(made, DAY)
    back = await writer.read_back(planned)
    assert (back.workout, back.day) == (as_sent(THING), DAY)

    moved = await writer.schedule(planned, LATER)
    assert moved == planned
    assert (await writer.read_back(moved)).day == LATER
    assert len(garmin.schedules.items()) == 1

    changed = await writer.update(moved, OTHER)
    back = await writer.read_back(changed)
    assert (back.workout, back.day) == (as_sent(OTHER), LATER)

    await writer.delete({"schedule": moved["schedule"]})
    anew = await writer.schedule(moved, DAY)
    assert anew["schedule"] != moved["schedule"]
    assert (await writer.read_back(anew)).day == DAY
    await writer.delete({"schedule": anew["schedule"]})
    back = await writer.read_back(moved)
    assert (back.day, dict(back.ref)) == (None, dict(made))

    await writer.delete(made)
    with pytest.raises(Missing):
        await writer.read_back(made)
    with pytest.raises(Missing):
        await writer.delete(made)
    assert not garmin.workouts.items()
    assert not garmin.schedules.items()
    await writer.close()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(workouts)
async def test_whatever_is_sent_reads_back_as_it_was_sent(wire: Wire, workout: Workout) -> None:
    thing = Outgoing("w-1", workout)
    writer = SigninWriter(wire)
    if not as_sent(thing).steps:
        with pytest.raises(Refused):
            await writer.create(thing)
    else:
        ref = await writer.create(thing)
        assert (await writer.read_back(ref)).workout == as_sent(thing)
    await writer.close()


async def test_the_tag_finds_ours_scheduled_or_not_and_nobody_elses(
    writer: SigninWriter, garmin: GarminAccount, world: World
) -> None:
    assert await writer.find("w-0a1b", day=DAY) == ()
    made = await writer.create(THING)
    await writer.create(Outgoing("w-0a1bc", INTERVALS))
    before = world.untouched()
    assert await writer.find("w-0a1b", day=DAY) == (made,)
    planned = await writer.schedule(made, DAY)
    assert await writer.find("w-0a1b", day=None) == (planned,)
    again = await writer.schedule(made, LATER)
    assert sorted(ref["schedule"] for ref in await writer.find("w-0a1b", day=DAY)) == sorted(
        [planned["schedule"], again["schedule"]]
    )
    assert world.untouched() == before
    await writer.close()


async def test_a_day_is_found_in_the_months_where_the_period_does_not_tell(
    writer: SigninWriter, world: World, garmin: GarminAccount
) -> None:
    planned = await writer.schedule(await writer.create(THING), DAY)
    garmin.record(ride())
    world.faults.plan(Plan("no_content", service="garmin-connect", path="workoutScheduleByPeriod"))
    assert await writer.find("w-0a1b", day=DAY) == (planned,)
    await writer.close()


@pytest.mark.parametrize("fault", ["dropped_after", "truncated_json", "wrong_shape"])
async def test_a_lost_answer_says_it_may_be_done_and_the_tag_finds_what_it_left(
    writer: SigninWriter, world: World, garmin: GarminAccount, fault: Any
) -> None:
    world.faults.plan(Plan(fault, service="garmin-connect", method="POST", path="/workout-service/workout$"))
    with pytest.raises(ConnectorError) as raised:
        await writer.create(THING)
    assert isinstance(raised.value, Unavailable | ShapeChanged)
    assert raised.value.maybe_done
    (left,) = await writer.find("w-0a1b", day=DAY)
    assert (await writer.read_back(left)).workout == as_sent(THING)

    world.faults.plan(Plan(fault, service="garmin-connect", method="POST", path="/schedule/"))
    with pytest.raises(ConnectorError) as raised:
        await writer.schedule(left, DAY)
    assert raised.value.maybe_done
    (planned,) = await writer.find("w-0a1b", day=DAY)
    assert (await writer.read_back(planned)).day == DAY
    assert (len(garmin.workouts.items()), len(garmin.schedules.items())) == (1, 1)
    await writer.close()


async def test_an_answer_without_its_day_is_not_a_workout_without_a_day(
    writer: SigninWriter, world: World, garmin: GarminAccount
) -> None:
    """Push seed 1000710: the athlete was asked why it had been taken out of the calendar."""
    planned = await writer.schedule(await writer.create(THING), DAY)
    before = garmin.schedules.items()
    for look in (lambda: writer.read_back(planned), lambda: writer.schedule(planned, LATER)):
        world.faults.plan(Plan("wrong_shape", service="garmin-connect", method="GET", path="/schedule/"))
        with pytest.raises(ShapeChanged):
            await look()
    assert garmin.schedules.items() == before
    await writer.close()


@pytest.mark.parametrize("fault", ["dropped_before", "error_500"])
async def test_what_never_arrived_left_nothing(writer: SigninWriter, world: World, fault: Any) -> None:
    world.faults.plan(Plan(fault, service="garmin-connect", method="POST"))
    with pytest.raises(Unavailable):
        await writer.create(THING)
    assert await writer.find("w-0a1b", day=DAY) == ()
    await writer.close()


async def test_nobody_listening_is_surely_not_done(wire: Wire) -> None:
    away = Wire(wire.secret, wire.keep, wire.now, wire.sleep, {**wire.addresses, "connect": "http://127.0.0.1:9"})
    writer = SigninWriter(away)
    with pytest.raises(Unavailable) as raised:
        await writer.create(THING)
    assert (raised.value.code, raised.value.maybe_done) == ("not_reached", False)
    await writer.close()


async def test_a_token_that_ran_out_between_is_renewed_and_the_deed_is_done_once(
    writer: SigninWriter, garmin: GarminAccount
) -> None:
    garmin.expire_tokens()
    await writer.create(THING)
    assert len(garmin.workouts.items()) == 1
    await writer.close()


async def test_an_id_of_somebodys_making_is_never_a_path(writer: SigninWriter, world: World) -> None:
    world.asked.clear()
    for ref in ({"workout": "../1"}, {}, {"workout": ""}):
        with pytest.raises(Missing):
            await writer.delete(ref)
    with pytest.raises(Missing):
        await writer.schedule({"workout": "7", "schedule": "8/9"}, DAY)
    assert not world.asked
    with pytest.raises(Refused):
        await writer.create(Outgoing("t"))
    with pytest.raises(Refused):
        await writer.upload(Outgoing("t"))
    await writer.close()


async def test_a_file_is_handed_in_once_and_its_double_is_as_good_as_done(
    writer: SigninWriter, garmin: GarminAccount, world: World
) -> None:
    thing = Outgoing("a-1", file=write_activity(ride()), file_name="아침.fit")
    ref = await writer.upload(thing)
    back = await writer.read_back(ref)
    assert (back.state, str(garmin.activities()[0].id)) == ("done", ref["activity"])
    again = await writer.upload(thing)
    assert (await writer.read_back(again)).state == "duplicate"
    assert again["activity"] == ref["activity"]
    assert len(garmin.activities()) == 1

    packed = Outgoing("a-3", file=gzip.compress(write_activity(ride())), file_name="activity.fit.gz")
    assert (await writer.upload(packed))["activity"] == ref["activity"], "Garmin unpacks nothing"

    with pytest.raises(Refused) as raised:
        await writer.upload(Outgoing("a-2", file=b"no file at all", file_name="x.fit"))
    assert raised.value.code == "file_not_taken"
    world.faults.plan(Plan("dropped_after", service="garmin-connect", path="/upload-service"))
    with pytest.raises(Unavailable) as lost:
        await writer.upload(thing)
    assert lost.value.maybe_done
    world.faults.plan(Plan("truncated_json", service="garmin-connect", path="/upload-service"))
    with pytest.raises(ShapeChanged) as damaged:
        await writer.upload(thing)
    assert damaged.value.maybe_done, "a double whose answer is cut is asked about again, not given up"
    await writer.close()


async def test_what_garmin_is_silent_about_it_tells_to_who_hands_it_in_again(
    writer: SigninWriter, garmin: GarminAccount, world: World
) -> None:
    world.faults.plan(Plan("no_result", service="garmin-connect", path="/upload-service"))
    thing = Outgoing("a-1", file=write_activity(ride()), file_name="activity.fit")
    ref = await writer.upload(thing)
    assert (await writer.read_back(ref)).state == "silent"
    ref = {**ref, **await writer.upload(thing)}
    back = await writer.read_back(ref)
    assert (back.state, len(garmin.activities())) == ("done", 1), "it is the one that we handed in"
    await writer.close()
