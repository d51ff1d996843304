"""Look at records, and at what bests of recent weeks say of limits."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from domestique.analysis.metrics.run import best_time as run_best
from domestique.analysis.metrics.swim import best_time as swim_best
from domestique.analysis.models import estimated_ftp
from domestique.analysis.models.critical_power import Fit, three_parameters, two_parameters
from domestique.analysis.models.critical_speed import CriticalSpeed, critical_speed, swum_through, unbroken
from domestique.analysis.models.estimated_ftp import Estimate
from domestique.analysis.models.evidence import OF_THREE, efforts_of
from domestique.analysis.models.vdot import Prediction, Race, best, predictions, vdot
from domestique.analysis.records.find import Record
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import curves, measures, metric_values, records

DAYS = 90

RUN_BESTS = {f"run_best_{name}": float(metres) for name, metres, _ in run_best.DISTANCES if metres >= 1_000}
SWIM_BESTS = {f"swim_best_{name}": float(metres) for name, metres, _ in swim_best.DISTANCES if 100 <= metres <= 1_500}
"""Below and beyond, speed is not what a limit is made of."""
_SWIM_PACE = "swim_pace"


@dataclass(frozen=True, slots=True)
class Book:
    fresh: bool
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Models:
    """Of the last DAYS days. Each is Unknown where the evidence is thin."""

    since: date
    two: Fit | Unknown
    three: Fit | Unknown
    ftp: Estimate | Unknown
    vdot: float | Unknown
    predictions: tuple[Prediction, ...]
    css: CriticalSpeed | Unknown


async def read_records(desk: Desk, user_id: UUID, *, sport: Sport | None) -> Book:
    async with desk.database.as_user(user_id) as conn:
        found = await records.read(conn, user_id)
        fresh = not await measures.computing(conn, user_id)
    return Book(fresh, tuple(one for one in found if sport is None or one.kind.sport == sport))


async def read_models(desk: Desk, user_id: UUID, *, today: date, sport: Sport = Sport.CYCLING) -> Models:
    """`sport`: whose power. Running and swimming speak for themselves."""
    since, until = today - timedelta(days=DAYS - 1), today + timedelta(days=1)
    async with desk.database.as_user(user_id) as conn:
        power = await curves.bests(conn, user_id, kind="power", sport=sport.value, since=since, until=until)
        times = await metric_values.of_slugs(conn, user_id, [*RUN_BESTS, *SWIM_BESTS, _SWIM_PACE], since=since)
    recent = {slug: [one for one in several if one.day < until] for slug, several in times.items()}
    races = [
        Race(metres, one.value)
        for slug, metres in RUN_BESTS.items()
        for one in recent[slug]
        if one.sport == Sport.RUNNING and one.value > 0
    ]
    pace = {one.activity_id: one.value for one in recent[_SWIM_PACE]}
    swum: list[Race] = []
    for slug, metres in SWIM_BESTS.items():
        through = [one.value for one in recent[slug] if swum_through(metres, one.value, pace.get(one.activity_id))]
        swum += [Race(metres, min(through))] if through else []
    told = best(races)
    return Models(
        since,
        _or_why(lambda: two_parameters(efforts_of(power.values))),
        _or_why(lambda: three_parameters(efforts_of(power.values, OF_THREE))),
        _or_why(lambda: estimated_ftp.from_values(power.values)),
        Unknown("too_few", "run_vdot") if told is None else vdot(told),
        () if told is None else predictions(told),
        _or_why(lambda: critical_speed(unbroken(swum))),
    )


def _or_why[T](make: Callable[[], T]) -> T | Unknown:
    try:
        return make()
    except Unknown as unknown:
        return unknown
