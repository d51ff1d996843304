import pytest

from domestique.connectors.intervals.declaration import DECLARATION
from domestique.connectors.wire import Wire
from domestique.emulators import World
from domestique.emulators.intervals.account import IntervalsAccount
from tests.connectors.conftest import Wiring


@pytest.fixture
def account(world: World) -> IntervalsAccount:
    return world.intervals.account


@pytest.fixture
def wire(wired: Wiring, account: IntervalsAccount) -> Wire:
    return wired("intervals", DECLARATION.addresses, {"key": account.key})
