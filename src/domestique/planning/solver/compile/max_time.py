"""No session, day or week longer than so many minutes."""

from domestique.model import rule as r
from domestique.planning.solver.board import Bar, Board, of_sports
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame


def bars(frame: Frame, rule: r.Rule, day: int) -> Bar | None:
    params = rule.params
    assert isinstance(params, r.MaxTime)
    if not frame.spoken_of(rule.scope, day):
        return None

    def barred(work: Work, _start: int | None) -> bool:
        return work.minutes > params.minutes and (not params.sports or work.sport in params.sports)

    return barred


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.MaxTime)
    for week in board.weeks:
        days = sorted(board.frame.days_of(rule, week))
        if params.per is r.Per.SESSION:
            return
        for part in [days] if params.per is r.Per.WEEK else [[day] for day in days if board.low <= day <= board.high]:
            terms = [(float(e.work.minutes), e) for e in of_sports(board.counted(part), params.sports)]
            board.at_most(rule, terms, params.minutes, 60.0)


COMPILER = Compiler(r.MaxTime, bars, rows)
