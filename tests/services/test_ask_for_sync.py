"""Asking for a sync: once for the same, refused for what is not mine."""

import asyncio
from datetime import date
from uuid import UUID

import pytest

from domestique.services.ask_for_sync import ask_for_sync, cancel_run, list_runs, open_runs, retry_run
from domestique.services.connect_service import forget
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from tests.fakes.connected import connected, knowing
from tests.fakes.pretend_service import Pretend


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
