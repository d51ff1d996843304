"""Fixed workouts and events against the days and hours that are open."""

from collections.abc import Iterator, Sequence
from typing import Final

from domestique.locales import say
from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.conflicting.conflict import Conflict, Slot, dated, days_of, holds_on, ids, meet, of_kind
from domestique.planning.rules import phrases as p


def on_days_off(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    """A weekly loss within dates only suspends a fixed workout; a pattern forbids it for good."""
    for rule, pin in of_kind(rules, r.PinnedSession):
        for other in rules:
            told = other.params
            free = isinstance(told, r.RestDay) and pin.weekday in told.weekdays
            away = (
                isinstance(told, r.Unavailable)
                and pin.weekday in told.weekdays
                and (not told.sports or pin.sport in told.sports)
            )
            if (
                (free or away)
                and not dated(other.scope)
                and holds_on(other.scope, pin.weekday)
                and meet(rule.scope, other.scope)
            ):
                yield Conflict(ids(rule, other), "pinned_on_rest_day", _pin_slots(pin))


def outside_windows(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    for rule, pin in of_kind(rules, r.PinnedSession):
        for other, told in of_kind(rules, r.Availability):
            if dated(other.scope) or not holds_on(other.scope, pin.weekday) or not meet(rule.scope, other.scope):
                continue
            there = [one for one in told.windows if one.weekday is pin.weekday]
            if not there or told.max_sessions == 0:
                yield Conflict(ids(rule, other), "pinned_on_closed_day", _pin_slots(pin))
            elif not any(_fits(pin, window) for window in there):
                yield Conflict(ids(rule, other), "pinned_outside_window", _pin_slots(pin))


def events_on_lost_days(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    for rule, event in of_kind(rules, r.Event):
        for other, away in of_kind(rules, r.Unavailable):
            dated = any(span.first <= event.date <= span.last for span in away.dates)
            if dated and _on(other.scope, event) and (not away.sports or event.sport in away.sports):
                yield Conflict(ids(rule, other), "event_on_day_away", {"name": event.name})
        for other, injury in of_kind(rules, r.InjuryLimit):
            in_time = injury.until is None or event.date <= injury.until
            if event.sport in injury.forbid_sports and in_time and _on(other.scope, event):
                yield Conflict(
                    ids(rule, other), "event_while_injured", {"name": event.name, "what": _doing(event.sport)}
                )


def events_on_one_day(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    events = of_kind(rules, r.Event)
    for place, (rule, event) in enumerate(events):
        for other, second in events[place + 1 :]:
            if event.date == second.date:
                yield Conflict(ids(rule, other), "events_same_day", {"name": event.name})


def hard_too_close(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    """Two fixed hard workouts of every week, closer than hard ones may be, the week's end meeting its beginning."""
    hard = [
        (rule, pin) for rule, pin in of_kind(rules, r.PinnedSession) if pin.role is r.Role.HARD and pin.every_weeks == 1
    ]
    for other, told in of_kind(rules, r.HardSpacing):
        if other.scope.weekdays:
            continue
        for place, (rule, pin) in enumerate(hard):
            for second, later in hard[place + 1 :]:
                counted = not told.sports or {pin.sport, later.sport} <= set(told.sports)
                same = (pin.weekday, pin.sport) == (later.weekday, later.sport)
                if (
                    counted
                    and not same
                    and _between(pin, later) < told.min_days_between
                    and _all_meet(rule, second, other)
                ):
                    slots = {"day": _days(pin.weekday, later.weekday), "most": days_of(told.min_days_between)}
                    yield Conflict(ids(rule, second, other), "hard_too_close", slots)


def _fits(pin: r.PinnedSession, window: r.Window) -> bool:
    length = pin.min_minutes or 1
    if pin.time is None:
        return length <= window.end - window.start
    return window.start <= pin.time and pin.time + length <= window.end


def _on(scope: r.Scope, event: r.Event) -> bool:
    day = r.Scope(event.date, event.date, (r.WEEK[event.date.weekday()],), scope.phase)
    return meet(scope, day)


def _between(a: r.PinnedSession, b: r.PinnedSession) -> int:
    """Free days between the two, the shorter way round the week; -1 on one day."""
    apart = abs(r.WEEK.index(a.weekday) - r.WEEK.index(b.weekday))
    return min(apart, 7 - apart) - 1


def _all_meet(*rules: r.Rule) -> bool:
    return all(meet(a.scope, b.scope) for a in rules for b in rules)


def _pin_slots(pin: r.PinnedSession) -> dict[str, Slot]:
    return {
        "day": lambda language: say(language, f"rules.weekday.one.{pin.weekday}"),
        "what": lambda language: p.one_workout(r.Selector(pin.sport, pin.role), language),
    }


def _doing(sport: Sport) -> Slot:
    return lambda language: p.training((sport,), language)


def _days(*days: r.Weekday) -> Slot:
    return lambda language: p.weekdays(days, language)


DETECTORS: Final = (on_days_off, outside_windows, events_on_lost_days, events_on_one_day, hard_too_close)
