"""When on a day a workout may begin: from the windows the athlete gave, else at the hours people train."""

from dataclasses import dataclass
from typing import Final

from domestique.model import rule as r
from domestique.planning.solver.frame import Frame, weekday

Interval = tuple[int, int]
_WHOLE_DAY: Final = (300, 1380)
_WORKDAY: Final = (1110, 390)
_WEEKEND: Final = (540, 960)
_MORE: Final = {_WORKDAY: 720, _WEEKEND: 420}
"""Where nobody said when, no hour is before half past six. What comes after the usual ones, where they do not do."""
_ELSE: Final = (840, 1020, 600)
_STEP: Final = 15


@dataclass(frozen=True, slots=True)
class Slot:
    """`room` minutes from `start`; `odd` costs a little: not when one would usually go."""

    start: int
    room: int
    odd: float = 0.0


def slots_on(frame: Frame, day: int, wanted: int = 2, *, every: bool = False) -> tuple[Slot, ...]:
    """Earliest first. `every`: also the hours that windows close, and one more where nobody said when."""
    intervals = open_on(frame, day)
    if every and intervals != [_WHOLE_DAY]:
        intervals = [*intervals, _WHOLE_DAY]
    usual = _WEEKEND if weekday(day) in (r.Weekday.SAT, r.Weekday.SUN) else _WORKDAY
    found: dict[int, Slot] = {}
    for begin, end in intervals:
        named = (begin, end) != _WHOLE_DAY
        starts = _starts(begin, end, usual, wanted) if named else _any_hour(usual, max(wanted, 3 if every else 2))
        for number, start in enumerate(starts):
            if start not in found or found[start].room < end - start:
                found[start] = Slot(start, end - start, 0.2 * number)
    for start in _told(frame, day):
        for begin, end in intervals:
            if begin <= start < end:
                room = max(end - start, found[start].room if start in found else 0)
                found[start] = Slot(start, room, 0.1)
    return tuple(found[start] for start in sorted(found))


def open_on(frame: Frame, day: int) -> list[Interval]:
    found: list[Interval] = [_WHOLE_DAY]
    for rule in frame.rules:
        params = rule.params
        if isinstance(params, r.Availability) and rule.hard and frame.spoken_of(rule.scope, day):
            named = [(one.start, one.end) for one in params.windows if one.weekday is weekday(day)]
            bounds = named if found == [_WHOLE_DAY] else [(max(a, b), min(c, d)) for a, c in found for b, d in named]
            found = [(a, b) for a, b in bounds if b > a]
    return sorted(set(found))


def _any_hour(usual: tuple[int, int], count: int) -> list[int]:
    return [*usual, _MORE[usual], *_ELSE][:count]


def _starts(begin: int, end: int, usual: tuple[int, int], wanted: int) -> list[int]:
    """The usual hour first where there is room about it, then what makes room for a long one, then for a second."""
    length = end - begin
    found: list[int] = []
    if length > 240:
        found += [hour for hour in usual if begin <= hour <= end - 60]
    if not found or length <= 300 or min(found) - begin > 60:
        found.append(begin)
    count = max(wanted, 2)
    if length >= 80 and len(found) < count:
        for part in range(1, count):
            at = begin + length * part // count // _STEP * _STEP
            if at not in found and len(found) <= count:
                found.append(at)
    return found


def _told(frame: Frame, day: int) -> list[int]:
    return sorted(
        {
            rule.params.time
            for rule in frame.rules
            if isinstance(rule.params, r.PinnedSession)
            and rule.params.time is not None
            and rule.params.weekday is weekday(day)
        }
    )
