"""The file with the most in it, once an activity, and each activity until it was decided about."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import outbox, uploadable
from domestique.store.outbox import NewItem, Subject
from tests.fakes.activities import START, ride
from tests.store.places import an_activity

THERE = UUID(int=5)


async def test_waiting_until_decided(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    late = await an_activity(desk, user_id, ride(start=START + timedelta(days=1)), "cd" * 32)
    async with desk.database.as_user(user_id) as conn:
        waiting = await uploadable.waiting(conn, user_id, THERE, {"strava"}, since=START, limit=9)
        assert {file.id for file in waiting} == {one, late}
        since = START + timedelta(hours=1)
        (file,) = await uploadable.waiting(conn, user_id, THERE, {"strava"}, since=since, limit=9)
        assert await uploadable.file_of(conn, user_id, late) == file
        assert not await uploadable.came_from(conn, user_id, late, {"strava", "garmin"})
        new = NewItem(desk.new_id(), THERE, "strava", "upload", Subject("activity", late), "x", "t", {}, {})
        await outbox.add(conn, user_id, new, now=desk.now())
        assert not await uploadable.waiting(conn, user_id, THERE, {"strava"}, since=since, limit=9)
        assert await outbox.count_uploads(conn, user_id, THERE) == {"waiting": 1}
    async with desk.database.as_user(other_user_id) as conn:
        assert await uploadable.file_of(conn, other_user_id, late) == "no_recording"
        long_ago = datetime(2000, 1, 1, tzinfo=UTC)
        assert not await uploadable.waiting(conn, other_user_id, THERE, {"strava"}, since=long_ago, limit=9)
