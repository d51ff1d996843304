"""Two beside each other: two activities along the way or the clock, two periods by their figures."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import numpy as np

from domestique.analysis.comparing.activities import Aligned, By, align
from domestique.analysis.comparing.periods import PeriodFigure, Weighed, roll_up
from domestique.analysis.metrics import METRICS
from domestique.analysis.metrics.metric import Rollup
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import measures, metric_values
from domestique.store.measuring.sessions import look_at, prepare
from domestique.store.measuring.work import Errand, session_of
from domestique.store.metric_values import BySlug, Dated

USUAL = ("power", "heart_rate", "speed", "cadence", "altitude")
LONGEST_DAYS = 3_700


@dataclass(frozen=True, slots=True)
class Pair:
    """`figures`: what both have. `aligned` Unknown where there is no way or clock to lay them along."""

    aligned: Aligned | Unknown
    figures: tuple[PeriodFigure, ...]


@dataclass(frozen=True, slots=True)
class Periods:
    """`ours` and `theirs`: how many activities each has."""

    fresh: bool
    ours: int
    theirs: int
    figures: tuple[PeriodFigure, ...]


async def compare_activities(
    desk: Desk, user_id: UUID, ours: UUID, theirs: UUID, *, by: By, channels: Sequence[str] = USUAL
) -> Pair:
    read = {*channels, "distance"}
    async with desk.database.as_user(user_id) as conn:
        errands: list[Errand] = []
        stayed: list[UUID] = []
        for activity_id in (ours, theirs):
            found = await look_at(conn, user_id, activity_id)
            if found is None:
                raise NotFound
            stayed.append(found[0].id)
            errands.append(await prepare(conn, user_id, *found, read))
        values = await metric_values.of_activities(conn, user_id, stayed)
    figures = []
    for metric in METRICS:
        both = [values.get(one, {}).get(metric.slug) for one in stayed]
        told = [None if one is None else one.value for one in both]
        if told[0] is not None and told[1] is not None:
            figures.append(PeriodFigure(metric.slug, told[0], told[1]))

    def along() -> Aligned | Unknown:
        try:
            with np.errstate(all="ignore"):
                grids = [session_of(errand).grid for errand in errands]
                return align(grids[0], grids[1], by, channels)
        except Unknown as unknown:
            return unknown

    return Pair(await asyncio.to_thread(along), tuple(figures))


async def compare_periods(
    desk: Desk, user_id: UUID, a: tuple[date, date], b: tuple[date, date], *, sport: Sport | None
) -> Periods:
    """First and last days, all included. What neither has is left out; of several sports only what adds up is told,
    as the mean speed of swims and rides says nothing."""
    for name, (since, until) in (("a_to", a), ("b_to", b)):
        if until < since or (until - since).days > LONGEST_DAYS:
            raise BadValue(name, "backwards")
    sides, counts = [], []
    async with desk.database.as_user(user_id) as conn:
        for since, until in (a, b):
            after = until + timedelta(days=1)
            sides.append(
                await metric_values.between(conn, user_id, since=since, until=after, sport=sport and sport.value)
            )
            done = await measures.loads(conn, user_id, since=since, until=after)
            counts.append(sum(sport is None or one.sport == sport for one in done))
        fresh = not await measures.computing(conn, user_id)
    figures = []
    for metric in METRICS:
        if sport is None and metric.rollup != Rollup.SUM:
            continue
        ours, theirs = (roll_up(metric.rollup, _weighed(side, metric.slug)) for side in sides)
        if ours is not None or theirs is not None:
            figures.append(PeriodFigure(metric.slug, ours, theirs))
    return Periods(fresh, counts[0], counts[1], tuple(figures))


def _weighed(side: BySlug, slug: str) -> list[Weighed]:
    seconds, metres = _by_activity(side.get("timer_time", ())), _by_activity(side.get("distance", ()))
    return [Weighed(one.value, seconds.get(one.activity_id), metres.get(one.activity_id)) for one in side.get(slug, ())]


def _by_activity(values: Sequence[Dated]) -> dict[UUID, float]:
    return {one.activity_id: one.value for one in values}
