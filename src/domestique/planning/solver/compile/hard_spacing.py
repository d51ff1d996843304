"""Of some days running at most one is hard. Races and what was done count; among themselves they are not weighed."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board, of_sports, parted
from domestique.planning.solver.compile.kind import Compiler


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.HardSpacing)
    span = params.min_days_between + 1
    for first in range(board.low - span + 1, board.high + 1):
        days = [
            day
            for day in range(first, first + span)
            if day <= board.frame.end and board.frame.spoken_of(rule.scope, day)
        ]
        hard = [e for e in of_sports(board.on(days), params.sports) if e.work.hard]
        given = sum(1 for e in hard if e.done or e.work.race)
        planned = [(1.0, e) for e in hard if not (e.done or e.work.race)]
        columns, _, _ = parted(planned)
        if columns or len(planned) + min(1, given) > 1:
            board.at_most(rule, planned, 1.0 - min(1, given), 1.0)


COMPILER = Compiler(r.HardSpacing, None, rows)
