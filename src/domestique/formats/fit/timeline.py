"""The times of the records: forward, each once, within a span that can be one recording; what did not fit is said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.column import Column, Raw
from domestique.formats.fit.table import Table
from domestique.formats.ordering import longest_forward
from domestique.model.activity import Loss

LONGEST_S = 20 * 86400
"""No recording is longer; milliseconds in 32 bits reach 24 days."""

FIRST_DATE_S = 0x10000000
"""FIT seconds below this count from when the device was switched on: it did not know the date."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """`rows` of the record table in order of time; `moments` numbers the `times` (FIT seconds) they belong to.

    Devices write several records in one second when sensors report apart: together they are one moment.
    """

    rows: NDArray[np.intp]
    moments: NDArray[np.intp]
    times: NDArray[np.float64]

    def between(self, first: float, last: float) -> "Timeline":
        """The moments with ``first <= time < last``."""
        begin, end = np.searchsorted(self.times, (first, last))
        a, b = np.searchsorted(self.moments, (begin, end))
        return replace(self, rows=self.rows[a:b], moments=self.moments[a:b] - begin, times=self.times[begin:end])

    def pick(self, raw: Raw, valid: NDArray[np.bool_]) -> tuple[Raw, NDArray[np.bool_]]:
        """One value a moment: the first that is valid."""
        raw, valid = raw[self.rows], valid[self.rows]
        if len(self.rows) == len(self.times):
            return raw, valid
        known = np.flatnonzero(valid)
        which, where = np.unique(self.moments[known], return_index=True)
        picked = np.zeros(len(self.times), dtype=raw.dtype)
        there = np.zeros(len(self.times), dtype=np.bool_)
        picked[which] = raw[known[where]]
        there[which] = True
        return picked, there


NOTHING = Timeline(np.zeros(0, np.intp), np.zeros(0, np.intp), np.zeros(0))


def timeline_of(records: Table | None) -> tuple[Timeline, tuple[Loss, ...]]:
    stamps = records.columns.get("timestamp") if records is not None else None
    if records is None or stamps is None or stamps.is_array or stamps.is_text:
        return NOTHING, tuple(_told(len(records) if records is not None else 0, "samples_without_time", _TIMELESS))
    times = stamps.values()
    rows = np.flatnonzero(~np.isnan(times))
    losses = list(_told(len(times) - len(rows), "samples_without_time", _TIMELESS))
    times = times[rows]
    if len(times):
        near = np.abs(times - np.median(times)) <= LONGEST_S / 2
        losses += _told(np.count_nonzero(~near), "time_out_of_range", _FAR)
        rows, times = rows[near], times[near]
    forward = longest_forward(times)
    losses += _told(np.count_nonzero(~forward), "times_backwards", _BACK)
    rows, times = rows[forward], times[forward]
    if len(times) and times[0] < FIRST_DATE_S:
        losses.append(Loss("no_date", "The device did not know the date: the activity's date is wrong."))
    fresh = np.diff(times, prepend=-1.0) > 0
    timeline = Timeline(rows, np.cumsum(fresh) - 1, times[fresh])
    losses += _told(_disagreeing(timeline, records.columns.values()), "same_time", _SAME)
    return timeline, tuple(losses)


_TIMELESS = "Samples left out because they carry no time: {}."
_FAR = "Samples left out because their time lies days away from all others: {}."
_BACK = "Samples left out because their time runs backwards: {}."
_SAME = "Samples that share their time with another and say otherwise (the first of each was kept): {}."


def _told(count: int | np.intp, code: str, reason: str) -> Iterator[Loss]:
    if count:
        yield Loss(code, reason.format(count))


def _disagreeing(timeline: Timeline, columns: Iterable[Column]) -> int:
    if len(timeline.rows) == len(timeline.times):
        return 0
    lost = np.zeros(len(timeline.rows), dtype=np.bool_)
    for column in columns:
        if column.is_array or column.is_text:
            continue
        picked, _ = timeline.pick(column.raw, column.valid)
        raw, valid = column.raw[timeline.rows], column.valid[timeline.rows]
        lost |= valid & (raw != picked[timeline.moments])
    return int(np.count_nonzero(lost))
