"""The season in one linear programme: a load for each day, so that fitness is high and form right when it counts, under
what the rules allow. Only its weekly sums go on, as aims; floors give way here, so that it always has an answer.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import exp

from domestique.model import rule as r
from domestique.planning.solver import highs
from domestique.planning.solver.compile.taper import parts
from domestique.planning.solver.entry import Entry, Work
from domestique.planning.solver.footing import Footing, footing_of
from domestique.planning.solver.frame import Frame, Race, Tapering, monday, weekday
from domestique.planning.solver.highs import Limits
from domestique.planning.solver.ir import FREE, Model
from domestique.planning.solver.phases import taper_days
from domestique.planning.solver.rising import builds, line, peak
from domestique.planning.solver.slots import open_on

_SECONDS = 20.0
"""enough for three years; a deadline must not change the season"""
_RAMP = 4.0
"""points of fitness a week, where no rule says"""
_RAMP_OF_ITSELF = 0.06
"""and no more than this share of it, at least 2"""
_FORM = (5.0, 20.0)
_USUAL_CUT = {r.Priority.A: 45.0, r.Priority.B: 30.0}
"""percent of the load a taper takes away, where no rule says"""
_NO_LESS = 0.2
"""below what a taper allows, of an ordinary week: nobody tapers to nothing, whatever form it would bring"""
_EMPTY = 3.0
_REST = 0.65
"""of the week before, every fourth week, where no rule says"""
_LINE = 1.5
"""a point of load beside the line; the fitness it would bring is worth a fifth of that"""
_A_DAY = 1.5
"""of the load of its share of a week: more than that nobody does on each day that is open, where others are not"""
_INTENSE = {r.Phase.BASE: 0.95, r.Phase.BUILD: 1.0, r.Phase.PEAK: 1.03}
"""what an hour brings, against the athlete's usual: easier first, harder towards the goal"""
_STRETCH = 0.35
"""how much fitness may grow over a season above what it was, where nobody bounds the hours"""


@dataclass(frozen=True, slots=True)
class Season:
    """Load by Monday; what a minute of the athlete's usual mix costs."""

    loads: dict[int, float]
    rate: float
    deloads: frozenset[int]
    settled: int = 0
    """the first day on which hard work is due"""


def season_of(frame: Frame, works: tuple[Work, ...], standing: tuple[Entry, ...]) -> Season:
    """First the most the weeks could carry, then the same with the line in mind that leads there."""
    rate = rate_of(works)
    given: dict[int, float] = {}
    for entry in standing:
        given[entry.day] = given.get(entry.day, 0.0) + entry.work.load
    caps = {day: _day_cap(frame, day, rate, works) for day in range(frame.first, frame.last + 1)}
    footing, deloads = footing_of(frame, rate), _deloads(frame)
    several = builds(frame, deloads)
    loads = _loads(frame, footing, rate, given, caps, several, {})
    if loads is not None and several:
        lines = line(several, loads, footing.week)
        loads = _loads(frame, footing, rate, given, caps, several, lines) or loads
    if loads is None:
        share = {
            week: sum(frame.first <= day <= frame.last for day in range(week, week + 7)) for week in frame.open_weeks
        }
        loads = {week: footing.week / 7 * days for week, days in share.items()}
    return Season(_behind(frame) | loads, rate, frozenset(deloads), footing.settled(frame))


def _loads(
    frame: Frame,
    footing: Footing,
    rate: float,
    given: dict[int, float],
    caps: dict[int, float],
    several: list[list[int]],
    lines: dict[int, float],
) -> dict[int, float] | None:
    """By Monday; None where not even this has an answer."""
    model = Model()
    load = {day: model.column(given.get(day, 0.0), max(given.get(day, 0.0), cap)) for day, cap in caps.items()}
    fitness, fatigue = _averages(frame, footing, model, load)
    deloads = _deloads(frame)
    weeks = {week: [load[day] for day in range(week, week + 7) if day in load] for week in frame.open_weeks}
    raced = {race.day: given.get(race.day, 0.0) for race in frame.races}
    _caps(frame, model, weeks, rate, raced)
    _growth(frame, footing, model, weeks, fitness, deloads, raced)
    _goals(frame, footing, model, load, fitness, fatigue)
    _smooth(model, weeks, deloads, frame)
    for build in several:
        for week in build:
            terms = [(1.0, column) for column in weeks[week]]
            race = sum(raced.get(day, 0.0) for day in range(week, week + 7))
            if lines:
                model.beyond(terms, lines[week] + race, _LINE, above=True)
                model.beyond(terms, lines[week] + race, _LINE, above=False)
            else:
                model.beyond(terms, peak(footing.week, len(build)) + race, _LINE, above=True)
    found = highs.run(model, Limits(seconds=_SECONDS))
    if found.values is None:
        return None
    values = found.values
    return {week: round(float(sum(values[c] for c in columns)), 1) + 0.0 for week, columns in weeks.items()}


