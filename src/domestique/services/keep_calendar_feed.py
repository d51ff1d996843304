"""The secret address under which the athlete's other calendars read what is planned: made, changed, revoked."""

import re
import secrets
from uuid import UUID

from domestique.kit.tokens import SECRET_BYTES, SessionToken
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import audit, calendar_feeds
from domestique.store.calendar_feeds import CalendarFeed

_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


async def get_calendar_feed(desk: Desk, user_id: UUID) -> CalendarFeed | None:
    async with desk.database.as_user(user_id) as conn:
        return await calendar_feeds.get(conn, user_id)


async def make_calendar_feed(
    desk: Desk, user_id: UUID, *, starts_at: str | None, address: str
) -> tuple[CalendarFeed, str]:
    """With its token, which nothing tells again; one made before opens nothing any more. `address`: the caller's."""
    _check(starts_at)
    token, now = SessionToken(user_id, secrets.token_bytes(SECRET_BYTES)), desk.now()
    async with desk.database.as_user(user_id) as conn:
        await calendar_feeds.put(conn, user_id, secret=token.secret, starts_at=starts_at, now=now)
        await audit.note(conn, user_id, id=desk.new_id(), at=now, action="calendar_feed_made", address=address)
    return CalendarFeed(starts_at, now, None), token.cookie()


async def change_calendar_feed(desk: Desk, user_id: UUID, *, starts_at: str | None) -> CalendarFeed:
    _check(starts_at)
    async with desk.database.as_user(user_id) as conn:
        if not await calendar_feeds.set_start(conn, user_id, starts_at):
            raise NotFound
        found = await calendar_feeds.get(conn, user_id)
    if found is None:
        raise NotFound
    return found


async def revoke_calendar_feed(desk: Desk, user_id: UUID, *, address: str) -> None:
    async with desk.database.as_user(user_id) as conn:
        if not await calendar_feeds.remove(conn, user_id):
            raise NotFound
        await audit.note(
            conn, user_id, id=desk.new_id(), at=desk.now(), action="calendar_feed_revoked", address=address
        )


def _check(starts_at: str | None) -> None:
    if starts_at is not None and not _CLOCK.fullmatch(starts_at):
        raise BadValue("starts_at", "clock_time")
