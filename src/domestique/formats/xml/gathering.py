"""Points on their way into columns: texts are kept for a few thousand points, then turned to numbers."""

import numpy as np
from numpy.typing import NDArray

from domestique.formats.xml.decimals import parse_decimals
from domestique.formats.xml.grammar import UNKNOWN_TIME, Points
from domestique.formats.xml.times import parse_times

_BLOCK = 8192

Column = list[tuple[NDArray[np.int64], NDArray[np.float64]]]


def places(texts: list[str]) -> tuple[NDArray[np.uint8], NDArray[np.int64], NDArray[np.int64]]:
    """Texts as one run of bytes with the place of each. Non-ASCII becomes "?", which is no number either."""
    trimmed = [text.strip() for text in texts]
    joined = "\n".join(trimmed).encode("ascii", "replace") + b"\n"
    length = np.fromiter(map(len, trimmed), np.int64, len(trimmed))
    stop = np.cumsum(length + 1) - 1
    return np.frombuffer(joined, np.uint8), stop - length, stop


class Gathering:
    def __init__(self) -> None:
        self.count = 0
        self._flushed = 0
        self._texts: dict[str, tuple[list[int], list[str]]] = {}
        self._values: dict[str, Column] = {}
        self._times: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
        self._offset: int | None = None
        self._unreadable = 0

    def add(self, channel: str, text: str) -> None:
        column = self._texts.get(channel)
        if column is None:
            column = self._texts[channel] = ([], [])
        column[0].append(self.count)
        column[1].append(text)

    def point(self) -> None:
        self.count += 1
        if self.count - self._flushed >= _BLOCK:
            self._flush()

    def drop_unfinished(self) -> None:
        for at, texts in self._texts.values():
            while at and at[-1] >= self.count:
                at.pop()
                texts.pop()

    def _flush(self) -> None:
        self._flushed = self.count
        for channel, (at, texts) in self._texts.items():
            if not at:
                continue
            rows = np.array(at, np.int64)
            if channel == "time":
                times, offset, bad = parse_times(*places(texts))
                self.put_times(rows, times, offset, bad)
            else:
                values, bad = parse_decimals(*places(texts))
                self.put(channel, rows, values, bad)
            at.clear()
            texts.clear()

    def put(self, channel: str, rows: NDArray[np.int64], values: NDArray[np.float64], bad: int) -> None:
        self._values.setdefault(channel, []).append((rows, values))
        self._unreadable += bad

    def put_times(self, rows: NDArray[np.int64], times: NDArray[np.int64], offset: int | None, bad: int) -> None:
        self._times.append((rows, times))
        self._offset = offset if self._offset is None else self._offset
        self._unreadable += bad

    def finish(self) -> Points:
        self._flush()
        time = np.full(self.count, UNKNOWN_TIME)
        for rows, times in self._times:
            # Backwards, so that of a tag given twice in one point the first stays.
            time[rows[::-1]] = times[::-1]
        columns: dict[str, NDArray[np.float64]] = {}
        for channel, parts in self._values.items():
            column = columns[channel] = np.full(self.count, np.nan)
            for rows, values in parts:
                column[rows[::-1]] = values[::-1]
        return Points(self.count, time, columns, self._offset, self._unreadable)
