"""No workout on some dates and weekdays, a race neither on the dates."""

from domestique.model import rule as r
from domestique.planning.solver.board import Bar, Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame, weekday


def bars(frame: Frame, rule: r.Rule, day: int) -> Bar | None:
    params = rule.params
    assert isinstance(params, r.Unavailable)
    named = on_a_date(params, day) or weekday(day) in params.weekdays
    if not named or not frame.spoken_of(rule.scope, day):
        return None

    def barred(work: Work, _start: int | None) -> bool:
        return not params.sports or work.sport in params.sports

    return barred


def rows(board: Board, rule: r.Rule) -> None:
    for race in board.frame.races:
        bar = bars(board.frame, rule, race.day) if board.low <= race.day <= board.high else None
        assert isinstance(rule.params, r.Unavailable)
        if bar is not None and on_a_date(rule.params, race.day):
            raced = [(1.0, e) for e in board.on([race.day]) if e.work.race and bar(e.work, e.start)]
            board.at_most(rule, raced, 0.0, 1.0)


def on_a_date(params: r.Unavailable, day: int) -> bool:
    return any(one.first.toordinal() <= day <= one.last.toordinal() for one in params.dates)


COMPILER = Compiler(r.Unavailable, bars, rows)
