"""So many workouts of a sport a week: at least (eased), at most."""

from math import floor

from domestique.model import rule as r
from domestique.planning.solver.board import Board, of_sports
from domestique.planning.solver.compile.kind import Compiler


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.SessionCount)
    sports = () if params.sport is None else (params.sport,)
    for week in board.weeks:
        days = sorted(board.frame.days_of(rule, week))
        terms = [(1.0, e) for e in of_sports(board.counted(days), sports)]
        if params.most is not None and days:
            board.at_most(rule, terms, params.most, 1.0)
        ease = board.frame.ease(week, sports)
        floor_days = board.frame.floor_days(rule, week)
        if params.least and floor_days and ease > 0 and week + 6 <= board.high:
            terms = [(1.0, e) for e in of_sports(board.counted(floor_days), sports)]
            board.at_least(rule, terms, floor(params.least * ease + 1e-9), 1.0)


COMPILER = Compiler(r.SessionCount, None, rows)
