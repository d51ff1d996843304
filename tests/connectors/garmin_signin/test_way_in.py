import json
from typing import Any

import pytest

from domestique.connectors.connector import NeedsCode, SignedIn
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, WrongCode
from domestique.connectors.garmin_key import GARMIN_KEY
from domestique.connectors.garmin_signin import GARMIN_SIGNIN
from domestique.emulators import Plan, World
from domestique.emulators.garmin.account import GarminAccount
from tests.connectors.garmin_signin.signed import Kept, sign_in, wire_at
from tests.emulators.days import a_day
from tests.fakes.vendor import wire_to

WAY_IN = GARMIN_SIGNIN.way_in


async def _refused(url: str, **form: str) -> ConnectorError:
    with pytest.raises(ConnectorError) as raised:
        await WAY_IN.begin(wire_at(url, {}), form, callback=None)
    assert "planted" not in f"{raised.value} {raised.value!r} {raised.value.__cause__}"
    return raised.value


async def test_a_password_becomes_tokens_and_is_kept_nowhere(pretend_url: str, garmin: GarminAccount) -> None:
    came = await sign_in(pretend_url, garmin)
    assert (came.account.id, came.account.name) == (str(garmin.profile_id), "Demo")
    assert set(came.secret) == {"tokens", "account", "display"}
    assert set(json.loads(came.secret["tokens"])) == {"di_token", "di_refresh_token", "di_client_id"}
    assert garmin.password not in str(dict(came.secret))
    assert garmin.email not in str(dict(came.secret))
    assert "eyJ" not in repr(came)


async def test_the_key_and_the_sign_in_of_one_account_are_known_for_one(
    pretend_url: str, garmin: GarminAccount
) -> None:
    garmin.live(a_day())
    key = await GARMIN_KEY.way_in.begin(
        wire_to({}, {"api": f"{pretend_url}/garmin-key"}), {"key": garmin.key}, callback=None
    )
    assert isinstance(key, SignedIn)
    assert key.account.id == (await sign_in(pretend_url, garmin)).account.id


async def test_a_code_is_answered_from_another_process_and_a_wrong_one_leaves_the_way_open(
    pretend_url: str, garmin: GarminAccount
) -> None:
    garmin.mfa = "123456"
    form = {"email": garmin.email, "password": garmin.password}
    came = await WAY_IN.begin(wire_at(pretend_url, {}), form, callback=None)
    assert isinstance(came, NeedsCode)
    assert came.how == "email"
    assert garmin.password not in str(dict(came.state))
    state = json.loads(json.dumps(dict(came.state)))
    for wrong in ("000000", ""):
        with pytest.raises(WrongCode):
            await WAY_IN.answer(wire_at(pretend_url, {}), state, {"code": wrong})
    signed = await WAY_IN.answer(wire_at(pretend_url, {}), state, {"code": " 123 456 "})
    assert signed.account.id == str(garmin.profile_id)
    assert (await WAY_IN.check(wire_at(pretend_url, signed.secret))).account == signed.account


async def test_a_state_that_is_spoilt_or_too_old_ends_the_sign_in(pretend_url: str, garmin: GarminAccount) -> None:
    garmin.mfa = "123456"
    form = {"email": garmin.email, "password": garmin.password}
    came = await WAY_IN.begin(wire_at(pretend_url, {}), form, callback=None)
    assert isinstance(came, NeedsCode)
    state: dict[str, Any] = json.loads(came.state["client"])
    for spoilt in ({**state, "cookies": []}, {**state, "service_url": "https://evil.example"}, {}):
        with pytest.raises(AuthExpired) as raised:
            await WAY_IN.answer(wire_at(pretend_url, {}), {"client": json.dumps(spoilt)}, {"code": "123456"})
        assert raised.value.code == "sign_in_over"


async def test_tokens_made_elsewhere_are_taken(pretend_url: str, garmin: GarminAccount) -> None:
    made = (await sign_in(pretend_url, garmin)).secret["tokens"]
    came = await WAY_IN.begin(wire_at(pretend_url, {}), {"tokens": made}, callback=None)
    assert isinstance(came, SignedIn)
    assert came.account.id == str(garmin.profile_id)


@pytest.mark.parametrize(
    "pasted",
    [
        "nonsense",
        "[]",
        '{"oauth_token": "old"}',
        '{"di_token": "planted.x.y", "di_refresh_token": 1, "di_client_id": "c"}',
    ],
)
async def test_what_is_no_token_is_never_sent(pretend_url: str, world: World, pasted: str) -> None:
    assert (await _refused(pretend_url, tokens=pasted)).code == "bad_credentials"
    assert not world.asked


async def test_tokens_that_ended_are_bad_credentials(pretend_url: str, garmin: GarminAccount) -> None:
    made = (await sign_in(pretend_url, garmin)).secret["tokens"]
    garmin.end_sign_ins()
    refused = await _refused(pretend_url, tokens=made)
    assert (type(refused), refused.code) == (AuthExpired, "bad_credentials")


async def test_a_bad_password_stops_at_once(pretend_url: str, garmin: GarminAccount, world: World) -> None:
    refused = await _refused(pretend_url, email=garmin.email, password="planted-wrong")
    assert (type(refused), refused.code) == (AuthExpired, "bad_credentials")
    assert [each.method for each in world.asked].count("POST") == 1
    assert (await _refused(pretend_url, email=garmin.email)).code == "bad_credentials"


async def test_walls_are_a_cool_down_and_not_a_bad_password(
    pretend_url: str, garmin: GarminAccount, world: World
) -> None:
    form = {"email": garmin.email, "password": garmin.password}
    for fault in ("too_many_requests", "challenge"):
        world.faults.plan(Plan(fault, service="garmin-sso", times=None))
        refused = await _refused(pretend_url, **form)
        assert (type(refused), refused.code) == (RateLimited, "sign_in_blocked"), fault
        world.faults.clear()
    garmin.captcha = True
    refused = await _refused(pretend_url, **form)
    assert (type(refused), refused.code) == (RateLimited, "sign_in_blocked")


async def test_a_ticket_that_is_not_taken_is_no_bad_password_and_not_tried_five_times(
    pretend_url: str, garmin: GarminAccount, world: World
) -> None:
    world.faults.plan(Plan("error_500", service="garmin-di", times=None))
    refused = await _refused(pretend_url, email=garmin.email, password=garmin.password)
    assert (type(refused), refused.code) == (AuthExpired, "sign_in_blocked")
    assert len([each for each in world.asked if each.path.endswith("/login")]) == 1


async def test_nobody_there_is_no_bad_password() -> None:
    refused = await _refused("http://127.0.0.1:9", email="a@example.org", password="planted")
    assert refused.code == "not_reached"


async def test_leaving_asks_nothing(pretend_url: str, world: World, kept: Kept) -> None:
    await WAY_IN.leave(wire_at(pretend_url, {}, kept))
    assert not world.asked
