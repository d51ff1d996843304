"""Connecting: in one step, over a code, over a visit; nothing secret is kept open, nothing is tried by itself."""

import json
from dataclasses import replace
from uuid import UUID

import pytest

from domestique.connectors.connector import Account
from domestique.connectors.errors import AuthExpired, RateLimited, Unavailable
from domestique.services.connect_service import Waiting, answer, check, come_back, connect, forget
from domestique.services.desk import Desk
from domestique.services.errors import (
    BadValue,
    CodeNotTaken,
    NotFound,
    NotLetIn,
    OneAccountOnly,
    OtherAccount,
    ServiceAway,
    ServicePaused,
    SignInOver,
)
from domestique.services.wires import opened
from domestique.store import audit
from tests.fakes.clock import FixedClock
from tests.fakes.connected import connected, knowing, row_of
from tests.fakes.pretend_service import Pretend


@pytest.fixture
def place() -> Pretend:
    return Pretend()


@pytest.fixture
def at(desk: Desk, place: Pretend) -> Desk:
    return knowing(desk, place)


async def begin(at: Desk, user_id: UUID, key: str = "right-key", **more: object) -> UUID | Waiting:
    wishes: dict[str, object] = {"form": {"key": key}, "addresses": {}, "callback": "http://here/back", **more}
    return await connect(at, user_id, slug="pretend", address="10.0.0.1", **wishes)  # type: ignore[arg-type]


async def test_a_right_key_is_sealed_and_written_down_without_it(at: Desk, user_id: UUID) -> None:
    connection_id = await connected(at, user_id, Pretend())
    there = await row_of(at, user_id, connection_id)
    assert there.sealed_secret is not None
    assert b"right-key" not in there.sealed_secret
    assert opened(at, there.sealed_secret) == {"key": "right-key"}
    assert "right-key" not in repr(there)
    async with at.database.as_user(user_id) as conn:
        noted = (await audit.newest(conn, user_id))[0]
    assert noted.action == "connection_added"
    assert "right-key" not in json.dumps(dict(noted.detail))


async def test_a_wrong_key_leaves_nothing(at: Desk, user_id: UUID) -> None:
    with pytest.raises(NotLetIn) as refused:
        await begin(at, user_id, key="wrong-key")
    assert refused.value.slots == {"trouble": "bad_credentials"}
    assert "wrong-key" not in str(refused.value)


async def test_form_and_addresses_are_checked_before_anyone_is_asked(at: Desk, user_id: UUID, place: Pretend) -> None:
    forms: tuple[tuple[dict[str, str], str], ...] = (
        ({}, "form.key"), ({"key": " "}, "form.key"), ({"key": "k", "x": "y"}, "form.x"),
        ({"key": "k", "region": "moon"}, "form.region"), ({"key": "k" * 20_001}, "form.key"),
    )  # fmt: skip
    for form, field in forms:
        with pytest.raises(BadValue) as bad:
            await begin(at, user_id, form=form)
        assert bad.value.field == field
    elsewhere = ("https://evil.example", "ftp://127.0.0.1", "http://u@127.0.0.1", "x", "http://127.0.0.1.evil.example")
    for address in elsewhere:
        with pytest.raises(BadValue):
            await begin(at, user_id, addresses={"api": address})
    with pytest.raises(BadValue):
        await begin(at, user_id, addresses={"other": "http://127.0.0.1:1"})
    assert place.requests == []
    connection_id = await begin(at, user_id)
    for address in ("http://127.0.0.1:9/", "http://localhost:9", "http://[::1]:9"):
        connection_id = await begin(at, user_id, addresses={"api": address})
        assert isinstance(connection_id, UUID)
        assert (await row_of(at, user_id, connection_id)).addresses == {"api": address.rstrip("/")}
    free = replace(at, remote_overrides=True)
    assert await begin(free, user_id, addresses={"api": "https://elsewhere.example"}) == connection_id


async def test_where_pretend_services_run_a_new_connection_leads_there(at: Desk, user_id: UUID) -> None:
    led = replace(at, pretend={"pretend": {"api": "http://127.0.0.1:9"}})
    connection_id = await begin(led, user_id)
    assert isinstance(connection_id, UUID)
    assert (await row_of(at, user_id, connection_id)).addresses == {"api": "http://127.0.0.1:9"}


async def test_a_code_can_be_answered_elsewhere_and_wrongly_first(
    at: Desk, user_id: UUID, place: Pretend, clock: FixedClock
) -> None:
    place.asks = "code"
    waiting = await begin(at, user_id)
    assert isinstance(waiting, Waiting)
    assert (waiting.needs, waiting.how) == ("code", "email")
    elsewhere = knowing(at, place)
    with pytest.raises(CodeNotTaken):
        await answer(elsewhere, user_id, waiting.sign_in_id, {"code": "000000"}, address="")
    connection_id = await answer(elsewhere, user_id, waiting.sign_in_id, {"code": "123456"}, address="")
    assert (await row_of(at, user_id, connection_id)).account_id == "7"
    with pytest.raises(SignInOver):
        await answer(at, user_id, waiting.sign_in_id, {"code": "123456"}, address="")
    late = await begin(at, user_id)
    assert isinstance(late, Waiting)
    clock.advance(minutes=10)
    with pytest.raises(SignInOver):
        await answer(at, user_id, late.sign_in_id, {"code": "123456"}, address="")


