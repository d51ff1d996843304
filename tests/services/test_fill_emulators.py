"""The demo athlete in the pretend services: what is told before it is made is what is made."""

from datetime import UTC, date, datetime

from domestique.emulators import World
from domestique.emulators.garmin.recorded import row
from domestique.emulators.garmin.sports import type_key
from domestique.services.fill_emulators import fill_emulators

UNTIL = date(2026, 11, 21)


def test_an_activity_is_what_was_told_of_it() -> None:
    world = World()
    fill_emulators(world, seed=1, until=UNTIL, days=40)
    garmin = world.garmin.account
    assert len(garmin.activities()) > 25
    for held in garmin.activities()[:12]:
        made = held.activity()
        assert held.start == made.start
        assert held.sport_key == type_key(made.sport, made.sub_sport)
        assert held.name == made.name
    listed = row(garmin.activities()[0], garmin.owner(), garmin.utc_offset_s)
    assert listed["duration"]


def test_years_are_there_at_once_and_the_same_again() -> None:
    worlds = [World(now=lambda: datetime(2026, 11, 21, tzinfo=UTC)) for _ in range(2)]
    for world in worlds:
        fill_emulators(world, seed=1, until=UNTIL, days=3 * 365, gym_log=False)  # tenths of a second
    garmin = worlds[0].garmin.account
    assert len(garmin.activities()) > 1000
    assert 1040 < len(garmin.days) < 1095, "some days nothing was worn"
    assert worlds[0].snapshot() == worlds[1].snapshot()
    assert garmin.days == worlds[1].garmin.account.days


def test_the_gym_log_and_the_athletes_own_plans() -> None:
    world = World()
    fill_emulators(world, seed=1, until=UNTIL, days=30, wellness_days=10)
    hevy, garmin = world.hevy.account, world.garmin.account
    strength = [held for held in garmin.activities() if held.sport_key == "strength_training"]
    assert len(hevy.workouts) == len(strength) > 0
    assert 8 <= len(garmin.days) <= 10
    assert len(garmin.schedules) == len(hevy.routines) == len(world.intervals.account.events) == 1
    told = [each for kinds in world.snapshot().values() for objects in kinds.values() for each in objects]
    assert {each["by"] for each in told} == {"athlete"}
