"""What the formulas of swimming share: the lengths swum, or in open water the way covered.

Time at the wall is between lengths, or a length the watch calls idle. A step in open water faster than 3 m/s is the
receiver's error.
"""

from dataclasses import dataclass

import numpy as np

from domestique.analysis.session import Session
from domestique.analysis.signal.grid import Numbers
from domestique.analysis.signal.way import way as signal_way
from domestique.analysis.unknown import Unknown

FASTEST_MS = 3.0
MOVING_MS = 0.2
_SHORTEST_POOL_M, _LONGEST_POOL_M = 5.0, 200.0


@dataclass(frozen=True, slots=True)
class Length:
    start_s: float
    seconds: float
    stroke: str | None
    strokes: float | None


def pool_m(session: Session) -> float:
    session.asked.add(("fact", "summary"))
    told = session.facts.summary.get("pool_length")
    if not isinstance(told, int | float) or not _SHORTEST_POOL_M <= told <= _LONGEST_POOL_M:
        raise Unknown("not_told", "pool_length")
    return float(told)


def lengths(session: Session) -> tuple[Length, ...]:
    """Those swum, in order."""
    session.asked.add(("fact", "laps"))
    found = session.once("swim:lengths", lambda: _lengths(session))
    if not found:
        raise Unknown("no_lengths")
    return found


def _lengths(session: Session) -> tuple[Length, ...]:
    found = []
    for lap in session.facts.laps:
        if lap.kind != "length" or lap.fields.get("length_type", "active") != "active":
            continue
        timer = lap.fields.get("total_timer_time")
        seconds = float(timer) if isinstance(timer, int | float) and timer > 0 else lap.end_s - lap.start_s
        stroke, strokes = lap.fields.get("swim_stroke"), lap.fields.get("total_strokes")
        if seconds > 0:
            found.append(
                Length(
                    lap.start_s,
                    seconds,
                    str(stroke) if stroke is not None else None,
                    float(strokes) if isinstance(strokes, int | float) and strokes > 0 else None,
                )
            )
    return tuple(sorted(found, key=lambda length: length.start_s))


def in_pool(session: Session) -> bool:
    """By what is there: lengths, and how long each is."""
    try:
        pool_m(session), lengths(session)
    except Unknown:
        return False
    return True


def way(session: Session) -> tuple[Numbers, Numbers]:
    """Seconds since the start and metres, as points of a line; at the wall the clock runs on."""
    session.asked |= {("fact", "laps"), ("fact", "summary"), ("channel", "distance")}
    return session.once("swim:way", lambda: _pool_way(session) if in_pool(session) else _open_way(session))


def _pool_way(session: Session) -> tuple[Numbers, Numbers]:
    swum, metres = lengths(session), pool_m(session)
    starts = np.array([length.start_s for length in swum])
    ends = starts + np.array([length.seconds for length in swum])
    # A length that the watch ends after the next has begun ends where that begins.
    ends[:-1] = np.minimum(ends[:-1], starts[1:])
    at = np.column_stack((starts, ends)).ravel()
    done = np.arange(len(swum)) * metres
    return at, np.column_stack((done, done + metres)).ravel()


def _open_way(session: Session) -> tuple[Numbers, Numbers]:
    session.channel("distance")
    at, metres = signal_way(session.grid, FASTEST_MS)
    if metres[-1] <= 0:
        raise Unknown("nothing_there")
    return at, metres


def moving_seconds(session: Session) -> float:
    """In the pool between push-off and touch; in open water while faster than 0.2 m/s."""
    session.asked.add(("channel", "speed"))
    if in_pool(session):
        return float(sum(length.seconds for length in lengths(session)))
    values = session.channel("speed", coverage=0.5)
    seconds = float((np.nan_to_num(values) >= MOVING_MS).sum())
    if not seconds:
        raise Unknown("nothing_there")
    return seconds
