"""On a weekday a workout of a sport and role, at least so long, at a time."""

from math import floor

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.frame import Frame, monday, weekday


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.PinnedSession)
    for day in range(board.low, board.high + 1):
        if not binds(board.frame, rule, day):
            continue
        least = floor((params.min_minutes or 0) * board.frame.ease(monday(day), (params.sport,)) + 1e-9)
        fitting = [
            (1.0, e)
            for e in board.planned([day])
            if e.work.sport is params.sport
            and params.role in (r.Role.ANY, e.work.role)
            and e.work.minutes >= least
            and (params.time is None or e.start == params.time)
        ]
        board.at_least(rule, fitting, 1.0, 1.0)


def binds(frame: Frame, rule: r.Rule, day: int) -> bool:
    params = rule.params
    assert isinstance(params, r.PinnedSession)
    if weekday(day) is not params.weekday or not frame.spoken_of(rule.scope, day):
        return False
    begin = monday(frame.opens if rule.scope.first is None else rule.scope.first.toordinal())
    week = monday(day)
    if (week - begin) // 7 % params.every_weeks:
        return False
    if any(race.day == day or (race.key and race.day == day + 1) for race in frame.all_races) or frame.is_lost(
        day, (params.sport,)
    ):
        return False
    return frame.ease(week, (params.sport,)) > 0


COMPILER = Compiler(r.PinnedSession, None, rows)
