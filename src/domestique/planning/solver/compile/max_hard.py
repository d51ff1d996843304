"""At most so many hard workouts a week; done ones of the week count."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board, of_sports
from domestique.planning.solver.compile.kind import Compiler


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.MaxHard)
    for week in board.weeks:
        days = sorted(board.frame.days_of(rule, week))
        terms = [(1.0, e) for e in of_sports(board.counted(days), params.sports) if e.work.hard]
        board.at_most(rule, terms, params.most, 1.0)


COMPILER = Compiler(r.MaxHard, None, rows)
