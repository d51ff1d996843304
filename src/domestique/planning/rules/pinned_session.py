"""A workout that has its weekday."""

from math import floor

from domestique.model.rule import InjuryLimit, MaxHard, MaxTime, Per, PinnedSession, Role, Rule, Selector, Tier
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
        if ease == 0 or day in taken or facts.calendar.lost(day, (told.sport,)) or _gives_way(told, facts, day, ease):
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


def _gives_way(told: PinnedSession, facts: Facts, day: int, ease: float) -> bool:
    """To what is short or easy for a while only."""
    usual = _LONG if told.role is Role.LONG else 0
    least = usual if told.min_minutes is None else told.min_minutes
    asks = max(floor(least * ease + 1e-9), min(least, usual))
    return any(
        _leaves_no_room(rule, told, asks) and facts.in_scope(rule.scope, day) and not _over(rule, day)
        for rule in facts.rules
        if rule.hard and _dated(rule)
    )


def _leaves_no_room(rule: Rule, pin: PinnedSession, asks: int) -> bool:
    match rule.params:
        case MaxTime(per=Per.SESSION | Per.DAY, minutes=most, sports=sports):
            return asks > most and (not sports or pin.sport in sports)
        case InjuryLimit(max_minutes_per_session=int(most), sports=sports):
            return asks > most and (not sports or pin.sport in sports)
        case MaxHard(most=0, sports=sports):
            return pin.role is Role.HARD and (not sports or pin.sport in sports)
        case _:
            return False


def _dated(rule: Rule) -> bool:
    if isinstance(rule.params, InjuryLimit) and rule.params.until is not None:
        return True
    return rule.scope.first is not None or rule.scope.last is not None


def _over(rule: Rule, day: int) -> bool:
    until = rule.params.until if isinstance(rule.params, InjuryLimit) else None
    return until is not None and day > until.toordinal()


_LONG = 60
"""minutes a long workout without any told is taken to ask for; no easier week makes a long one shorter than this"""

KIND = Kind("pinned_session", Tier.ATHLETE, Grade.WISH, "", weigh)
