"""The intervals of an activity: from laps pressed on purpose, else from power, speed or heart rate, in that order."""

from collections.abc import Sequence

from domestique.analysis.intervals.channel import effort_channel, threshold
from domestique.analysis.intervals.interval import Interval, Stretch
from domestique.analysis.intervals.laps import pressed, stretches
from domestique.analysis.intervals.levels import levels
from domestique.analysis.intervals.repeats import grouped
from domestique.analysis.intervals.work import work_among
from domestique.analysis.session import Session
from domestique.model.intervals import IntervalKind, IntervalSource

VERSION = 2
_AT_LEAST_S = 10
_BY_HEART_S, _BY_HEART_LONG_S, _BY_HEART_ALIKE = 90, 480, 3
"""The heart takes a minute to follow, and follows hills too: repeats speak for a plan, and so does one long effort."""


def find(session: Session, *, by_laps: bool = True) -> tuple[Interval, ...]:
    """In order of time, from the first second to the last; empty where nothing stands out.

    `by_laps` False: only in the samples, whatever was pressed.
    """
    effort = effort_channel(session)
    if effort is None:
        return ()
    channel, values = effort
    bar = threshold(session, channel)
    laps = pressed(session.facts.laps) if by_laps else ()
    if laps:
        work = work_among(stretches(laps, values, session), channel, bar)
        if work:
            return _told(session, work, "laps")
    work = work_among(levels(values), channel, bar) if len(values) else []
    return _told(session, _sure(work) if channel == "heart_rate" else work, "found")


def _sure(work: Sequence[Stretch]) -> list[Stretch]:
    """What the heart alone is believed."""
    groups = [group for group, _ in grouped(work)]
    return [
        one
        for one, group in zip(work, groups, strict=True)
        if one.end - one.start >= (_BY_HEART_S if groups.count(group) >= _BY_HEART_ALIKE else _BY_HEART_LONG_S)
    ]


def _told(session: Session, work: Sequence[Stretch], source: IntervalSource) -> tuple[Interval, ...]:
    if not work:
        return ()
    at = session.grid.at
    told: list[Interval] = []

    def add(start: int, end: int, kind: IntervalKind, group: int | None = None, label: str | None = None) -> None:
        if end > start:
            told.append(Interval(float(at[start]), float(at[end - 1] + 1), kind, source, label, group))

    before = 0
    for nth, (one, (group, label)) in enumerate(zip(work, grouped(work), strict=True)):
        if one.start - before >= _AT_LEAST_S:
            add(before, one.start, "rest" if nth else "warm_up")
        add(one.start, one.end, "work", group, label)
        before = one.end
    if len(at) - before >= _AT_LEAST_S:
        add(before, len(at), "cool_down")
    return tuple(told)
