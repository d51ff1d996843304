"""Activities on the real database: written whole and read again."""

from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import activities
from domestique.store.activity_parts import laps, pauses, sets, sources_of_activity, sources_of_file
from domestique.store.new_recordings import UnstorableRow
from tests.fakes.activities import START, gym, ride
from tests.store.places import a_raw_file, an_activity


async def test_an_activity_comes_back_as_it_was_read(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, one)
        assert found is not None
        assert found.row.name == "아침 한강 라이딩"
        assert found.row.start_at == START
        assert found.row.channels == ("power", "heart_rate", "altitude", "dev:Core")
        assert found.row.avg_power_w == 203
        assert found.row.device == "garmin Edge 840"
        assert len(found.row.sparkline or ()) == 48
        assert found.summary == {"avg_power": 203, "total_ascent": 24.0, "trigger": "session_end"}
        assert found.losses == ({"code": "cut_short", "reason": "The last 12 bytes are missing."},)
        assert [lap.fields for lap in await laps(conn, user_id, one)] == [{"avg_power": 203.0}, {"intensity": "active"}]
        assert await pauses(conn, user_id, one) == ((30.0, 40.0),)


async def test_what_is_not_known_stays_unknown(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, gym())
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, one)
        assert found is not None
        unknown = (found.row.name, found.row.distance_m, found.row.avg_power_w, found.row.sparkline, found.row.device)
        assert unknown == (None,) * 5
        assert [(one.exercise, one.reps) for one in await sets(conn, user_id, one)] == [
            ("squat", 5), ("carry", None), (None, None),
        ]  # fmt: skip


async def test_one_part_of_a_file_is_read_once(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    with pytest.raises(UnstorableRow):
        await an_activity(desk, user_id, ride())
    two = await an_activity(desk, user_id, ride(), part=1)
    raw_id = await a_raw_file(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        assert [source.activity_id for source in await sources_of_file(conn, user_id, raw_id)] == [one, two]
        assert [source.part for source in await sources_of_activity(conn, user_id, two)] == [1]


async def test_names_the_database_would_refuse(desk: Desk, user_id: UUID) -> None:
    odd = ride(name="a\x00b\ud800", summary={"x\x00": "y\x00", "nan": float("nan"), "inf": float("inf")})
    one = await an_activity(desk, user_id, odd)
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, one)
    assert found is not None
    assert found.row.name == "a\ufffdb\ufffd"
    assert found.summary == {"x\ufffd": "y\ufffd"}