def _behind(frame: Frame) -> dict[int, float]:
    """What was done in the weeks of the plan that are over."""
    done: dict[int, float] = {week: 0.0 for week in frame.mondays if week + 6 < frame.first}
    for one in frame.request.start.done:
        week = monday(one.day.toordinal())
        if week in done:
            done[week] += one.load
    return done


def rate_of(works: tuple[Work, ...]) -> float:
    """Load a minute: easy ones four parts, hard ones one."""
    rates: dict[bool, list[float]] = {True: [], False: []}
    for work in works:
        if work.minutes and not work.strength and not work.race:
            rates[work.hard].append(work.load / work.minutes)
    means = {hard: sum(told) / len(told) for hard, told in rates.items() if told}
    if not means:
        return 0.8
    return 0.8 * means.get(False, means.get(True, 0.8)) + 0.2 * means.get(True, means.get(False, 0.8))


def _day_cap(frame: Frame, day: int, rate: float, works: tuple[Work, ...]) -> float:
    if any(race.day == day for race in frame.races):
        return 0.0
    minutes = float(sum(end - begin for begin, end in open_on(frame, day)))
    longest = max((work.minutes for work in works), default=0)
    minutes = min(minutes, 2.0 * longest, 600.0)
    load = FREE
    for rule in frame.rules:
        params = rule.params
        if not rule.hard or not frame.spoken_of(rule.scope, day):
            continue
        match params:
            case r.RestDay() if weekday(day) in params.weekdays:
                return 0.0
            case r.MaxTime() if params.per is r.Per.DAY and not params.sports:
                minutes = min(minutes, params.minutes)
            case r.InjuryLimit() if params.max_minutes_per_session is not None and not params.sports:
                until = params.until
                if until is None or day <= until.toordinal():
                    minutes = min(minutes, params.max_minutes_per_session)
            case r.LoadBounds() if params.per is r.Per.DAY and params.most is not None:
                load = min(load, params.most)
            case _:
                continue
    return 0.0 if frame.is_shut(day) or _closed(frame, day) else min(load, minutes * rate * 1.1)


def _closed(frame: Frame, day: int) -> bool:
    return any(
        isinstance(rule.params, r.Unavailable)
        and rule.hard
        and not rule.params.sports
        and weekday(day) in rule.params.weekdays
        and frame.spoken_of(rule.scope, day)
        for rule in frame.rules
    )


def _averages(
    frame: Frame, footing: Footing, model: Model, load: dict[int, int]
) -> tuple[dict[int, int], dict[int, int]]:
    start = frame.request.start
    found = []
    for begin, days in ((footing.fitness, start.fitness_days), (footing.fatigue, start.fatigue_days)):
        gain = 1 - exp(-1 / days)
        before = begin * (1 - gain) ** (frame.first - 1 - start.day.toordinal())
        column = model.column(before, before)
        columns = {frame.first - 1: column}
        for day, loaded in load.items():
            after = model.column(0.0, FREE)
            model.row([(1.0, after), (gain - 1, column), (-gain, loaded)], 0.0, 0.0)
            columns[day] = column = after
        found.append(columns)
    return found[0], found[1]


def _deloads(frame: Frame) -> dict[int, float]:
    if frame.deloads or any(isinstance(rule.params, r.Deload) for rule in frame.rules):
        return dict(frame.deloads)
    usual = [week for number, week in enumerate(frame.mondays) if number % 4 == 3 and week in frame.open_weeks]
    return {week: _REST for week in usual if not frame.marked(week)}


