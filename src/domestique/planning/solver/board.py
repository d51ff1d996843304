"""The model of some weeks: candidates and what stands, on which each rule writes its rows.

A rule that is hard writes plain rows under its id; a soft one pays its weight for every unit it falls short.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import exp

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.solver.entry import Entry, Work
from domestique.planning.solver.frame import Frame
from domestique.planning.solver.ir import Model

Term = tuple[float, Entry]
Column = tuple[float, int]
Bar = Callable[[Work, int | None], bool]
"""Whether a workout beginning then (None: nobody said) may not stand on the day the bar is for."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Of columns and a constant, and the most it can be."""

    columns: Sequence[Column]
    value: float
    top: float


@dataclass
class Board:
    """Columns for the days `low` to `high`; what stands may be earlier."""

    frame: Frame
    low: int
    high: int
    model: Model = field(default_factory=Model)
    by_day: dict[int, list[Entry]] = field(default_factory=dict)
    cells: dict[int, dict[int, list[Entry]]] = field(default_factory=dict)
    soft_scale: float = 1.0

    def add(self, entry: Entry) -> None:
        self.by_day.setdefault(entry.day, []).append(entry)
        if entry.column is not None:
            assert entry.start is not None
            self.cells.setdefault(entry.day, {}).setdefault(entry.start, []).append(entry)

    @property
    def weeks(self) -> tuple[int, ...]:
        """Mondays of the weeks that hold columns."""
        return tuple(week for week in self.frame.mondays if week <= self.high and week + 6 >= self.low)

    def on(self, days: Iterable[int]) -> Iterable[Entry]:
        for day in days:
            yield from self.by_day.get(day, ())

    def planned(self, days: Iterable[int]) -> Iterable[Entry]:
        """Without races and without what was done."""
        return (entry for entry in self.on(days) if not entry.done and entry.work.role is not r.Role.RACE)

    def counted(self, days: Iterable[int]) -> Iterable[Entry]:
        """Without planned races, with what was done."""
        return (entry for entry in self.on(days) if entry.work.role is not r.Role.RACE)

    def week(self, week: int) -> range:
        return range(week, week + 7)

    # --- rows -----------------------------------------------------------------------------------------------------

    def at_most(
        self, rule: r.Rule, terms: Iterable[Term], limit: float, unit: float, also: Sequence[Column] = ()
    ) -> None:
        """What was done is counted; where it alone passes the limit, nothing may be added."""
        columns, standing, done = parted(terms)
        if not columns and not also and not standing:
            return
        room = limit - done
        if not also:
            room = max(room, 0.0)
        if not columns and not also and standing <= room + 1e-9:
            return
        self._row(rule, [*columns, *also], room - standing, unit, above=True)

    def at_least(
        self, rule: r.Rule, terms: Iterable[Term], limit: float, unit: float, also: Sequence[Column] = ()
    ) -> None:
        columns, standing, done = parted(terms)
        if limit - standing - done <= 0 and not also and all(factor >= 0 for factor, _ in columns):
            return
        self._row(rule, [*columns, *also], limit - standing - done, unit, above=False)

    def _row(self, rule: r.Rule, terms: list[Column], limit: float, unit: float, *, above: bool) -> None:
        if rule.weight is not None:
            self.model.beyond(terms, limit, rule.weight / unit * self.soft_scale, above=above)
        elif above:
            self.model.at_most(terms, limit, rule.id)
        else:
            self.model.at_least(terms, limit, rule.id)

    def groups(self, day: int) -> Iterable[list[Entry]]:
        """Of each at most one stands: the candidates of one start, and each workout that stands or was done."""
        for entry in self.by_day.get(day, ()):
            if entry.column is None:
                yield [entry]
        yield from self.cells.get(day, {}).values()

    def apart(self, rule: r.Rule, one: list[Entry], other: list[Entry]) -> None:
        """Not one of these and one of those."""
        if one and other and not (all(e.done for e in one) and all(e.done for e in other)):
            columns, standing, done = parted((1.0, entry) for entry in (*one, *other))
            if columns or standing + done > 1:
                self._row(rule, list(columns), 1.0 - standing - done, 1.0, above=True)

    # --- columns that several rules share ----------------------------------------------------------------------------

    @cached_property
    def trained(self) -> dict[int, int]:
        """One where a day has any workout, by day."""
        found = {}
        for day in range(self.low, self.high + 1):
            standing = any(entry.column is None and not entry.done for entry in self.by_day.get(day, ()))
            column = self.model.column(1.0 if standing else 0.0, 1.0)
            found[day] = column
            for cell in self.cells.get(day, {}).values():
                self.model.at_most(
                    [*((1.0, entry.column) for entry in cell if entry.column is not None), (-1.0, column)], 0.0
                )
            everything = [
                (1.0, e.column) for cell in self.cells.get(day, {}).values() for e in cell if e.column is not None
            ]
            if not standing:
                self.model.at_least([*everything, (-1.0, column)], 0.0)
        return found

    @cached_property
    def loads(self) -> dict[int, int]:
        """A day's whole load, races too."""
        return {day: self._sum(self.by_day.get(day, ())) for day in range(self.low, self.high + 1)}

    def _sum(self, entries: Iterable[Entry]) -> int:
        columns, standing, _ = parted((entry.work.load, entry) for entry in entries if not entry.done)
        column = self.model.column(0.0, float("inf"))
        self.model.row([*columns, (-1.0, column)], -standing, -standing)
        return column

    @cached_property
    def form(self) -> tuple[dict[int, int], dict[int, int]]:
        """Fitness and fatigue of each evening as columns, from the evening before the first."""
        start = self.frame.request.start
        return self._average(start.ctl, start.fitness_days), self._average(start.atl, start.fatigue_days)

    def _average(self, begin: float, days: float) -> dict[int, int]:
        gain = 1 - exp(-1 / days)
        before = evening(self, begin, days, self.low - 1)
        column = self.model.column(before, before)
        found = {self.low - 1: column}
        for day in range(self.low, self.high + 1):
            after = self.model.column(0.0, float("inf"))
            self.model.row([(1.0, after), (gain - 1, column), (-gain, self.loads[day])], 0.0, 0.0)
            found[day] = column = after
        return found

    def largest(self, sums: Sequence[Sum]) -> tuple[list[Column], float]:
        """The largest of some sums, as columns and a constant. Those that cannot be it are left out."""
        constant = max((one.value for one in sums if not one.columns), default=0.0)
        moving = [one for one in sums if one.columns and one.top > constant]
        if not moving:
            return [], constant
        most = max(one.top for one in moving)
        top = self.model.column(0.0, most)
        choices = [self.model.switch() for _ in moving]
        fallback = self.model.switch()
        self.model.row([(1.0, one) for one in (*choices, fallback)], 1.0, 1.0)
        for one, choice in zip(moving, choices, strict=True):
            spare = most - one.value
            self.model.at_most([(1.0, top), *((-f, c) for f, c in one.columns), (spare, choice)], most)
        self.model.at_most([(1.0, top), (most - constant, fallback)], most)
        return [(1.0, top)], 0.0


def parted(terms: Iterable[Term]) -> tuple[list[Column], float, float]:
    """Columns, the sum of what stands, the sum of what was done."""
    columns: list[Column] = []
    standing = done = 0.0
    for factor, entry in terms:
        if entry.column is not None:
            columns.append((factor, entry.column))
        elif entry.done:
            done += factor
        else:
            standing += factor
    return columns, standing, done


def evening(board: Board, begin: float, days: float, until: int) -> float:
    """The average on an evening before the columns begin, of what stands."""
    gain, value = 1 - exp(-1 / days), begin
    for day in range(board.frame.request.start.day.toordinal() + 1, until + 1):
        load = sum(entry.work.load for entry in board.by_day.get(day, ()) if not entry.done and entry.column is None)
        value += (load - value) * gain
    return value


def of_sports(entries: Iterable[Entry], sports: tuple[Sport, ...]) -> Iterable[Entry]:
    return (entry for entry in entries if not sports or entry.work.sport in sports)
