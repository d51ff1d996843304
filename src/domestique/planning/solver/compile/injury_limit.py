"""What an injury forbids until a day: sports, tags, longer sessions, more minutes a week."""

from domestique.model import rule as r
from domestique.planning.solver.board import Bar, Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.compile.ramp_cap import ramp
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame


def holds(frame: Frame, rule: r.Rule, day: int) -> bool:
    assert isinstance(rule.params, r.InjuryLimit)
    until = rule.params.until
    return frame.spoken_of(rule.scope, day) and (until is None or day <= until.toordinal())


def bars(frame: Frame, rule: r.Rule, day: int) -> Bar | None:
    params = rule.params
    assert isinstance(params, r.InjuryLimit)
    if not holds(frame, rule, day):
        return None
    tags, longest = frozenset(params.forbid_tags), params.max_minutes_per_session

    def barred(work: Work, _start: int | None) -> bool:
        if work.sport in params.forbid_sports or tags & set(work.tags):
            return True
        spoken = not params.sports or work.sport in params.sports
        return longest is not None and spoken and not work.race and work.minutes > longest

    return barred


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.InjuryLimit)
    for race in board.frame.races:
        bar = bars(board.frame, rule, race.day) if board.low <= race.day <= board.high else None
        if bar is not None:
            raced = [(1.0, e) for e in board.on([race.day]) if e.work.race and bar(e.work, e.start)]
            board.at_most(rule, raced, 0.0, 1.0)
    if params.max_pct_per_week is None:
        return

    def days(week: int) -> list[int]:
        return [day for day in range(week, week + 7) if day <= board.frame.end and holds(board.frame, rule, day)]

    ramp(board, rule, days, params.sports, r.RampMetric.MINUTES, None, params.max_pct_per_week)


COMPILER = Compiler(r.InjuryLimit, bars, rows)
