"""A day at full resolution: pulse, stress, Body Battery, oxygen, breaths."""

from domestique.connectors.answers import Row
from domestique.connectors.found import Found, FoundDay
from domestique.connectors.garmin_shapes.columns import first_of, measured, not_negative, readings, series
from domestique.connectors.garmin_shapes.values import calendar_day, figure, known, objects, one, opened, positive


def pulse(body: bytes) -> tuple[Found, ...]:
    row = one(opened(body), body=body)
    day = calendar_day(row)
    resting = known(resting_heart_rate_bpm=positive(row, "restingHeartRate"))
    beats = readings(row.get("heartRateValues"), row.get("heartRateValueDescriptors"), "heartrate", keep=measured)
    return (
        *((FoundDay(day, resting),) if day is not None and resting else ()),
        *series(day, "heart_rate", "bpm", beats),
    )


def stress(body: bytes) -> tuple[Found, ...]:
    """The app's day of stress, which has the Body Battery with it."""
    row = one(opened(body), body=body)
    day, average = calendar_day(row), figure(row, "avgStressLevel")
    levels = readings(
        row.get("stressValuesArray"), row.get("stressValueDescriptorsDTOList"), "stressLevel", keep=not_negative
    )
    figures = known(stress=average if average is not None and average >= 0 else None)
    return (
        *((FoundDay(day, figures),) if day is not None and figures else ()),
        *series(day, "stress", "1", levels),
        *_battery(row, default=2),
    )


def body_battery(body: bytes) -> tuple[Found, ...]:
    rows = objects(opened(body), body=body, under=("data", "bodyBatteryReports"))
    return tuple(found for row in rows for found in _battery(row, default=1))


def _battery(row: Row, *, default: int) -> tuple[Found, ...]:
    day = calendar_day(row, "date", "calendarDate")
    named = first_of(row, "bodyBatteryValueDescriptorDTOList", "bodyBatteryValueDescriptorsDTOList")
    levels = readings(row.get("bodyBatteryValuesArray"), named, "bodyBatteryLevel", keep=not_negative, default=default)
    if day is None or not levels:
        return ()
    only = [level for _, level in levels]
    figures = {"body_battery_high": max(only), "body_battery_low": min(only)}
    return (FoundDay(day, figures), *series(day, "body_battery", "1", levels))


def oxygen(body: bytes) -> tuple[Found, ...]:
    row = one(opened(body), body=body)
    day = calendar_day(row)
    figures = known(spo2_percent=positive(row, "avgSleepSpO2") or positive(row, "averageSpO2"))
    single = readings(
        row.get("spO2SingleValues"), row.get("spO2SingleValuesDescriptorList"), "spo2Reading", keep=measured
    )
    hourly = readings(
        row.get("spO2HourlyAverages"), row.get("spO2HourlyAveragesDescriptorList"), "spo2ReadingAverage", keep=measured
    )
    return (
        *((FoundDay(day, figures),) if day is not None and figures else ()),
        *series(day, "spo2", "%", single or hourly),
    )


def breaths(body: bytes) -> tuple[Found, ...]:
    row = one(opened(body), body=body)
    day = calendar_day(row)
    figures = known(respiration_awake_per_min=positive(row, "avgWakingRespirationValue"))
    found = readings(
        row.get("respirationValuesArray"), row.get("respirationValueDescriptorsDTOList"), "respiration", keep=measured
    )
    return (
        *((FoundDay(day, figures),) if day is not None and figures else ()),
        *series(day, "respiration", "1/min", found),
    )
