"""Where an athlete stands to begin with, from what they did in the last weeks."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from domestique.model.plan import Done
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS
from domestique.planning.library.levels import beginning
from domestique.planning.library.offering import option
from domestique.planning.library.template import Template

DAYS: Final = 56
_FITNESS_DAYS: Final = 42.0


def begun(templates: Iterable[Template], done: Sequence[Done], on: date) -> dict[str, float]:
    """Levels by family, from sessions of the last eight weeks up to `on`."""
    near = [one for one in done if 0 <= (on - one.day).days < DAYS]
    longest: dict[Sport, float] = {}
    for one in near:
        longest[one.sport] = max(longest.get(one.sport, 0.0), float(one.minutes))
    return beginning(templates, fitness(near, on), longest)


def raised(templates: Iterable[Template], levels: Mapping[str, int], asked: Mapping[Sport, float]) -> dict[str, int]:
    """As the athlete's own rules want it: `asked` is the longest session of a sport, in minutes, that they pin to a
    day, and easy and long families reach far enough for it, whatever was done so far."""
    found = dict(levels)
    for one in templates:
        minutes = asked.get(one.sport)
        if minutes is None or one.role not in (Role.EASY, Role.LONG):
            continue
        rungs = [
            one.rung(level)
            for level in range(1, one.top + 1)
            if option(one, level, NO_THRESHOLDS).dose.minutes >= minutes
        ]
        if rungs and min(rungs) > found.get(one.family, 1):
            found[one.family] = min(rungs)
    return found


def fitness(done: Iterable[Done], on: date) -> dict[Sport, float]:
    """The CTL each sport alone would bring, as if the weeks before these had been like them."""
    decay = math.exp(-1 / _FITNESS_DAYS)
    whole = 1 - decay**DAYS
    found: dict[Sport, float] = {}
    for one in done:
        days = (on - one.day).days
        if 0 <= days < DAYS:
            found[one.sport] = found.get(one.sport, 0.0) + one.load * (1 - decay) * decay**days / whole
    return found
