import json
from datetime import UTC, date, datetime

import pytest

from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import FoundDay, FoundSeries
from domestique.connectors.garmin_shapes import day_series

DAY = date(2026, 11, 20)
AT = 1795143600000
START = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def _body(value: object) -> bytes:
    return json.dumps(value).encode()


def _series(channel: str, unit: str, *values: float) -> FoundSeries:
    return FoundSeries(DAY, channel, unit, START, tuple(120.0 * n for n in range(len(values))), values)


def _rows(*values: float | None) -> list[list[float | None]]:
    return [[AT + 120_000 * n, value] for n, value in enumerate(values)]


def test_the_pulse_of_a_day() -> None:
    body = {"calendarDate": "2026-11-20", "restingHeartRate": 47, "heartRateValues": _rows(52, 55, None)}
    assert day_series.pulse(_body(body)) == (
        FoundDay(DAY, {"resting_heart_rate_bpm": 47}),
        _series("heart_rate", "bpm", 52, 55),
    )


def test_stress_of_the_app_has_the_battery_with_it() -> None:
    battery = [[AT, "MEASURED", 40, 3.0], [AT + 120_000, "MEASURED", 39, 3.0]]
    body = {
        "calendarDate": "2026-11-20",
        "avgStressLevel": 31,
        "stressValuesArray": [[AT, 0], [AT + 60_000, -1], [AT + 120_000, 25]],
        "bodyBatteryValuesArray": battery,
    }
    assert day_series.stress(_body(body)) == (
        FoundDay(DAY, {"stress": 31}),
        _series("stress", "1", 0, 25),
        FoundDay(DAY, {"body_battery_high": 40, "body_battery_low": 39}),
        _series("body_battery", "1", 40, 39),
    )


def test_the_battery_report_of_several_days() -> None:
    body = [{"date": "2026-11-20", "bodyBatteryValuesArray": _rows(80, 20)}, {"date": "2026-11-19"}]
    assert day_series.body_battery(_body(body)) == (
        FoundDay(DAY, {"body_battery_high": 80, "body_battery_low": 20}),
        _series("body_battery", "1", 80, 20),
    )


def test_oxygen_by_reading_or_else_by_the_hour() -> None:
    body = {"calendarDate": "2026-11-20", "averageSpO2": 94, "avgSleepSpO2": 95, "spO2HourlyAverages": _rows(95, 94)}
    assert day_series.oxygen(_body(body)) == (FoundDay(DAY, {"spo2_percent": 95}), _series("spo2", "%", 95, 94))
    finer = {**body, "spO2SingleValues": _rows(97)}
    assert day_series.oxygen(_body(finer))[1] == _series("spo2", "%", 97)


def test_breaths() -> None:
    body = {
        "calendarDate": "2026-11-20",
        "avgWakingRespirationValue": 14,
        "respirationValuesArray": _rows(13, -1),
    }
    assert day_series.breaths(_body(body)) == (
        FoundDay(DAY, {"respiration_awake_per_min": 14}),
        _series("respiration", "1/min", 13),
    )


@pytest.mark.parametrize("read", [day_series.pulse, day_series.stress, day_series.oxygen, day_series.breaths])
def test_an_empty_day_is_nothing_and_another_shape_is_said(read: object) -> None:
    assert callable(read)
    assert read(b"") == ()
    assert read(_body({"calendarDate": "2026-11-20"})) == ()
    with pytest.raises(ShapeChanged):
        read(_body({"unexpected": True}))
