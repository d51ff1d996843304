"""How the minutes, or the sessions, are shared between low, middle and high."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work

Parts = tuple[float, float, float]


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.IntensityDistribution)
    by_time = params.by is r.Counting.TIME
    for days in _spans(board, rule, params.window):
        entries = list(board.planned(day for day in days if board.frame.spoken_of(rule.scope, day)))
        shares = [(_minutes(e.work) if by_time else _session(e.work), e) for e in entries if not e.work.strength]
        unit = 30.0 if by_time else 1.0
        for number, (least, most) in enumerate(
            ((params.low_min_pct, None), (None, params.mid_max_pct), (None, params.high_max_pct))
        ):
            if least is not None:
                board.at_least(rule, [(p[number] - least / 100 * sum(p), e) for p, e in shares], 0.0, unit)
            if most is not None and (told := [(p[number] - most / 100 * sum(p), e) for p, e in shares]):
                columns = [(f, e.column) for f, e in told if e.column is not None]
                standing = sum(f for f, e in told if e.column is None)
                if columns or standing > 1e-9:
                    board.at_most(rule, [], -standing, unit, columns or [(0.0, 0)])


def _spans(board: Board, rule: r.Rule, window: r.Per) -> list[range]:
    frame = board.frame
    if window is r.Per.PHASE:
        spans = [(span.first.toordinal(), span.last.toordinal()) for span in frame.phases]
        whole = [(a, b) for a, b in spans if frame.first <= a and b <= min(frame.end, board.high) and b >= board.low]
        return [range(a, b + 1) for a, b in whole]
    weeks = [range(week, week + 7) for week in board.weeks if frame.whole(week) and week + 6 <= board.high]
    scope = r.Scope(rule.scope.first, rule.scope.last, (), rule.scope.phase)
    return [days for days in weeks if all(frame.spoken_of(scope, day) for day in days)]


def _minutes(work: Work) -> Parts:
    return work.low, work.mid, work.high


def _session(work: Work) -> Parts:
    if work.role is not r.Role.HARD:
        return 1.0, 0.0, 0.0
    return (0.0, 1.0, 0.0) if {"tempo", "threshold"} & set(work.tags) else (0.0, 0.0, 1.0)


COMPILER = Compiler(r.IntensityDistribution, None, rows)
