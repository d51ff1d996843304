"""How a season's load rises. A first reckoning says the most each week could carry; from it follows a line: from what
the athlete is used to, evenly up to the last ordinary week before the taper. Lighter weeks and the taper follow it.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from domestique.model import rule as r
from domestique.planning.solver.frame import Frame

_A_WEEK: Final = 0.035
"""of what the athlete is used to: how much the peak may lie above it for each week that leads there"""
_AT_MOST: Final = 0.6
_SPARE: Final = 40.0
"""points a week anybody may add"""
_ROOM: Final = 0.02
"""below the peak, for each week that leads there: who is at the limit of their hours begins under it"""
_MOST_ROOM: Final = 0.15
_AFTER_A_GOAL: Final = 0.9
"""of one build's peak, where the next begins"""
_FIRST: Final = 1.05
_LOST: Final = 2
"""days of it that may be lost to travel or the taper"""


def builds(frame: Frame, deloads: Mapping[int, float]) -> list[list[int]]:
    """The ordinary weeks that lead to each goal, and those after the last."""
    goals = [race.day for race in frame.races if race.event.priority is r.Priority.A]
    goals = goals or [race.day for race in frame.races if race.key]
    found: list[list[int]] = [[] for _ in range(len(goals) + 1)]
    for week in frame.open_weeks:
        if week not in deloads and ordinary(frame, week):
            found[sum(day < week for day in goals)].append(week)
    return [weeks for weeks in found if weeks]


def ordinary(frame: Frame, week: int) -> bool:
    """Whole, nearly all of it open, no race that matters; a taper may begin at its end."""
    days = range(week, week + 7)
    if week < frame.first or week + 6 > frame.last or sum(frame.is_shut(day) for day in days) > _LOST:
        return False
    tapered = {day for taper in frame.tapers for day in days if taper.first <= day < taper.race.day}
    return not frame.marked(week) or (0 < len(tapered) <= _LOST and not frame.keyed(week))


def peak(recent: float, weeks: int) -> float:
    """The most a build of so many ordinary weeks leads to, where nobody bounds the hours."""
    return recent * (1 + min(_AT_MOST, _A_WEEK * weeks)) + _SPARE


def line(several: Sequence[Sequence[int]], most: Mapping[int, float], recent: float) -> dict[int, float]:
    """The load meant for each ordinary week. `most` is what each could carry."""
    found: dict[int, float] = {}
    used = recent * _FIRST + 10.0
    for weeks in several:
        top = max(most[week] for week in weeks)
        room = min(_MOST_ROOM, _ROOM * (len(weeks) - 1))
        begin = min(used, (1 - room) * top)
        for number, week in enumerate(weeks):
            share = number / (len(weeks) - 1) if len(weeks) > 1 else 0.0
            found[week] = begin + (top - begin) * share
        used = _AFTER_A_GOAL * top
    return found
