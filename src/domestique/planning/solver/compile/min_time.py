"""At least so many minutes a week, eased."""

from math import floor

from domestique.model import rule as r
from domestique.planning.solver.board import Board, of_sports
from domestique.planning.solver.compile.kind import Compiler


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.MinTime)
    for week in board.weeks:
        ease = board.frame.ease(week, params.sports)
        days = board.frame.floor_days(rule, week)
        if days and ease > 0 and week + 6 <= board.high:
            terms = [(float(e.work.minutes), e) for e in of_sports(board.counted(days), params.sports)]
            board.at_least(rule, terms, floor(params.minutes * ease + 1e-9), 60.0)


COMPILER = Compiler(r.MinTime, None, rows)
