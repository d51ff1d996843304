"""Figures and readings of days: what an answer says now is what holds, for every day that it speaks for."""

from collections.abc import Callable, Sequence
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


async def write_days(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    there: Connected,
    kept: KeptPayload,
    found: Sequence[Found],
    *,
    before: UUID | None,
    reread: Reread,
) -> int:
    """How many days it said something of. `before`: the bytes of the answer that this one takes the place of.

    What earlier answers of this kind and shape said of these days and this one does not is gone there, and so here;
    where another answer says it too, that is what holds again.
    """
    days, series = days_in(found), series_in(found)
    gone: set[tuple[date, str]] = set()
    olds: tuple[UUID, ...] = () if before is None else (before,)
    first, last = kept.first_day or date.min, kept.last_day or date.max
    if kept.first_day is not None:
        ranged = kept.key != first.isoformat()
        olds = await payloads.raws_about(conn, user_id, there.id, kept.kind, first=first, last=last, ranged=ranged)
    if olds:
        gone |= await wellness_days.withdraw(conn, user_id, there.source, olds, first, last)
        await wellness_series.remove(conn, user_id, there.source, olds, first, last)
    await wellness_days.put_received(conn, user_id, there.source, kept.raw_id, days)
    await wellness_series.put(conn, user_id, there.source, kept.raw_id, series)
    if missing := gone - wellness_days.spoken_of(there.source, days):
        await _fill(desk, conn, user_id, there, {*olds, kept.raw_id}, missing, reread)
    return len({*days, *(one.day for one in series)})


async def _fill(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    there: Connected,
    replaced: set[UUID],
    missing: set[tuple[date, str]],
    reread: Reread,
) -> None:
    first, last = min(day for day, _ in missing), max(day for day, _ in missing)
    others = await payloads.about_days(conn, user_id, there.id, first=first, last=last, but=replaced)
    files: dict[UUID, RawFile] = await raw_files.get_all(conn, user_id, {one.raw_id for one in others})
    for one in others:
        said = days_in(reread(one, await desk.blobs.get(files[one.raw_id].blob_key)))
        wanted = {
            day: {kind: value for kind, value in row.items() if (day, kind) in missing} for day, row in said.items()
        }
        await wellness_days.put_received(conn, user_id, there.source, one.raw_id, wanted)
