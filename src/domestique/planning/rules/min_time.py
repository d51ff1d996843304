"""At least so many minutes a week."""

from math import floor

from domestique.model.rule import MinTime, Rule, Tier
from domestique.planning.checking.facts import Facts, minutes
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, MinTime)
    for week in facts.weeks(rule.scope):
        ease = facts.ease(week, rule.scope, told.sports)
        if ease == 0:
            scale.unweighed("eased")
            continue
        found = facts.week(week, rule.scope, told.sports)
        limit = floor(told.minutes * ease + 1e-9)
        scale.at_least(
            minutes(found), limit, "minutes", (week, week + 6), "too_little_a_week", tuple(one.id for one in found)
        )


KIND = Kind("min_time", Tier.ATHLETE, Grade.WISH, "", weigh)
