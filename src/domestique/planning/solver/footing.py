"""What a season begins from: what the athlete is used to, or, of whom next to nothing is known, what somebody who asks
for a plan can begin with. Nought is no measure: it would make a season of ten minutes a week.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from domestique.model import rule as r
from domestique.model.plan import Start
from domestique.planning.solver.frame import Frame

_KNOWN: Final = 10.0
"""points of fitness, or so many workouts in four weeks: then it is known how much somebody does, however little"""
_SEEN: Final = 6
_MINUTES: Final = 120.0
"""a week, where no hours are told"""
_OF_HOURS: Final = 0.6
_MOST: Final = 240.0
_SETTLING: Final = 14
"""days without hard work"""


@dataclass(frozen=True, slots=True)
class Footing:
    """`week`: the load of a usual week. `assumed`: nobody knows, it is begun with so much."""

    week: float
    fitness: float
    fatigue: float
    assumed: bool = False

    def settled(self, frame: Frame) -> int:
        """The first day on which hard work is due."""
        return frame.request.start.day.toordinal() + 1 + _SETTLING if self.assumed else 0


def footing_of(frame: Frame, rate: float) -> Footing:
    """`rate`: load a minute."""
    start = frame.request.start
    minutes = assumed_minutes(start, frame.rules)
    if minutes is None:
        return Footing(recent_load(frame), start.ctl, start.atl)
    week = minutes * rate
    return Footing(week, max(start.ctl, week / 7), max(start.atl, week / 7), assumed=True)


def assumed_minutes(start: Start, rules: Sequence[r.Rule]) -> float | None:
    """Of a week; a good half of the hours that were told, none too many. None: it is known what the athlete does."""
    lately = [one for one in start.done if one.day > start.day - timedelta(days=28)]
    told: list[float] = []
    for rule in rules:
        match rule.params:
            case r.MaxTime(per=r.Per.WEEK, minutes=most, sports=()):
                told.append(float(most))
            case r.Availability(windows=windows):
                told.append(float(sum(one.end - one.start for one in windows)))
            case _:
                continue
    minutes = min(_MOST, _OF_HOURS * min(told)) if told else _MINUTES
    known = start.ctl >= _KNOWN or len(lately) >= _SEEN or sum(one.minutes for one in lately) >= minutes
    return None if known else minutes


def recent_load(frame: Frame) -> float:
    """A week of what the athlete is used to: the best of the last three, or what their fitness amounts to."""
    start = frame.request.start
    evening = start.day.toordinal()
    sums = [
        sum(one.load for one in start.done if evening - 7 * (back + 1) < one.day.toordinal() <= evening - 7 * back)
        for back in range(3)
    ]
    return max(7 * start.ctl, min(max(sums), 9.0 * start.ctl + 40))
