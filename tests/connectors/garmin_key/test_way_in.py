import json
from datetime import timedelta

import pytest

from domestique.connectors.connector import SignedIn
from domestique.connectors.errors import AuthExpired, Refused, ShapeChanged
from domestique.connectors.garmin_key.way_in import KeyWayIn
from tests.fakes.vendor import NOW, response, vendor, wire_to

TOKEN = response(body=b"a.b.c", content_type="text/plain")
SETTINGS = response(body=b'{"displayName": "paceline"}')
NOTHING = response(204, b"")


def _json(value: object) -> bytes:
    return response(body=json.dumps(value).encode())


async def _begin(*script: bytes, **form: str) -> SignedIn:
    async with vendor(*script) as played:
        wire = wire_to({}, {"api": played.url})
        came = await KeyWayIn().begin(wire, {"key": " plantedkey ", **form}, callback=None)
        assert isinstance(came, SignedIn)
        return came


async def test_a_key_is_tried_and_says_whose_it_is() -> None:
    came = await _begin(TOKEN, SETTINGS, _json({"calendarDate": "2026-11-21", "userProfileId": 4711}), days="90")
    assert (came.account.id, came.account.name) == ("4711", "paceline")
    assert came.valid_until == NOW + timedelta(days=90)
    assert came.secret["key"] == "plantedkey"
    assert came.secret["token"] == "a.b.c"
    assert "planted" not in repr(came)


async def test_whose_it_is_stands_in_other_places_too() -> None:
    range_of_days = _json({"data": [{"calendarDate": "2026-11-02", "userProfilePk": 4711}]})
    came = await _begin(TOKEN, SETTINGS, NOTHING, range_of_days)
    assert (came.account.id, came.valid_until) == ("4711", None)
    listed = _json([{"activityId": 1, "ownerId": 4711, "ownerFullName": "Kim"}])
    came = await _begin(TOKEN, SETTINGS, NOTHING, NOTHING, listed)
    assert (came.account.id, came.account.name) == ("4711", "Kim")
    came = await _begin(TOKEN, SETTINGS, NOTHING, NOTHING, _json([]))
    assert came.account.id == "name:paceline"
    with pytest.raises(ShapeChanged):
        await _begin(TOKEN, _json({}), NOTHING, NOTHING, _json([]))


@pytest.mark.parametrize("script", [(response(401),), (TOKEN, response(401))])
async def test_a_bad_key_is_said_to_be_bad(script: tuple[bytes, ...]) -> None:
    with pytest.raises(AuthExpired) as raised:
        await _begin(*script)
    assert raised.value.code == "bad_credentials"


async def test_an_empty_key_is_never_sent() -> None:
    with pytest.raises(AuthExpired):
        await _begin(TOKEN, key="  ")
    with pytest.raises(AuthExpired):
        await _begin(TOKEN, key="열쇠")


async def test_a_number_is_no_name() -> None:
    numbered = response(body=b'{"displayName": "d6d96c55-ef4d-45e2-84fb-eb434d753401"}')
    known = _json({"calendarDate": "2026-11-21", "userProfileId": 4711})
    came = await _begin(TOKEN, numbered, known, _json([{"activityId": 1, "ownerId": 4711, "ownerFullName": "Kim"}]))
    assert (came.account.id, came.account.name) == ("4711", "Kim")
    came = await _begin(TOKEN, numbered, known, _json([]))
    assert (came.account.id, came.account.name) == ("4711", None)


async def test_an_account_that_had_nothing_to_tell_keeps_its_id_when_it_has() -> None:
    came = await _begin(TOKEN, SETTINGS, NOTHING, NOTHING, _json([]))
    async with vendor(SETTINGS) as played:
        again = await KeyWayIn().check(wire_to(came.secret, {"api": played.url}))
    assert again.account == came.account
    other = response(body=b'{"displayName": "somebody"}')
    async with vendor(other, _json({"userProfileId": 4712, "calendarDate": "2026-11-21"})) as played:
        assert (await KeyWayIn().check(wire_to(came.secret, {"api": played.url}))).account.id == "4712"


async def test_a_check_says_the_same_and_a_key_needs_no_code() -> None:
    held = {"key": "k", "token": "t", "until": (NOW + timedelta(hours=3)).isoformat(), "valid_until": NOW.isoformat()}
    async with vendor(SETTINGS, _json({"userProfileId": 4711, "calendarDate": "2026-11-21"})) as played:
        came = await KeyWayIn().check(wire_to(held, {"api": played.url}))
    assert (came.account.id, came.valid_until) == ("4711", NOW)
    with pytest.raises(Refused):
        await KeyWayIn().answer(wire_to({}, {}), {}, {"code": "1"})
    await KeyWayIn().leave(wire_to({}, {}))
