"""Days: the whole-day summary in its two forms, and the small statistics by range."""

from collections.abc import Callable
from datetime import date

from domestique.connectors.answers import Row, row_in
from domestique.connectors.found import Found, FoundDay
from domestique.connectors.garmin_shapes.values import (
    at,
    calendar_day,
    figure,
    known,
    objects,
    one,
    opened,
    positive,
)

_UNDER = ("data", "values", "individualStats", "summaries")


def summary_rows(body: bytes) -> tuple[Row, ...]:
    """A day's own summary is a list of one."""
    value = opened(body)
    if isinstance(value, dict) and "calendarDate" in value:
        return (value,)
    return objects(value, body=body, under=_UNDER)


def days(body: bytes) -> tuple[Found, ...]:
    """Not the oxygen and the breaths of a whole day: those of the night are the ones that are followed."""
    return _each(summary_rows(body), _summary)


def _summary(row: Row) -> dict[str, float]:
    battery, heart = row_in(row.get("bodyBattery")), row_in(row.get("heartRate"))
    return known(
        resting_heart_rate_bpm=positive(row, "restingHeartRate") or positive(heart, "restingValue"),
        steps=_steps(row),
        stress=_stress(row),
        body_battery_high=_either(row, "bodyBatteryHighestValue", battery, "maxValue"),
        body_battery_low=_either(row, "bodyBatteryLowestValue", battery, "minValue"),
        hydration_ml=positive(row, "hydrationValueInML") or _hydration(row_in(row.get("hydration"))),
    )


def breaths(body: bytes) -> tuple[Found, ...]:
    """Awake, from the summary of the day."""
    return _each(summary_rows(body), _breath)


def _breath(row: Row) -> dict[str, float]:
    inside = row_in(row.get("respiration"))
    names = ("avgWakingValue", "avgWakingRespirationValue", "avgValue")
    return known(
        respiration_awake_per_min=positive(row, "avgWakingRespirationValue")
        or next((value for name in names if (value := positive(inside, name))), None)
    )


def with_pulse(body: bytes) -> frozenset[date]:
    """The days on which a heart rate was measured, if only at night."""
    return _where(
        body,
        lambda row: (
            positive(row, "maxHeartRate")
            or positive(row, "restingHeartRate")
            or positive(row, "heartRate", "maxValue")
            or positive(row, "heartRate", "restingValue")
        ),
    )


def with_oxygen(body: bytes) -> frozenset[date]:
    return _where(
        body,
        lambda row: (
            positive(row, "averageSpo2")
            or next((value for value in row_in(row.get("pulseOx")).values() if isinstance(value, int | float)), None)
        ),
    )


def steps(body: bytes) -> tuple[Found, ...]:
    return _each(objects(opened(body), body=body, under=_UNDER), lambda row: known(steps=_steps(_with_values(row))))


def stress_levels(body: bytes) -> tuple[Found, ...]:
    def level(row: Row) -> dict[str, float]:
        found = figure(row, "values", "overallStressLevel")
        return known(stress=found if found is not None and found >= 0 else None)

    return _each(objects(opened(body), body=body, under=_UNDER), level)


def drinks(body: bytes) -> tuple[Found, ...]:
    """Nothing written down is not nothing drunk."""
    value = opened(body)
    rows = (value,) if isinstance(value, dict) and "calendarDate" in value else objects(value, body=body, under=_UNDER)
    return _each(rows, lambda row: known(hydration_ml=_hydration(_with_values(row))))


def fitness_age(body: bytes) -> tuple[Found, ...]:
    """An object, not the list that is documented."""
    row = one(opened(body), body=body, having=("fitnessAge", "chronologicalAge", "invalidReason"))
    age, day = positive(row, "fitnessAge"), calendar_day(row, "lastUpdated", "calendarDate")
    return (FoundDay(day, {"fitness_age_years": round(age, 1)}),) if age and day else ()


def _each(rows: tuple[Row, ...], read: Callable[[Row], dict[str, float]]) -> tuple[Found, ...]:
    found = ((calendar_day(row), read(row)) for row in rows)
    return tuple(FoundDay(day, figures) for day, figures in found if day is not None and figures)


def _where(body: bytes, told: Callable[[Row], object]) -> frozenset[date]:
    return frozenset(day for row in summary_rows(body) if (day := calendar_day(row)) is not None and told(row))


def _with_values(row: Row) -> Row:
    return {**row, **row_in(row.get("values"))}


def _steps(row: Row) -> float | None:
    found = figure(row, "totalSteps")
    if found is None:
        inside = at(row, "movement", "steps")
        found = figure(inside, "value") if isinstance(inside, dict) else figure({"steps": inside}, "steps")
    return found if found is not None and found >= 0 else None


def _stress(row: Row) -> float | None:
    found = figure(row, "averageStressLevel")
    found = found if found is not None else figure(row, "stress", "avgLevel")
    return found if found is not None and found >= 0 else None


def _hydration(row: Row) -> float | None:
    return next((told for name in ("valueInML", "consumedValue", "value") if (told := positive(row, name))), None)


def _either(row: Row, name: str, inside: Row, other: str) -> float | None:
    found = figure(row, name)
    return found if found is not None else figure(inside, other)
