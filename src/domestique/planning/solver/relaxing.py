"""Ways out of a clash: for each rule of the set, the same rule moved as little as makes the set possible."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from domestique.model import rule as r
from domestique.planning.request import Relaxation
from domestique.planning.solver.feasible import Feasible
from domestique.planning.solver.highs import Status

Ladder = tuple[str, list[tuple[r.Params, float]]]
"""What it loosens, for the reader of this file, and ever looser params with their cost."""
_WHOLE = {
    "minutes", "max_sessions", "min_per_week", "least", "most", "min_minutes", "min_days_between", "days",
    "max_minutes_per_session", "same_template_max",
}  # fmt: skip
_SAFETY = 0.5
"""what it costs more to touch a limit that protects"""


def relaxations(feasible: Feasible, kept: Sequence[r.Rule]) -> tuple[Relaxation, ...]:
    """The cheapest first; each was tried."""
    found: list[Relaxation] = []
    for rule in kept:
        others = [one for one in kept if one is not rule]
        more = _SAFETY if rule.tier is r.Tier.SAFETY else 0.0
        bent = [one for ladder in ladders(rule.params) if (one := _climb(feasible, others, rule, ladder, more))]
        found += sorted(bent, key=lambda one: one.cost)[:2]
        if feasible.ask(others) in (Status.BEST, Status.FOUND) and not bent:
            found.append(Relaxation(rule.id, None, 1.0, "leave_out"))
    return tuple(sorted(found, key=lambda one: one.cost))


def _climb(feasible: Feasible, others: list[r.Rule], rule: r.Rule, ladder: Ladder, more: float) -> Relaxation | None:
    """The lowest rung that helps. Rungs get looser, so half of those left are skipped each time."""
    _, rungs = ladder
    low, high, best = 0, len(rungs) - 1, None
    while low <= high:
        middle = (low + high) // 2
        params, cost = rungs[middle]
        instead = replace(rule, params=params, version=rule.version + 1)
        if feasible.ask((*others, instead)) in (Status.BEST, Status.FOUND):
            best = Relaxation(rule.id, instead, round(min(0.99, cost + more), 3), "instead")
            high = middle - 1
        else:
            low = middle + 1
    return best


def ladders(params: r.Params) -> Iterator[Ladder]:
    match params:
        case r.MaxTime():
            yield ("more_time", _up(params, "minutes", params.minutes, 15 if params.per is r.Per.SESSION else 30, 1440))
        case r.MinTime():
            yield "less_time", _down(params, "minutes", params.minutes, 30, 30)
        case r.Availability():
            if params.max_sessions is not None:
                yield ("more_sessions", _up(params, "max_sessions", params.max_sessions, 1, 3))
            yield "wider_windows", _windows(params)
        case r.Unavailable():
            for number, days in enumerate(params.dates):
                rest = params.dates[:number] + params.dates[number + 1 :]
                if rest or params.weekdays:
                    yield "day_free", [(replace(params, dates=rest), 0.5)]
                _ = days
            for weekday in params.weekdays:
                if len(params.weekdays) > 1 or params.dates:
                    left = tuple(one for one in params.weekdays if one is not weekday)
                    yield "day_free", [(replace(params, weekdays=left), 0.5)]
        case r.RestDay():
            if params.min_per_week is not None and params.min_per_week > 1:
                yield ("fewer_rest_days", _down(params, "min_per_week", params.min_per_week, 1, 1))
            for weekday in params.weekdays if len(params.weekdays) > 1 else ():
                left = tuple(one for one in params.weekdays if one is not weekday)
                yield ("fewer_rest_days", [(replace(params, weekdays=left), 1 / len(params.weekdays))])
        case r.SessionCount():
            if params.least:
                yield "fewer_sessions", _down(params, "least", params.least, 1, 1)
            if params.most is not None:
                yield "more_sessions", _up(params, "most", params.most, 1, 14)
        case r.PinnedSession():
            if params.min_minutes:
                yield ("shorter", _down(params, "min_minutes", params.min_minutes, 15, 15))
            if params.time is not None:
                yield "any_time", [(replace(params, time=None), 0.3)]
            if params.role is not r.Role.ANY:
                yield ("any_role", [(replace(params, role=r.Role.ANY, min_minutes=None), 0.6)])
            yield ("less_often", [(replace(params, every_weeks=params.every_weeks * 2), 0.5)])
        case _:
            yield from _ladders_of_load(params)


def _ladders_of_load(params: r.Params) -> Iterator[Ladder]:
    match params:
        case r.HardSpacing() if params.min_days_between > 1:
            yield ("closer", _down(params, "min_days_between", params.min_days_between, 1, 1))
        case r.MaxHard():
            yield "more_hard", _up(params, "most", params.most, 1, 7)
        case r.RampCap():
            if params.max_per_week is not None:
                yield (
                    "steeper",
                    _up(params, "max_per_week", params.max_per_week, max(0.5, params.max_per_week / 10), 20),
                )
            if params.max_pct_per_week is not None:
                yield ("steeper", _up(params, "max_pct_per_week", params.max_pct_per_week, 5.0, 20))
        case r.Deload():
            yield ("lighter_deload", _up(params, "max_load_fraction", params.max_load_fraction, 0.05, 18, 1.0))
        case r.IntensityDistribution():
            if params.low_min_pct is not None:
                yield ("less_easy", _down(params, "low_min_pct", params.low_min_pct, 5.0, 5.0))
            if params.mid_max_pct is not None:
                yield ("more_middle", _up(params, "mid_max_pct", params.mid_max_pct, 5.0, 20, 100.0))
            if params.high_max_pct is not None:
                yield ("more_hard", _up(params, "high_max_pct", params.high_max_pct, 5.0, 20, 100.0))
        case r.Separation():
            yield ("closer", _down(params, "min_hours", params.min_hours, max(1.0, params.min_hours / 8), 0.5))
        case r.Taper():
            yield ("lighter_taper", _down(params, "volume_reduction_pct", params.volume_reduction_pct, 5.0, 20.0))
        case r.FormTarget():
            if params.tsb_min is not None:
                yield ("other_form", _down(params, "tsb_min", params.tsb_min, 2.5, params.tsb_min - 60))
            if params.tsb_max is not None:
                yield "other_form", _up(params, "tsb_max", params.tsb_max, 2.5, 24)
            if params.ctl_min is not None:
                yield "less_fitness", _down(params, "ctl_min", params.ctl_min, 2.5, 1.0)
        case _:
            yield from _ladders_of_limits(params)


def _ladders_of_limits(params: r.Params) -> Iterator[Ladder]:
    match params:
        case r.LoadBounds():
            if params.most is not None:
                yield ("more_load", _up(params, "most", params.most, max(5.0, params.most / 20), 40))
            if params.least is not None:
                yield ("less_load", _down(params, "least", params.least, max(5.0, params.least / 20), 5.0))
            if params.tsb_floor is not None:
                yield ("deeper", _down(params, "tsb_floor", params.tsb_floor, 2.5, params.tsb_floor - 60))
        case r.Equipment() if len(params.lack) > 1:
            for thing in params.lack:
                left = tuple(one for one in params.lack if one != thing)
                yield "have_it", [(replace(params, lack=left), 0.5)]
        case r.InjuryLimit():
            if params.max_minutes_per_session is not None:
                yield ("longer", _up(params, "max_minutes_per_session", params.max_minutes_per_session, 10, 24))
            if params.until is not None:
                days = [(replace(params, until=params.until - timedelta(days=n)), 0.03 * n) for n in range(1, 15)]
                yield "until_earlier", list(days)
        case r.Variety():
            yield ("more_of_one", _up(params, "same_template_max", params.same_template_max, 1, 7))
        case r.NoSportAfter() if params.days > 1:
            yield "closer", _down(params, "days", params.days, 1, 1)
        case _:
            return


def _up(
    params: r.Params, name: str, value: float, step: float, count: int, top: float = float("inf")
) -> list[tuple[r.Params, float]]:
    reach = max(abs(value), 4 * step)
    rungs = [
        (value + step * n, min(0.95, step * n / reach)) for n in range(1, count + 1) if value + step * n <= top + 1e-9
    ]
    kept = rungs if len(rungs) <= 48 else rungs[:48]
    return [(_with(params, name, told), cost) for told, cost in kept]


def _down(params: r.Params, name: str, value: float, step: float, bottom: float) -> list[tuple[r.Params, float]]:
    reach = max(abs(value), 4 * step)
    rungs = []
    at = value - step
    while at >= bottom - 1e-9:
        rungs.append((_with(params, name, at), min(0.95, (value - at) / reach)))
        at -= step
    return rungs


def _with(params: r.Params, name: str, value: float) -> r.Params:
    whole = name in _WHOLE and not isinstance(params, r.LoadBounds)
    return replace(params, **{name: round(value) if whole else round(value, 3)})  # type: ignore[arg-type]


def _windows(params: r.Availability) -> list[tuple[r.Params, float]]:
    found: list[tuple[r.Params, float]] = []
    for more in (15, 30, 45, 60, 90, 120, 180, 240):
        wider = tuple(replace(one, end=min(1440, one.end + more)) for one in params.windows)
        found.append((replace(params, windows=wider), min(0.9, more / 300)))
    return found
