"""Thresholds and power zones that Garmin holds, as proposals."""

from collections.abc import Iterator

from domestique.connectors.answers import Row, text
from domestique.connectors.found import Found, FoundSetting
from domestique.connectors.garmin_shapes.values import calendar_day, objects, opened, positive
from domestique.model.athlete import KINDS
from domestique.model.sport import Sport

_SPORTS = {"CYCLING": Sport.CYCLING, "RUNNING": Sport.RUNNING, "ROWING": Sport.ROWING}


def thresholds(key: str, body: bytes) -> tuple[Found, ...]:
    """`key` tells which of the answers it is."""
    value = opened(body)
    rows = objects([value] if isinstance(value, dict) and value else value, body=body)
    read = next((read for name, read in _READERS if name in key), None)
    found = (one for row in rows for one in (read(row) if read else ()))
    return tuple(one for one in found if _possible(one))


def _possible(found: FoundSetting) -> bool:
    """What no athlete has is a unit misread, not a threshold."""
    kind = KINDS[found.slug]
    values = found.value if isinstance(found.value, tuple) else (found.value,)
    return all(kind.lowest <= value <= kind.highest for value in values)


def _lactate(row: Row) -> Iterator[FoundSetting]:
    """Speed is in tens of metres a second there, and the pulse stands under an old misspelling too."""
    since, speed = calendar_day(row), positive(row, "speed")
    if speed is not None:
        metres = speed * 10 if speed < 1 else speed
        yield FoundSetting("threshold_speed", Sport.RUNNING, since, round(metres, 3))
    if (pulse := positive(row, "heartRate") or positive(row, "hearRate")) is not None:
        yield FoundSetting("threshold_hr", Sport.RUNNING, since, pulse)
    if (pulse := positive(row, "heartRateCycling")) is not None:
        yield FoundSetting("threshold_hr", Sport.CYCLING, since, pulse)


def _power(row: Row) -> Iterator[FoundSetting]:
    sport = _SPORTS.get((text(row.get("sport")) or "").upper())
    watts = positive(row, "functionalThresholdPower")
    if sport is not None and watts is not None and row.get("isStale") is not True:
        yield FoundSetting("ftp", sport, calendar_day(row), watts)


def _power_zones(row: Row) -> Iterator[FoundSetting]:
    sport = _SPORTS.get((text(row.get("sport")) or "").upper())
    floors = [positive(row, f"zone{number}Floor") for number in range(2, 8)]
    bounds = tuple(floor - 1 for floor in floors if floor is not None)
    if sport is not None and len(bounds) == len(floors) and list(bounds) == sorted(set(bounds)):
        yield FoundSetting("power_zones", sport, None, bounds)


def _css(row: Row) -> Iterator[FoundSetting]:
    if (speed := positive(row, "criticalSwimSpeed")) is not None:
        yield FoundSetting("css", Sport.SWIMMING, calendar_day(row), round(speed, 3))


_READERS = (
    ("latestLactateThreshold", _lactate),
    ("latestFunctionalThresholdPower", _power),
    ("powerToWeight", _power),
    ("powerZones", _power_zones),
    ("criticalSwimSpeed", _css),
)
