"""Asking for a sync: once for the same, refused for what is not mine."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domestique.connectors.errors import ShapeChanged, Unavailable
from domestique.services.ask_for_sync import ask_for_sync, cancel_run, list_runs, open_runs, retry_run
from domestique.services.connect_service import forget
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.syncing.map_payloads import map_connection
from tests.fakes.clock import FixedClock
from tests.fakes.connected import connected, knowing
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground


async def test_ask_follow_stop_and_again(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    (first,) = await open_runs(at, user_id)
    assert (first.run.reason, first.there.id) == ("connected", there)
    (same,) = await ask_for_sync(at, user_id)
    assert same.run.id == first.run.id
    (other,) = await ask_for_sync(at, user_id, connection_ids=[there, there], kinds=["days"], since=date(2026, 1, 1))
    assert other.run.asked == {"kinds": ["days"], "since": "2026-01-01", "full": True}
    assert await ask_for_sync(at, user_id, kinds=["moods"]) == ()
    for bad in ({"connection_ids": [desk.new_id()]}, {"since": date(2030, 1, 1)}):
        with pytest.raises((NotFound, BadValue)):
            await ask_for_sync(at, user_id, **bad)
    assert other.run.job_id is not None
    assert (await cancel_run(at, user_id, other.run.job_id)).run.state == "cancelled"
    again = await retry_run(at, user_id, other.run.id)
    assert (again.run.state, again.run.asked) == ("waiting", other.run.asked)
    assert again.run.id != other.run.id
    page = await list_runs(at, user_id, connection_id=there, cursor=None, limit=2)
    assert [one.run.id for one in page.runs] == [again.run.id, other.run.id]
    rest = await list_runs(at, user_id, connection_id=None, cursor=page.next_cursor, limit=2)
    assert [one.run.id for one in rest.runs] == [first.run.id]
    for refused in (retry_run, cancel_run):
        with pytest.raises(NotFound):
            await refused(at, other_user_id, first.run.id)
    with pytest.raises(BadValue):
        await list_runs(at, user_id, connection_id=None, cursor="?", limit=2)
    await forget(at, user_id, there, address="")
    with pytest.raises(NotFound):
        await retry_run(at, user_id, other.run.id)


async def test_two_tabs_that_ask_at_once_have_one_run(desk: Desk, user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    await connected(at, user_id, place)
    asked = (ask_for_sync(at, user_id, kinds=["days"]) for _ in range(4))
    found = {view.run.id for views in await asyncio.gather(*asked) for view in views}
    assert len(found) == 1


async def test_what_a_later_sync_made_up_for_is_said_and_nothing_before_it_did(
    desk: Desk, user_id: UUID, clock: FixedClock
) -> None:
    place = Pretend()
    place.days = {date(2026, 11, 11) + timedelta(days=at): {"steps": 9000.0 + at} for at in range(10)}
    place.lift("g1", datetime(2026, 11, 10, 16, tzinfo=UTC))
    ground = await Ground(desk, user_id, place).connect()

    async def made_up() -> list[bool]:
        """Of the newest first; the one of connecting is left out."""
        page = await list_runs(ground.desk, user_id, connection_id=None, cursor=None, limit=9)
        return [view.made_up for view in page.runs][:-1]

    async def sync(**asked: Any) -> list[bool]:
        clock.advance(hours=1)
        await ground.sync(**asked)
        return await made_up()

    place.plan = [Unavailable("timeout")]
    assert await sync() == [False]
    place.plan = [Unavailable("timeout")]
    assert await sync(full=True) == [False, False]
    place.reads_words = False
    assert await sync() == [False, False, True], "but not what was to read everything anew"
    place.reads_words = True
    assert (await sync())[:2] == [False, False], "old answers still wait for somebody who can read them"
    await map_connection(ground.desk, user_id, ground.there)
    assert (await made_up())[:2] == [False, True]
    place.plan = [ShapeChanged("wrong_shape", body=b"{strange")]
    assert not (await sync())[0]
    assert (await sync())[:2] == [False, True], "the same place was asked for once more"
