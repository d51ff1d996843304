"""Whether some rules can be kept together at all, in the first weeks of a plan: every workout of the library at every
start, no wishes. A relaxation in fractions answers most; whole workouts are tried where it does not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from domestique.model import rule as r
from domestique.planning.request import Request
from domestique.planning.solver.board import Board
from domestique.planning.solver.budget import Budget
from domestique.planning.solver.building import Ask, build
from domestique.planning.solver.entry import Entry, Work
from domestique.planning.solver.given import framed
from domestique.planning.solver.highs import Limits, Status, blamed
from domestique.planning.solver.shortlist import spread
from domestique.planning.solver.weekly import wanted_a_day

_NODES = 2_000
_EACH = 4.0
"""seconds at most for one question, of those there are"""


@dataclass
class Feasible:
    """`until`: the last day of the weeks asked about. Soft rules are no part of the question, but they mark weeks.
    Rules asked about alone get their own calendar: phases follow from the events among them."""

    request: Request
    works: tuple[Work, ...]
    standing: Sequence[Entry]
    until: int
    budget: Budget
    _known: dict[tuple[tuple[r.Rule, ...], int], Status] = field(default_factory=dict)

    def ask(self, rules: Iterable[r.Rule]) -> Status:
        """BEST or FOUND: a plan keeps them. NONE: proven that none does. UNKNOWN: neither."""
        asked = tuple(rules), self.until
        if asked not in self._known:
            self._known[asked] = self._answer(asked[0])
        return self._known[asked]

    def of_all_weeks(self) -> "Feasible":
        """The same question about the whole plan: what fits into the first weeks may not fit into a later one."""
        end = min(self.request.last, self.request.detail_to or self.request.last).toordinal()
        return replace(self, until=max(self.until, end))

    def blame(self, rules: Iterable[r.Rule]) -> tuple[r.Rule, ...] | None:
        """Of rules that cannot be kept even in fractions, those a proof needs; None where fractions keep them."""
        asked = tuple(rules)
        board = self._board(asked, self.works)
        found = blamed(board.model, Limits(seconds=self.budget.seconds))
        self.budget.take(found, board.model)
        if found.status is not Status.NONE:
            return None
        named = {board.model.labels[row] for row in found.blame}
        return tuple(rule for rule in asked if rule.id in named)

    def _answer(self, rules: tuple[r.Rule, ...]) -> Status:
        if self.budget.spent:
            return Status.UNKNOWN
        if self._run(rules, self.works, relaxed=True) is Status.NONE:
            return Status.NONE
        few = spread(self.works, rules)
        found = self._run(rules, few, relaxed=False)
        if found in (Status.BEST, Status.FOUND):
            return found
        if len(few) == len(self.works) and found is Status.NONE:
            return found
        return self._run(rules, self.works, relaxed=False)

    def _run(self, rules: tuple[r.Rule, ...], works: tuple[Work, ...], *, relaxed: bool) -> Status:
        board = self._board(rules, works)
        limits = Limits(1e9, 1e9, _NODES, min(_EACH, self.budget.seconds))
        return self.budget.run(board.model, limits, relaxed=relaxed).status

    def _board(self, rules: tuple[r.Rule, ...], works: tuple[Work, ...]) -> Board:
        soft = tuple(rule for rule in self.request.rules if not rule.hard)
        marking = tuple(rule for rule in soft if isinstance(rule.params, r.Event | r.Taper | r.Deload))
        frame = framed(replace(self.request, rules=(*rules, *marking)))
        kept = {race.rule.id for race in frame.all_races}
        standing = [
            e for e in self.standing if not (e.work.race and e.work.planned and e.work.planned.event not in kept)
        ]
        until = min(self.until, frame.end)
        ask = Ask(frame.first, until, until, lambda _week: works, True, told=True, sessions=wanted_a_day(frame))
        return build(frame, standing, ask)
