"""What a plan comes to, and how well such words held: told in milliseconds, with changes as if they were made."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domestique.analysis.days.form import constants_of, form_of
from domestique.analysis.days.known import loads_by_day
from domestique.model.athlete import valid_on
from domestique.planning.edit import edit
from domestique.planning.forecast import Series, forecast
from domestique.planning.wanted import edits_of
from domestique.services.athlete_now import athlete_now
from domestique.services.desk import Desk
from domestique.services.plan_keeping import held
from domestique.store import athlete_settings, measures, plan_forecasts, wellness_days
from domestique.store.database import Connection
from domestique.store.plan_forecasts import Foretold

_BACK = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Record:
    """How many were told of days that have come, and how many of these came to lie in their range."""

    slug: str
    told: int
    within: int


@dataclass(frozen=True, slots=True)
class Foresight:
    version: int
    series: tuple[Series, ...]
    record: tuple[Record, ...]
    """none beside changes that are only thought of: nobody waits for it there"""
    milliseconds: float


async def foresee(
    desk: Desk,
    user_id: UUID,
    plan_id: UUID,
    *,
    number: int | None = None,
    changes: Sequence[Mapping[str, Any]] = (),
) -> Foresight:
    async with desk.database.as_user(user_id) as conn:
        there = await held(conn, user_id, plan_id, number)
        athlete = await athlete_now(desk, conn, user_id, first=there.plan.first)
        record = () if changes else await _record(conn, user_id, athlete.today)
    begun = time.perf_counter()
    plan = there.plan
    if changes:
        plan = edit(plan, edits_of(changes, plan, athlete.thresholds), athlete.today)
    series = forecast(plan, athlete.start, there.rules, athlete.thresholds, known=athlete.known)
    return Foresight(there.version.number, series, record, round((time.perf_counter() - begun) * 1000, 1))


async def _record(conn: Connection, user_id: UUID, today: date) -> tuple[Record, ...]:
    told = await plan_forecasts.of_days_before(conn, user_id, today=today, since=today - _BACK)
    if not told:
        return tuple(Record(slug, 0, 0) for slug in ("ctl", "form"))
    came = await _came(conn, user_id, min(one.day for one in told), today)
    return tuple(_recorded(slug, told, came) for slug in ("ctl", "form"))


def _recorded(slug: str, told: Sequence[Foretold], came: Mapping[tuple[str, date], float]) -> Record:
    mine = [one for one in told if one.slug == slug and (slug, one.day) in came]
    return Record(slug, len(mine), sum(one.low <= came[slug, one.day] <= one.high for one in mine))


async def _came(conn: Connection, user_id: UUID, since: date, today: date) -> Mapping[tuple[str, date], float]:
    """The curve as it turned out."""
    history = await athlete_settings.history(conn, user_id)
    loads = await measures.loads(conn, user_id, until=today)
    if not loads:
        return {}
    first = min(since, loads[0].day)
    days = (today - first).days
    mornings = await wellness_days.days_with_any(conn, user_id, first, today - timedelta(days=1))
    daily = loads_by_day(((one.day, one.load, True) for one in loads), mornings, first, days)
    form = form_of(daily, constants_of(valid_on(history, today)))
    found: dict[tuple[str, date], float] = {}
    for at in range((since - first).days, days):
        day = first + timedelta(days=at)
        found["ctl", day], found["form", day] = float(form.fitness[at]), float(form.form[at])
    return found
