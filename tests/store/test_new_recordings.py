"""Many recordings written at once, and the one that cannot be."""

from dataclasses import replace
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import activities, activity_lists, new_recordings, streams
from domestique.store.activity_filter import Filter
from domestique.store.new_recordings import NewRecording, UnstorableRow
from domestique.store.recordings import record
from tests.fakes.activities import gym, ride
from tests.store.places import a_raw_file


async def test_several_at_once_are_each_whole(desk: Desk, user_id: UUID) -> None:
    raw_id = await a_raw_file(desk, user_id)
    first = NewRecording(desk.new_id(), desk.new_id(), raw_id, 0, record(ride()), {"name": "지리산"})
    second = NewRecording(desk.new_id(), desk.new_id(), raw_id, 1, record(gym()))
    async with desk.database.as_user(user_id) as conn:
        await new_recordings.insert_all(conn, user_id, [first, second], now=desk.now())
    async with desk.database.as_user(user_id) as conn:
        for one in (first, second):
            stored = await streams.read(conn, user_id, one.activity_id, [s.channel for s in one.recording.streams])
            assert {s.channel: s for s in stored} == {s.channel: s for s in one.recording.streams}
        found = await activities.get(conn, user_id, first.activity_id)
        page = await activity_lists.page(conn, user_id, Filter(text="지리산"))
    assert found is not None
    assert found.row.name == "지리산"
    assert [row.id for row, _ in page] == [first.activity_id]


async def test_what_the_tables_refuse_is_named(desk: Desk, user_id: UUID) -> None:
    raw_id = await a_raw_file(desk, user_id)
    odd = replace(record(ride()), utc_offset_s=2**40)
    new = NewRecording(desk.new_id(), desk.new_id(), raw_id, 0, odd)
    async with desk.database.as_user(user_id) as conn:
        with pytest.raises(UnstorableRow):
            await new_recordings.insert_all(conn, user_id, [new], now=desk.now())
        await conn.rollback()


async def test_nothing_is_nothing(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        await new_recordings.insert_all(conn, user_id, [], now=desk.now())
