"""How much more than before: fitness from Sunday to Sunday, or a week's minutes, kilometres or load."""

from collections.abc import Callable, Sequence

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.solver.board import Board, Column, Sum, of_sports, parted
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work

_LEAST = {r.RampMetric.MINUTES: 60.0, r.RampMetric.DISTANCE: 5.0, r.RampMetric.LOAD: 50.0}
_LEAST_FITNESS = 20.0
_MOST_FITNESS = 400.0
_UNIT = {r.RampMetric.MINUTES: 60.0, r.RampMetric.DISTANCE: 10.0, r.RampMetric.LOAD: 50.0}


def measure_of(metric: r.RampMetric) -> Callable[[Work], float]:
    if metric is r.RampMetric.DISTANCE:
        return lambda work: (work.metres or 0.0) / 1000
    return (lambda work: work.load) if metric is r.RampMetric.LOAD else (lambda work: float(work.minutes))


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.RampCap)
    if params.metric is r.RampMetric.CTL:
        _fitness(board, rule, params)
        return

    def days(week: int) -> list[int]:
        return sorted(board.frame.days_of(rule, week))

    ramp(board, rule, days, params.sports, params.metric, params.max_per_week, params.max_pct_per_week)


def ramp(
    board: Board,
    rule: r.Rule,
    days_of: Callable[[int], list[int]],
    sports: tuple[Sport, ...],
    metric: r.RampMetric,
    most: float | None,
    share: float | None,
) -> None:
    """What a week can reach at most is known from the weeks before it: the tighter, the less there is to try."""
    measured, least = measure_of(metric), _LEAST[metric]
    tops: dict[int, float] = {}
    for week in board.weeks:
        days = days_of(week)
        terms = [(measured(e.work), e) for e in of_sports(board.counted(days), sports)]
        before: list[Sum] = [Sum([], least, least)]
        for back in (week - 7, week - 14, week - 21):
            earlier = of_sports(board.counted(range(back, back + 7)), sports)
            columns, standing, done = parted((measured(e.work), e) for e in earlier)
            before.append(Sum(columns, standing + done, tops.get(back, standing + done)))
        reference = max(one.top for one in before)
        caps = [(most, 1.0)] if most is not None else []
        caps += [(0.0, 1 + share / 100)] if share is not None else []
        tops[week] = _top(board, week, sports, measured)
        if rule.hard and len(days) == 7 and caps:
            standing = sum(value for value, e in terms if e.column is None)
            tops[week] = min(tops[week], max(standing, min(cap + factor * reference for cap, factor in caps)))
        if caps and terms:
            columns, constant = board.largest(before)
            for cap, factor in caps:
                also: Sequence[Column] = [(-factor * f, c) for f, c in columns]
                board.at_most(rule, terms, cap + factor * constant, _UNIT[metric], also)


def _top(board: Board, week: int, sports: tuple[Sport, ...], measured: Callable[[Work], float]) -> float:
    """All that stands and the most of every start."""
    days = range(week, week + 7)
    standing = sum(measured(e.work) for e in of_sports(board.counted(days), sports) if e.column is None)
    cells = (of_sports(cell, sports) for day in days for cell in board.cells.get(day, {}).values())
    return standing + sum(max((measured(e.work) for e in cell), default=0.0) for cell in cells)


def _fitness(board: Board, rule: r.Rule, params: r.RampCap) -> None:
    for week in board.weeks:
        last = min(week + 6, board.frame.end)
        speaks = any(board.frame.spoken_of(rule.scope, day) for day in range(max(week, board.frame.first), last + 1))
        if last > board.high or board.frame.keyed(week) or not speaks:
            continue
        fitness, _ = board.form
        before = fitness.get(max(week - 1, board.frame.first - 1))
        if before is None:
            continue
        gain: list[Column] = [(1.0, fitness[last]), (-1.0, before)]
        if params.max_per_week is not None:
            board.at_most(rule, [], params.max_per_week, 1.0, gain)
        if params.max_pct_per_week is not None:
            columns, constant = board.largest(
                [Sum([(1.0, before)], 0.0, _MOST_FITNESS), Sum([], _LEAST_FITNESS, _LEAST_FITNESS)]
            )
            share = params.max_pct_per_week / 100
            board.at_most(rule, [], share * constant, 1.0, [*gain, *((-share * f, c) for f, c in columns)])


COMPILER = Compiler(r.RampCap, None, rows)
