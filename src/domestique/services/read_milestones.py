"""Round numbers passed in each sport, and the ones to come."""

from dataclasses import dataclass
from uuid import UUID

from domestique.analysis.past import Figure
from domestique.analysis.records.milestones import STEPS, Milestone, Of, milestones, next_step
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import measures, metric_values

_LEAST = 2
"""Below, a sport was tried rather than done."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """`so_far` of `reached`, in the unit of what is added up."""

    sport: Sport
    of: Of
    so_far: float
    reached: float


@dataclass(frozen=True, slots=True)
class Road:
    """`passed` newest first; `ahead` the nearest first."""

    fresh: bool
    passed: tuple[Milestone, ...]
    ahead: tuple[Ahead, ...]


async def read_milestones(desk: Desk, user_id: UUID, *, sport: Sport | None) -> Road:
    async with desk.database.as_user(user_id) as conn:
        done = await measures.loads(conn, user_id)
        figures = await metric_values.of_slugs(
            conn, user_id, [of for of in STEPS if of != "activities"], sport=sport and sport.value
        )
        fresh = not await measures.computing(conn, user_id)
    told: dict[tuple[Sport, Of], list[Figure]] = {}
    for one in done:
        if sport is None or one.sport == sport:
            of_sport = Sport(one.sport)
            told.setdefault((of_sport, "activities"), []).append(Figure(one.activity_id, one.day, of_sport, 1.0))
    for of in STEPS:
        for value in figures.get(of, ()):
            of_sport = Sport(value.sport)
            told.setdefault((of_sport, of), []).append(Figure(value.activity_id, value.day, of_sport, value.value))
    passed: list[Milestone] = []
    ahead: list[Ahead] = []
    for (of_sport, of), several in told.items():
        if len(several) < _LEAST:
            continue
        passed += milestones(of, several)
        so_far = sum(max(figure.value, 0.0) for figure in several)
        reached = next_step(of, so_far)
        if reached is not None:
            ahead.append(Ahead(of_sport, of, so_far, reached))
    passed.sort(key=lambda one: (one.figure.day, one.reached), reverse=True)
    ahead.sort(key=lambda one: one.so_far / one.reached, reverse=True)
    return Road(fresh, tuple(passed), tuple(ahead))
