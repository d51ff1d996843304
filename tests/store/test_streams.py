"""Samples in and out of the database."""

from dataclasses import replace
from uuid import UUID

import numpy as np
import pytest
from sqlalchemy import update

from domestique.services.desk import Desk
from domestique.store import streams
from domestique.store.stream_encoding import UndecodableStream
from domestique.store.tables.streams import activity_stream
from tests.fakes.activities import gym, ride
from tests.store.places import an_activity


async def test_every_channel_comes_back_sample_by_sample(desk: Desk, user_id: UUID) -> None:
    activity = ride()
    one = await an_activity(desk, user_id, activity)
    async with desk.database.as_user(user_id) as conn:
        stored = await streams.read(conn, user_id, one)
    assert stored[0].channel == "time"
    back = {stream.channel: streams.unpack(stream) for stream in stored}
    assert back.keys() == activity.streams.channels.keys()
    for name, original in activity.streams.channels.items():
        assert back[name].raw.tobytes() == original.raw.tobytes()
        assert (back[name].unit, back[name].scale, back[name].offset) == (
            original.unit,
            original.scale,
            original.offset,
        )


async def test_only_the_wanted_channels_and_time(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        stored = await streams.read(conn, user_id, one, ["power", "no_such"])
    assert [stream.channel for stream in stored] == ["time", "power"]


async def test_a_channel_without_a_value_is_not_kept(desk: Desk, user_id: UUID) -> None:
    activity = ride()
    empty = {**activity.streams.channels}
    empty["cadence"] = replace(empty["power"], channel="cadence", raw=np.full(120, -(2**31), np.int32))
    one = await an_activity(desk, user_id, replace(activity, streams=replace(activity.streams, channels=empty)))
    async with desk.database.as_user(user_id) as conn:
        assert "cadence" not in {stream.channel for stream in await streams.read(conn, user_id, one)}


async def test_beats_have_a_length_of_their_own(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, gym())
    async with desk.database.as_user(user_id) as conn:
        assert [stream.channel for stream in await streams.read(conn, user_id, one)] == ["time"]
        time, rr = await streams.read(conn, user_id, one, ["rr"])
    assert (time.n, rr.n) == (3, 4)
    assert streams.unpack(rr).values().tolist() == [800.0, 810.0, 795.0, 790.0]


async def test_a_damaged_row_says_so(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(
            update(activity_stream)
            .where(activity_stream.c.user_id == user_id, activity_stream.c.channel == "power")
            .values(data=b"damaged")
        )
        (_, power) = await streams.read(conn, user_id, one, ["power"])
    with pytest.raises(UndecodableStream):
        streams.unpack(power)
