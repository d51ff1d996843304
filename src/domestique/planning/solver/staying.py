"""Planning anew while staying near an earlier plan: what stood is a candidate as it was, and every change has a price,
the near days three times, hard, long and raced ones twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from domestique.model import rule as r
from domestique.model.plan import Planned
from domestique.planning.request import Effort
from domestique.planning.solver.board import Board
from domestique.planning.solver.entry import Work

NEAR_DAYS: Final = 7
_NEAR: Final = 3.0
_KEY: Final = 2.0
_EDIT: Final = 100.0
_WISHES: Final = {Effort.MINIMAL: 0.02, Effort.REBALANCED: 1.5}
"""what a week should look like, against an edit"""


@dataclass(frozen=True, slots=True)
class Staying:
    """`items` are the earlier plan's within the horizon that are not locked."""

    items: tuple[Planned, ...]
    effort: Effort
    first: int

    def within(self, low: int, high: int) -> tuple[Planned, ...]:
        return tuple(item for item in self.items if low <= item.day.toordinal() <= high)

    def charge(self, board: Board) -> None:
        """Wishes written so far shrink; edits are put beside them."""
        model, wishes = board.model, _WISHES[self.effort]
        model.cost = [cost * wishes for cost in model.cost]
        for day in range(board.low, board.high + 1):
            for entry in board.by_day.get(day, ()):
                if entry.column is not None and entry.work.planned is not None:
                    model.cost[entry.column] -= _EDIT * weight(day, self.first, entry.work.role) / 2
                elif entry.column is not None:
                    model.cost[entry.column] += _EDIT * weight(day, self.first, None) / 2
        for item in self.within(board.low, board.high):
            model.offset += _EDIT * weight(item.day.toordinal(), self.first, item.role) / 2


def weight(day: int, first: int, role: r.Role | None) -> float:
    """Of a change on a day; of a workout that goes its role counts."""
    near = _NEAR if day < first + NEAR_DAYS else 1.0
    return near * (_KEY if role in (r.Role.HARD, r.Role.LONG, r.Role.RACE) else 1.0)


def edits(before: Iterable[Planned], after: Iterable[Planned]) -> float:
    """Half of one for each workout that went and for each that came; moved to another time or day is both."""

    def told(items: Iterable[Planned]) -> list[tuple[object, ...]]:
        return [(one.day, one.start, one.sport, one.role, one.template, one.level, one.dose) for one in items]

    left, gone = told(after), 0
    for one in told(before):
        if one in left:
            left.remove(one)
        else:
            gone += 1
    return (gone + len(left)) / 2


def movable(items: Sequence[Planned], works: Sequence[Work]) -> tuple[Work, ...]:
    """The workouts of the earlier plan as candidates for other days."""
    wanted = {(item.template, item.level) for item in items}
    return tuple(work for work in works if (work.template, work.level) in wanted)


def renamed(fresh: Sequence[Planned], gone: Sequence[Planned]) -> list[Planned]:
    """A workout that stands on another day keeps its id, so that history sees it move."""
    left, found = list(gone), []
    for item in fresh:
        same = next((one for one in left if one.template and _workout(one) == _workout(item)), None)
        if same is not None:
            left.remove(same)
        found.append(
            item if same is None else replace(item, id=same.id, name=same.name, workout=same.workout, note=same.note)
        )
    return found


def _workout(item: Planned) -> tuple[str | None, int | None]:
    return item.template, item.level
