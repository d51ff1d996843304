from dataclasses import replace

import pytest

from domestique.connectors.connector import SignedIn
from domestique.connectors.errors import AuthExpired
from domestique.connectors.hevy.way_in import HevyKey
from domestique.connectors.wire import Wire
from domestique.emulators import World
from domestique.emulators.hevy.account import HevyAccount


async def test_a_key_tells_whose_it_is(wire: Wire, account: HevyAccount) -> None:
    found = await HevyKey().begin(replace(wire, secret={}), {"key": f" {account.key}\n"}, callback=None)
    assert isinstance(found, SignedIn)
    assert (found.account.id, found.account.name, found.secret) == (account.user_id, "Demo", {"key": account.key})
    assert await HevyKey().check(wire) == found
    await HevyKey().leave(wire)


async def test_a_wrong_key_is_told_once(wire: Wire, world: World) -> None:
    for key in ("nobody", "", "열쇠", "two words"):
        with pytest.raises(AuthExpired, match="bad_credentials"):
            await HevyKey().begin(wire, {"key": key}, callback=None)
    assert len(world.asked) == 1
    with pytest.raises(AuthExpired):
        await HevyKey().answer(wire, {}, {"code": "1"})
