from dataclasses import replace
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest

from domestique.connectors.connector import GoTo, SignedIn
from domestique.connectors.errors import AuthExpired
from domestique.connectors.strava.way_in import StravaWayIn
from domestique.connectors.wire import Wire
from domestique.emulators import World
from domestique.emulators.strava.account import Strava

BACK = "http://127.0.0.1:9/connections/callback/strava"


async def began(wire: Wire, strava: Strava) -> GoTo:
    form = {"client_id": strava.client_id, "client_secret": f" {strava.client_secret} "}
    gone = await StravaWayIn().begin(replace(wire, secret={}), form, callback=BACK)
    assert isinstance(gone, GoTo)
    return gone


async def said(gone: GoTo, answer: str) -> dict[str, str]:
    """What the person's browser brings back after a click on Strava's page."""
    async with httpx.AsyncClient(trust_env=False) as browser:
        back = await browser.get(f"{gone.url}&answer={answer}")
    at = back.headers["location"]
    assert at.startswith(BACK)
    return dict(parse_qsl(urlsplit(at).query))


async def test_the_whole_way_in_and_out(wire: Wire, strava: Strava, world: World) -> None:
    gone = await began(wire, strava)
    asked = parse_qs(urlsplit(gone.url).query)
    assert asked["scope"] == ["read,activity:write"] and asked["redirect_uri"] == [BACK]
    assert strava.client_secret not in gone.url and strava.client_secret not in repr(gone)
    found = await StravaWayIn().answer(wire, gone.state, await said(gone, "yes"))
    assert isinstance(found, SignedIn)
    assert found.account.id == str(strava.athlete_id) and found.account.name is None
    assert set(found.secret) == {
        "client_id", "client_secret", "access_token", "refresh_token", "expires_at", "athlete",
    }  # fmt: skip
    into = replace(wire, secret=found.secret)
    assert (await StravaWayIn().check(into)).account == found.account
    await StravaWayIn().leave(into)
    assert strava.grants[-1].revoked
    with pytest.raises(AuthExpired, match="bad_credentials"):
        await StravaWayIn().check(into)
    assert {one.path for one in world.asked} == {"/oauth/authorize", "/oauth/token", "/oauth/revoke"}


@pytest.mark.parametrize(("answer", "code"), [("no", "sign_in_refused"), ("read", "scope_missing")])
async def test_a_no_and_half_a_yes(wire: Wire, strava: Strava, world: World, answer: str, code: str) -> None:
    gone = await began(wire, strava)
    with pytest.raises(AuthExpired, match=code):
        await StravaWayIn().answer(wire, gone.state, await said(gone, answer))
    assert not [one for one in world.asked if one.path == "/oauth/token"]


async def test_somebody_elses_answer_is_not_taken(wire: Wire, strava: Strava, world: World) -> None:
    gone, other = await began(wire, strava), await began(wire, strava)
    back = await said(other, "yes")
    for strange in (back, {"code": "x"}, {"state": gone.state["state"], "scope": "activity:write"}):
        with pytest.raises(AuthExpired, match="sign_in_strange"):
            await StravaWayIn().answer(wire, gone.state, strange)
    assert gone.state["state"] != other.state["state"]


async def test_a_code_twice_and_an_app_that_is_none(wire: Wire, strava: Strava) -> None:
    gone = await began(wire, strava)
    back = await said(gone, "yes")
    await StravaWayIn().answer(wire, gone.state, back)
    with pytest.raises(AuthExpired, match="bad_credentials"):
        await StravaWayIn().answer(wire, gone.state, back)
    with pytest.raises(AuthExpired, match="bad_credentials"):
        await StravaWayIn().begin(wire, {"client_id": "1"}, callback=BACK)
    with pytest.raises(AuthExpired, match="bad_credentials"):
        await StravaWayIn().begin(wire, {"client_id": "1", "client_secret": "2"}, callback=None)


async def test_leaving_what_has_left_already_is_quiet(wire: Wire, strava: Strava) -> None:
    strava.client_secret = "changed"
    await StravaWayIn().leave(wire)
