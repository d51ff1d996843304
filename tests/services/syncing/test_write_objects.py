"""Pages, kills and edits in any order: in the end what is here is what is there."""

import random
from datetime import date, timedelta

import pytest

from domestique.connectors.errors import RateLimited, ShapeChanged, Unavailable
from domestique.store import remote_exercises
from tests.fakes.clock import FixedClock
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.conftest import MORNING
from tests.services.syncing.ground import Ground, Killed


async def test_the_catalogue_comes_along(ground: Ground) -> None:
    await ground.sync(kinds=["exercises"])
    async with ground.desk.database.as_user(ground.user_id) as conn:
        (one,) = await remote_exercises.every(conn, ground.user_id, ground.there)
    assert (one.name, one.muscle) == ("Bench Press", "chest")


def disturb(chance: random.Random, place: Pretend, at: int) -> None:
    """Something happens there, among what a sync of some days looks at again."""
    start = MORNING + timedelta(days=11, minutes=90 * at)
    day = date(2026, 11, 20) - timedelta(days=chance.randrange(3))
    match chance.randrange(7):
        case 0:
            place.ride(f"n{at}", start, name=f"New {at}")
        case 1:
            place.lift(f"s{at}", start, reps=at)
        case 2 if any(row is not None for _, row in place.gym):
            place.unlift(chance.choice([id for id, row in dict(place.gym).items() if row is not None] or ["x"]))
        case 3:
            place.days[day] = {"hrv_ms": float(at), "steps": float(chance.randrange(20_000))}
        case 4:
            place.days.pop(day, None)
        case 5 if place.rides:
            place.rides[max(place.rides, key=lambda id: place.rides[id]["start"])]["name"] = f"Renamed {at}"
        case 6 if place.gym:
            id, row = place.gym[-1]
            if row is not None:
                place.gym.append((id, {**row, "reps": at + 100}))


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 20))])
async def test_in_the_end_both_are_equal(ground: Ground, place: Pretend, clock: FixedClock, seed: int) -> None:
    chance = random.Random(seed)
    run = None
    for at in range(12 if seed == 0 else 60):
        disturb(chance, place, at)
        place.page_size = chance.randrange(1, 5)
        trouble = (Unavailable("timeout"), RateLimited("busy", until=clock()), ShapeChanged("wrong_shape"), None, None)
        place.plan = [*([None] * chance.randrange(6)), chance.choice(trouble)]
        clock.advance(minutes=15)
        run = run or await ground.ask()
        ground.mortal.left = chance.choice([None, chance.randrange(3, 25)])
        ground.mortal.before = chance.random() < 0.5
        try:
            synced = await ground.go(run, steps=chance.choice([None, 2]))
            run = run if synced.outcome == "more" else None
        except Killed:
            """The next one takes up the same run, as the queue would."""
        finally:
            ground.mortal.left = None
        if chance.random() < 0.3:
            await ground.read_files()
    place.plan, place.page_size = [], 3
    clock.advance(minutes=15)
    if run is not None:
        await ground.go(run)
    await ground.sync()
    assert await ground.activities() == sorted(
        [(row["start"], row["name"]) for row in place.rides.values()]
        + [(row["start"], row["name"]) for row in dict(place.gym).values() if row is not None]
    )
    assert await ground.days() == place.days
