import json
from datetime import date

from domestique.connectors.found import FoundDay
from domestique.connectors.garmin_shapes.sleep import nights

NIGHT = {
    "calendarDate": "2026-11-20", "sleepTimeSeconds": 27_000, "deepSleepSeconds": 5_000, "lightSleepSeconds": 16_000,
    "remSleepSeconds": 6_000, "awakeSleepSeconds": 900, "averageSpO2Value": 95.0, "averageRespirationValue": 13.0,
    "avgHeartRate": 50.0, "sleepScores": {"overall": {"value": 82, "qualifierKey": "GOOD"}},
}  # fmt: skip
FIGURES = {
    "sleep_s": 27_000, "sleep_deep_s": 5_000, "sleep_light_s": 16_000, "sleep_rem_s": 6_000, "sleep_awake_s": 900,
    "sleep_score": 82, "respiration_per_min": 13, "spo2_percent": 95, "sleeping_heart_rate_bpm": 50,
}  # fmt: skip
DAY = date(2026, 11, 20)


def _read(value: object) -> tuple[object, ...]:
    return nights(json.dumps(value).encode())


def test_a_night_by_day_and_by_range() -> None:
    assert _read(NIGHT) == _read([NIGHT]) == (FoundDay(DAY, FIGURES),)


def test_a_night_as_the_app_has_it_brings_hrv() -> None:
    wrapped = {"dailySleepDTO": NIGHT, "avgOvernightHrv": 61.0, "restingHeartRate": 47, "sleepHeartRate": []}
    assert _read(wrapped) == (FoundDay(DAY, {**FIGURES, "hrv_ms": 61, "resting_heart_rate_bpm": 47}),)


def test_a_night_without_a_length_has_that_of_its_stages() -> None:
    (night,) = _read([{**NIGHT, "sleepTimeSeconds": None, "sleepScores": None}])
    assert isinstance(night, FoundDay)
    assert night.figures["sleep_s"] == 27_000
    assert "sleep_score" not in night.figures


def test_no_night_is_nothing() -> None:
    assert nights(b"") == ()
    assert _read({"dailySleepDTO": {"calendarDate": "2026-11-20", "sleepTimeSeconds": None}}) == ()
    assert _read([{"calendarDate": "2026-11-20"}]) == ()
