import pytest

from domestique.connectors.errors import Missing, RateLimited, Refused
from domestique.connectors.hevy.client import HevyClient
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.hevy.account import HevyAccount
from tests.fakes.vendor import response, vendor, wire_to


async def test_past_the_end_is_no_page_and_a_first_page_that_is_missing_is_trouble(wire: Wire) -> None:
    client = HevyClient(wire)
    assert await client.page("workouts", 2) is None
    first = await client.page("workouts", 1)
    assert first is not None and first.rows("workouts") == ()
    await client.close()
    async with vendor(response(404)) as there:
        client = HevyClient(wire_to({"key": "k"}, {"api": f"{there.url}/"}))
        with pytest.raises(Missing):
            await client.page("workouts", 1)
        await client.close()
    assert there.asked[0].startswith(b"GET /v1/workouts?page=1&pageSize=10 ")
    assert b"api-key: k\r\n" in there.asked[0]


async def test_a_limit_is_no_wall(wire: Wire, account: HevyAccount, world: World) -> None:
    client = HevyClient(wire)
    account.routine_limit = 0
    with pytest.raises(Refused, match="routine_limit"):
        await client.write("POST", "routines", {"routine": {"title": "x", "exercises": []}})
    world.faults.plan(Plan("challenge", service="hevy"))
    with pytest.raises(RateLimited, match="challenge"):
        await client.write("POST", "routines", {})
    await client.close()
