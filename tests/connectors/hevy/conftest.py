import pytest

from domestique.connectors.hevy.declaration import DECLARATION
from domestique.connectors.wire import Wire
from domestique.emulators import World
from domestique.emulators.hevy.account import HevyAccount
from tests.connectors.conftest import Wiring


@pytest.fixture
def account(world: World) -> HevyAccount:
    return world.hevy.account


@pytest.fixture
def wire(wired: Wiring, account: HevyAccount) -> Wire:
    return wired("hevy", DECLARATION.addresses, {"key": account.key})
