"""Laps, pool lengths and pauses of all sessions, in FIT seconds; of more than any day has, the first."""

import numpy as np

from domestique.formats.fit.fields import named_values, number
from domestique.formats.fit.messages import FitPart
from domestique.model.activity import Lap, Loss, Pause

MOST = 20_000
"""Of laps, of lengths, of sets and of pauses. A day in a short pool is a third of it."""

_TIMER_EVENT = 0
_START = 0
_STOPS = (1, 4, 8, 9)
"""stop, stop_all, stop_disable, stop_disable_all."""


def laps_of(part: FitPart) -> tuple[Lap, ...]:
    found: list[Lap] = []
    for kind in ("lap", "length"):
        table = part.table(kind)
        if table is None:
            continue
        count = min(len(table), MOST)
        fields = named_values(table.columns, count)
        for row in range(count):
            finish = number(table.columns, row, "timestamp")
            elapsed = number(table.columns, row, "total_elapsed_time")
            begin = number(table.columns, row, "start_time")
            if begin is None and finish is not None:
                begin = finish - (elapsed or 0.0)
            if begin is None:
                continue
            stop = begin + elapsed if elapsed is not None else max(begin, finish if finish is not None else begin)
            found.append(Lap(kind, begin, stop, fields[row]))
    found.sort(key=lambda lap: (lap.kind != "lap", lap.start_s))
    return tuple(found)


def too_many(part: FitPart) -> tuple[Loss, ...]:
    tables = [part.table(kind) for kind in ("lap", "length", "set")]
    if all(table is None or len(table) <= MOST for table in tables):
        return ()
    return (Loss("too_many_laps", f"The file tells of more than {MOST:,} laps, lengths or sets; the rest was left."),)


def pauses_of(part: FitPart) -> tuple[Pause, ...]:
    """Between a stop of the timer and its next start; before the first start and after the last stop there is none."""
    table = part.table("event")
    if table is None:
        return ()
    columns = table.columns
    if not {"timestamp", "event", "event_type"} <= columns.keys():
        return ()
    event, kind, time = columns["event"], columns["event_type"], columns["timestamp"]
    if any(column.is_array or column.is_text for column in (event, kind, time)):
        return ()
    timer = np.flatnonzero(event.valid & (event.raw == _TIMER_EVENT) & kind.valid & time.valid)
    found: list[Pause] = []
    stopped: float | None = None
    for at, what in zip(time.raw[timer].tolist(), kind.raw[timer].tolist(), strict=True):
        if what in _STOPS:
            stopped = float(at) if stopped is None else stopped
        elif what == _START:
            if stopped is not None and at > stopped:
                found.append(Pause(stopped, float(at)))
            stopped = None
    return tuple(found[:MOST])
