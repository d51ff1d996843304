"""The intervals of an activity: from laps pressed on purpose, else from power, speed or heart rate, in that order."""

from collections.abc import Sequence

from domestique.analysis.intervals.interval import Interval, Kind, Source, Stretch
from domestique.analysis.intervals.laps import pressed, stretches
from domestique.analysis.intervals.levels import levels
from domestique.analysis.intervals.repeats import grouped
from domestique.analysis.intervals.work import Channel, work_among
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.schemes import threshold_of
from domestique.model.sport import Sport

VERSION = 1
_CHANNELS: dict[Sport, tuple[Channel, ...]] = {
    Sport.CYCLING: ("power", "heart_rate"),
    Sport.ROWING: ("power", "speed", "heart_rate"),
    Sport.RUNNING: ("power", "speed", "heart_rate"),
    Sport.SKIING: ("heart_rate",),
    Sport.OTHER: ("power", "heart_rate"),
}
"""A rider's speed is the hill's and the wind's."""
_COVERAGE = 0.8
_AT_LEAST_S = 10


def find(session: Session) -> tuple[Interval, ...]:
    """In order of time, from the first second to the last; empty where nothing stands out."""
    for channel in _CHANNELS.get(session.sport, ()):
        try:
            values = session.channel(channel, coverage=_COVERAGE)
        except Unknown:
            continue
        threshold = _threshold(session, channel)
        laps = pressed(session.facts.laps)
        if laps:
            work = work_among(stretches(laps, values, session), channel, threshold)
            if work:
                return _told(session, work, "laps")
        work = work_among(levels(values), channel, threshold) if len(values) else []
        return _told(session, work, "found")
    return ()


def _threshold(session: Session, channel: Channel) -> float | None:
    try:
        return session.setting(threshold_of(channel, session.sport))
    except Unknown:
        return None


def _told(session: Session, work: Sequence[Stretch], source: Source) -> tuple[Interval, ...]:
    if not work:
        return ()
    at = session.grid.at
    told: list[Interval] = []

    def add(start: int, end: int, kind: Kind, group: int | None = None, label: str | None = None) -> None:
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