def _caps(frame: Frame, model: Model, weeks: dict[int, list[int]], rate: float, raced: dict[int, float]) -> None:
    for week, columns in weeks.items():
        terms = [(1.0, column) for column in columns]
        race = sum(raced.get(day, 0.0) for day in range(week, week + 7))
        done = [one for one in frame.request.start.done if monday(one.day.toordinal()) == week]
        for rule in frame.rules:
            params = rule.params
            if not any(frame.spoken_of(rule.scope, day) for day in range(week, week + 7)):
                continue
            pull = 20.0 if rule.hard else (rule.weight or 1) / 25
            match params:
                case r.MaxTime() if params.per is r.Per.WEEK and not params.sports:
                    left = max(0.0, params.minutes - sum(one.minutes for one in done))
                    brings = rate * 0.97 * _INTENSE.get(frame.phase(week + 3) or r.Phase.BASE, 1.0)
                    model.beyond(terms, left * brings + race, pull, above=True)
                case r.MinTime():
                    least = params.minutes * frame.ease(week, params.sports) * rate
                    model.beyond(terms, least, pull, above=False)
                case r.LoadBounds() if params.per is r.Per.WEEK:
                    if params.most is not None:
                        model.beyond(
                            terms, max(0.0, params.most - sum(one.load for one in done)) + race, pull, above=True
                        )
                    if params.least is not None:
                        model.beyond(terms, params.least * frame.ease(week, ()), pull, above=False)
                case _:
                    continue


def _growth(
    frame: Frame,
    footing: Footing,
    model: Model,
    weeks: dict[int, list[int]],
    fitness: dict[int, int],
    deloads: dict[int, float],
    raced: dict[int, float],
) -> None:
    told = [
        rule.params.max_per_week
        for rule in frame.rules
        if isinstance(rule.params, r.RampCap)
        and rule.params.metric is r.RampMetric.CTL
        and rule.params.max_per_week is not None
    ]
    ctl = footing.fitness
    ramp = (
        min([*told, max(1.5, min(_RAMP, _RAMP_OF_ITSELF * ctl + 1.0))])
        if told
        else max(1.5, min(_RAMP, _RAMP_OF_ITSELF * ctl + 1.0))
    )
    before: list[tuple[float, int]] = []
    usual = max(_open_days(model, columns) for columns in weeks.values())
    for week, columns in weeks.items():
        terms = [(1.0, column) for column in columns]
        holds = min(1.0, _A_DAY * _open_days(model, columns) / usual) if usual else 1.0
        share = min(holds, len(columns) / 7)
        race = sum(raced.get(day, 0.0) for day in range(week, week + 7))
        last = min(week + 6, frame.last)
        model.beyond([(1.0, fitness[last]), (-1.0, fitness[max(week - 1, frame.first - 1)])], ramp, 30.0, above=True)
        if week in deloads and before:
            model.beyond([*terms, *((-min(holds, deloads[week]), c) for _, c in before)], race, 30.0, above=True)
            continue
        if before and week not in deloads:
            model.beyond([*terms, *((-1.12 * share, c) for _, c in before)], 8.0 + race, 3.0, above=True)
        else:
            fraction = deloads.get(week, 1.1)
            model.beyond(terms, (footing.week * fraction + (10 if fraction > 1 else 0)) * share + race, 3.0, above=True)
        lost = sum(frame.is_shut(day) for day in range(week, week + 7)) > 2
        if not frame.marked(week) and len(columns) == 7 and not lost:
            before = terms
    for tapering in (*frame.tapers, *_usual_tapers(frame)):
        reference = before_taper(weeks, monday(tapering.first), deloads, frame)
        for span, fraction in parts(tapering):
            days = [day for day in span if day in fitness and day >= frame.first]
            if reference and days:
                columns = [weeks[monday(day)][day - max(monday(day), frame.first)] for day in days]
                model.beyond(
                    [*((1.0, c) for c in columns), *((-fraction * len(span) / 7, c) for c in reference)],
                    0.0,
                    20.0,
                    above=True,
                )
                least = max(0.0, fraction - _NO_LESS) * len(span) / 7
                model.beyond(
                    [*((1.0, c) for c in columns), *((-least, c) for c in reference)], 0.0, _EMPTY, above=False
                )


def _open_days(model: Model, columns: list[int]) -> int:
    return sum(model.high[column] > 0 for column in columns)


