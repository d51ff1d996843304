"""A lighter week on a cadence."""

from domestique.model.rule import Deload, Rule, Tier
from domestique.planning.checking.facts import Facts, load
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Deload)
    calendar = facts.calendar
    for week in facts.weeks(rule.scope):
        if not calendar.on_cadence(rule, week):
            scale.unweighed("no_deload_week")
            continue
        before = facts.week(week - 7)
        if week in calendar.quiet or calendar.days_lost(week - 7) >= 3 or load(before) == 0:
            scale.unweighed("eased")
            continue
        found = facts.week(week, rule.scope)
        days = (week, week + 6)
        scale.at_most_a_week(
            found, load(found), told.max_load_fraction * load(before), "load", week, "deload_too_heavy"
        )
        if told.keep_intensity and any(one.hard for one in before) and not any(one.hard for one in found):
            scale.note(days, "deload_without_hard", 0, 1)


KIND = Kind(
    "deload",
    Tier.SCIENCE,
    Grade.PRACTICE,
    "coaching practice of 3+1 or 2+1 weeks; Bell et al. 2023 (consensus of coaches on deloading)",
    weigh,
)
