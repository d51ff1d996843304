"""Messages as mappings of the device's own names, and times in them."""

from collections.abc import Iterator, Mapping

import numpy as np

from domestique.formats.fit.column import Column, Raw
from domestique.formats.fit.record_streams import SEMICIRCLES_A_DEGREE

_TIMES = ("timestamp", "start_time")
_NO_FIGURES = frozenset({*_TIMES, "event", "event_type", "event_group", "message_index"})


def named_values(columns: Mapping[str, Column], count: int) -> list[dict[str, float | str]]:
    """For each of the first `count` messages what the device wrote under a name we know: numbers in their unit, words,
    positions in degrees.

    Where a field has an "enhanced" twin only the twin is told: `enhanced_avg_speed`, not `avg_speed`.
    """
    found: list[dict[str, float | str]] = [{} for _ in range(count)]
    for name, column in columns.items():
        if name in _NO_FIGURES or not column.type or column.is_array or f"enhanced_{name}" in columns:
            continue
        raw, valid = column.raw[:count], column.valid[:count]
        valid = valid if raw.dtype.kind != "f" else valid & np.isfinite(raw)
        for row, value in zip(np.flatnonzero(valid).tolist(), _plain_values(column, raw[valid]), strict=True):
            found[row][name] = value
    return found


def _plain_values(column: Column, raw: Raw) -> list[float | str]:
    if column.is_text:
        return [" ".join(part for part in text if part) if isinstance(text, tuple) else text for text in raw]
    words = column.names()
    if words:
        return [words.get(value, value) for value in raw.tolist()]
    if column.units == "semicircles":
        return list((raw / SEMICIRCLES_A_DEGREE).tolist())
    if column.scale != 1 or column.offset:
        raw = raw / column.scale - column.offset
    return list(raw.tolist())


def number(columns: Mapping[str, Column], row: int, *names: str) -> float | None:
    """The first of these fields that holds a number."""
    for value in _each(columns, row, names):
        if isinstance(value, int | float) and np.isfinite(value):
            return float(value)
    return None


def word(columns: Mapping[str, Column], row: int, *names: str) -> str | None:
    """The first of these fields that holds a word or a text; a number nobody named is given as digits."""
    for value in _each(columns, row, names):
        if isinstance(value, str):
            return value
        if isinstance(value, tuple):
            return next((part for part in value if isinstance(part, str) and part), None)
        if isinstance(value, int):
            return str(value)
    return None


def _each(columns: Mapping[str, Column], row: int, names: tuple[str, ...]) -> Iterator[object]:
    for name in names:
        column = columns.get(name)
        if column is not None:
            yield column.at(row)
