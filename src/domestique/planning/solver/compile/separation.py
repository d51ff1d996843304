"""So many hours between the end of one and the start of the other."""

from math import ceil

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Entry, matches


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.Separation)
    reach = ceil(params.min_hours / 24) + 1
    days = range(board.low - reach, board.high + 1)
    ones, others = (
        {
            day: [found for group in board.groups(day) if (found := [e for e in group if matches(wanted, e.work, day)])]
            for day in days
        }
        for wanted in (params.a, params.b)
    )
    spoken = {day: board.frame.spoken_of(rule.scope, day) for day in days}
    for day in days:
        for later in range(day, min(day + reach, board.high) + 1):
            if not (spoken[day] and spoken[later]):
                continue
            for a in ones[day]:
                for b in others[later]:
                    _keep_apart(board, rule, a, b, first_is_a=True)
            if later > day:
                for b in others[day]:
                    for a in ones[later]:
                        _keep_apart(board, rule, b, a, first_is_a=False)


def _keep_apart(board: Board, rule: r.Rule, earlier: list[Entry], later: list[Entry], *, first_is_a: bool) -> None:
    """Each group begins at one time. On one day either may come first."""
    params = rule.params
    assert isinstance(params, r.Separation)
    if earlier[0].day == later[0].day and later[0].begins < earlier[0].begins:
        earlier, later, first_is_a = later, earlier, not first_is_a
    same_day = earlier[0].day == later[0].day
    if params.order is not r.Order.ANY and first_is_a is not (params.order is r.Order.A_FIRST):
        if same_day and not (set(earlier) & set(later)):
            board.apart(rule, earlier, later)
        return
    wanted = params.min_hours * 60
    close = [e for e in earlier if later[0].begins - e.ends < wanted - 1e-9]
    if len(close) == 1 and len(later) == 1 and close[0] is later[0]:
        return
    if {id(e) for e in close} & {id(e) for e in later}:
        return
    board.apart(rule, close, later)


COMPILER = Compiler(r.Separation, None, rows)
