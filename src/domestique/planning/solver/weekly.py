"""Week after week: the week at hand in whole workouts, the next one in fractions, what is behind settled. A dead end is
solved again together with the weeks before it; when the first weeks together are proven impossible, so is the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.request import Effort
from domestique.planning.solver.aim import Aim, aim_of, shares_of
from domestique.planning.solver.board import Board
from domestique.planning.solver.budget import Budget
from domestique.planning.solver.building import Ask, build
from domestique.planning.solver.entry import Entry, Work
from domestique.planning.solver.frame import Frame
from domestique.planning.solver.goal import offered_hard
from domestique.planning.solver.highs import Found, Limits, Status
from domestique.planning.solver.macro import Season
from domestique.planning.solver.shortlist import shortlist
from domestique.planning.solver.staying import Staying, movable
from domestique.planning.solver.taste import load_near, taste

_GAP = 15.0
_SHARE = 0.15
"""a week's wishes are never all met: what is left beside that is not worth the wait"""
_NODES = 8
_NODES_JOINT = 3_000
_GAP_STAYING = 5.0
_STAYING_WEEKS = 4
_WIDER = (1, 2, 4, 8, 64)


class End(StrEnum):
    WHOLE = "whole"
    IMPOSSIBLE = "impossible"
    OPEN = "open"


