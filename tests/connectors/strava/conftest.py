import pytest

from domestique.connectors.strava.declaration import DECLARATION
from domestique.connectors.wire import Secret, Wire
from domestique.emulators import World
from domestique.emulators.strava.account import Strava
from tests.connectors.conftest import Wiring
from tests.fakes.vendor import Kept


def let_in(strava: Strava, *scopes: str) -> Secret:
    grant = strava.grant(frozenset(scopes or ("read", "activity:write")))
    return {
        "client_id": strava.client_id,
        "client_secret": strava.client_secret,
        "access_token": grant.access_token,
        "refresh_token": grant.refresh_token,
        "expires_at": f"{grant.expires_at.timestamp():.0f}",
        "athlete": str(strava.athlete_id),
    }


@pytest.fixture
def strava(world: World) -> Strava:
    return world.strava


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def wire(wired: Wiring, strava: Strava, kept: Kept) -> Wire:
    return wired("strava", DECLARATION.addresses, let_in(strava), kept)
