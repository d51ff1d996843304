from typing import Any

import pytest

from domestique.formats.archives.health_auto_export import NotThisWay, days_of

DAY = "2026-11-21"


def a_metric(name: str, units: str, *data: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "units": units, "data": [{"date": f"{DAY} 00:00:00 +0900", **one} for one in data]}


def test_each_kind_its_own_way_from_the_apps_unit() -> None:
    days, left = days_of(
        [
            a_metric("weight_body_mass", "lb", {"qty": 160}, {"qty": 154.3236}),
            a_metric("resting_heart_rate", "count/min", {"qty": 48}, {"qty": 50}),
            a_metric("heart_rate_variability", "ms", {"qty": 61}),
            a_metric("step_count", "count", {"qty": 4000}, {"qty": 3000}),
            a_metric("sleep_analysis", "hr", {"totalSleep": 7.5, "deep": 1.5, "core": 4, "rem": 2, "awake": 0.5}),
            a_metric("walking_speed", "km/hr", {"qty": 4.2}),
        ]
    )
    assert left == ("walking_speed",)
    assert days == {
        DAY: {
            "weight_kg": pytest.approx(70, abs=0.01),
            "resting_heart_rate_bpm": 49,
            "hrv_sdnn_ms": 61,
            "steps": 7000,
            "sleep_s": 27_000,
            "sleep_deep_s": 5_400,
            "sleep_light_s": 14_400,
            "sleep_rem_s": 7_200,
            "sleep_awake_s": 1_800,
        }
    }


def test_a_night_told_several_times_is_its_longest() -> None:
    nights = a_metric("sleep_analysis", "hr", {"totalSleep": 6, "deep": 1}, {"totalSleep": 7, "deep": 2}, {"asleep": 5})
    assert days_of([nights])[0] == {DAY: {"sleep_s": 25_200, "sleep_deep_s": 7_200}}


@pytest.mark.parametrize(
    ("metrics", "place", "reason"),
    [
        ({}, "data.metrics", "webhook_shape"),
        ([{"name": "step_count", "units": "count"}], "data.metrics.0", "webhook_shape"),
        ([a_metric("weight_body_mass", "stone of old", {"qty": 1})], "data.metrics.0.units", "webhook_unit"),
        ([a_metric("step_count", "count", {"qty": True})], "data.metrics.0.data.0.qty", "float_parsing"),
        ([a_metric("sleep_analysis", "hr", {"value": "Core"})], "data.metrics.0.data.0", "webhook_sleep"),
    ],
)
def test_what_is_not_its_shape_is_named(metrics: Any, place: str, reason: str) -> None:
    with pytest.raises(NotThisWay) as wrong:
        days_of(metrics)
    assert (wrong.value.place, wrong.value.reason) == (place, reason)
