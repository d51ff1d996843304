"""How much more than before: fitness from Sunday to Sunday, or a week's minutes, kilometres or load."""

from collections.abc import Callable, Iterable, Sequence

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.solver.board import Board, Column, of_sports, parted
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work

_LEAST = {r.RampMetric.MINUTES: 60.0, r.RampMetric.DISTANCE: 5.0, r.RampMetric.LOAD: 50.0}
_LEAST_FITNESS = 20.0
_UNIT = {r.RampMetric.MINUTES: 60.0, r.RampMetric.DISTANCE: 10.0, r.RampMetric.LOAD: 50.0}
_MOST = {r.RampMetric.MINUTES: 10_080.0, r.RampMetric.DISTANCE: 3_000.0, r.RampMetric.LOAD: 20_000.0}


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
    for week in board.weeks:
        days = sorted(board.frame.days_of(rule, week))
        ramp(board, rule, week, days, params.sports, params.metric, params.max_per_week, params.max_pct_per_week)


def ramp(
    board: Board,
    rule: r.Rule,
    week: int,
    days: Iterable[int],
    sports: tuple[Sport, ...],
    metric: r.RampMetric,
    most: float | None,
    share: float | None,
) -> None:
    measured = measure_of(metric)
    terms = [(measured(e.work), e) for e in of_sports(board.counted(days), sports)]
    before: list[tuple[list[Column], float]] = [([], _LEAST[metric])]
    for back in (7, 14, 21):
        earlier = of_sports(board.counted(range(week - back, week - back + 7)), sports)
        columns, standing, done = parted((measured(e.work), e) for e in earlier)
        before.append((list(columns), standing + done))
    columns, constant = board.largest(before, _MOST[metric])
    for limit, factor in ((most, 1.0), (0.0, 1 + share / 100) if share is not None else (None, 1.0)):
        if limit is not None:
            also: Sequence[Column] = [(-factor * f, c) for f, c in columns]
            board.at_most(rule, terms, limit + factor * constant, _UNIT[metric], also)


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
            columns, constant = board.largest([([(1.0, before)], 0.0), ([], _LEAST_FITNESS)], 400.0)
            share = params.max_pct_per_week / 100
            board.at_most(rule, [], share * constant, 1.0, [*gain, *((-share * f, c) for f, c in columns)])


COMPILER = Compiler(r.RampCap, None, rows)
