"""What was done in weeks and months, and on the days of a calendar."""

from datetime import date
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.store import activity_sums
from domestique.store.activity_sums import Done, Step, Sum

LONGEST_CALENDAR = 400
_MOST = 5_000


async def read_sums(desk: Desk, user_id: UUID, *, since: date, until: date, step: Step, zone: str) -> tuple[Sum, ...]:
    """Only sports and times with anything done."""
    if until < since:
        raise BadValue("to", "range_of_days")
    async with desk.database.as_user(user_id) as conn:
        return await activity_sums.sums(conn, user_id, since, until, step=step, zone=zone)


async def read_calendar(desk: Desk, user_id: UUID, *, since: date, until: date, zone: str) -> tuple[Done, ...]:
    if until < since or (until - since).days > LONGEST_CALENDAR:
        raise BadValue("to", "calendar_days", days=LONGEST_CALENDAR)
    async with desk.database.as_user(user_id) as conn:
        return await activity_sums.done(conn, user_id, since, until, zone=zone, limit=_MOST)
