from dataclasses import replace

import pytest

from domestique.connectors.connector import SignedIn
from domestique.connectors.errors import AuthExpired
from domestique.connectors.intervals.way_in import IntervalsKey
from domestique.connectors.wire import Wire
from domestique.emulators.intervals.account import IntervalsAccount


async def test_a_key_tells_whose_it_is(wire: Wire, account: IntervalsAccount) -> None:
    found = await IntervalsKey().begin(replace(wire, secret={}), {"key": f"{account.key} "}, callback=None)
    assert isinstance(found, SignedIn)
    assert (found.account.id, found.account.name, found.secret) == (account.athlete_id, "Demo", {"key": account.key})
    await IntervalsKey().leave(wire)


async def test_a_wrong_key_is_told(wire: Wire) -> None:
    for key in ("nobody", ""):
        with pytest.raises(AuthExpired, match="bad_credentials"):
            await IntervalsKey().begin(wire, {"key": key}, callback=None)
    with pytest.raises(AuthExpired):
        await IntervalsKey().answer(wire, {}, {})
