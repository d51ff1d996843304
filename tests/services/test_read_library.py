"""The library as one athlete sees it: their levels, doses and weights."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.model.activity import StrengthSet
from domestique.model.workout import every_step
from domestique.planning.library import LIBRARY
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.read_library import open_workout, read_library
from domestique.store import measures
from domestique.store.measures import Measure
from tests.fakes.activities import START, gym, ride
from tests.store.places import an_activity

TODAY = date(2026, 5, 5)


async def test_what_was_done_raises_the_level(desk: Desk, user_id: UUID) -> None:
    fresh = await read_library(desk, user_id, today=TODAY, zone="UTC")
    assert len(fresh.entries) == len(LIBRARY) and set(fresh.standing.values()) == {1.0}
    for number in range(6):
        start = START - timedelta(days=2 * number)
        long = ride(start=start, timer_s=4 * 3600.0)
        done = await an_activity(desk, user_id, long, sha256=f"{number:064d}")
        async with desk.database.as_user(user_id) as conn:
            row = Measure(done, 1, b"", b"", start.date(), "cycling", "tss", 400.0, None, desk.now())
            await measures.put(conn, user_id, [row])
    used = await read_library(desk, user_id, today=TODAY, zone="UTC")
    assert used.standing["bike_threshold"] > 3 and used.standing["bike_long"] >= 8
    assert used.standing["run_threshold"] == 1.0
    longer = {one.template.slug: one.option.dose.minutes for one in used.entries}
    assert all(longer[one.template.slug] >= one.option.dose.minutes for one in fresh.entries)
    opened = await open_workout(desk, user_id, "bike_long_steady", today=TODAY, zone="UTC", language="en")
    assert opened.own_level == opened.entry.level > 1 and opened.ladder[0].level == 1


async def test_weights_follow_from_the_last_session(desk: Desk, user_id: UUID) -> None:
    sets = tuple(StrengthSet(None, None, "active", "squat", 10, 80.0) for _ in range(3))
    await an_activity(desk, user_id, gym(sets=sets))
    asked = {"today": TODAY, "zone": "UTC", "language": "ko"}
    opened = await open_workout(desk, user_id, "strength_legs_gym", level=2, **asked)  # type: ignore[arg-type]
    squats = [step for step in every_step(opened.workout.steps) if step.lift and "squat" in step.lift.exercise]
    assert 82.5 in {step.lift.weight_kg for step in squats if step.lift}
    light = await open_workout(desk, user_id, "strength_legs_gym", level=2, deload=True, **asked)  # type: ignore[arg-type]
    assert light.dose.sets < opened.dose.sets


async def test_refusals(desk: Desk, user_id: UUID) -> None:
    asked = {"today": TODAY, "zone": "UTC", "language": "ko"}
    with pytest.raises(NotFound):
        await open_workout(desk, user_id, "no_such", **asked)  # type: ignore[arg-type]
    for wrong in ({"level": 7}, {"minutes": 900}):
        with pytest.raises(BadValue):
            await open_workout(desk, user_id, "bike_threshold_blocks", **wrong, **asked)  # type: ignore[arg-type]
    with pytest.raises(BadValue) as told:
        await open_workout(desk, user_id, "swim_css_hundreds", minutes=40, **asked)  # type: ignore[arg-type]
    assert told.value.reason == "library_fixed"


async def test_how_long_it_may_last_counts_metres_and_repetitions(desk: Desk, user_id: UUID) -> None:
    """Of a workout in metres only the warm-up and the cool-down have a clock."""
    asked = {"today": TODAY, "zone": "UTC", "language": "en"}
    for slug in ("run_race_half", "core_gym_heavy", "bike_vo2_four_by_four"):
        opened = await open_workout(desk, user_id, slug, **asked)  # type: ignore[arg-type]
        assert opened.least is not None and opened.most is not None
        assert opened.least <= opened.entry.option.dose.minutes <= opened.most
        longer = await open_workout(desk, user_id, slug, minutes=opened.most, **asked)  # type: ignore[arg-type]
        assert longer.dose.seconds is not None and abs(longer.dose.seconds / 60 - opened.most) <= 1
