"""After one, none of the other for some days."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import matches


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.NoSportAfter)
    for day in range(board.low - params.days, board.high + 1):
        if not board.frame.spoken_of(rule.scope, day):
            continue
        firsts = [
            found for group in board.groups(day) if (found := [e for e in group if matches(params.first, e.work, day)])
        ]
        for later in range(day + 1, min(day + params.days, board.high) + 1) if firsts else ():
            if not board.frame.spoken_of(rule.scope, later):
                continue
            for group in board.groups(later):
                then = [e for e in group if matches(params.then, e.work, later)]
                for first in firsts:
                    board.apart(rule, first, then)


COMPILER = Compiler(r.NoSportAfter, None, rows)
