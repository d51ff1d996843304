"""What is liked and disliked, as a price on each workout."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work, matches

_SHARE = 0.2


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.Preference)
    worth = (rule.weight or 50) * _SHARE * board.soft_scale
    for day in range(board.low, board.high + 1):
        if board.frame.spoken_of(rule.scope, day):
            for entry in board.planned([day]):
                if entry.column is not None:
                    board.model.cost[entry.column] += worth * price(params, entry.work, day, entry.start)


def price(params: r.Preference, work: Work, day: int, start: int | None) -> float:
    """One workout's: liked ones elsewhere than liked cost, since a bounty would plan too many."""
    found = 0.0
    spoken = [one for one in params.like if matches(r.Selector(one.sport, one.role, one.tags), work, day)]
    if spoken and not any(matches(one, work, day) for one in spoken):
        found += 1.0
    elif params.like and not spoken and not any(one.weekdays for one in params.like):
        found += 0.3
    found += sum(matches(one, work, day) for one in params.dislike)
    if params.time_of_day is not None and start is not None:
        found += (start < 720) is not (params.time_of_day is r.TimeOfDay.AM)
    return found


COMPILER = Compiler(r.Preference, None, rows)
