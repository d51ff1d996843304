"""What a week should look like before any workout is chosen: its load, how many sessions, how many hard and long ones,
how it is shared between sports. A coach's rules of thumb; none of them is ever held against a rule of the athlete.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame
from domestique.planning.solver.goal import goal_of, long_ones, sports_of
from domestique.planning.solver.macro import Season
from domestique.planning.solver.races import race_of

_MAIN = (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.ROWING, Sport.SKIING)
_HARD = {r.Phase.BASE: 2, r.Phase.BUILD: 2, r.Phase.PEAK: 2, r.Phase.TAPER: 1, r.Phase.RECOVERY: 0}


_FIRST_LONG = 0.4
"""of a week's time, at most, for the long one of whom nobody knows yet"""
_RACED = 0.5
"""of the time, at least, for the sports of the events"""


@dataclass(frozen=True, slots=True)
class Aim:
    load: float
    minutes: float
    sessions: int
    days: int
    hard: int
    long: int
    phase: r.Phase
    light: bool
    """a deload, taper or recovery week"""
    shares: Mapping[Sport, float] = field(default_factory=dict)
    strength: int = 0
    fresh: frozenset[int] = frozenset()
    """the two days before an event that matters"""
    served: frozenset[Sport] = frozenset()
    """the sports of the event to come: hard ones belong there"""
    longs: Mapping[Sport, float] = field(default_factory=dict)
    """minutes of the long one, by sport of the event to come"""


def aim_of(
    frame: Frame,
    season: Season,
    week: int,
    shares: Mapping[Sport, float],
    strength: float,
    offered: frozenset[Sport] = frozenset(),
) -> Aim:
    """`offered`: sports in which there is something hard to choose."""
    days = [day for day in range(week, week + 7) if frame.first <= day <= frame.last]
    raced = sum(race_of(race, "").dose.load for race in frame.races if race.day in days)
    load = max(0.0, season.loads.get(week, 0.0) - raced)
    minutes = load / season.rate if season.rate else 0.0
    share = len(days) / 7
    phase = frame.phase(days[len(days) // 2]) or r.Phase.BASE
    light = week in season.deloads or phase in (r.Phase.TAPER, r.Phase.RECOVERY) or frame.keyed(week)
    full = minutes / share if share else 0.0
    sessions = 0 if minutes < 15 else max(1, round(share * max(2.0, min(14.0, 1.5 + full / 85))))
    rest = 0 if full > 1100 else 1
    training_days = min(sessions, max(1, round((7 - rest) * share)))
    hard = _HARD[phase]
    if light:
        hard = min(hard, 1)
    elif sessions >= 9 and phase is not r.Phase.BASE:
        hard += 1
    hard = 0 if sessions <= 1 or week < season.settled else min(hard, max(1, sessions // 3))
    main = [sport for sport, part in shares.items() if part >= 0.3]
    long = 0 if (light and phase is not r.Phase.RECOVERY) or sessions < 3 else max(1, min(2, len(main)))
    goal = goal_of(frame, week)
    served = sports_of(goal, offered)
    longs = long_ones(frame, goal, sports_of(goal, Sport), week, full, light=light)
    if week < season.settled:
        longs = {sport: min(longs.get(sport, full), _FIRST_LONG * full) for sport in (longs or shares)}
    return Aim(
        load,
        minutes,
        sessions,
        training_days,
        hard,
        long,
        phase,
        light,
        shares,
        round(strength * (0.7 if light else 1)),
        frozenset(race.day - back for race in frame.races if race.key for back in (1, 2)),
        served,
        longs,
    )


def shares_of(frame: Frame, works: Iterable[Work]) -> tuple[dict[Sport, float], float]:
    """Each endurance sport's part of the time, and strength sessions a week: by what was done, by the events, by what
    rules ask for; else equal parts."""
    offered = {work.sport for work in works if not work.strength and work.role is not None}
    weights: dict[Sport, float] = {}
    strength = 0.0
    for one in frame.request.start.done:
        if one.sport is Sport.STRENGTH:
            strength += 0.25
        elif one.sport in offered:
            weights[one.sport] = weights.get(one.sport, 0.0) + one.minutes
    total = sum(weights.values())
    weights = {sport: told / total for sport, told in weights.items()} if total > 60 else {}
    for rule in frame.rules:
        for sport, worth in _asked(rule.params):
            if sport is Sport.STRENGTH:
                strength = max(strength, worth)
            elif sport in offered:
                weights[sport] = max(weights.get(sport, 0.0), worth if weights else 0.3)
    usual = [sport for sport in _MAIN if sport in offered]
    if not weights and frame.races and len(usual) <= 3:
        weights = {sport: 0.2 for sport in usual}
    weights = weights or {sport: 1.0 for sport in usual or sorted(offered)}
    weights = _towards(weights, {sport for race in frame.races for sport in sports_of(race, offered)})
    barred = _forbidden(frame)
    return {sport: told for sport, told in weights.items() if sport not in barred}, min(3.0, strength)


def _towards(weights: Mapping[Sport, float], raced: set[Sport]) -> dict[Sport, float]:
    """As parts of one; the sports of events have at least half of it among them."""
    whole = dict.fromkeys(sorted(raced), 0.0) | dict(weights)
    total = sum(whole.values())
    parts = {sport: weight / total if total else 1 / len(whole) for sport, weight in whole.items()}
    theirs = sum(parts[sport] for sport in raced)
    if not raced or theirs >= _RACED:
        return {sport: part for sport, part in parts.items() if part}
    given = {sport: (part / theirs if theirs else 1 / len(raced)) * _RACED for sport, part in parts.items()}
    return {
        sport: given[sport] if sport in raced else part * (1 - _RACED) / (1 - theirs)
        for sport, part in parts.items()
        if sport in raced or part
    }


def _asked(params: r.Params) -> list[tuple[Sport, float]]:
    match params:
        case r.SessionCount() if params.sport is not None and params.least:
            return [(params.sport, params.least if params.sport is Sport.STRENGTH else 0.12 * params.least)]
        case r.MinTime():
            return [(sport, 0.25) for sport in params.sports if sport is not Sport.STRENGTH]
        case r.PinnedSession():
            return [(params.sport, 1.0 if params.sport is Sport.STRENGTH else 0.25)]
        case _:
            return []


def _forbidden(frame: Frame) -> set[Sport]:
    return {
        sport
        for rule in frame.rules
        if isinstance(rule.params, r.SessionCount) and rule.params.most == 0 and rule.params.sport is not None
        for sport in (rule.params.sport,)
    }
