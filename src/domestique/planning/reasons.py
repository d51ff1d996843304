"""Why a workout is where it is, and no longer than it is: the rules that would not be kept without it, a day earlier, a
day later, or with a quarter more of it. The checker is asked each time, so what it says holds for plans from anyone.

It names rules that hold a workout in place by themselves: of two rules that both forbid a day only those that would
be broken. After them come wishes that fall short already and would fall short by clearly more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from domestique.model.plan import Plan, Planned, Start
from domestique.model.rule import Role, Rule, Tier
from domestique.planning.check import check
from domestique.planning.edit import scaled
from domestique.planning.verdict import Judged, State

WEEKS: Final = 4
MOST_ITEMS: Final = 48
"""So many workouts are asked about; four weeks of two a day are fewer."""
_LONGER: Final = 1.25
_CLEARLY: Final = 0.02
"""Of its limit: so much further off a wish is kept less well; less comes of any change."""
_BAD: Final = {State.KEPT: 0, State.NOT_WEIGHED: 0, State.SHORT: 1, State.BROKEN: 2}
_TIERS: Final = {Tier.SAFETY: 0, Tier.ATHLETE: 1, Tier.SCIENCE: 2}


class How(StrEnum):
    PUT = "put"
    """the planner put it there for this rule"""
    NEEDS = "needs"
    EARLIER = "earlier"
    LATER = "later"
    LONGER = "longer"


@dataclass(frozen=True, slots=True)
class Reason:
    """`less`: how a wish that is not kept wholly would be kept less well."""

    rule_id: str
    hows: tuple[How, ...]
    less: tuple[How, ...] = ()


@lru_cache(maxsize=64)
def reasons(plan: Plan, rules: tuple[Rule, ...], start: Start, first: date) -> Mapping[str, tuple[Reason, ...]]:
    """By the item's id, of the four weeks from `first` on; the athlete's own before what science says, hard ones before
    wishes, what would not be kept before what would be kept less well. Races are there by themselves."""
    last = first + timedelta(weeks=WEEKS, days=-1)
    end = last if plan.detailed_to is None else min(plan.detailed_to, last)
    near = replace(plan, items=tuple(one for one in plan.items if one.day <= end), detailed_to=end)
    before = check(near, rules, start).judged
    asked = [one for one in near.items if first <= one.day and one.event is None and one.role is not Role.RACE]
    return {item.id: _of(item, near, rules, start, before) for item in asked[:MOST_ITEMS]}


def _of(
    item: Planned, plan: Plan, rules: tuple[Rule, ...], start: Start, before: Sequence[Judged]
) -> tuple[Reason, ...]:
    found: dict[str, list[How]] = {name: [How.PUT] for name in item.because}
    less: dict[str, list[How]] = {}
    for how, instead in _tries(item, plan):
        others = tuple(one for one in plan.items if one.id != item.id)
        after = check(replace(plan, items=others if instead is None else (*others, instead)), rules, start).judged
        for was, now in zip(before, after, strict=True):
            if _worse(was, now):
                found.setdefault(now.rule.id, []).append(how)
            elif now.state is State.SHORT and _less(was, now):
                less.setdefault(now.rule.id, []).append(how)
    order = {rule.id: at for at, rule in enumerate(rules)}
    by_id = {rule.id: rule for rule in rules}
    names = sorted(
        (name for name in order if name in found or name in less),
        key=lambda name: (name not in found, _rank(by_id[name]), order[name]),
    )
    return tuple(Reason(name, tuple(found.get(name, ())), tuple(less.get(name, ()))) for name in names)


def _tries(item: Planned, plan: Plan) -> Iterator[tuple[How, Planned | None]]:
    yield How.NEEDS, None
    for how, days in ((How.EARLIER, -1), (How.LATER, 1)):
        day = item.day + timedelta(days=days)
        if plan.first <= day <= (plan.detailed_to or plan.last):
            yield how, replace(item, day=day)
    yield How.LONGER, replace(item, dose=scaled(item.dose, round(item.dose.minutes * _LONGER)))


def _worse(was: Judged, now: Judged) -> bool:
    return _BAD[now.state] > _BAD[was.state] or (_BAD[now.state] > 0 and len(now.breaches) > len(was.breaches))


def _less(was: Judged, now: Judged) -> bool:
    """A wish that falls short by clearly more than before."""
    return _missed(now) > _missed(was) + _CLEARLY * abs(now.limit or 1.0)


def _missed(one: Judged) -> float:
    return sum(abs(each.value - each.limit) for each in one.breaches)


def _rank(rule: Rule) -> tuple[bool, int]:
    return rule.weight is not None, _TIERS[rule.tier]
