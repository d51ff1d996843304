"""Workouts lie in the windows of their weekday. A candidate has a start, so it must lie in one; what stands without a
start must only fit."""

from domestique.model import rule as r
from domestique.planning.solver.board import Bar, Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame, weekday


def bars(frame: Frame, rule: r.Rule, day: int) -> Bar | None:
    params = rule.params
    assert isinstance(params, r.Availability)
    if not frame.spoken_of(rule.scope, day):
        return None
    windows = [(one.start, one.end) for one in params.windows if one.weekday is weekday(day)]
    if not windows and rule.scope.weekdays and not params.windows:
        return None

    def barred(work: Work, start: int | None) -> bool:
        if start is None:
            return all(end - begin < work.minutes for begin, end in windows)
        return not any(begin <= start and start + work.minutes <= end for begin, end in windows)

    return barred


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.Availability)
    if params.max_sessions is None:
        return
    for day in range(board.low, board.high + 1):
        if board.frame.spoken_of(rule.scope, day):
            board.at_most(rule, [(1.0, entry) for entry in board.planned([day])], params.max_sessions, 1.0)


COMPILER = Compiler(r.Availability, bars, rows)
