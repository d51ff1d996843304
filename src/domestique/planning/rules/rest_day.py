"""Days off: fixed weekdays, or so many a week."""

from domestique.model.rule import RestDay, Rule, Tier
from domestique.planning.checking.calendar import weekday
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, RestDay)
    for day in facts.horizon(rule.scope):
        if weekday(day) in told.weekdays:
            found = tuple(one.id for one in facts.days.get(day, ()) if one.planned and not one.race)
            scale.at_most(len(found), 0, "sessions", (day, day), "no_rest", found)
    if told.min_per_week is None:
        return
    for week in facts.weeks(rule.scope):
        if not facts.whole(week, rule.scope):
            scale.unweighed("no_whole_week")
            continue
        days = [day for day in range(week, week + 7) if facts.in_scope(rule.scope, day)]
        free = sum(1 for day in days if not facts.days.get(day))
        ids = tuple(one.id for day in days for one in facts.days.get(day, ()))
        scale.at_least(free, told.min_per_week, "days", (week, week + 6), "too_few_rest_days", ids)


KIND = Kind("rest_day", Tier.ATHLETE, Grade.PRACTICE, "Foster 1998 (monotony and illness, observational)", weigh)
