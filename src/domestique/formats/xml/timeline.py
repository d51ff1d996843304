"""Points in the order of time: which of them stay, and where one session ends and another begins."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from domestique.formats.xml.grammar import UNKNOWN_TIME, Points
from domestique.model.activity import Loss

Rows = NDArray[np.int64]

DAY_MS = 24 * 3600 * 1000
LONGEST_MS = 20 * DAY_MS
"""A stream counts milliseconds in 32 bits, which is 24 days."""


@dataclass(frozen=True, slots=True)
class Session:
    """Rows of the points, in time's order, with no time twice; `segment` numbers the recorder's own segments."""

    time_ms: NDArray[np.int64]
    segment: NDArray[np.int64]
    columns: dict[str, NDArray[np.float64]]


def sessions(points: Points, segments: list[tuple[int, int]]) -> tuple[list[Session], list[Loss]]:
    """`segments` are (first, last) rows. More than a day between two points is two sessions."""
    losses: list[Loss] = []
    segments = _in_order(points, [(a, b) for a, b in segments if b > a])
    if not segments:
        return [], losses
    rows = np.concatenate([np.arange(a, b) for a, b in segments])
    segment = np.concatenate([np.full(b - a, number) for number, (a, b) in enumerate(segments)])
    timed = points.time_ms[rows] != UNKNOWN_TIME
    if not timed.any():
        return [], losses
    _tell(losses, int((~timed).sum()), "points_without_time", "{} points without a time were left out.")
    rows, segment = rows[timed], segment[timed]
    forward = _forward(points.time_ms[rows])
    if np.count_nonzero(forward) * 2 < len(rows):
        order = np.argsort(points.time_ms[rows], kind="stable")
        rows, segment = rows[order], segment[order]
        losses.append(Loss("times_out_of_order", "The times run backwards; the points were put in the order of time."))
    else:
        _tell(losses, int((~forward).sum()), "times_backwards", "{} points whose time runs backwards were left out.")
        rows, segment = rows[forward], segment[forward]
    found = [_merged(points, rows[a:b], segment[a:b], losses) for a, b in _days_apart(points.time_ms[rows])]
    whole = [session for session in found if len(session.time_ms) > 1] or found[:1]
    strays = sum(len(session.time_ms) for session in found) - sum(len(session.time_ms) for session in whole)
    _tell(losses, strays, "stray_points", "{} lone points, a day or more from all others, were left out.")
    return whole, losses


def _tell(losses: list[Loss], count: int, code: str, reason: str) -> None:
    if count:
        losses.append(Loss(code, reason.format(count) if count > 1 else _singular(reason)))


def _singular(reason: str) -> str:
    return reason.format("One").replace("points", "point").replace("were", "was")


def _in_order(points: Points, segments: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Segments by time where each lies wholly before or after the others; otherwise as written."""
    spans = []
    for a, b in segments:
        times = points.time_ms[a:b]
        times = times[times != UNKNOWN_TIME]
        if not len(times):
            return segments
        spans.append((int(times[0]), int(times[-1]), (a, b)))
    spans.sort()
    apart = all(earlier[1] <= later[0] for earlier, later in pairwise(spans))
    return [span[2] for span in spans] if apart else segments


def _forward(times: NDArray[np.int64]) -> NDArray[np.bool_]:
    """The most points whose times never run backwards (patience sorting, only where they do)."""
    if not np.any(np.diff(times) < 0):
        return np.ones(len(times), bool)
    tops: list[int] = []
    top_rows: list[int] = []
    before = np.full(len(times), -1)
    for row, time in enumerate(times.tolist()):
        pile = bisect_right(tops, time)
        before[row] = top_rows[pile - 1] if pile else -1
        tops[pile : pile + 1] = [time]
        top_rows[pile : pile + 1] = [row]
    kept = np.zeros(len(times), bool)
    row = top_rows[-1]
    while row >= 0:
        kept[row] = True
        row = int(before[row])
    return kept


def _days_apart(times: NDArray[np.int64]) -> list[tuple[int, int]]:
    cuts = [0, *(np.flatnonzero(np.diff(times) > DAY_MS) + 1).tolist(), len(times)]
    pieces = []
    for a, b in pairwise(cuts):
        start = a
        while times[b - 1] - times[start] > LONGEST_MS:
            stop = int(np.searchsorted(times[start:b], times[start] + LONGEST_MS)) + start
            pieces.append((start, stop))
            start = stop
        pieces.append((start, b))
    return pieces


def _merged(points: Points, rows: Rows, segment: Rows, losses: list[Loss]) -> Session:
    """One row a moment. Laps repeat their last point; what the first of the two lacks, the second fills."""
    times = points.time_ms[rows]
    fresh = np.append(True, np.diff(times) > 0)
    moment = np.cumsum(fresh) - 1
    columns: dict[str, NDArray[np.float64]] = {}
    lost = np.zeros(len(rows), bool)
    for name, column in points.columns.items():
        values = column[rows]
        known = np.flatnonzero(~np.isnan(values))
        which, where = np.unique(moment[known], return_index=True)
        merged = np.full(int(moment[-1]) + 1, np.nan)
        merged[which] = values[known[where]]
        columns[name] = merged
        lost |= ~np.isnan(values) & (values != merged[moment])
    _tell(
        losses,
        int(lost.sum()),
        "same_time",
        "{} points share their time with another that says otherwise; the first of each was kept.",
    )
    return Session(times[fresh], segment[fresh], columns)
