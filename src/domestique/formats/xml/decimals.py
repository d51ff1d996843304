"""Decimal numbers out of bytes, a column at a time.

Each value is its digits as one integer over a power of ten: for up to 15 digits that is the nearest double, as float()
gives; beyond 18 digits the rest is dropped, which is one part in 10^18.
"""

import re

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Places = NDArray[np.int64]

_POWERS = 10.0 ** np.arange(0, 23)
_MOST_DIGITS = 18
_EXACT_DIGITS = 15
"""As many fit into a double, and so does every sum on the way to them."""
_LONGEST = 40
_MANY = 32
"""Fewer texts of one layout are not worth a matrix."""
_MOST_LAYOUTS = 8
_PLAIN = re.compile(rb"([+-]?)\d*(?:\.(\d*))?")
_UNUSUAL = re.compile(rb"\s*([+-]?(?=[.,]?\d)\d*[.,]?\d*(?:[eE][+-]?\d{1,3})?)\s*")


def parse_decimals(data: Bytes, start: Places, stop: Places) -> tuple[NDArray[np.float64], int]:
    """NaN where the text is empty or no number; the second answer counts those that are neither empty nor a number."""
    values = np.full(len(start), np.nan)
    length = stop - start
    left = length > 0
    for size in np.flatnonzero(np.bincount(np.clip(length, 0, _LONGEST + 1), minlength=2)[: _LONGEST + 1] >= _MANY):
        if size:
            _by_layout(data, start, np.flatnonzero(length == size), int(size), values, left)
    rest = np.flatnonzero(left)
    if not len(rest):
        return values, 0
    values[rest], bad = _one_digit_at_a_time(data, start[rest], stop[rest])
    return values, bad


def _by_layout(
    data: Bytes, start: Places, rows: Places, size: int, values: NDArray[np.float64], left: NDArray[np.bool_]
) -> None:
    """Texts with sign and point in the same places are one matrix of digits, and their values a product with it."""
    text = data[start[rows][:, None] + np.arange(size)]
    for _ in range(_MOST_LAYOUTS):
        if len(rows) < _MANY:
            return
        found = _PLAIN.fullmatch(text[0].tobytes())
        digit = (text - np.uint8(48)) < 10
        fits = np.all((digit & digit[0]) | (text == text[0]), axis=1)
        if found is not None:
            places = np.flatnonzero(digit[0])
            if 0 < len(places) <= _EXACT_DIGITS:
                digits = (text[fits][:, places] - np.uint8(48)).astype(np.float64)
                mantissa = digits @ (10.0 ** np.arange(len(places) - 1, -1, -1))
                sign = -1.0 if found[1] == b"-" else 1.0
                values[rows[fits]] = sign * (mantissa / _POWERS[len(found[2] or b"")])
                left[rows[fits]] = False
        rows, text = rows[~fits], text[~fits]


def _one_digit_at_a_time(data: Bytes, start: Places, stop: Places) -> tuple[NDArray[np.float64], int]:
    """Any layout: all rows' first bytes, then all rows' second bytes, and so on."""
    values = np.full(len(start), np.nan)
    length = stop - start
    plain = length <= _LONGEST
    mantissa = np.zeros(len(start), np.int64)
    digits = np.zeros(len(start), np.int64)
    decimals = np.zeros(len(start), np.int64)
    seen_dot = np.zeros(len(start), bool)
    safe = np.minimum(start, len(data) - 1)
    negative = plain & (data[safe] == 45)
    signed = negative | (plain & (data[safe] == 43))
    any_digit = np.zeros(len(start), bool)
    for place in range(int(length[plain].max()) if plain.any() else 0):
        inside = plain & (place < length)
        byte = data[np.where(inside, start + place, 0)]
        digit = byte - np.uint8(48)
        is_digit = inside & (digit < 10)
        is_dot = inside & (byte == 46)
        plain &= ~inside | is_digit | (is_dot & ~seen_dot) | (signed if place == 0 else False)
        any_digit |= is_digit
        room = is_digit & (digits < _MOST_DIGITS)
        mantissa = np.where(room, mantissa * 10 + digit, mantissa)
        digits += room & (mantissa > 0)
        decimals += room & seen_dot
        # Digits before the point that found no room still count: the number is larger by a power of ten each.
        decimals -= is_digit & ~room & ~seen_dot
        seen_dot |= is_dot
    plain &= any_digit & (decimals >= 0) & (decimals < len(_POWERS))
    values[plain] = mantissa[plain] / _POWERS[decimals[plain]]
    np.negative(values, where=negative & plain, out=values)
    unusual = np.flatnonzero(~plain & (length > 0))
    bad = 0
    for at in unusual:
        value = _one(bytes(data[start[at] : stop[at]]))
        if value is None:
            bad += bool(bytes(data[start[at] : stop[at]]).strip())
        else:
            values[at] = value
    return values, bad


def _one(text: bytes) -> float | None:
    """Blanks around, exponents, decimal commas."""
    found = _UNUSUAL.fullmatch(text) if len(text) <= 400 else None
    if found is None:
        return None
    value = float(found[1].replace(b",", b"."))
    return value if np.isfinite(value) else None
