"""Look at an activity's intervals, and at the same interval of other days."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np

from domestique.analysis.intervals.figures import Group, Measured
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import interval_cuts, intervals
from domestique.store.database import Connection
from domestique.store.intervals import IntervalSet, Occurrence
from domestique.store.measures import Look
from domestique.store.measuring.product_rows import interval_set
from domestique.store.measuring.products import EVERYTHING, INTERVALS, PRODUCTS, intervals_of
from domestique.store.measuring.sessions import look_at, prepare
from domestique.store.measuring.stale import day_of, is_stale
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import Errand, session_of

_WHOLE = next(one for one in PRODUCTS if one.slug == INTERVALS)
_CHANNELS: Collection[str] = (*_WHOLE.channels, *_WHOLE.also)

TOLERANCE, TOLERANCE_S = 0.1, 6.0
"""The same interval is as long to within so much of its length, and at least so many seconds."""
MOST_ALIKE = 100


@dataclass(frozen=True, slots=True)
class View:
    """`version` of the athlete's own cut: 0 where there never was one. `activity_id` of the one that stayed."""

    activity_id: UUID
    sport: str
    day: date
    version: int
    set: IntervalSet


@dataclass(frozen=True, slots=True)
class Alike:
    """`this` is what was asked about; `others` the newest first."""

    view: View
    this: Group
    shortest_s: float
    longest_s: float
    others: tuple[Occurrence, ...]


async def read_intervals(desk: Desk, user_id: UUID, activity_id: UUID) -> View:
    """What was kept; where something changed since, worked out at once."""
    async with desk.database.as_user(user_id) as conn:
        found = await look_at(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        look, told = found
        cut = await interval_cuts.get(conn, user_id, look.id)
        kept = await _kept(conn, user_id, look, told)
    made = kept if isinstance(kept, IntervalSet) else await asyncio.to_thread(_made, kept)
    return View(look.id, look.sport, day_of(look, told.zone), 0 if cut is None else cut.version, made)


async def read_similar(desk: Desk, user_id: UUID, activity_id: UUID, interval_id: str) -> Alike:
    """Of the same sport and as long, in the water as far too, whichever day; only work is looked for."""
    view = await read_intervals(desk, user_id, activity_id)
    asked = _interval(view.set.items, interval_id)
    group = next((one for one in view.set.groups if one.number == asked.interval.group), None)
    if group is None:
        raise BadValue("interval_id", "only_work")
    off = max(TOLERANCE_S, TOLERANCE * group.seconds)
    shortest, longest = group.seconds - off, group.seconds + off
    async with desk.database.as_user(user_id) as conn:
        found = await intervals.like(
            conn, user_id, sport=view.sport, shortest_s=shortest, longest_s=longest, limit=MOST_ALIKE
        )
    others = tuple(
        one for one in found if one.activity_id != view.activity_id and _as_far(group, one.group, view.sport)
    )
    return Alike(view, group, shortest, longest, others)


def _as_far(one: Group, other: Group, sport: str) -> bool:
    """Swimmers count lengths: a drill over 150 m may last as long as 200 m in earnest."""
    if sport != Sport.SWIMMING:
        return True
    mine, theirs = (group.figures.get("distance") for group in (one, other))
    if not (isinstance(mine, float) and isinstance(theirs, float)):
        return True
    return abs(theirs / other.count - mine / one.count) <= TOLERANCE * mine / one.count


def _interval(items: tuple[Measured, ...], interval_id: str) -> Measured:
    for one in items:
        if one.interval.id == interval_id:
            return one
    raise NotFound


async def _kept(conn: Connection, user_id: UUID, look: Look, told: Told) -> IntervalSet | Errand:
    if is_stale(look, told, EVERYTHING):
        return await prepare(conn, user_id, look, told, _CHANNELS)
    stored = await intervals.get(conn, user_id, look.id)
    return stored or interval_set(look.id, b"", Unknown("no_channel", "time"))


def _made(errand: Errand) -> IntervalSet:
    session = session_of(errand)
    if session.streams is None:
        return interval_set(errand.activity_id, b"", Unknown("no_channel", "time"))
    with np.errstate(all="ignore"):
        return interval_set(errand.activity_id, b"", intervals_of(session))
