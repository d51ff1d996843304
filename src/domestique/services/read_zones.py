"""Look at time in zones: of one activity, and week by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.distribution import Distribution, distribution
from domestique.analysis.zones.schemes import KINDS
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.store import measures, zone_times
from domestique.store.measuring.products import EVERYTHING
from domestique.store.measuring.sessions import look_at
from domestique.store.measuring.stale import is_stale
from domestique.store.zone_times import DayZones, ZoneTime

By = Literal["week", "month"]


@dataclass(frozen=True, slots=True)
class ActivityZones:
    """A kind that is not in `zones` was not recorded, or is not yet computed. `shared` of the kind `of`."""

    fresh: bool
    zones: tuple[ZoneTime, ...]
    of: str | None
    shared: Distribution | Unknown


@dataclass(frozen=True, slots=True)
class Stretch:
    """A week or a month from `first` on."""

    first: date
    seconds: tuple[int, ...]
    three: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class PeriodZones:
    """`left_out`: activities whose zones were so cut that they cannot be added to these."""

    fresh: bool
    kind: str
    scheme: str | None
    stretches: tuple[Stretch, ...]
    left_out: int
    shared: Distribution | Unknown


async def activity_zones(desk: Desk, user_id: UUID, activity_id: UUID) -> ActivityZones:
    async with desk.database.as_user(user_id) as conn:
        found = await look_at(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        stored = {one.kind: one for one in await zone_times.of_activities(conn, user_id, [found[0].id])}
    zones = tuple(stored[kind] for kind in KINDS if kind in stored)
    told = next((one for one in zones if one.three is not None), None)
    shared = Unknown("no_setting") if told is None else _shared([told.three or ()])
    return ActivityZones(not is_stale(*found, EVERYTHING), zones, None if told is None else told.kind, shared)


async def period_zones(
    desk: Desk,
    user_id: UUID,
    *,
    since: date,
    until: date,
    sport: Sport | None,
    by: By,
    kind: str | None = None,
) -> PeriodZones:
    """Both days included. Of `kind`, or else of the one that most activities have, one to an activity.

    Zones are added where they are cut by the scheme that most have; low, middle and high always are.
    """
    async with desk.database.as_user(user_id) as conn:
        every = await zone_times.by_day(
            conn, user_id, since=since, until=until + timedelta(days=1), sport=sport and sport.value
        )
        fresh = not await measures.computing(conn, user_id)
    used = kind or _most([one.kind for one in every]) or "heart_rate"
    mine = [one for one in every if one.kind == used]
    scheme = _most([one.scheme for one in mine])
    same = [one for one in mine if one.scheme == scheme]
    width = max((len(one.seconds) for one in same), default=0)
    found: dict[date, list[DayZones]] = {}
    for one in mine:
        found.setdefault(_first(one.day, by), []).append(one)
    stretches = tuple(_stretch(first, several, scheme, width) for first, several in sorted(found.items()))
    return PeriodZones(
        fresh, used, scheme, stretches, len(mine) - len(same), _shared([one.three or () for one in mine])
    )


def _stretch(first: date, several: Sequence[DayZones], scheme: str | None, width: int) -> Stretch:
    seconds = [0] * width
    three = [0, 0, 0]
    for one in several:
        for place, count in enumerate(one.seconds if one.scheme == scheme else ()):
            seconds[place] += count
        for place, count in enumerate(one.three or ()):
            three[place] += count
    return Stretch(first, tuple(seconds), (three[0], three[1], three[2]))


def _shared(threes: Sequence[Sequence[int]]) -> Distribution | Unknown:
    known = [three for three in threes if len(three) == 3]
    try:
        return distribution(*(float(sum(three[place] for three in known)) for place in range(3)))
    except Unknown as unknown:
        return unknown


def _most(names: Sequence[str]) -> str | None:
    return max(sorted(set(names)), key=names.count, default=None)


def _first(day: date, by: By) -> date:
    return day.replace(day=1) if by == "month" else day - timedelta(days=day.weekday())
