"""The real library against the pretend Garmin: nothing in between is made up."""

from datetime import UTC, datetime, timedelta

import pytest
from garminconnect.client import sso

from domestique.connectors.wire import Secret, Wire
from domestique.emulators import World
from domestique.emulators.garmin.account import GarminAccount
from tests.connectors.garmin_signin.signed import Kept, sign_in, wire_at


@pytest.fixture(autouse=True)
def in_no_hurry_to_look_human(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library waits some seconds between page and password so that Garmin takes it for a person."""
    monkeypatch.setattr(sso, "MOBILE_DELAY_MIN_S", 0.0)
    monkeypatch.setattr(sso, "MOBILE_DELAY_MAX_S", 0.0)
    monkeypatch.setattr(sso, "MOBILE_IMPERSONATIONS", ("safari_ios",))


@pytest.fixture
def garmin(world: World) -> GarminAccount:
    """Its tokens outlive the standing clock by far: the library holds them against the real one, which goes on."""
    world.garmin.account.di_lasts = timedelta(days=36_500)
    return world.garmin.account


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
async def secret(pretend_url: str, garmin: GarminAccount) -> Secret:
    return (await sign_in(pretend_url, garmin)).secret


@pytest.fixture
def wire(pretend_url: str, secret: Secret, kept: Kept) -> Wire:
    return wire_at(pretend_url, secret, kept)


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 20, 12, tzinfo=UTC)
