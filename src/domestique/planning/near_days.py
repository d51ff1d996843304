"""The days between today and what happened (an illness from Thursday, told on Monday): they stay as they stand, and
nothing is put there to make up for what is lost later.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domestique.model.plan import Plan, Planned, monday_of
from domestique.model.rule import MaxTime, Per, Role, Rule, Scope, Tier

_LEAST: Final = 1
"""Minutes a day on which nothing stands: nothing that short is planned, and the day is not lost to any rule."""


@dataclass(frozen=True, slots=True)
class Near:
    """`held` stand as they are. `caps` are told to the solver only, beside the rules: no more time than stood there."""

    held: tuple[Planned, ...] = ()
    caps: tuple[Rule, ...] = ()


def near_days(plan: Plan, today: date, begins: date, last: date, *, ahead: bool) -> tuple[Near, ...]:
    """What is tried one after the other, each less strict than the one before: all as it stands; less, but nowhere
    more; any way. `ahead`: what the days from `begins` to `last` lose may be done before them, as before a journey."""
    first = max(today, plan.first)
    days = [first + timedelta(days=at) for at in range((begins - first).days)]
    if not days:
        return (Near(),)
    there = [one for one in plan.items if first <= one.day < begins and one.role is not Role.RACE]
    if ahead:
        lost = _minutes(one for one in plan.items if begins <= one.day <= last and one.role is not Role.RACE)
        return (Near((), _by_week(days, there, lost)), Near())
    caps = tuple(_cap(Per.DAY, day, day, _minutes(one for one in there if one.day == day)) for day in days)
    return (Near(tuple(there), caps), Near((), caps), Near())


def _by_week(days: Sequence[date], there: Sequence[Planned], lost: int) -> tuple[Rule, ...]:
    found = []
    for monday in dict.fromkeys(map(monday_of, days)):
        part = [day for day in days if monday_of(day) == monday]
        stood = _minutes(one for one in there if one.day in part)
        found.append(_cap(Per.WEEK, part[0], part[-1], stood + (lost if part[-1] == days[-1] else 0)))
    return tuple(found)


def _minutes(items: Iterable[Planned]) -> int:
    return sum(one.dose.minutes for one in items)


def _cap(per: Per, first: date, last: date, minutes: int) -> Rule:
    params = MaxTime(per, max(_LEAST, minutes))
    return Rule(f"near-{first.isoformat()}", params, tier=Tier.SAFETY, scope=Scope(first, last))
