"""From fractions to whole workouts that are near enough: one column after the other is taken, and where that goes too
far another way is tried. Each step is a linear programme that knows the last one's answer, which takes a thousandth of
a second; what a row or a price rules out is fixed beforehand. It gives up after so many steps, and then says nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from domestique.planning.solver.ir import Model

Numbers = NDArray[np.float64]
_WHOLE: Final = 1e-6
_FAR: Final = 1e12
_ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Fractions:
    """An answer of the linear programme; `costs` are what a column would cost at least if it were raised."""

    values: Numbers
    costs: Numbers
    value: float


Solve = Callable[[Numbers, Numbers], Fractions | None]
"""With these bounds; None where nothing is left that is near enough."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What is beyond `sure` is taken at once, else the largest alone. `best`: where a way ends, on at the place that
    cost least so far, not at the last one. Where one manner fails the other mostly does not."""

    sure: float
    best: bool
    tries: int


MANNERS: Final = (Manner(0.5, True, 60), Manner(0.9, False, 100))


@dataclass(frozen=True, slots=True)
class Place:
    """Where to begin again: bounds, the column that is not to be taken there, and what it costs at least."""

    low: Numbers
    high: Numbers
    without: int
    value: float


def plunged(model: Model, first: Fractions, near: float, solve: Solve) -> tuple[Fractions | None, int]:
    """Whole columns are one or nothing, and the value is at most `near`; and how many steps it took."""
    whole = np.flatnonzero(np.array(model.whole))
    rows = Rows(model)
    taken = 0
    for manner in MANNERS:
        low, high = np.array(model.low), np.array(model.high)
        _priced_out(first, near, whole, low, high)
        if not rows.tighten(low, high):
            break
        found, steps = _way(manner, first, near, rows, whole, low, high, solve)
        taken += steps
        if found is not None:
            return found, taken
    return None, taken


def _way(
    manner: Manner,
    at: Fractions,
    near: float,
    rows: "Rows",
    whole: NDArray[np.intp],
    low: Numbers,
    high: Numbers,
    solve: Solve,
) -> tuple[Fractions | None, int]:
    steps, places = 0, list[Place]()
    while True:
        values = at.values[whole]
        broken = whole[(values > _WHOLE) & (values < 1 - _WHOLE)]
        if not len(broken):
            return at, steps
        taken = broken[at.values[broken] > manner.sure]
        if not len(taken):
            taken = broken[[np.argmax(at.values[broken])]]
        places.append(Place(low.copy(), high.copy(), int(taken[np.argmin(at.values[taken])]), at.value))
        low[taken] = 1.0
        found = None
        while found is None:
            if rows.tighten(low, high):
                if steps == manner.tries:
                    return None, steps
                steps += 1
                found = solve(low, high)
            if found is None or found.value > near:
                found = None
                if not places:
                    return None, steps
                place = places.pop(_cheapest(places) if manner.best else -1)
                low, high = place.low, place.high
                high[place.without] = 0.0
        at = found
        _priced_out(at, near, whole, low, high)


def _cheapest(places: list[Place]) -> int:
    return min(range(len(places)), key=lambda number: places[number].value)


def _priced_out(at: Fractions, near: float, whole: NDArray[np.intp], low: Numbers, high: Numbers) -> None:
    """What is not in it and would cost too much cannot be in an answer that is near enough."""
    values, costs = at.values[whole], at.costs[whole]
    high[whole[(values < _WHOLE) & (costs > near - at.value + _WHOLE) & (low[whole] < 0.5)]] = 0.0


class Rows:
    """What the rows say of whole columns, by the least and the most that the others can be."""

    def __init__(self, model: Model) -> None:
        count, low, high = len(model.row_low), np.array(model.low), np.array(model.high)
        rows = np.repeat(np.arange(count), np.diff([*model.starts, len(model.columns)]))
        columns, factors = np.array(model.columns), np.array(model.values)
        least, most = np.array(model.row_low), np.array(model.row_high)
        up = factors > 0
        down_open = np.isinf(np.where(up, low[columns], high[columns]))
        up_open = np.isinf(np.where(up, high[columns], low[columns]))
        self._most = np.where(np.bincount(rows, down_open, count) > 0, np.inf, most)
        self._least = np.where(np.bincount(rows, up_open, count) > 0, -np.inf, least)
        speaks = np.isfinite(self._most) | np.isfinite(self._least)
        kept = speaks[rows] & ((high[columns] != 0) | (low[columns] != 0))
        self._count = count
        self._rows, self._columns, self._factors = rows[kept], columns[kept], factors[kept]
        self._up = up[kept]
        self._positive = np.where(self._up, self._factors, 0.0)
        self._negative = np.where(self._up, 0.0, self._factors)
        self._size = np.abs(self._factors)
        self._whole = np.array(model.whole)[self._columns]

    def tighten(self, low: Numbers, high: Numbers) -> bool:
        """Fixes, in place, what can be only one or only nothing; False where a row cannot be kept."""
        for _ in range(_ROUNDS):
            if np.any(low > high):
                return False
            least = np.maximum(low[self._columns], -_FAR)
            most = np.minimum(high[self._columns], _FAR)
            bottom = np.bincount(self._rows, self._positive * least + self._negative * most, self._count)
            top = np.bincount(self._rows, self._positive * most + self._negative * least, self._count)
            above, below = self._most - bottom + _WHOLE, top - self._least + _WHOLE
            if above.min(initial=0.0) < 0 or below.min(initial=0.0) < 0:
                return False
            free = self._whole & (least < most)
            too_much, too_little = free & (self._size > above[self._rows]), free & (self._size > below[self._rows])
            if not too_much.any() and not too_little.any():
                return True
            high[self._columns[np.where(self._up, too_much, too_little)]] = 0.0
            low[self._columns[np.where(self._up, too_little, too_much)]] = 1.0
        return not np.any(low > high)
