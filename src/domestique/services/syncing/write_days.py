"""Figures and readings of days: what an answer says now is what holds, for every day that it speaks for."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from domestique.connectors.found import Found, FoundDay, FoundSeries
from domestique.services.desk import Desk
from domestique.store import payloads, raw_files, wellness_days, wellness_series
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.payloads import KeptPayload
from domestique.store.raw_files import RawFile
from domestique.store.wellness_series import SeriesOfDay

Days = dict[date, dict[str, float]]
Reread = Callable[[KeptPayload, bytes], tuple[Found, ...]]
_MOST = 100
"""Answers or series that are held back; a series may have thousands of readings."""


def days_in(found: Sequence[Found]) -> Days:
    days: Days = {}
    for one in found:
        if isinstance(one, FoundDay):
            days.setdefault(one.day, {}).update(one.figures)
    return days


def series_in(found: Sequence[Found]) -> list[SeriesOfDay]:
    """One for a day and channel: readings that came in parts are put in a row."""
    parts: dict[tuple[date, str], list[FoundSeries]] = {}
    for one in found:
        if isinstance(one, FoundSeries) and one.values:
            parts.setdefault((one.day, one.channel), []).append(one)
    whole = []
    for (day, channel), several in parts.items():
        start = min(one.start for one in several)
        readings: dict[float, float] = {}
        for one in several:
            late = (one.start - start).total_seconds()
            readings |= {second + late: value for second, value in zip(one.seconds, one.values, strict=True)}
        at = sorted(readings)
        whole.append(
            SeriesOfDay(day, channel, several[0].unit, start, tuple(at), tuple(readings[second] for second in at))
        )
    return whole


@dataclass(slots=True)
class DayWriter:
    """Within one transaction. What only adds is collected, and written with `flush`: a statement costs more than a row.
    What takes something away is done in its turn."""

    desk: Desk
    conn: Connection
    user_id: UUID
    there: Connected
    reread: Reread
    _days: list[tuple[UUID, Days]] = field(default_factory=list)
    _series: list[tuple[UUID, SeriesOfDay]] = field(default_factory=list)

    async def add(self, kept: KeptPayload, found: Sequence[Found]) -> int:
        """How many days it says something of."""
        days, series = days_in(found), series_in(found)
        self._days.append((kept.raw_id, days))
        self._series += [(kept.raw_id, one) for one in series]
        if len(self._series) >= _MOST or len(self._days) >= _MOST:
            await self.flush()
        return len({*days, *(one.day for one in series)})

    async def replace(self, kept: KeptPayload, found: Sequence[Found], olds: Collection[UUID]) -> int:
        """In the place of what these bytes said of its days: what is not said any more is gone there, and so here;
        where another answer says it too, that is what holds again."""
        await self.flush()
        conn, user_id, source = self.conn, self.user_id, self.there.source
        first, last = kept.first_day or date.min, kept.last_day or date.max
        gone = await wellness_days.withdraw(conn, user_id, source, olds, first, last)
        await wellness_series.remove(conn, user_id, source, olds, first, last)
        written = await self.add(kept, found)
        await self.flush()
        if missing := gone - wellness_days.spoken_of(source, days_in(found)):
            await self._fill({*olds, kept.raw_id}, missing)
        return written

    async def flush(self) -> None:
        conn, user_id, source = self.conn, self.user_id, self.there.source
        days, self._days = self._days, []
        series, self._series = self._series, []
        await wellness_days.put_received(conn, user_id, source, days)
        await wellness_series.put(conn, user_id, source, series)

    async def _fill(self, replaced: set[UUID], missing: set[tuple[date, str]] | frozenset[tuple[date, str]]) -> None:
        first, last = min(day for day, _ in missing), max(day for day, _ in missing)
        conn, user_id = self.conn, self.user_id
        others = await payloads.about_days(conn, user_id, self.there.id, first=first, last=last, but=replaced)
        files: dict[UUID, RawFile] = await raw_files.get_all(conn, user_id, {one.raw_id for one in others})
        for one in others:
            said = days_in(self.reread(one, await self.desk.blobs.get(files[one.raw_id].blob_key)))
            wanted = {
                day: {kind: value for kind, value in row.items() if (day, kind) in missing} for day, row in said.items()
            }
            await wellness_days.put_received(conn, user_id, self.there.source, [(one.raw_id, wanted)])
