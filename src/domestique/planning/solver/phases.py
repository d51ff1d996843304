"""Base, build, peak, taper, recovery: laid back from the events. Boundaries fall on Mondays; only a taper begins where
its rule, or the custom of its event, says."""

from datetime import timedelta
from itertools import pairwise

from domestique.model.plan import PhaseSpan
from domestique.model.rule import Phase, Priority
from domestique.planning.solver.frame import Frame, Race, day_of, monday

_USUAL_TAPER = {Priority.A: 14, Priority.B: 5, Priority.C: 0}
_PEAK_WEEKS = 2
_BUILD = 0.55
"""of the weeks before the peak"""


def phases_of(frame: Frame) -> tuple[PhaseSpan, ...]:
    if frame.phases:
        return frame.phases
    spans: list[PhaseSpan] = []
    begin = frame.first
    goals = [race for race in frame.races if race.event.priority is Priority.A]
    goals = goals or [race for race in frame.races if race.key]
    for race in goals:
        if race.day >= begin:
            spans += _towards(begin, race, taper_days(frame, race))
            begin = race.day + 1
            if begin <= frame.last:
                end = min(monday(race.day) + 13, frame.last)
                spans.append(_span(Phase.RECOVERY, begin, end))
                begin = end + 1
    if begin <= frame.last:
        spans += _open(begin, frame.last)
    return tuple(_joined(spans))


def taper_days(frame: Frame, race: Race) -> int:
    told = [one.taper.days for one in frame.tapers if one.race is race]
    room = race.day - frame.first
    return max(told) if told else min(_USUAL_TAPER[race.event.priority], room // 3)


def _towards(begin: int, race: Race, taper: int) -> list[PhaseSpan]:
    tapering = max(begin, race.day - taper)
    weeks = (monday(tapering) - monday(begin)) // 7
    peak = min(_PEAK_WEEKS, weeks // 4)
    build = round((weeks - peak) * _BUILD)
    edges = [begin]
    for count in (weeks - peak - build, build, peak):
        edges.append(max(edges[-1], min(tapering, monday(edges[-1]) + 7 * count)))
    edges[-1] = tapering
    spans = [
        _span(phase, a, b - 1)
        for phase, (a, b) in zip((Phase.BASE, Phase.BUILD, Phase.PEAK), pairwise(edges), strict=True)
        if b > a
    ]
    return [*spans, _span(Phase.TAPER, tapering, race.day)]


def _open(begin: int, last: int) -> list[PhaseSpan]:
    """Without a goal: half base, half build."""
    weeks = (monday(last) - monday(begin)) // 7 + 1
    middle = monday(begin) + 7 * ((weeks + 1) // 2)
    if weeks < 4 or middle > last:
        return [_span(Phase.BASE, begin, last)]
    return [_span(Phase.BASE, begin, middle - 1), _span(Phase.BUILD, middle, last)]


def _span(phase: Phase, first: int, last: int) -> PhaseSpan:
    return PhaseSpan(phase, day_of(first), day_of(last))


def _joined(spans: list[PhaseSpan]) -> list[PhaseSpan]:
    found: list[PhaseSpan] = []
    for span in spans:
        if found and found[-1].phase is span.phase and found[-1].last + timedelta(days=1) == span.first:
            found[-1] = PhaseSpan(span.phase, found[-1].first, span.last)
        else:
            found.append(span)
    return found
