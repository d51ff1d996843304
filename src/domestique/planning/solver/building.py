"""A board for some weeks of a plan: candidates on their days, what bars them, and the rows of the rules."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from domestique.model import rule as r
from domestique.model.plan import Planned
from domestique.planning.solver.board import Bar, Board
from domestique.planning.solver.compile import BY_PARAMS
from domestique.planning.solver.entry import Entry, Work, of_planned
from domestique.planning.solver.frame import Frame, monday
from domestique.planning.solver.slots import Slot, slots_on

_SOFT_BAR = 0.4
"""of a soft rule's weight, for each workout it would rather not have"""


_SECOND = 0.15
"""how odd a start is that is there to make room for a second workout"""


@dataclass(frozen=True, slots=True)
class Ask:
    """Columns for `low` to `high`; broken after `whole_to`. `works` are the candidates of the week from that Monday."""

    low: int
    high: int
    whole_to: int
    works: Callable[[int], Sequence[Work]]
    every_slot: bool = False
    keeps: tuple[Planned, ...] = ()
    """candidates exactly as they are"""
    sessions: int = 2
    told: bool = False
    """what rules bar is written as rows under their ids, instead of leaving it out"""


@dataclass(slots=True)
class Barring:
    """What bars workouts from one day."""

    hard: list[Bar] = field(default_factory=list)
    soft: list[tuple[float, Bar]] = field(default_factory=list)
    labelled: list[tuple[r.Rule, Bar]] = field(default_factory=list)


def barring(frame: Frame, day: int) -> Barring:
    found = Barring()
    for rule in frame.rules:
        compiler = BY_PARAMS[type(rule.params)]
        bar = compiler.bars(frame, rule, day) if compiler.bars is not None else None
        if bar is None:
            continue
        if rule.weight is not None:
            found.soft.append((rule.weight * _SOFT_BAR, bar))
        else:
            found.hard.append(bar)
            found.labelled.append((rule, bar))
    return found


def build(frame: Frame, standing: Iterable[Entry], ask: Ask) -> Board:
    board = Board(frame, ask.low, ask.high)
    board.model.column(0.0, 0.0)
    for entry in standing:
        board.add(entry)
    for day in range(ask.low, ask.high + 1):
        _day(board, day, ask)
    for day in range(ask.low, ask.high + 1):
        _one_at_a_time(board, day)
    for rule in frame.rules:
        compiler = BY_PARAMS[type(rule.params)]
        if compiler.rows is not None:
            compiler.rows(board, rule)
    return board


def _day(board: Board, day: int, ask: Ask) -> None:
    bars = barring(board.frame, day)
    taken: list[tuple[int, int]] = []
    for entry in board.by_day.get(day, ()):
        if entry.done or entry.work.race:
            continue
        for rule, bar in bars.labelled:
            if bar(entry.work, entry.start):
                board.model.at_least([], 1.0, rule.id)
        if entry.start is not None:
            taken.append((entry.start, entry.start + entry.work.minutes))
    for item in ask.keeps:
        if item.day.toordinal() == day:
            _keep(board, day, item, bars, ask)
    raced = any(race.day == day for race in board.frame.races)
    if raced and not ask.told:
        return
    slots = slots_on(board.frame, day, ask.sessions, every=ask.told or ask.every_slot)
    whole = day <= ask.whole_to
    for work in ask.works(monday(day)):
        for slot in _slots_for(work, slots, every=ask.every_slot):
            if not ask.told and any(bar(work, slot.start) for bar in bars.hard):
                continue
            if any(slot.start < end and begin < slot.start + work.minutes for begin, end in taken):
                continue
            cost = slot.odd + sum(price for price, bar in bars.soft if bar(work, slot.start))
            board.add(Entry(work, day, slot.start, board.model.switch(cost, whole=whole)))
    if ask.told:
        _tell(board, day, bars)


def _tell(board: Board, day: int, bars: Barring) -> None:
    """One row a rule: none of what it bars."""
    entries = [e for cell in board.cells.get(day, {}).values() for e in cell]
    for rule, bar in bars.labelled:
        barred = [(1.0, e.column) for e in entries if e.column is not None and bar(e.work, e.start)]
        if barred:
            board.model.at_most(barred, 0.0, rule.id)


def _slots_for(work: Work, slots: Sequence[Slot], *, every: bool) -> Iterable[Slot]:
    """Hard and long ones only where a window begins or one would usually go; easy ones and strength fill up."""
    fitting = [slot for slot in slots if slot.room >= work.minutes]
    if every or work.role not in (r.Role.LONG, r.Role.HARD):
        return fitting
    first = [slot for slot in fitting if slot.odd < _SECOND]
    return first or sorted(fitting, key=lambda slot: slot.odd)[:1]


def _keep(board: Board, day: int, item: Planned, bars: Barring, ask: Ask) -> None:
    work = of_planned(item)
    if any(bar(work, item.start) for bar in bars.hard):
        return
    column = board.model.switch(0.0, whole=day <= ask.whole_to)
    entry = Entry(work, day, item.start, column)
    board.by_day.setdefault(day, []).append(entry)
    board.cells.setdefault(day, {}).setdefault(720 if item.start is None else item.start, []).append(entry)


def _one_at_a_time(board: Board, day: int) -> None:
    cells = board.cells.get(day, {})
    starts = sorted(cells)
    for number, start in enumerate(starts):
        here = [(1.0, e.column) for e in cells[start] if e.column is not None]
        board.model.at_most(here, 1.0)
        for later in starts[number + 1 :]:
            over = [(1.0, e.column) for e in cells[start] if e.column is not None and start + e.work.minutes > later]
            if over:
                board.model.at_most([*over, *((1.0, e.column) for e in cells[later] if e.column is not None)], 1.0)
