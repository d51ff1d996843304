"""Tokens are kept before they are used, whatever happens around it."""

import asyncio
import json
import threading
from datetime import timedelta
from typing import Any

import pytest

from domestique.connectors.errors import AuthExpired, ConnectorError, Missing, RateLimited, ShapeChanged, Unavailable
from domestique.connectors.garmin_signin.session import Session
from domestique.connectors.wire import Secret, Wire
from domestique.emulators import Plan, World
from domestique.emulators.garmin.account import GarminAccount
from tests.connectors.garmin_signin.signed import Kept, wire_at
from tests.fakes.vendor import NOW

PROFILE = "/userprofile-service/socialProfile"


async def _ask(wire: Wire, path: str = PROFILE) -> bytes:
    session = Session(wire)
    try:
        return (await session.get(path)).body
    finally:
        await session.close()


async def test_an_answer_comes_as_it_was_received(wire: Wire, garmin: GarminAccount) -> None:
    assert json.loads(await _ask(wire))["profileId"] == garmin.profile_id


async def test_the_event_loop_goes_on_while_the_library_waits(wire: Wire, world: World) -> None:
    world.faults.plan(Plan("slow", service="garmin-connect", options={"seconds": 0.05}))
    turns, over = 0, asyncio.Event()

    async def count() -> None:
        nonlocal turns
        while not over.is_set():
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    await _ask(wire)
    over.set()
    await counting
    assert turns > 10


async def test_a_rotated_token_is_kept_before_its_first_use(
    wire: Wire, garmin: GarminAccount, kept: Kept, world: World
) -> None:
    garmin.expire_tokens()
    before = len(world.asked)
    seen: list[tuple[int, str]] = []
    session = Session(Wire(wire.secret, _noting(seen, world), wire.now, wire.sleep, wire.addresses, wire.tally))
    await session.get(PROFILE)
    await session.close()
    asked = [(each.service, each.status) for each in list(world.asked)[before:]]
    assert asked == [("garmin-connect", 401), ("garmin-di", 200), ("garmin-connect", 200)]
    assert [at - before for at, _ in seen] == [2], "stored after the renewal and before the next request"
    assert json.loads(seen[0][1])["di_refresh_token"] == garmin.sign_ins[0].refresh


def _noting(seen: list[tuple[int, str]], world: World) -> Any:
    async def keep(secret: Secret) -> None:
        seen.append((len(world.asked), secret["tokens"]))

    return keep


async def test_what_could_not_be_kept_at_once_is_kept_after_the_call(wire: Wire, garmin: GarminAccount) -> None:
    garmin.expire_tokens()
    tried: list[Secret] = []

    async def keep(secret: Secret) -> None:
        tried.append(secret)
        if len(tried) == 1:
            raise OSError("the database was away")

    session = Session(Wire(wire.secret, keep, wire.now, wire.sleep, wire.addresses))
    await session.get(PROFILE)
    await session.close()
    assert len(tried) == 2
    assert tried[0] == tried[1]


async def test_a_token_about_to_end_is_renewed_before_it_is_used(
    wire: Wire, garmin: GarminAccount, kept: Kept, world: World, pretend_url: str
) -> None:
    garmin.di_lasts = timedelta(minutes=10)
    garmin.expire_tokens()
    await _ask(wire)
    short = wire_at(pretend_url, kept.secrets[-1], kept)
    world.asked.clear()
    await _ask(short)
    assert [each.service for each in world.asked] == ["garmin-di", "garmin-connect"]


async def test_a_sign_in_that_is_over_needs_the_athlete_and_no_password_is_tried(
    wire: Wire, garmin: GarminAccount, kept: Kept, world: World
) -> None:
    garmin.end_sign_ins()
    world.asked.clear()
    with pytest.raises(AuthExpired) as raised:
        await _ask(wire)
    assert raised.value.code == "token_inactive"
    assert kept.secrets == []
    assert not [each for each in world.asked if each.service == "garmin-sso"]


async def test_a_token_that_nobody_could_renew_is_not_a_sign_in_that_is_over(
    wire: Wire, garmin: GarminAccount, world: World
) -> None:
    garmin.expire_tokens()
    world.faults.plan(Plan("error_500", service="garmin-di", times=None))
    with pytest.raises(Unavailable):
        await _ask(wire)
    world.faults.clear()
    world.faults.plan(Plan("dropped_before", service="garmin-di", times=None))
    with pytest.raises(Unavailable):
        await _ask(wire)
    world.faults.clear()
    assert await _ask(wire)


@pytest.mark.parametrize(
    ("fault", "options", "kind", "code"),
    [
        ("too_many_requests", {"retry_after": 14}, RateLimited, "too_many_requests"),
        ("challenge", {}, RateLimited, "challenge"),
        ("error_500", {}, Unavailable, "server_error"),
        ("token_inactive", {}, AuthExpired, "token_inactive"),
        ("dropped_before", {}, Unavailable, "line_broke"),
        ("dropped_after", {}, Unavailable, "line_broke"),
        ("html_401", {}, AuthExpired, "token_inactive"),
    ],
)
async def test_every_fault_is_one_of_our_errors(
    wire: Wire, world: World, fault: Any, options: dict[str, float], kind: type[ConnectorError], code: str
) -> None:
    world.faults.plan(Plan(fault, service="garmin-connect", times=None, options=options))
    with pytest.raises(ConnectorError) as raised:
        await _ask(wire)
    assert (type(raised.value), raised.value.code) == (kind, code)
    assert "eyJ" not in f"{raised.value}"
    if isinstance(raised.value, RateLimited) and options:
        assert raised.value.until == NOW + timedelta(seconds=14)


async def test_nothing_and_cut_answers(wire: Wire, world: World) -> None:
    world.faults.plan(Plan("no_content", service="garmin-connect"))
    assert await _ask(wire) == b""
    world.faults.plan(Plan("truncated_json", service="garmin-connect"))
    session = Session(wire)
    answer = await session.get(PROFILE)
    await session.close()
    with pytest.raises(ShapeChanged):
        answer.json()


async def test_what_is_not_there_is_missing(wire: Wire) -> None:
    with pytest.raises(Missing):
        await _ask(wire, "/workout-service/workout/7")


async def test_calls_are_one_at_a_time_spaced_and_counted(wire: Wire, kept: Kept) -> None:
    session, inside = Session(wire), []

    def deed(_: object) -> str:
        inside.append(threading.current_thread().name)
        return threading.current_thread().name

    names = await asyncio.gather(*(session.call(deed, "x") for _ in range(3)))
    await session.get(PROFILE)
    await session.close()
    assert len(set(names)) == 1
    assert names[0] != threading.main_thread().name
    assert len(kept.slept) == 3
    assert wire.tally.requests == 1
    assert wire.tally.received_bytes > 50


async def test_tokens_that_cannot_be_read_are_no_sign_in(pretend_url: str) -> None:
    with pytest.raises(AuthExpired) as raised:
        await _ask(wire_at(pretend_url, {"tokens": "planted"}))
    assert "planted" not in str(raised.value)
