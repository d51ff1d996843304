"""Nights: by day or by range, in the key's shape or wrapped as the app has it."""

from datetime import date

from domestique.connectors.answers import Row, row_in
from domestique.connectors.found import Found, FoundDay
from domestique.connectors.garmin_shapes.values import (
    at,
    calendar_day,
    figure,
    known,
    objects,
    opened,
    positive,
)

_STAGES = ("deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds")


def nights(body: bytes) -> tuple[Found, ...]:
    value = opened(body)
    if isinstance(value, dict) and "dailySleepDTO" in value:
        return _wrapped(value)
    if isinstance(value, dict) and ("calendarDate" in value or "sleepTimeSeconds" in value):
        value = [value]
    return tuple(
        found
        for row in objects(value, body=body, under=("data", "dailySleepSummaries", "dailySleepDTOs", "individualStats"))
        for found in _night({**row_in(row.get("values")), **row, **row_in(row.get("dailySleepDTO"))})
    )


def night_days(body: bytes) -> frozenset[date]:
    """The days on which there was a night."""
    return frozenset(found.day for found in nights(body) if isinstance(found, FoundDay))


def _wrapped(value: Row) -> tuple[Found, ...]:
    """The app's answer has the night's samples beside it. They are those of the day, cut: the day is read for them."""
    more = known(
        hrv_ms=positive(value, "avgOvernightHrv"),
        resting_heart_rate_bpm=positive(value, "restingHeartRate"),
    )
    return _night(row_in(value.get("dailySleepDTO")), more)


def _night(row: Row, more: dict[str, float] | None = None) -> tuple[Found, ...]:
    night = calendar_day(row)
    stages = [stage for name in _STAGES if (stage := figure(row, name)) is not None]
    slept = positive(row, "sleepTimeSeconds") or (sum(stages) if stages else None)
    if night is None or not slept:
        return ()
    deep, light, rem = (figure(row, name) for name in _STAGES)
    overall = at(row, "sleepScores", "overall", "value")
    figures = known(
        sleep_s=slept,
        sleep_deep_s=deep,
        sleep_light_s=light,
        sleep_rem_s=rem,
        sleep_awake_s=figure(row, "awakeSleepSeconds"),
        sleep_score=positive({"value": overall if overall is not None else row.get("sleepScore")}, "value"),
        respiration_per_min=positive(row, "averageRespirationValue"),
        spo2_percent=positive(row, "averageSpO2Value"),
        sleeping_heart_rate_bpm=positive(row, "avgHeartRate"),
    )
    return (FoundDay(night, figures | (more or {})),)
