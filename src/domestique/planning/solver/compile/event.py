"""The race stands alone on its day; the day before an A or B event is short and easy."""

from domestique.model import rule as r
from domestique.planning.solver.board import Bar, Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.frame import Frame

EVE_MINUTES = 60


def bars(frame: Frame, rule: r.Rule, day: int) -> Bar | None:
    params = rule.params
    assert isinstance(params, r.Event)
    race = params.date.toordinal()
    if day == race and race <= frame.end:
        return lambda _work, _start: True
    if day == race - 1 and params.priority is not r.Priority.C:
        return lambda work, _start: work.hard or work.minutes > EVE_MINUTES
    return None


def rows(board: Board, rule: r.Rule) -> None:
    """Two races on one day cannot be."""
    params = rule.params
    assert isinstance(params, r.Event)
    race = params.date.toordinal()
    if board.low <= race <= board.high:
        others = [
            e for e in board.on([race]) if e.work.race and (e.work.planned is None or e.work.planned.event != rule.id)
        ]
        board.at_most(rule, [(1.0, e) for e in others], 0.0, 1.0)


COMPILER = Compiler(r.Event, bars, rows)
