"""A whole account read by the real library: the same figures as the official key reads."""

from datetime import UTC, datetime, timedelta

import pytest

from domestique.connectors.connector import Page
from domestique.connectors.errors import Missing
from domestique.connectors.found import Found, FoundActivity, FoundDay, FoundFile, FoundSeries, FoundSetting, Listed
from domestique.connectors.garmin_key import GARMIN_KEY
from domestique.connectors.garmin_signin import GARMIN_SIGNIN
from domestique.connectors.garmin_signin.declaration import DECLARATION, OWN, SPARE
from domestique.connectors.wire import Wire
from domestique.emulators import World
from domestique.emulators.garmin.account import GarminAccount
from domestique.model.sport import Sport
from tests.connectors.garmin_reading import reading
from tests.emulators.days import TODAY, a_day
from tests.fakes.activities import gym, ride
from tests.fakes.vendor import wire_to

AT = datetime(2026, 11, 18, 6, 30, tzinfo=UTC)


async def _read(wire: Wire, *kinds: str) -> dict[str, list[Found]]:
    return await reading(GARMIN_SIGNIN, wire, kinds or DECLARATION.kinds)


@pytest.fixture
def full(garmin: GarminAccount) -> GarminAccount:
    garmin.live(a_day())
    garmin.record(ride(start=AT))
    garmin.record(gym(start=AT + timedelta(hours=3)))
    return garmin


async def test_what_only_the_sign_in_has(wire: Wire, full: GarminAccount) -> None:
    found = await _read(wire, *OWN)
    days = {kind: [one.figures for one in found[kind] if isinstance(one, FoundDay)] for kind in OWN}
    assert days["training_status"] == [{"acute_load": 412, "chronic_load": 398}]
    assert days["readiness"] == [{"training_readiness": 71, "recovery_time_h": 14}]
    assert days["vo2max"] == [{"vo2max_running": 54.3, "vo2max_cycling": 57.1}]
    told = {(one.slug, one.sport): one.value for one in found["thresholds"] if isinstance(one, FoundSetting)}
    assert told == {
        ("threshold_speed", Sport.RUNNING): 3.65,
        ("threshold_hr", Sport.RUNNING): 168,
        ("ftp", Sport.CYCLING): 232,
        ("ftp", Sport.RUNNING): 290,
        ("power_zones", Sport.CYCLING): (129, 175, 210, 245, 280, 347),
        ("css", Sport.SWIMMING): 1.15,
    }
    (session,) = found["exercise_sets"]
    assert isinstance(session, FoundActivity)
    assert session.activity.sport is Sport.STRENGTH
    assert any(each.exercise and each.weight_kg for each in session.activity.sets)


async def test_the_spare_kinds_say_what_the_key_says(wire: Wire, full: GarminAccount, pretend_url: str) -> None:
    ours = await _read(wire, *SPARE)
    key = wire_to({"key": full.key}, {"api": f"{pretend_url}/garmin-key"})
    theirs = await reading(GARMIN_KEY, key, SPARE)
    for kind in ("activities", "days", "hrv", "heart_rate", "weight", "steps", "hydration", "zones"):
        assert ours[kind] == theirs[kind], kind
    assert [type(one) for one in ours["stress"]] == [FoundDay, FoundSeries, FoundSeries]
    assert [one.channel for one in ours["respiration"] if isinstance(one, FoundSeries)] == ["respiration"]
    night = next(one for one in ours["sleep"] if isinstance(one, FoundDay))
    assert night.figures.items() >= {"sleep_s": 25_800, "hrv_ms": 62}.items()
    figures = {kind: one.figures for kind in ours for one in ours[kind] if isinstance(one, FoundDay)}
    assert figures["body_battery"] == {"body_battery_high": 88, "body_battery_low": 19}
    assert not [one for one in ours["body_battery"] if isinstance(one, FoundSeries)]


async def test_originals_come_as_they_are(wire: Wire, full: GarminAccount) -> None:
    reader = GARMIN_SIGNIN.reader
    assert reader is not None
    assert GARMIN_SIGNIN.read is not None
    at_work = reader(wire)
    listed = (await _read(wire, "activities"))["activities"]
    for row in listed:
        assert isinstance(row, Listed)
        (file,) = GARMIN_SIGNIN.read(await at_work.file(row.external_id))
        assert isinstance(file, FoundFile)
        assert file.name == f"{row.external_id}.fit"
    with pytest.raises(Missing):
        await at_work.file("4711")
    await at_work.close()


async def test_a_second_run_asks_little(wire: Wire, full: GarminAccount, world: World) -> None:
    reader = GARMIN_SIGNIN.reader
    assert reader is not None
    at_work = reader(wire)
    world.asked.clear()
    page: Page = await at_work.page("heart_rate", {"since": "2026-10-26"}, today=TODAY, since=None)
    assert not page.done
    page = await at_work.page("heart_rate", page.cursor, today=TODAY, since=None)
    assert page.done
    assert len(world.asked) == 2
    await at_work.close()
