"""Load of a day with a workout, of a week; form never below a floor."""

from math import exp

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.LoadBounds)
    if params.per is r.Per.DAY:
        for day in range(board.low, board.high + 1):
            if board.frame.spoken_of(rule.scope, day):
                _day(board, rule, params, day)
    elif params.per is r.Per.WEEK:
        _weeks(board, rule, params)
    if params.tsb_floor is not None:
        _floor(board, rule, params.tsb_floor)


def _day(board: Board, rule: r.Rule, params: r.LoadBounds, day: int) -> None:
    terms = [(e.work.load, e) for e in board.planned([day])]
    if params.most is not None:
        board.at_most(rule, terms, params.most, 50.0)
    if params.least and terms:
        if any(e.column is None for _, e in terms):
            board.at_least(rule, terms, params.least, 50.0)
        elif all(race.day != day for race in board.frame.races):
            board.at_least(rule, terms, 0.0, 50.0, [(-params.least, board.trained[day])])
        else:
            _raced(board, rule, params.least, day)


def _raced(board: Board, rule: r.Rule, least: float, day: int) -> None:
    """The race makes it a day of training, but asks for nothing beside it."""
    terms = [(e.work.load, e) for e in board.planned([day])]
    for cell in board.cells.get(day, {}).values():
        board.at_least(rule, terms, 0.0, 50.0, [(-least, e.column) for e in cell if e.column is not None])


def _weeks(board: Board, rule: r.Rule, params: r.LoadBounds) -> None:
    for week in board.weeks:
        days = sorted(board.frame.days_of(rule, week))
        if not days:
            continue
        terms = [(e.work.load, e) for e in board.counted(days)]
        if params.most is not None:
            board.at_most(rule, terms, params.most, 50.0)
        ease = board.frame.ease(week, ())
        if params.least and ease > 0 and board.frame.floor_days(rule, week) and week + 6 <= board.high:
            board.at_least(rule, terms, params.least * ease, 50.0)


def _floor(board: Board, rule: r.Rule, floor: float) -> None:
    """On the days on which resting from the first day on, racing the races, would keep it."""
    frame, start = board.frame, board.frame.request.start
    fitness, fatigue = board.form
    gains = [1 - exp(-1 / days) for days in (start.fitness_days, start.fatigue_days)]
    rested = [start.ctl, start.atl]
    races = {e.day: e.work.load for e in board.on(range(frame.first, board.high + 1)) if e.work.race}
    for day in range(start.day.toordinal() + 1, min(board.high + 1, frame.end) + 1):
        if (
            day > frame.first
            and day - 1 in fitness
            and rested[0] - rested[1] >= floor
            and frame.spoken_of(rule.scope, day)
        ):
            board.at_least(rule, [], floor, 5.0, [(1.0, fitness[day - 1]), (-1.0, fatigue[day - 1])])
        rested = [x + (races.get(day, 0.0) - x) * gain for x, gain in zip(rested, gains, strict=True)]


COMPILER = Compiler(r.LoadBounds, None, rows)
