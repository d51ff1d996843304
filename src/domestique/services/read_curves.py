"""Look at curves of bests: of one activity beside those of periods, and of periods alone."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from domestique.analysis.models.curves import FATIGUE_KJ
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import curves, measures
from domestique.store.database import Connection
from domestique.store.measuring.products import EVERYTHING, PER_KG
from domestique.store.measuring.sessions import look_at
from domestique.store.measuring.stale import day_of, is_stale

KINDS = ("power", "heart_rate", "speed")
_ALL = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """`since` and `until` are the first and the last day; None for all there is. `owners`: whose each best is.

    An empty line has its `reason`.
    """

    key: str
    after_kj: int
    since: date | None
    until: date | None
    values: tuple[float, ...]
    owners: tuple[UUID, ...]
    reason: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    kind: str
    per_kg: bool
    fresh: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """Both days included."""

    key: str
    since: date | None
    until: date | None


def period(key: str, today: date) -> Period:
    """42d, 90d, season (since New Year), all, a year, or two days with two dots between (2026-01-01..2026-02-11).

    BadValue for anything else.
    """
    if key == "all":
        return Period(key, None, None)
    if key == "season":
        return Period(key, today.replace(month=1, day=1), today)
    if not key.isascii():
        raise BadValue("periods", "unknown_period")
    if key.endswith("d") and key[:-1].isdecimal() and 1 <= int(key[:-1]) <= 3_700:
        return Period(key, today - timedelta(days=int(key[:-1]) - 1), today)
    if key.isdecimal() and 1950 <= int(key) <= today.year + 1:
        return Period(key, date(int(key), 1, 1), date(int(key), 12, 31))
    first, dots, last = key.partition("..")
    with suppress(ValueError):
        since, until = date.fromisoformat(first), date.fromisoformat(last)
        if dots and len(key) == len("2026-01-01..2026-02-11") and since.year >= 1950 and since <= until:
            return Period(key, since, until)
    raise BadValue("periods", "unknown_period")


async def activity_curves(
    desk: Desk,
    user_id: UUID,
    activity_id: UUID,
    *,
    kind: str,
    against: Sequence[str],
    after_kj: Sequence[int] = (0,),
    per_kg: bool = False,
) -> Lines:
    """The activity's own first, then periods that end with its day, of its sport."""
    async with desk.database.as_user(user_id) as conn:
        found = await look_at(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        look, told = found
        activity_id = look.id
        stored = _stored(kind, per_kg)
        own = {one.after_kj: one for one in await curves.of_activities(conn, user_id, [activity_id], kind=stored)}
        day = day_of(look, told.zone)
        lines = []
        for kj in _checked(after_kj):
            one = own.get(kj)
            best = () if one is None or one.best is None else tuple(curves.numbers(one.best).tolist())
            reason, about = ("no_channel", kind) if one is None else (one.reason, one.about)
            lines.append(Line("this", kj, day, day, best, (activity_id,) * len(best), reason, about))
        for key in against:
            lines += await _of_period(conn, user_id, period(key, day), stored, after_kj, Sport(look.sport))
        return Lines(kind, per_kg, not is_stale(look, told, EVERYTHING), tuple(lines))


async def period_curves(
    desk: Desk,
    user_id: UUID,
    *,
    kind: str,
    periods: Sequence[str],
    sport: Sport | None,
    today: date,
    after_kj: Sequence[int] = (0,),
    per_kg: bool = False,
) -> Lines:
    async with desk.database.as_user(user_id) as conn:
        lines: list[Line] = []
        for key in periods:
            lines += await _of_period(conn, user_id, period(key, today), _stored(kind, per_kg), after_kj, sport)
        return Lines(kind, per_kg, not await measures.computing(conn, user_id), tuple(lines))


async def _of_period(
    conn: Connection, user_id: UUID, one: Period, stored: str, after_kj: Sequence[int], sport: Sport | None
) -> list[Line]:
    lines = []
    for kj in _checked(after_kj):
        until = None if one.until is None else one.until + timedelta(days=1)
        best = await curves.bests(
            conn, user_id, kind=stored, after_kj=kj, sport=sport and sport.value, since=one.since, until=until
        )
        reason = None if len(best.values) else "too_few"
        values = tuple(best.values.tolist())
        lines.append(Line(one.key, kj, one.since, one.until, values, best.activity_ids, reason))
    return lines


def _stored(kind: str, per_kg: bool) -> str:
    if per_kg and kind != "power":
        raise BadValue("per_kg", "only_power")
    return PER_KG if per_kg else kind


def _checked(after_kj: Sequence[int]) -> Sequence[int]:
    if any(kj not in (0, *FATIGUE_KJ) for kj in after_kj):
        raise BadValue("after_kj", "unknown_work", known=", ".join(str(kj) for kj in (0, *FATIGUE_KJ)))
    return after_kj
