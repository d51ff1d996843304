"""Of some days running at most one is hard. Races count, but not against each other; so does what was done."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board, of_sports, parted
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Entry


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
        done, raced = (any(told(e) for e in hard) for told in (_done, _race))
        planned = [(1.0, e) for e in hard if not (_done(e) or _race(e))]
        if done and raced:
            board.at_least(rule, [], 1.0, 1.0)
        columns, _, _ = parted(planned)
        if columns or len(planned) + (done or raced) > 1:
            board.at_most(rule, planned, 1.0 - (done or raced), 1.0)


def _done(entry: Entry) -> bool:
    return entry.done


def _race(entry: Entry) -> bool:
    return entry.work.race


COMPILER = Compiler(r.HardSpacing, None, rows)
