"""Days and instants: a day belongs to a place, an instant does not."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


def start_of(day: date, zone: str) -> datetime:
    """The first instant of a day there, in UTC. Where midnight is skipped by the clocks, the one after it."""
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def end_of(day: date, zone: str) -> datetime:
    """The first instant that is no longer in that day."""
    return start_of(day + timedelta(days=1), zone)


_CLOCKS_DIFFER = timedelta(days=1)
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)


def placed(at: datetime, zone: str, *, now: datetime) -> datetime | None:
    """A moment someone typed, with its offset: the one given, or, without one or in UTC as programs write, that of
    `zone`. None when nobody can have been training then: before 1900, or later than tomorrow."""
    try:
        there = at.replace(tzinfo=ZoneInfo(zone)) if at.tzinfo is None else at
        there = there if there.utcoffset() else there.astimezone(ZoneInfo(zone))
        return there if _EARLIEST <= there <= now + _CLOCKS_DIFFER else None
    except OverflowError:
        return None
