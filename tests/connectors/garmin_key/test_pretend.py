"""The key against the pretend Garmin, with everything that may go wrong on the line."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domestique.connectors.connector import Connector, SignedIn
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, ShapeChanged, Unavailable
from domestique.connectors.found import FoundDay, FoundFile, FoundSeries, FoundSetting, Listed
from domestique.connectors.garmin_key import GARMIN_KEY
from domestique.connectors.garmin_key.declaration import KINDS
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.garmin.account import GarminAccount
from tests.connectors.garmin_reading import reading
from tests.emulators.days import TODAY, a_day
from tests.fakes.activities import ride
from tests.fakes.vendor import NOW, Kept, wire_to

AT = datetime(2026, 11, 18, 6, 30, tzinfo=UTC)


@pytest.fixture
def garmin(world: World) -> GarminAccount:
    account = world.garmin.account
    account.live(*(a_day(TODAY - timedelta(days=n)) for n in (0, 1, 33)))
    account.record(ride(start=AT))
    return account


@pytest.fixture
def wire(garmin: GarminAccount, pretend_url: str) -> Wire:
    return wire_to({"key": garmin.key}, {"api": f"{pretend_url}/garmin-key"})


async def test_everything_of_an_account_is_read(wire: Wire, garmin: GarminAccount) -> None:
    found = await reading(GARMIN_KEY, wire, KINDS)
    (activity,) = found["activities"]
    assert isinstance(activity, Listed)
    assert (activity.start, activity.external_id) == (AT, str(garmin.activities()[0].id))
    days = {kind: [one for one in found[kind] if isinstance(one, FoundDay)] for kind in KINDS}
    assert len(days["days"]) == len(days["sleep"]) == len(days["steps"]) == len(days["stress"]) == 3
    assert days["days"][0].figures["resting_heart_rate_bpm"] == 48
    assert days["weight"][0].figures == {"weight_kg": 72.4, "body_fat_percent": 14.2}
    assert days["hydration"][0].figures == {"hydration_ml": 1800}
    assert days["goals"][0].figures == {"fitness_age_years": 29.4}
    series = {kind: [one.channel for one in found[kind] if isinstance(one, FoundSeries)] for kind in KINDS}
    for kind in ("heart_rate", "hrv", "spo2", "body_battery"):
        assert series[kind] == [kind] * 3
    assert {one.slug for one in found["zones"] if isinstance(one, FoundSetting)} >= {"max_hr", "hr_zones"}
    assert [one.value for one in found["goals"] if isinstance(one, FoundSetting)] == [70]


async def test_an_original_comes_out_of_its_zip(wire: Wire, garmin: GarminAccount) -> None:
    assert GARMIN_KEY.reader is not None
    assert GARMIN_KEY.read is not None
    reader = GARMIN_KEY.reader(wire)
    (file,) = GARMIN_KEY.read(await reader.file(str(garmin.activities()[0].id)))
    await reader.close()
    assert isinstance(file, FoundFile)
    assert (file.name[-4:], file.data[8:12]) == (".fit", b".FIT")


@pytest.mark.parametrize(
    ("fault", "kind", "code"),
    [
        ("too_many_requests", RateLimited, "too_many_requests"),
        ("challenge", RateLimited, "challenge"),
        ("token_inactive", AuthExpired, "key_revoked"),
        ("html_401", AuthExpired, "key_revoked"),
        ("error_500", Unavailable, "server_error"),
        ("truncated_json", ShapeChanged, "not_json"),
        ("wrong_shape", ShapeChanged, "wrong_shape"),
        ("dropped_before", Unavailable, "line_broke"),
        ("dropped_after", Unavailable, "line_broke"),
    ],
)
async def test_every_fault_is_named_and_the_next_run_reads_as_if_nothing_had_been(
    wire: Wire, world: World, fault: Any, kind: type[ConnectorError], code: str
) -> None:
    options = {"retry_after": 14.0} if fault == "too_many_requests" else {}
    world.faults.plan(
        Plan(fault, service="garmin-key", path="/(activitylist|sleep)-service", times=None, options=options)
    )
    for what in ("activities", "sleep"):
        with pytest.raises(ConnectorError) as raised:
            await reading(GARMIN_KEY, wire, [what])
        assert (type(raised.value), raised.value.code) == (kind, code)
        if isinstance(raised.value, RateLimited) and options:
            assert raised.value.until == NOW + timedelta(seconds=14)
    world.faults.clear()
    found = await reading(GARMIN_KEY, wire, ["activities", "sleep"])
    assert (len(found["activities"]), len(found["sleep"])) == (1, 3)


async def test_a_token_that_dies_early_costs_one_exchange_and_days_without_data_nothing(
    garmin: GarminAccount, pretend_url: str, world: World
) -> None:
    kept = Kept()
    wire = wire_to({"key": garmin.key}, {"api": f"{pretend_url}/garmin-key"}, kept=kept)
    came = await _connect(GARMIN_KEY, wire)
    assert came.account.id == str(garmin.profile_id)
    wire = wire_to(came.secret, {"api": f"{pretend_url}/garmin-key"}, kept=kept)
    kept.secrets.clear()
    garmin.expire_tokens()
    world.faults.plan(Plan("no_content", service="garmin-key", path="/stats/steps"))
    assert (await reading(GARMIN_KEY, wire, ["steps"]))["steps"]
    assert len(kept.secrets) == 1
    garmin.expire_tokens()
    garmin.key_revoked = True
    with pytest.raises(AuthExpired) as raised:
        await GARMIN_KEY.way_in.check(wire)
    assert raised.value.code == "key_revoked"


async def _connect(connector: Connector, wire: Wire) -> SignedIn:
    came = await connector.way_in.begin(wire, {"key": wire.secret["key"]}, callback=None)
    assert isinstance(came, SignedIn)
    return came
