"""The oddities that all of Garmin's answers share: times in milliseconds or in words, empty answers, wrapped lists."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from domestique.connectors.answers import Row, day, instant, number, parse, row_in
from domestique.connectors.errors import ShapeChanged

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECONDS_FROM = 1e11
"""below it a number of seconds: 1973 in the one, the year 5138 in the other"""


def moment(value: object) -> datetime | None:
    """Milliseconds or seconds since 1970, or an ISO time, which is GMT where it says nothing else."""
    told = number(value)
    if told is None and isinstance(value, str) and value.strip().isdecimal():
        told = float(value)
    return instant(value) if told is None else since_1970(_in_milliseconds(told))


def milliseconds(value: object) -> float | None:
    """As `moment`, without making one: a day has a thousand of them."""
    if type(value) is int:
        return _in_milliseconds(value)
    when = moment(value)
    return None if when is None else (when - _EPOCH) / timedelta(milliseconds=1)


def _in_milliseconds(told: float) -> float:
    return told if abs(told) >= _MILLISECONDS_FROM else told * 1000


def since_1970(told: float) -> datetime | None:
    try:
        return _EPOCH + timedelta(milliseconds=told)
    except OverflowError:
        return None


def local(value: object) -> datetime | None:
    """The clock on the wall, without a zone."""
    told = moment(value)
    return told.replace(tzinfo=None) if told is not None else None


def calendar_day(row: Row, *names: str) -> date | None:
    for name in names or ("calendarDate",):
        value = row.get(name)
        found = day(value)
        if found is None and (at := moment(value)) is not None:
            found = at.date()
        if found is not None:
            return found
    return None


def at(value: object, *path: str) -> object:
    for name in path:
        value = row_in(value).get(name)
    return value


def figure(value: object, *path: str) -> float | None:
    return number(at(value, *path))


def positive(value: object, *path: str) -> float | None:
    """Garmin writes 0 and -1 where nothing was measured, for figures that cannot be 0."""
    found = figure(value, *path)
    return found if found is not None and found > 0 else None


def known(**figures: float | None) -> dict[str, float]:
    return {name: value for name, value in figures.items() if value is not None}


def opened(body: bytes) -> object:
    """None for the empty answer that means: nothing on that day."""
    return parse(body) if body.strip() else None


def objects(value: object, *, body: bytes, under: Sequence[str] = ()) -> tuple[Row, ...]:
    """A list of objects, at the top or under one of the names; of an empty answer none. All else is a new shape."""
    if value is None or value == {}:
        return ()
    if isinstance(value, Mapping) and any(name in value for name in under):
        value = next((value[name] for name in under if value.get(name) is not None), [])
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ShapeChanged("wrong_shape", "no list of objects", body=body)
    return tuple(value)


def one(value: object, *, body: bytes, having: Sequence[str] = ("calendarDate",)) -> Row:
    """An object that has at least one of the names, empty where nothing was told. A list of one object passes too."""
    if value is None:
        return {}
    if isinstance(value, list) and len(value) <= 1:
        value = value[0] if value else {}
    if not isinstance(value, dict) or (value and not any(name in value for name in having)):
        raise ShapeChanged("wrong_shape", "no object", body=body)
    return value
