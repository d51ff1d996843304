"""Whose time has come is synced: once, and never too many of one service at a time."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from domestique.bootstrap import House
from domestique.connectors.connector import Account
from domestique.jobs.chores import sync_due
from domestique.services.desk import Desk
from domestique.store import connections, sync_runs
from tests.fakes.clock import FixedClock
from tests.fakes.connected import connected, knowing
from tests.fakes.pretend_service import Pretend


async def test_due_connections_are_synced_once_and_few_at_a_time(
    house: House, user_id: UUID, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_due, "AT_ONCE", 2)
    place = Pretend()
    at = replace(house, desk=knowing(house.desk, place))
    ids = []
    for number in range(4):
        place.account = Account(str(number))
        ids.append(await connected(at.desk, user_id, place))

    async def waiting(desk: Desk = at.desk) -> int:
        async with desk.database.as_user(user_id) as conn:
            return len(await sync_runs.unended(conn, user_id))

    async def ended() -> None:
        async with at.desk.database.as_user(user_id) as conn:
            for run in await sync_runs.unended(conn, user_id):
                await sync_runs.end(conn, user_id, run.id, "done", now=clock())

    assert await waiting() == 4, "each begins when it is connected"
    await ended()
    await sync_due.run(at)
    assert await waiting() == 2
    await sync_due.run(at)
    assert await waiting() == 4, "the others' turn; the first two are put off"
    clock.advance(minutes=20)
    await sync_due.run(at)
    assert await waiting() == 4, "what still waits is not asked again"
    await ended()
    async with at.desk.database.as_user(user_id) as conn:
        for one, days in zip(ids, (-3, 2, 400, None), strict=True):
            until = None if days is None else clock() + timedelta(days=days)
            await connections.put_off(conn, user_id, one, until=until)
        await connections.forget(conn, user_id, ids[1], now=clock())
    for _ in range(3):
        await sync_due.run(at)
    assert await waiting() == 2, "missed while off: once; written by a wrong clock: now"


async def test_what_this_version_cannot_read_is_left_alone(house: House, user_id: UUID) -> None:
    at = replace(house, desk=knowing(house.desk, place := Pretend()))
    there = await connected(at.desk, user_id, place)
    async with at.desk.database.as_user(user_id) as conn:
        for run in await sync_runs.unended(conn, user_id):
            await sync_runs.end(conn, user_id, run.id, "done", now=at.desk.now())
    await sync_due.run(house)
    async with at.desk.database.as_user(user_id) as conn:
        row = await connections.get(conn, user_id, there)
        assert await sync_runs.unended(conn, user_id) == ()
    assert row is not None
    assert row.next_try_at is None
