"""Every so many weeks a lighter one."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board, parted
from domestique.planning.solver.compile.kind import Compiler


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.Deload)
    for week in board.frame.deload_weeks(rule):
        if week not in board.weeks:
            continue
        days = sorted(board.frame.days_of(rule, week))
        before, standing, done = parted((e.work.load, e) for e in board.counted(range(week - 7, week)))
        if not before and standing + done <= 0:
            continue
        terms = [(e.work.load, e) for e in board.counted(days)]
        fraction = params.max_load_fraction
        board.at_most(rule, terms, fraction * (standing + done), 50.0, [(-fraction * f, c) for f, c in before])


COMPILER = Compiler(r.Deload, None, rows)
