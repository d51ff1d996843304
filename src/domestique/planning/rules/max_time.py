"""At most so many minutes a workout, a day or a week."""

from domestique.model.rule import MaxTime, Per, Rule, Tier
from domestique.planning.checking.facts import Facts, minutes
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, MaxTime)
    match told.per:
        case Per.SESSION:
            for one in facts.spoken_of(rule.scope, told.sports):
                scale.at_most(one.minutes, told.minutes, "minutes", (one.day, one.day), "too_long", (one.id,))
        case Per.DAY:
            for day in facts.horizon(rule.scope):
                found = [
                    one
                    for one in facts.days.get(day, ())
                    if not one.race and (not told.sports or one.sport in told.sports)
                ]
                ids = tuple(one.id for one in found)
                scale.at_most(minutes(found), told.minutes, "minutes", (day, day), "too_much_a_day", ids)
        case _:
            for week in facts.weeks(rule.scope):
                found = facts.week(week, rule.scope, told.sports)
                scale.at_most_a_week(found, minutes(found), told.minutes, "minutes", week, "too_much_a_week")


KIND = Kind("max_time", Tier.ATHLETE, Grade.WISH, "", weigh)
