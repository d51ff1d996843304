"""Readings over a day: rows of numbers, whose columns a list beside them names."""

from collections.abc import Callable
from datetime import date

from domestique.connectors.answers import Row, number, rows_in
from domestique.connectors.found import FoundSeries
from domestique.connectors.garmin_shapes.values import milliseconds, since_1970

Wanted = Callable[[float], bool]
Reading = tuple[float, float]
"""Milliseconds since 1970, and what was read."""


def measured(value: float) -> bool:
    """What cannot be nothing: a pulse, a breath, oxygen."""
    return value > 0


def not_negative(value: float) -> bool:
    """Stress and Body Battery may be 0; below it stand Garmin's marks for not worn and moving too much."""
    return value >= 0


def readings(rows: object, descriptors: object, column: str, *, keep: Wanted, default: int = 1) -> list[Reading]:
    place = _column(descriptors, column, default)
    found: list[Reading] = []
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, list) or len(row) <= place:
            continue
        when, value = milliseconds(row[0]), number(row[place])
        if when is not None and value is not None and keep(value):
            found.append((when, value))
    return found


def _column(descriptors: object, column: str, default: int) -> int:
    for row in rows_in(descriptors):
        name = next((value for key, value in row.items() if key.lower().endswith("key")), None)
        place = next((number(value) for key, value in row.items() if key.lower().endswith("index")), None)
        if isinstance(name, str) and name.lower() == column.lower() and place is not None and place >= 0:
            return int(place)
    return default


def series(when: date | None, channel: str, unit: str, found: list[Reading]) -> tuple[FoundSeries, ...]:
    """In order of time, one reading for an instant; nothing where nothing was read."""
    by_time = dict(sorted(found, key=lambda reading: reading[0]))
    first = next(iter(by_time), None)
    start = None if first is None else since_1970(first)
    if first is None or start is None or when is None:
        return ()
    seconds = tuple((at - first) / 1000 for at in by_time)
    return (FoundSeries(when, channel, unit, start, seconds, tuple(by_time.values())),)


def first_of(row: Row, *names: str) -> object:
    """Under the first of the names that holds anything."""
    return next((row[name] for name in names if row.get(name)), None)
