"""How fresh and how fit on the morning of the day."""

from domestique.model.rule import FormTarget, Priority, Rule, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, FormTarget)
    scale.unweighed("outside_horizon")
    days = _event_days(facts) if told.at is None else [told.at.toordinal()]
    for day in days:
        if not facts.in_horizon(day) or not facts.in_scope(rule.scope, day):
            continue
        form, ctl = facts.fitness.form(day), facts.fitness.ctl(day - 1)
        if told.tsb_min is not None:
            scale.at_least(form, told.tsb_min, "tsb", (day, day), "form_too_low")
        if told.tsb_max is not None:
            scale.at_most(form, told.tsb_max, "tsb", (day, day), "form_too_high")
        if told.ctl_min is not None:
            scale.at_least(ctl, told.ctl_min, "ctl", (day, day), "fitness_too_low")


def _event_days(facts: Facts) -> list[int]:
    races = facts.calendar.races
    for priority in (Priority.A, Priority.B):
        found = [race.day for race in races if race.event.priority is priority]
        if found:
            return found
    return [race.day for race in races[-1:]]


KIND = Kind(
    "form_target",
    Tier.SCIENCE,
    Grade.PRACTICE,
    "Banister 1975; Ceddia et al. 2025 (the model's own optimum departs from practice: a window, no objective); "
    "Friel (+5 to +25)",
    weigh,
)