def _usual_tapers(frame: Frame) -> list[Tapering]:
    """Of A and B events for which no rule tells one."""
    told = {tapering.race.rule.id for tapering in frame.tapers}
    return [
        Tapering(race.rule, r.Taper(str(race.event.priority), days, _USUAL_CUT[race.event.priority]), race)
        for race in frame.races
        if race.key and race.rule.id not in told and (days := taper_days(frame, race)) > 1
    ]


def before_taper(weeks: dict[int, list[int]], begin: int, deloads: dict[int, float], frame: Frame) -> list[int]:
    for week in range(begin - 7, frame.mondays[0] - 1, -7):
        if week in weeks and week not in deloads and not frame.marked(week) and len(weeks[week]) == 7:
            return weeks[week]
    return []


def _goals(
    frame: Frame,
    footing: Footing,
    model: Model,
    load: dict[int, int],
    fitness: dict[int, int],
    fatigue: dict[int, int],
) -> None:
    ceiling = footing.fitness * (1 + _STRETCH) + 12
    for race in frame.races:
        _race(frame, model, race, fitness, fatigue)
    if not frame.races:
        model.cost[fitness[frame.last]] -= 3.0
    final = max(fitness)
    model.beyond([(1.0, fitness[final])], ceiling, 100.0, above=True)
    for day in range(frame.first, frame.last + 1, 3):
        if day - 1 in fitness:
            model.beyond([(1.0, fitness[day]), (-1.0, fatigue[day])], -30.0, 2.0, above=False)
    for rule in frame.rules:
        if isinstance(rule.params, r.FormTarget):
            pull = 40.0 if rule.weight is None else rule.weight / 10
            _target(frame, model, rule.params, pull, fitness, fatigue)
        if isinstance(rule.params, r.LoadBounds) and rule.params.tsb_floor is not None:
            for day in load:
                model.beyond([(1.0, fitness[day]), (-1.0, fatigue[day])], rule.params.tsb_floor, 5.0, above=False)


def _race(frame: Frame, model: Model, race: Race, fitness: dict[int, int], fatigue: dict[int, int]) -> None:
    worth = {r.Priority.A: 12.0, r.Priority.B: 3.0, r.Priority.C: 0.5}[race.event.priority]
    eve = race.day - 1
    if eve not in fitness:
        return
    model.cost[fitness[eve]] -= worth
    if race.key:
        form = [(1.0, fitness[eve]), (-1.0, fatigue[eve])]
        least, most = _FORM if race.event.priority is r.Priority.A else (-5.0, 20.0)
        model.beyond(form, least, worth, above=False)
        model.beyond(form, most, worth, above=True)


def _target(
    frame: Frame, model: Model, params: r.FormTarget, pull: float, fitness: dict[int, int], fatigue: dict[int, int]
) -> None:
    days = [race.day for race in frame.aims()] if params.at is None else [params.at.toordinal()]
    for day in days:
        if day - 1 in fitness:
            form = [(1.0, fitness[day - 1]), (-1.0, fatigue[day - 1])]
            if params.tsb_min is not None:
                model.beyond(form, params.tsb_min + 1, pull, above=False)
            if params.tsb_max is not None:
                model.beyond(form, params.tsb_max - 1, pull, above=True)
            if params.ctl_min is not None:
                model.beyond([(1.0, fitness[day - 1])], params.ctl_min + 1, pull, above=False)


def _smooth(model: Model, weeks: dict[int, list[int]], deloads: dict[int, float], frame: Frame) -> None:
    ordinary = [week for week in weeks if week not in deloads and not frame.marked(week) and len(weeks[week]) == 7]
    for before, after in pairwise(ordinary):
        terms = [*((1.0, c) for c in weeks[after]), *((-1.0, c) for c in weeks[before])]
        model.beyond(terms, 0.0, 0.02, above=True)
        model.beyond(terms, 0.0, 0.3, above=False)
    for week, columns in weeks.items():
        worth = 1.0 if frame.marked(week) or frame.phase(week + 3) is r.Phase.TAPER else 0.01
        free = [column for column in columns if model.high[column] > model.low[column]]
        mean = [(-1.0 / len(free), column) for column in free]
        for column in free:
            model.beyond([(1.0, column), *mean], 0.0, worth, above=True)
