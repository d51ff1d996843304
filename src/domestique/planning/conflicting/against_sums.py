"""Floors against caps: what is asked for, added up, against what may be."""

from collections.abc import Iterator, Sequence
from typing import Final

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.conflicting.conflict import (
    Conflict,
    dated,
    days_of,
    holds_on,
    ids,
    meet,
    of_kind,
    sessions_of,
    time_of,
)

Pins = list[tuple[r.Rule, r.PinnedSession]]


def time_asked_over_time_allowed(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    for other, cap in of_kind(rules, r.MaxTime):
        if cap.per is not r.Per.WEEK or other.scope.weekdays:
            continue
        floors = [
            (rule, floor)
            for rule, floor in of_kind(rules, r.MinTime)
            if covers(cap.sports, floor.sports) and meet(rule.scope, other.scope)
        ]
        for rule, floor in floors:
            if floor.minutes > cap.minutes:
                yield _over("floor_over_cap", (rule, other), floor.minutes, cap.minutes)
        apart = _apart(floors)
        total = sum(floor.minutes for _, floor in apart)
        if len(apart) > 1 and total > cap.minutes:
            yield _over("floor_over_cap", (*(rule for rule, _ in apart), other), total, cap.minutes)


def fixed_over_time_allowed(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    pins = [(rule, pin) for rule, pin in of_kind(rules, r.PinnedSession) if pin.min_minutes is not None]
    for other, cap in of_kind(rules, r.MaxTime):
        there = [
            (rule, pin) for rule, pin in pins if covers(cap.sports, (pin.sport,)) and meet(rule.scope, other.scope)
        ]
        for rule, pin in there:
            if cap.per is not r.Per.WEEK and dated(other.scope):
                continue
            if (pin.min_minutes or 0) > cap.minutes and holds_on(other.scope, pin.weekday):
                yield _over("pinned_too_long", (rule, other), pin.min_minutes or 0, cap.minutes)
        if cap.per is r.Per.WEEK and not other.scope.weekdays:
            each = _one_each([pair for pair in there if pair[1].every_weeks == 1])
            total = sum(pin.min_minutes or 0 for _, pin in each)
            if len(each) > 1 and total > cap.minutes:
                yield _over("pinned_sum_too_long", (*(rule for rule, _ in each), other), total, cap.minutes)


def time_asked_over_hours_open(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    for other, told in of_kind(rules, r.Availability):
        if other.scope != r.EVERYWHERE:
            continue
        closed = _closed(rules)
        room = sum(one.end - one.start for one in told.windows if one.weekday not in closed)
        for rule, floor in of_kind(rules, r.MinTime):
            if floor.minutes > room:
                rest = _closing(rules)
                yield _over("floor_over_windows", (rule, other, *rest), floor.minutes, room)


def count_asked_over_count_allowed(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    counts = of_kind(rules, r.SessionCount)
    for other, cap in counts:
        if cap.most is None or other.scope.weekdays:
            continue
        floors = [
            (rule, floor)
            for rule, floor in counts
            if rule is not other and floor.least and cap.sport in (None, floor.sport) and meet(rule.scope, other.scope)
        ]
        for rule, floor in floors:
            if (floor.least or 0) > cap.most:
                yield _counted("count_over_cap", (rule, other), floor.least or 0, cap.most)
        apart = _by_sport(floors)
        total = sum(floor.least or 0 for _, floor in apart)
        if cap.sport is None and len(apart) > 1 and total > cap.most:
            yield _counted("count_over_cap", (*(rule for rule, _ in apart), other), total, cap.most)


def count_asked_over_places(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    for other, told in of_kind(rules, r.Availability):
        if other.scope != r.EVERYWHERE or told.max_sessions is None:
            continue
        open_days = {one.weekday for one in told.windows} - _closed(rules)
        room = len(open_days) * told.max_sessions
        floors = [(rule, floor) for rule, floor in of_kind(rules, r.SessionCount) if floor.least]
        each = _by_sport(floors)
        total = sum(floor.least or 0 for _, floor in each)
        whole = [(rule, floor) for rule, floor in floors if floor.sport is None and (floor.least or 0) > room]
        if whole or total > room:
            found = whole[:1] or each
            least = max(total, whole[0][1].least or 0) if whole else total
            yield _counted("count_over_days", (*(rule for rule, _ in found), other, *_closing(rules)), least, room)


def fixed_over_rest(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    pins = [(rule, pin) for rule, pin in of_kind(rules, r.PinnedSession) if pin.every_weeks == 1]
    for other, rest in of_kind(rules, r.RestDay):
        if rest.min_per_week is None or other.scope.weekdays:
            continue
        there = {pin.weekday: rule for rule, pin in pins if meet(rule.scope, other.scope)}
        if 7 - len(there) < rest.min_per_week:
            slots = {"least": days_of(len(there)), "most": days_of(rest.min_per_week)}
            yield Conflict(ids(*there.values(), other), "pinned_over_rest", slots)


def hard_fixed_over_hard_allowed(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    pins = [
        (rule, pin)
        for rule, pin in of_kind(rules, r.PinnedSession)
        if pin.role is r.Role.HARD and pin.every_weeks == 1 and pin.sport is not Sport.STRENGTH
    ]
    for other, cap in of_kind(rules, r.MaxHard):
        if cap.most == 0 and dated(other.scope):
            continue
        there = [
            (rule, pin) for rule, pin in pins if covers(cap.sports, (pin.sport,)) and meet(rule.scope, other.scope)
        ]
        each = _one_each([(rule, pin) for rule, pin in there if holds_on(other.scope, pin.weekday)])
        if len(each) > cap.most:
            yield _counted("hard_over_cap", (*(rule for rule, _ in each), other), len(each), cap.most)


def covers(outer: Sequence[Sport], inner: Sequence[Sport]) -> bool:
    """Whether what is counted of `inner` is counted of `outer` too; none told is every sport."""
    return not outer or (bool(inner) and set(inner) <= set(outer))


def _over(key: str, found: Sequence[r.Rule], least: int, most: int) -> Conflict:
    return Conflict(ids(*found), key, {"least": time_of(least), "most": time_of(most)})


def _counted(key: str, found: Sequence[r.Rule], least: int, most: int) -> Conflict:
    return Conflict(ids(*found), key, {"least": sessions_of(least), "most": sessions_of(most)})


def _apart(floors: Sequence[tuple[r.Rule, r.MinTime]]) -> list[tuple[r.Rule, r.MinTime]]:
    """Floors of which no two speak of one sport, the largest first."""
    taken: set[Sport] = set()
    found = []
    for rule, floor in sorted(floors, key=lambda pair: (-pair[1].minutes, pair[0].id)):
        if floor.sports and taken.isdisjoint(floor.sports):
            taken.update(floor.sports)
            found.append((rule, floor))
    return found


def _by_sport(floors: Sequence[tuple[r.Rule, r.SessionCount]]) -> list[tuple[r.Rule, r.SessionCount]]:
    best: dict[Sport, tuple[r.Rule, r.SessionCount]] = {}
    for rule, floor in floors:
        if floor.sport is not None:
            before = best.get(floor.sport)
            if before is None or (before[1].least or 0) < (floor.least or 0):
                best[floor.sport] = (rule, floor)
    return list(best.values())


def _one_each(pins: Pins) -> Pins:
    """The longest for each weekday and sport: one workout may be two fixed ones."""
    best: dict[tuple[r.Weekday, Sport], tuple[r.Rule, r.PinnedSession]] = {}
    for rule, pin in pins:
        before = best.get((pin.weekday, pin.sport))
        if before is None or (before[1].min_minutes or 0) < (pin.min_minutes or 0):
            best[pin.weekday, pin.sport] = (rule, pin)
    return list(best.values())


def _closing(rules: Sequence[r.Rule]) -> list[r.Rule]:
    """What keeps whole weekdays free, every week."""
    return [
        rule
        for rule in rules
        if rule.scope == r.EVERYWHERE
        and (
            (isinstance(rule.params, r.RestDay) and rule.params.weekdays)
            or (isinstance(rule.params, r.Unavailable) and rule.params.weekdays and not rule.params.sports)
        )
    ]


def _closed(rules: Sequence[r.Rule]) -> set[r.Weekday]:
    told = (rule.params for rule in _closing(rules))
    return {day for one in told if isinstance(one, r.RestDay | r.Unavailable) for day in one.weekdays}


DETECTORS: Final = (
    time_asked_over_time_allowed,
    fixed_over_time_allowed,
    time_asked_over_hours_open,
    count_asked_over_count_allowed,
    count_asked_over_places,
    fixed_over_rest,
    hard_fixed_over_hard_allowed,
)
