"""What several clauses say together: windows of one week put in one rule, the same said twice said once, and what
cannot both hold noted on both.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any, Final

from domestique.model import rule as r
from domestique.planning.words.reading import Note, Proposed, Span


def settle(proposed: list[Proposed]) -> list[Proposed]:
    found: list[Proposed] = []
    for one in proposed:
        for place, other in enumerate(found):
            joined = _joined(other, one)
            if joined is not None:
                found[place] = joined
                break
        else:
            found.append(one)
    return _noted(found)


def _joined(first: Proposed, second: Proposed) -> Proposed | None:
    if first.weight != second.weight or type(first.params) is not type(second.params):
        return None
    join = _JOINS.get(type(first.params))
    same = first.params == second.params and first.scope == second.scope
    params = first.params if same else None if join is None else join(first, second)
    if params is None:
        return None
    span = Span(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    notes = (*first.notes, *(note for note in second.notes if note not in first.notes))
    return replace(
        first,
        params=params,
        span=span,
        scope=_both_scopes(first.scope, second.scope, params),
        clause=f"{first.clause}; {second.clause}",
        confidence=min(first.confidence, second.confidence),
        notes=notes,
    )


def _both_scopes(first: r.Scope, second: r.Scope, params: r.Params) -> r.Scope:
    if not isinstance(params, r.Availability):
        return first
    if not first.weekdays or not second.weekdays:
        return replace(first, weekdays=())
    days = tuple(day for day in r.WEEK if day in {*first.weekdays, *second.weekdays})
    return replace(first, weekdays=() if len(days) == 7 else days)


def _windows(first: Proposed, second: Proposed) -> r.Params | None:
    a, b = first.params, second.params
    if not isinstance(a, r.Availability) or not isinstance(b, r.Availability):
        return None
    if (first.scope.first, first.scope.last) != (second.scope.first, second.scope.last):
        return None
    most = a.max_sessions if b.max_sessions is None else b.max_sessions
    if a.max_sessions is not None and b.max_sessions is None:
        windows = b.windows
    elif b.max_sessions is not None and a.max_sessions is None:
        windows = a.windows
    else:
        told = [window for day in r.WEEK for window in _of_a_day(_on(day, a.windows), _on(day, b.windows))]
        windows = tuple(told)
    return r.Availability(windows, most)


def _on(day: r.Weekday, windows: Sequence[r.Window]) -> list[r.Window]:
    return [window for window in windows if window.weekday is day]


def _of_a_day(some: list[r.Window], others: list[r.Window]) -> list[r.Window]:
    """`6 to 8` and `18 to 20` are two windows; `not before 9` and `not after 20` leave what both leave."""
    both = [
        r.Window(one.weekday, max(one.start, other.start), min(one.end, other.end))
        for one in some
        for other in others
        if max(one.start, other.start) < min(one.end, other.end)
    ]
    return sorted(set(both or [*some, *others]), key=lambda window: window.start)


def _things(first: Proposed, second: Proposed) -> r.Params | None:
    a, b = first.params, second.params
    if (
        not isinstance(a, r.Equipment)
        or not isinstance(b, r.Equipment)
        or a.when != b.when
        or first.scope != second.scope
    ):
        return None
    return r.Equipment(tuple(dict.fromkeys((*a.have, *b.have))), tuple(dict.fromkeys((*a.lack, *b.lack))), a.when)


def _rests(first: Proposed, second: Proposed) -> r.Params | None:
    a, b = first.params, second.params
    if not isinstance(a, r.RestDay) or not isinstance(b, r.RestDay) or first.scope != second.scope:
        return None
    if a.min_per_week or b.min_per_week:
        return None
    return r.RestDay(tuple(day for day in r.WEEK if day in {*a.weekdays, *b.weekdays}))


def _lost(first: Proposed, second: Proposed) -> r.Params | None:
    a, b = first.params, second.params
    if not isinstance(a, r.Unavailable) or not isinstance(b, r.Unavailable) or a.sports != b.sports:
        return None
    if first.scope != second.scope or bool(a.weekdays) != bool(b.weekdays) or bool(a.dates) != bool(b.dates):
        return None
    days = tuple(day for day in r.WEEK if day in {*a.weekdays, *b.weekdays})
    return r.Unavailable(tuple(dict.fromkeys((*a.dates, *b.dates))), days, a.sports)


def _likings(first: Proposed, second: Proposed) -> r.Params | None:
    a, b = first.params, second.params
    if not isinstance(a, r.Preference) or not isinstance(b, r.Preference) or first.scope != second.scope:
        return None
    if a.time_of_day is not None or b.time_of_day is not None:
        return None
    return r.Preference(tuple(dict.fromkeys((*a.like, *b.like))), tuple(dict.fromkeys((*a.dislike, *b.dislike))))


def _shares(first: Proposed, second: Proposed) -> r.Params | None:
    """`at most 10 % hard, at least 80 % easy` is one distribution."""
    a, b = first.params, second.params
    if not isinstance(a, r.IntensityDistribution) or not isinstance(b, r.IntensityDistribution):
        return None
    if (a.window, a.by, first.scope) != (b.window, b.by, second.scope):
        return None
    mine, theirs = (a.low_min_pct, a.mid_max_pct, a.high_max_pct), (b.low_min_pct, b.mid_max_pct, b.high_max_pct)
    if any(one is not None and other is not None for one, other in zip(mine, theirs, strict=True)):
        return None
    low, mid, high = (other if one is None else one for one, other in zip(mine, theirs, strict=True))
    return r.IntensityDistribution(a.window, low, mid, high, a.by)


_JOINS: Final[dict[Any, Callable[[Proposed, Proposed], r.Params | None]]] = {
    r.Availability: _windows,
    r.Equipment: _things,
    r.IntensityDistribution: _shares,
    r.RestDay: _rests,
    r.Unavailable: _lost,
    r.Preference: _likings,
}


def _noted(found: list[Proposed]) -> list[Proposed]:
    notes: dict[int, list[Note]] = {}
    for (a, first), (b, second) in combinations(enumerate(found), 2):
        if first.scope != second.scope:
            continue
        if contradict(first.params, second.params) or contradict(second.params, first.params):
            notes.setdefault(a, []).append(Note("contradicts", {"words": second.clause}))
            notes.setdefault(b, []).append(Note("contradicts", {"words": first.clause}))
    return [
        replace(one, notes=(*one.notes, *notes[place]), confidence=round(one.confidence * 0.8, 2))
        if place in notes
        else one
        for place, one in enumerate(found)
    ]


def contradict(one: r.Params, other: r.Params) -> bool:
    """What plainly cannot both be; finer conflicts are found before planning, over all rules."""
    match one, other:
        case r.MinTime(), r.MaxTime(per=r.Per.WEEK):
            return other.minutes < one.minutes and (not other.sports or other.sports == one.sports)
        case r.PinnedSession(), r.RestDay():
            return one.weekday in other.weekdays
        case r.PinnedSession(), r.Unavailable():
            return one.weekday in other.weekdays and (not other.sports or one.sport in other.sports)
        case r.PinnedSession(), r.MaxTime(sports=()):
            return other.per is not r.Per.WEEK and one.min_minutes is not None and other.minutes < one.min_minutes
        case r.SessionCount(), r.SessionCount():
            return (
                one.sport is other.sport and one.least is not None and other.most is not None and other.most < one.least
            )
        case r.MaxTime(), r.MaxTime():
            return one.per is other.per and one.sports == other.sports and one.minutes != other.minutes
        case r.MaxHard(), r.MaxHard():
            return one.sports == other.sports and one.most != other.most
        case r.Deload(), r.Deload():
            return one.every_weeks != other.every_weeks
        case r.SessionCount(), r.RestDay(min_per_week=int() as rests):
            return one.least is not None and one.sport is None and one.least > 2 * (7 - rests)
        case _:
            return False
