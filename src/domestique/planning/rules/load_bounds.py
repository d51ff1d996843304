"""Load a day or a week within bounds, and a floor for form."""

from domestique.model.rule import LoadBounds, Per, Rule, Tier
from domestique.planning.checking.facts import Facts, load
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, LoadBounds)
    if told.per is Per.WEEK:
        _weigh_weeks(rule, told, facts, scale)
    else:
        _weigh_days(rule, told, facts, scale)
    if told.tsb_floor is not None:
        _weigh_form(rule, told.tsb_floor, facts, scale)


def _weigh_days(rule: Rule, told: LoadBounds, facts: Facts, scale: Scale) -> None:
    for day in facts.horizon(rule.scope):
        found = [one for one in facts.days.get(day, ()) if not one.race]
        if not found:
            continue
        ids = tuple(one.id for one in found)
        if told.least is not None:
            scale.at_least(load(found), told.least, "load", (day, day), "load_too_low", ids)
        if told.most is not None:
            scale.at_most(load(found), told.most, "load", (day, day), "load_too_high", ids)


def _weigh_weeks(rule: Rule, told: LoadBounds, facts: Facts, scale: Scale) -> None:
    for week in facts.weeks(rule.scope):
        found = facts.week(week, rule.scope)
        days = (week, week + 6)
        ids = tuple(one.id for one in found if one.planned)
        if told.most is not None:
            scale.at_most_a_week(found, load(found), told.most, "load", week, "load_too_high")
        ease = facts.ease(week, rule.scope)
        if told.least is not None and ease > 0:
            scale.at_least(load(found), told.least * ease, "load", days, "load_too_low", ids)
        elif told.least is not None:
            scale.unweighed("eased")


def _weigh_form(rule: Rule, floor: float, facts: Facts, scale: Scale) -> None:
    for day in facts.horizon(rule.scope):
        if facts.resting.form(day) >= floor:
            scale.at_least(facts.fitness.form(day), floor, "tsb", (day, day), "form_below_floor")
        else:
            scale.unweighed("tired_anyway")


KIND = Kind(
    "load_bounds",
    Tier.ATHLETE,
    Grade.PRACTICE,
    "Friel, Coggan (form below −30 for weeks precedes trouble in practice)",
    weigh,
)
