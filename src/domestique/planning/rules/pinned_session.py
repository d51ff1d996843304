"""A workout that has its weekday."""

from math import floor

from domestique.model.rule import PinnedSession, Role, Rule, Selector, Tier
from domestique.planning.checking.calendar import monday, weekday
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.sessions import matches
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, PinnedSession)
    counted_from = monday((rule.scope.first or facts.plan.first).toordinal())
    wanted = Selector(told.sport, None if told.role is Role.ANY else told.role)
    taken = {race.day for race in facts.calendar.races}
    taken |= {race.day - 1 for race in facts.calendar.races if race.big}
    for day in facts.horizon(rule.scope):
        if weekday(day) is not told.weekday or (monday(day) - counted_from) // 7 % max(1, told.every_weeks):
            continue
        ease = facts.calendar.ease(monday(day), (told.sport,)) if facts.whole(monday(day)) else 0.0
        if ease == 0 or day in taken or facts.calendar.lost(day, (told.sport,)):
            scale.unweighed("eased")
            continue
        there = [one for one in facts.days.get(day, ()) if not one.race and matches(wanted, one)]
        if not there:
            scale.at_least(0, 1, "sessions", (day, day), "pinned_missing")
            continue
        on_time = [one for one in there if told.time is None or one.start == told.time]
        if not on_time:
            ids = tuple(one.id for one in there)
            scale.at_least(0, 1, "sessions", (day, day), "pinned_other_time", ids, time=told.time)
            continue
        best = max(on_time, key=lambda one: one.minutes)
        if told.min_minutes is None:
            scale.at_least(len(on_time), 1, "sessions", (day, day), "pinned_missing")
        else:
            limit = floor(told.min_minutes * ease + 1e-9)
            scale.at_least(best.minutes, limit, "minutes", (day, day), "pinned_too_short", (best.id,))


KIND = Kind("pinned_session", Tier.ATHLETE, Grade.WISH, "", weigh)
