import inspect
from datetime import timedelta

import pytest

from domestique.connectors.errors import AuthExpired, RateLimited, ShapeChanged
from domestique.connectors.strava.client import StravaClient
from domestique.connectors.wire import Secret, Wire
from domestique.emulators import Plan, World
from domestique.emulators.strava.account import Strava
from tests.connectors.conftest import Wiring
from tests.connectors.strava.conftest import let_in
from tests.fakes.clock import FixedClock
from tests.fakes.vendor import NOW, Kept, response, vendor, wire_to

FILE = b"a file of forty bytes, more or less, yes"


async def handed_in(wire: Wire) -> None:
    client = StravaClient(wire)
    try:
        await client.upload("a.fit", FILE, {"data_type": "fit"})
    finally:
        await client.close()


def test_there_is_no_way_to_read_anything() -> None:
    """What a client can be asked for; a new name here has to be thought about."""
    names = {name for name, one in inspect.getmembers(StravaClient, inspect.isfunction) if not name.startswith("_")}
    assert names == {"close", "token", "revoke", "renew", "upload", "how_it_fares"}


async def test_a_token_that_runs_out_is_renewed_and_stored_before_it_is_used(
    wired: Wiring, strava: Strava, clock: FixedClock, wire: Wire, kept: Kept, world: World
) -> None:
    clock.advance(hours=5, minutes=55)
    order: list[str] = []

    async def keep(secret: Secret) -> None:
        order.append(f"kept after {len([one for one in world.asked if one.path.startswith('/api')])} uses")
        kept.secrets.append(secret)

    await handed_in(Wire(wire.secret, keep, wire.now, wire.sleep, wire.addresses))
    assert order == ["kept after 0 uses"]
    (grant,) = strava.grants
    assert kept.secrets[0]["refresh_token"] == grant.refresh_token != wire.secret["refresh_token"]
    assert kept.secrets[0]["client_secret"] == wire.secret["client_secret"]


async def test_a_token_that_is_not_stored_is_not_used(wire: Wire, clock: FixedClock, world: World) -> None:
    clock.advance(hours=7)

    async def keep(_: Secret) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        await handed_in(Wire(wire.secret, keep, wire.now, wire.sleep, wire.addresses))
    assert [one.path for one in world.asked] == ["/oauth/token"]


async def test_a_token_void_before_its_time_is_renewed_once(wire: Wire, world: World, kept: Kept) -> None:
    world.faults.plan(Plan("token_inactive", service="strava", path="uploads"))
    await handed_in(wire)
    assert [one.path for one in world.asked] == ["/api/v3/uploads", "/oauth/token", "/api/v3/uploads"]
    assert kept.secrets == []
    world.faults.plan(Plan("token_inactive", service="strava", path="uploads", times=None))
    with pytest.raises(AuthExpired, match="token_inactive"):
        await handed_in(wire)


async def test_a_refresh_token_that_is_void_needs_the_person(wire: Wire, world: World, clock: FixedClock) -> None:
    clock.advance(hours=7)
    world.faults.plan(Plan("refresh_expired", service="strava", path="token"))
    with pytest.raises(AuthExpired, match="bad_credentials"):
        await handed_in(wire)


async def test_without_a_subscription_it_says_so(wire: Wire, strava: Strava) -> None:
    strava.active = False
    with pytest.raises(AuthExpired, match="app_inactive"):
        await handed_in(wire)


async def test_a_permission_that_was_not_given(wired: Wiring, strava: Strava, wire: Wire) -> None:
    with pytest.raises(AuthExpired, match="scope_missing"):
        await handed_in(Wire(let_in(strava, "read"), wire.keep, wire.now, wire.sleep, wire.addresses))


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"x_ratelimit_limit": "200,2000", "x_ratelimit_usage": "201,400"}, timedelta(minutes=15)),
        ({"x_ratelimit_limit": "200,2000", "x_ratelimit_usage": "3,2000"}, timedelta(hours=18)),
        ({"retry_after": "30"}, timedelta(seconds=30)),
        ({}, timedelta(minutes=15)),
    ],
)
async def test_too_many_ends_with_stravas_own_window(headers: dict[str, str], wait: timedelta) -> None:
    secret = {"access_token": "t", "expires_at": "4000000000"}
    async with vendor(response(429, b"{}", **headers)) as there:
        client = StravaClient(wire_to(secret, {"api": there.url, "oauth": there.url}))
        with pytest.raises(RateLimited) as caught:
            await client.how_it_fares("1")
        await client.close()
    assert caught.value.until == NOW + wait


async def test_tokens_never_end_in_an_error() -> None:
    said = b'{"access_token": "planted-access", "refresh_token": '
    for body in (said, said + b'"planted-refresh"}', b"[]"):
        async with vendor(response(200, body)) as there:
            client = StravaClient(wire_to({}, {"api": there.url, "oauth": there.url}))
            with pytest.raises(ShapeChanged) as caught:
                await client.token({"grant_type": "refresh_token"})
            await client.close()
        assert caught.value.body == b"" and "planted" not in repr(caught.value) + str(caught.value)