async def test_who_comes_back_is_known_by_the_state(
    at: Desk, user_id: UUID, other_user_id: UUID, place: Pretend
) -> None:
    place.asks = "visit"
    waiting = await begin(at, user_id)
    assert isinstance(waiting, Waiting)
    assert waiting.url is not None
    assert "http://here/back" in waiting.url
    for who, state in ((user_id, "forged"), (user_id, ""), (other_user_id, "nonce")):
        with pytest.raises(NotFound):
            await come_back(at, who, "pretend", {"state": state, "code": "c"}, address="")
    connection_id = await come_back(at, user_id, "pretend", {"state": "nonce", "code": "c"}, address="")
    assert (await row_of(at, user_id, connection_id)).state == "ok"


async def test_the_same_account_again_is_the_same_connection(at: Desk, user_id: UUID, place: Pretend) -> None:
    first = await connected(at, user_id, place)
    await forget(at, user_id, first, address="")
    assert place.left
    gone = await row_of(at, user_id, first)
    assert (gone.sealed_secret, gone.state) == (None, "off")
    assert await connected(at, user_id, place) == first
    assert (await row_of(at, user_id, first)).forgotten_at is None


async def test_a_new_key_must_be_of_the_same_account(at: Desk, user_id: UUID, place: Pretend) -> None:
    first = await connected(at, user_id, place)
    place.account = Account("8")
    with pytest.raises(OtherAccount):
        await begin(at, user_id, renewing=first)
    second = await connected(at, user_id, place)
    assert second != first
    assert (await row_of(at, user_id, second)).source == "pretend_2"


async def test_one_account_where_the_service_takes_one(desk: Desk, user_id: UUID) -> None:
    place = Pretend(many=False)
    at = knowing(desk, place)
    first = await connected(at, user_id, place)
    with pytest.raises(OneAccountOnly):
        await begin(at, user_id)
    assert await begin(at, user_id, renewing=first) == first


async def test_a_wall_is_not_run_against_twice(at: Desk, user_id: UUID, place: Pretend, clock: FixedClock) -> None:
    place.plan = [RateLimited("challenge")]
    with pytest.raises(ServicePaused):
        await begin(at, user_id)
    with pytest.raises(ServicePaused) as paused:
        await begin(at, user_id)
    assert (paused.value.retry_after, place.requests) == (7200, ["begin"])
    key = Pretend(slug="pretend_key")
    await connected(knowing(at, place, key), user_id, key)
    by_tokens = await begin(at, user_id, form={"key": "right-key", "tokens": "{}"})
    assert isinstance(by_tokens, UUID), "who signed in elsewhere does not sign in here"
    place.plan = [RateLimited("challenge")]
    with pytest.raises(ServicePaused) as paused:
        await begin(at, user_id)
    assert paused.value.retry_after == 7200, "what let in is no row of walls"
    clock.advance(hours=2)
    assert isinstance(await begin(at, user_id), UUID)


async def test_a_check_says_what_it_found(at: Desk, user_id: UUID, place: Pretend) -> None:
    there = await connected(at, user_id, place)
    place.plan = [Unavailable("timeout")]
    with pytest.raises(ServiceAway):
        await check(at, user_id, there)
    assert (await row_of(at, user_id, there)).trouble_code == "timeout"
    await check(at, user_id, there)
    assert (await row_of(at, user_id, there)).trouble_code is None
    place.key = "another"
    with pytest.raises(NotLetIn):
        await check(at, user_id, there)
    row = await row_of(at, user_id, there)
    assert (row.state, row.trouble_code, row.next_try_at) == ("needs_you", "key_revoked", None)
    assert await begin(at, user_id, key="another", renewing=there) == there
    assert (await row_of(at, user_id, there)).state == "ok"
    place.account = Account("8")
    with pytest.raises(NotLetIn):
        await check(at, user_id, there)
    assert (await row_of(at, user_id, there)).trouble_code == "other_account"


async def test_a_service_that_will_not_hear_goodbye_is_forgotten_all_the_same(
    at: Desk, user_id: UUID, place: Pretend, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = await connected(at, user_id, place)

    async def never(*_: object) -> None:
        raise AuthExpired("token_inactive")

    monkeypatch.setattr("tests.fakes.pretend_service._WayIn.leave", never)
    await forget(at, user_id, there, address="")
    assert (await row_of(at, user_id, there)).sealed_secret is None
