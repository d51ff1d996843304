import json
from datetime import date

import pytest

from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import FoundDay
from domestique.connectors.garmin_shapes import daily

DAY = date(2026, 11, 20)


def _body(value: object) -> bytes:
    return json.dumps(value).encode()


V1 = {
    "userProfileId": 7, "calendarDate": "2026-11-20", "restingHeartRate": 47, "totalSteps": 9876,
    "averageStressLevel": 31, "bodyBatteryHighestValue": 88, "bodyBatteryLowestValue": 0, "hydrationValueInML": 1500.0,
    "avgWakingRespirationValue": 14.0, "maxHeartRate": 170, "averageSpo2": 95.0,
}  # fmt: skip
V2 = {
    "calendarDate": "2026-11-20", "heartRate": {"restingValue": 47, "maxValue": 170}, "stress": {"avgLevel": 31},
    "movement": {"steps": {"value": 9876}}, "bodyBattery": {"minValue": 0, "maxValue": 88},
    "hydration": {"value": 1500.0}, "respiration": {"avgWakingValue": 14.0}, "pulseOx": {"avgValue": 95.0},
}  # fmt: skip


@pytest.mark.parametrize("body", [V1, [V1], {"data": [V2]}], ids=["day", "list", "range"])
def test_both_forms_of_a_days_summary_say_the_same(body: object) -> None:
    told = _body(body)
    assert daily.days(told) == (
        FoundDay(
            DAY,
            {
                "resting_heart_rate_bpm": 47,
                "steps": 9876,
                "stress": 31,
                "body_battery_high": 88,
                "body_battery_low": 0,
                "hydration_ml": 1500,
            },
        ),
    )
    assert daily.breaths(told) == (FoundDay(DAY, {"respiration_awake_per_min": 14}),)
    assert daily.with_pulse(told) == daily.with_oxygen(told) == {DAY}


def test_a_day_without_the_watch_has_no_figures() -> None:
    worn_off = {"calendarDate": "2026-11-20", "averageStressLevel": -1, "restingHeartRate": None, "heartRate": None}
    assert daily.days(_body(worn_off)) == ()
    assert daily.with_pulse(_body(worn_off)) == daily.with_oxygen(_body(worn_off)) == frozenset()
    assert daily.days(b"") == ()


@pytest.mark.parametrize("night", [{"restingHeartRate": 48}, {"heartRate": {"restingValue": 48, "maxValue": None}}])
def test_a_watch_worn_at_night_only_has_measured(night: dict[str, object]) -> None:
    assert daily.with_pulse(_body({"calendarDate": "2026-11-20", **night})) == {DAY}


def test_steps_stress_and_drinks_by_range() -> None:
    assert daily.steps(_body([{"calendarDate": "2026-11-20", "totalSteps": 0}])) == (FoundDay(DAY, {"steps": 0}),)
    rows = [{"calendarDate": "2026-11-20", "values": {"overallStressLevel": 31}}, {"calendarDate": "2026-11-19"}]
    assert daily.stress_levels(_body(rows)) == (FoundDay(DAY, {"stress": 31}),)
    drunk = [{"calendarDate": "2026-11-20", "valueInML": 750.0}, {"calendarDate": "2026-11-19", "valueInML": 0.0}]
    assert daily.drinks(_body(drunk)) == (FoundDay(DAY, {"hydration_ml": 750}),)


def test_fitness_age_is_an_object() -> None:
    body = _body({"chronologicalAge": 38, "fitnessAge": 29.44, "lastUpdated": "2026-11-20T05:00:00.0"})
    assert daily.fitness_age(body) == (FoundDay(DAY, {"fitness_age_years": 29.4}),)
    assert daily.fitness_age(_body({"invalidReason": "NO_WEIGHT", "fitnessAge": None})) == ()
    with pytest.raises(ShapeChanged):
        daily.fitness_age(_body({"unexpected": True}))
