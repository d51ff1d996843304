"""What the athlete would rather have; soft only."""

from collections.abc import Sequence

from domestique.model.rule import Preference, Role, Rule, Selector, Tier, TimeOfDay
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.sessions import NOON, Session, matches
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Preference)
    there = list(facts.spoken_of(rule.scope))
    for like in told.like:
        if like.weekdays or like.tags:
            alike = Selector(like.sport, like.role or Role.ANY)
            _lay([matches(like, one) for one in there if matches(alike, one)], "liked_elsewhere", facts, scale)
        else:
            whole = [week for week in facts.weeks(rule.scope) if facts.whole(week, rule.scope)]
            met = [any(matches(like, one) for one in facts.week(week, rule.scope)) for week in whole]
            _lay(met, "liked_missing", facts, scale)
    for dislike in told.dislike:
        _lay([not matches(dislike, one) for one in there], "disliked", facts, scale)
    if told.time_of_day is not None:
        _lay([_in_time(told.time_of_day, one) for one in there if one.start is not None], "other_time", facts, scale)


def _lay(met: Sequence[bool], why: str, facts: Facts, scale: Scale) -> None:
    if met:
        share = 100 * sum(met) / len(met)
        scale.at_least(share, 100, "percent", (facts.first, facts.last), why)


def _in_time(wanted: TimeOfDay, one: Session) -> bool:
    assert one.start is not None
    return (one.start < NOON) is (wanted is TimeOfDay.AM)


KIND = Kind("preference", Tier.ATHLETE, Grade.WISH, "", weigh)
