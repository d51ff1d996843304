"""Where an athlete stands to begin with, from what they did in the last weeks."""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from domestique.model.plan import Done
from domestique.model.sport import Sport
from domestique.planning.library.levels import beginning
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
