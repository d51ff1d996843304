"""So many workouts of a sport a week."""

from math import floor

from domestique.model.rule import Rule, SessionCount, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, SessionCount)
    sports = () if told.sport is None else (told.sport,)
    for week in facts.weeks(rule.scope):
        found = facts.week(week, rule.scope, sports)
        days = (week, week + 6)
        ids = tuple(one.id for one in found if one.planned)
        if told.most is not None:
            scale.at_most_a_week(found, len(found), told.most, "sessions", week, "too_many_sessions")
        if told.least is None:
            continue
        ease = facts.ease(week, rule.scope, sports)
        if ease == 0:
            scale.unweighed("eased")
            continue
        limit = floor(told.least * ease + 1e-9)
        scale.at_least(len(found), limit, "sessions", days, "too_few_sessions", ids)


KIND = Kind("session_count", Tier.ATHLETE, Grade.WISH, "", weigh)