@dataclass
class Weeks:
    """The state of going through the weeks."""

    frame: Frame
    season: Season
    works: tuple[Work, ...]
    standing: list[Entry]
    budget: Budget
    chosen: dict[int, list[Entry]] = field(default_factory=dict)
    gap: float = 0.0
    proven: bool = True
    stuck: int | None = None
    """the last day of the weeks that cannot be, where it is impossible"""
    sessions: int = 2
    shares: dict[Sport, float] = field(default_factory=dict)
    strength: float = 0.0
    offered: frozenset[Sport] = frozenset()
    staying: Staying | None = None
    past: tuple[Entry, ...] = ()
    """of an earlier plan: what families and templates came lately"""

    def __post_init__(self) -> None:
        self.shares, self.strength = shares_of(self.frame, self.works)
        self.sessions = wanted_a_day(self.frame)
        self.offered = offered_hard(self.works)

    @property
    def mondays(self) -> list[int]:
        return [week for week in self.frame.open_weeks if week <= self.frame.end]

    def aim(self, week: int) -> Aim:
        return aim_of(self.frame, self.season, week, self.shares, self.strength, self.offered)

    def go(self) -> End:
        mondays = self.mondays
        at = 0
        while at < len(mondays):
            if self.budget.spent:
                return End.OPEN
            if self.staying is not None:
                upto = min(at + _STAYING_WEEKS, len(mondays)) - 1
            else:
                upto = at + 1 if self._together(mondays, at) else at
            found = self._solve(mondays, at, upto, full=False)
            if not found.good:
                end = self._dead_end(mondays, at, upto)
                if end is not End.WHOLE:
                    return end
            at = upto + 1
        return End.WHOLE

    def _together(self, mondays: Sequence[int], at: int) -> bool:
        """The last weeks before an event that matters are chosen at once."""
        return at + 1 < len(mondays) and self.frame.keyed(mondays[at + 1]) and not self.frame.keyed(mondays[at])

    def _dead_end(self, mondays: Sequence[int], at: int, upto: int) -> End:
        found = self._solve(mondays, at, upto, full=True)
        for back in _WIDER:
            if found.good or at == 0:
                break
            if self.budget.spent:
                return End.OPEN
            at = max(0, at - back)
            found = self._solve(mondays, at, upto, full=True)
        if found.good:
            return End.WHOLE
        if found.status is Status.NONE and at == 0:
            self.stuck = min(mondays[upto] + 13, self.frame.end)
            return End.IMPOSSIBLE
        return End.OPEN

    def _solve(self, mondays: Sequence[int], at: int, upto: int, *, full: bool) -> Found:
        for week in mondays[at:]:
            self.chosen.pop(week, None)
        low = max(mondays[at], self.frame.first)
        whole_to = min(mondays[upto] + 6, self.frame.end)
        high = min(mondays[min(upto + 1, len(mondays) - 1)] + 6, self.frame.end)
        board = self.board(low, high, whole_to, full=full)
        found = self.budget.run(board.model, self._limits(upto - at + 1, full=full))
        if found.good:
            self._settle(board, found, whole_to)
            self.proven &= found.status is Status.BEST
            if found.value is not None and found.bound is not None:
                self.gap += max(0.0, found.value - found.bound)
        return found

    def _limits(self, weeks: int, *, full: bool) -> Limits:
        if self.staying is not None and self.staying.effort is Effort.MINIMAL:
            return Limits(_GAP_STAYING, nodes=_NODES_JOINT)
        if self.staying is not None:
            return Limits(2 * _GAP, _SHARE / 3, _NODES_JOINT if full else 8 * _NODES, searching=full)
        joint = weeks > 2 or full
        return Limits(_GAP * weeks, _SHARE, _NODES_JOINT if joint else _NODES, searching=joint)

    def board(self, low: int, high: int, whole_to: int, *, full: bool) -> Board:
        standing = [*self.standing, *(e for week in sorted(self.chosen) for e in self.chosen[week])]
        aims = {week: self.aim(week) for week in self.mondays if week <= high and week + 6 >= low}
        levels, longest, used = progress((*self.past, *standing))
        lists: dict[int, Sequence[Work]] = {}

        def works(week: int) -> Sequence[Work]:
            if week not in lists:
                number = (week - self.frame.mondays[0]) // 7
                ahead = week > whole_to or self.staying is not None
                lists[week] = (
                    self.works if full else shortlist(self.frame, self.works, aims[week], levels, number, ahead=ahead)
                )
                if self.staying is not None and not full:
                    moved = movable(self.staying.within(week - 7, week + 13), self.works)
                    lists[week] = tuple(dict.fromkeys((*lists[week], *moved)))
            return lists[week]

        keeps = self.staying.within(low, high) if self.staying is not None else ()
        ask = Ask(low, high, whole_to, works, full, keeps, self.sessions)
        board = build(self.frame, standing, ask)
        for week, aim in aims.items():
            if week <= whole_to:
                taste(board, week, aim, levels, longest, used)
            else:
                load_near(board, week, aim.load, 0.3)
        if self.staying is not None:
            self.staying.charge(board)
        return board

    def _settle(self, board: Board, found: Found, whole_to: int) -> None:
        assert found.values is not None
        for day in range(board.low, whole_to + 1):
            for entry in board.by_day.get(day, ()):
                if entry.column is not None and found.values[entry.column] > 0.5:
                    week = day - (day - 1) % 7
                    self.chosen.setdefault(week, []).append(Entry(entry.work, entry.day, entry.start))

    @property
    def entries(self) -> list[Entry]:
        return [entry for week in sorted(self.chosen) for entry in self.chosen[week]]


def progress(standing: Sequence[Entry]) -> tuple[dict[str, float], dict[Sport, int], dict[str, int]]:
    """What each family last weighed, how long the longest may be, how often each template came lately."""
    levels: dict[str, float] = {}
    longest: dict[Sport, int] = {}
    used: dict[str, int] = {}
    days = [entry.day for entry in standing]
    newest = max(days, default=0)
    for entry in sorted(standing, key=lambda e: e.day):
        work = entry.work
        if work.family and work.role in (r.Role.HARD, r.Role.STRENGTH):
            levels[work.family] = work.load
        if entry.day > newest - 35:
            longest[work.sport] = max(longest.get(work.sport, 0), work.minutes)
        if entry.day > newest - 7 and work.template is not None:
            used[work.template] = used.get(work.template, 0) + 1
    return (levels, {sport: round(1.1 * minutes + 10) for sport, minutes in longest.items()}, used)


def wanted_a_day(frame: Frame) -> int:
    """How many starts a day must offer for the floors on sessions."""
    least = sum(rule.params.least or 0 for rule in frame.rules if isinstance(rule.params, r.SessionCount) and rule.hard)
    return 2 if least <= 12 else min(6, -(-least // 5))
