"""Requests in few words."""

from collections.abc import Iterable
from datetime import date, timedelta

from domestique.model.plan import Done, Option, Plan, Planned, Start, monday_of
from domestique.model.rule import Params, Rule, Tier
from domestique.model.sport import Sport
from domestique.planning.request import Request
from tests.fakes.options import options

MONDAY = date(2026, 11, 23)
BIKE_RUN = options(Sport.CYCLING, Sport.RUNNING)


def hard(**params: Params) -> tuple[Rule, ...]:
    return tuple(Rule(name, one) for name, one in params.items())


def ask(
    rules: Iterable[Rule] = (),
    *,
    weeks: int = 2,
    detail: int | None = None,
    first: date = MONDAY,
    ctl: float = 40.0,
    done: tuple[Done, ...] = (),
    among: tuple[Option, ...] = BIKE_RUN,
    locked: tuple[Planned, ...] = (),
    seconds: float = 120.0,
) -> Request:
    start = Start(first - timedelta(days=1), ctl, ctl, done=done)
    last = monday_of(first) + timedelta(days=7 * weeks - 1)
    until = None if detail is None else monday_of(first) + timedelta(days=7 * detail - 1)
    return Request("Spring", first, last, start, tuple(rules), among, until, locked=locked, seconds=seconds)


def by_week(plan: Plan) -> dict[date, list[Planned]]:
    found: dict[date, list[Planned]] = {}
    for item in plan.items:
        found.setdefault(monday_of(item.day), []).append(item)
    return found


def soft(name: str, params: Params, weight: int = 50) -> Rule:
    return Rule(name, params, weight)


def science(name: str, params: Params) -> Rule:
    return Rule(name, params, tier=Tier.SCIENCE)
