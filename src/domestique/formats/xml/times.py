"""ISO 8601 times out of bytes, a column at a time, to milliseconds since 1970 in UTC.

A time without a zone is UTC, which is what GPX and TCX say; one with an offset also tells the athlete's own clock.
"""

import re

import numpy as np
from numpy.typing import NDArray

from domestique.formats.xml.grammar import UNKNOWN_TIME

_ISO = re.compile(
    rb"\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:([Zz])|([+-])(\d\d):?(\d\d))?\s*"
)
_MOST_LAYOUTS = 16
_DAYS_BEFORE = np.array([0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334], np.int64)


def parse_times(
    data: NDArray[np.uint8], start: NDArray[np.int64], stop: NDArray[np.int64]
) -> tuple[NDArray[np.int64], int | None, int]:
    """Times, the offset from UTC that the first one names, and how many were no times."""
    times = np.full(len(start), UNKNOWN_TIME)
    offset: int | None = None
    length = stop - start
    layouts = 0
    for size in np.unique(length[(length >= 16) & (length <= 64)]):
        rows = np.flatnonzero(length == size)
        text = data[start[rows][:, None] + np.arange(size)]
        while len(rows) and layouts < _MOST_LAYOUTS:
            layouts += 1
            found = _ISO.fullmatch(text[0].tobytes())
            fits = _same_layout(text)
            if found is not None:
                times[rows[fits]] = _read(text[fits], found)
                named = _offset(found)
                if named is not None and (offset is None or rows[0] == 0):
                    offset = named
            rows, text = rows[~fits], text[~fits]
    bad = int(np.count_nonzero((times == UNKNOWN_TIME) & (length > 0)))
    return times, offset, bad


def _same_layout(text: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Rows with digits where the first has digits, and the same bytes elsewhere."""
    digit = (text - np.uint8(48)) < 10
    same: NDArray[np.bool_] = np.all((digit & digit[0]) | (text == text[0]), axis=1)
    # The offset's digits are read from the first row alone, so they must be the same too.
    sign = re.search(rb"[+-]\d\d:?\d\d\s*$", text[0].tobytes())
    if sign and sign.start() > 10:
        same &= np.all(text[:, sign.start() :] == text[0, sign.start() :], axis=1)
    return same


def _read(text: NDArray[np.uint8], layout: re.Match[bytes]) -> NDArray[np.int64]:
    def part(group: int) -> NDArray[np.int64]:
        value = np.zeros(len(text), np.int64)
        for at in range(*layout.span(group)) if layout[group] is not None else ():
            value = value * 10 + (text[:, at] - np.uint8(48))
        return value

    year, month, day, hour, minute, second = (part(group) for group in range(1, 7))
    fraction = part(7)
    places = len(layout[7]) if layout[7] is not None else 0
    millis = fraction * 10 ** (3 - places) if places <= 3 else (fraction + 5 * 10 ** (places - 4)) // 10 ** (places - 3)
    valid = (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31) & (hour < 24) & (minute < 60) & (second <= 60)
    valid &= year >= 1
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0)) & (month > 2)
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 - 719162
    days += _DAYS_BEFORE[np.where(valid, month, 0)] + leap + day - 1
    seconds = days * 86400 + hour * 3600 + minute * 60 + second - (_offset(layout) or 0)
    return np.where(valid, seconds * 1000 + millis, UNKNOWN_TIME)


def _offset(layout: re.Match[bytes]) -> int | None:
    if layout[9] is None:
        return None
    seconds = int(layout[10]) * 3600 + int(layout[11]) * 60
    return -seconds if layout[9] == b"-" else seconds
