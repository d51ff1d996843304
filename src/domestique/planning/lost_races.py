"""A race that cannot be run by what happened: the plan goes on without it, and says so."""

from collections.abc import Sequence
from dataclasses import replace

from domestique.model.plan import Plan
from domestique.model.rule import Event, Rule
from domestique.planning.conflicting.against_days import events_on_lost_days


def without_lost_races(plan: Plan, bound: Sequence[Rule], brought: Sequence[Rule]) -> tuple[Plan, tuple[Rule, ...]]:
    """`brought` are the rules that what happened brings. The plan without the races on days it shuts, and the rules of
    `bound` that still hold."""
    events = [rule for rule in bound if isinstance(rule.params, Event)]
    names = {name for one in events_on_lost_days([*events, *brought]) for name in one.rule_ids}
    lost = {rule.id for rule in events} & names
    if not lost:
        return plan, tuple(bound)
    return (
        replace(plan, items=tuple(one for one in plan.items if one.event not in lost)),
        tuple(rule for rule in bound if rule.id not in lost),
    )
