from datetime import UTC, datetime, timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import calendar_feeds

NOW = datetime(2026, 11, 21, 6, tzinfo=UTC)


async def test_only_the_newest_secret_opens_it_and_reading_is_noted_now_and_then(
    desk: Desk, user_id: UUID, other_user_id: UUID
) -> None:
    async with desk.database.as_user(user_id) as conn:
        await calendar_feeds.put(conn, user_id, secret=b"old", starts_at=None, now=NOW)
        await calendar_feeds.put(conn, user_id, secret=b"new", starts_at="06:30", now=NOW)
        assert await calendar_feeds.opened(conn, user_id, b"old", now=NOW) is None
        assert await calendar_feeds.opened(conn, user_id, b"new", now=NOW) is not None
        await calendar_feeds.opened(conn, user_id, b"new", now=NOW + timedelta(minutes=1))
        found = await calendar_feeds.get(conn, user_id)
        assert found is not None and (found.starts_at, found.last_read_at) == ("06:30", NOW)
    async with desk.database.as_user(other_user_id) as conn:
        assert not await calendar_feeds.remove(conn, user_id)
    async with desk.database.as_user(user_id) as conn:
        assert await calendar_feeds.remove(conn, user_id) and await calendar_feeds.get(conn, user_id) is None
