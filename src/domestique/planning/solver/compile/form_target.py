"""Form and fitness on the morning of a day."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.frame import Frame


def days_of(frame: Frame, params: r.FormTarget) -> tuple[int, ...]:
    days = [race.day for race in frame.aims()] if params.at is None else [params.at.toordinal()]
    return tuple(day for day in days if frame.first <= day <= frame.end)


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.FormTarget)
    for day in days_of(board.frame, params):
        if not board.low <= day <= board.high + 1 or not board.frame.spoken_of(rule.scope, day):
            continue
        fitness, fatigue = (average[day - 1] for average in board.form)
        form = [(1.0, fitness), (-1.0, fatigue)]
        if params.tsb_min is not None:
            board.at_least(rule, [], params.tsb_min, 1.0, form)
        if params.tsb_max is not None:
            board.at_most(rule, [], params.tsb_max, 1.0, form)
        if params.ctl_min is not None:
            board.at_least(rule, [], params.ctl_min, 1.0, [(1.0, fitness)])


COMPILER = Compiler(r.FormTarget, None, rows)
