"""Activities by hand, as rows."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import activities, manual_activities
from domestique.store.activity_filter import Filter
from domestique.store.activity_wishes import columns_for
from tests.store.places import ids

START = datetime(2026, 11, 20, 10, tzinfo=UTC)


async def test_all_of_it_is_the_athletes(desk: Desk, user_id: UUID) -> None:
    one = desk.new_id()
    wishes: dict[str, Any] = {"sport": "swimming", "start": START, "elapsed_s": 60.0, "notes": "찬물", "tags": ["a"]}
    columns = columns_for(wishes)
    async with desk.database.as_user(user_id) as conn:
        await manual_activities.add(conn, user_id, one, new=columns.new, own=columns.own, now=desk.now())
        found = await activities.get(conn, user_id, one)
    assert found is not None
    assert (found.row.manual, found.row.timer_s, found.row.name, found.source_name) == (True, 60.0, None, None)
    assert set(found.own_fields) == {
        "sport", "start_at", "utc_offset_s", "elapsed_s", "timer_s", "notes", "tags",
    }  # fmt: skip
    assert await ids(desk, user_id, Filter(text="찬물")) == [one]
