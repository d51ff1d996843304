"""On a weekday a workout of a sport and role, at least so long, at a time. It gives way to what holds for a
while and leaves it no room."""

from math import floor

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.injury_limit import holds
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.frame import Frame, dated, monday, weekday

_LONG = 60
"""minutes that a long one is taken to last, where nobody said; eased to less than this it is none"""


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.PinnedSession)
    for day in range(board.low, board.high + 1):
        if not binds(board.frame, rule, day):
            continue
        least = _eased(board.frame, params, day, params.min_minutes or 0)
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
    return frame.ease(week, (params.sport,)) > 0 and not any(_no_room(frame, one, params, day) for one in frame.rules)


def _eased(frame: Frame, params: r.PinnedSession, day: int, minutes: int) -> int:
    return floor(minutes * frame.ease(monday(day), (params.sport,)) + 1e-9)


def _no_room(frame: Frame, rule: r.Rule, pin: r.PinnedSession, day: int) -> bool:
    """A hard rule that holds for a while and leaves no room for what is pinned."""
    params, speaks = rule.params, dated(rule.scope) and frame.spoken_of(rule.scope, day)
    if rule.weight is not None:
        return False
    most: int | None = None
    match params:
        case r.MaxHard() if params.most == 0 and pin.role is r.Role.HARD and speaks:
            return not params.sports or pin.sport in params.sports
        case r.MaxTime() if params.per is not r.Per.WEEK and speaks:
            most = params.minutes
        case r.InjuryLimit() if params.until is not None or speaks:
            most = params.max_minutes_per_session if holds(frame, rule, day) else None
        case _:
            return False
    asked = pin.min_minutes if pin.min_minutes is not None else _LONG if pin.role is r.Role.LONG else 0
    short = min(asked, _LONG) if pin.role is r.Role.LONG else 0
    spoken = not params.sports or pin.sport in params.sports
    return most is not None and spoken and most < max(short, _eased(frame, pin, day, asked))


COMPILER = Compiler(r.PinnedSession, None, rows)
