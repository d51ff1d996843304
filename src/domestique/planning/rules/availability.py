"""Workouts lie in the hours the athlete has."""

from domestique.model.rule import WEEK, Availability, Rule, Tier, Window
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.sessions import Session
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Availability)
    windows = {weekday: [one for one in told.windows if one.weekday is weekday] for weekday in WEEK}
    for one in facts.spoken_of(rule.scope):
        day = (one.day, one.day)
        there = windows[WEEK[(one.day + 6) % 7]]
        if not there:
            scale.at_most(one.minutes, 0, "minutes", day, "closed_day", (one.id,))
        elif one.start is None:
            longest = max(window.end - window.start for window in there)
            scale.at_most(one.minutes, longest, "minutes", day, "longer_than_window", (one.id,))
        else:
            room = max(_room(one, window) for window in there)
            scale.at_most(one.minutes, room, "minutes", day, "outside_window", (one.id,))
    if told.max_sessions is None:
        return
    for number in facts.horizon(rule.scope):
        found = [one.id for one in facts.days.get(number, ()) if one.planned and not one.race]
        if found:
            scale.at_most(len(found), told.max_sessions, "sessions", (number, number), "too_many_a_day", tuple(found))


def _room(one: Session, window: Window) -> int:
    """How long it may be in this window; less than it is where it begins too early."""
    assert one.start is not None
    if window.start <= one.start:
        return max(0, window.end - one.start)
    return max(0, min(one.start + one.minutes, window.end) - window.start)


KIND = Kind("availability", Tier.ATHLETE, Grade.WISH, "", weigh)
