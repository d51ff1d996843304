"""Days without a workout: named ones, or so many a week."""

from domestique.model import rule as r
from domestique.planning.solver.board import Bar, Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame, weekday


def bars(frame: Frame, rule: r.Rule, day: int) -> Bar | None:
    params = rule.params
    assert isinstance(params, r.RestDay)
    if weekday(day) not in params.weekdays or not frame.spoken_of(rule.scope, day):
        return None

    def barred(_work: Work, _start: int | None) -> bool:
        return True

    return barred


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.RestDay)
    if params.min_per_week is None:
        return
    for week in board.weeks:
        days = board.frame.floor_days(rule, week)
        if not days or not board.frame.whole(week) or week + 6 > board.high or week < board.low:
            continue
        trained = board.trained
        board.at_most(rule, [], len(days) - params.min_per_week, 1.0, [(1.0, trained[day]) for day in days])


COMPILER = Compiler(r.RestDay, bars, rows)
