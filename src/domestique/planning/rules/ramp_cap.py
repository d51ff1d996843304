"""How fast fitness or volume may grow from week to week."""

from collections.abc import Callable, Iterable
from typing import Final

from domestique.model.rule import RampCap, RampMetric, Rule, Tier
from domestique.planning.checking.calendar import monday
from domestique.planning.checking.facts import Facts, kilometres, load, minutes
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.sessions import Session
from domestique.planning.rules.kind import Grade, Kind

_SUMS: Final[dict[RampMetric, tuple[Callable[[Iterable[Session]], float], float, str]]] = {
    RampMetric.MINUTES: (minutes, 60.0, "minutes"),
    RampMetric.DISTANCE: (kilometres, 5.0, "km"),
    RampMetric.LOAD: (load, 50.0, "load"),
}
"""What is summed, the least a reference is taken to be, the unit."""
_LEAST_CTL: Final = 20.0


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, RampCap)
    if told.metric is RampMetric.CTL:
        _weigh_ctl(rule, told, facts, scale)
        return
    of, least, unit = _SUMS[told.metric]
    for week in facts.weeks(rule.scope):
        reference = max(least, facts.largest_before(week, told.sports, of))
        found = facts.week(week, rule.scope, told.sports)
        adding = [one for one in found if of([one]) > 0]
        for limit in _limits(told, reference):
            scale.at_most_a_week(adding, of(found), reference + limit, unit, week, "ramp")


def _weigh_ctl(rule: Rule, told: RampCap, facts: Facts, scale: Scale) -> None:
    events = {monday(race.day) for race in facts.calendar.races if race.big}
    for week in facts.weeks(rule.scope):
        if week in events:
            scale.unweighed("event_week")
            continue
        last = min(week + 6, facts.last)
        before = facts.fitness.ctl(max(week - 1, facts.begun))
        for limit in _limits(told, max(_LEAST_CTL, before)):
            scale.at_most(facts.fitness.ctl(last) - before, limit, "ctl", (week, last), "ramp_ctl")


def _limits(told: RampCap, reference: float) -> list[float]:
    found = [] if told.max_per_week is None else [told.max_per_week]
    return found if told.max_pct_per_week is None else [*found, reference * told.max_pct_per_week / 100]


KIND = Kind(
    "ramp_cap",
    Tier.SCIENCE,
    Grade.PRACTICE,
    "Friel (5 to 8 CTL a week); Nielsen et al. 2014 (weekly running growth and injury, observational); "
    "Impellizzeri et al. 2020 against the acute:chronic ratio",
    weigh,
)
