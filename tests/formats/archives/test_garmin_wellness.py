import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.demo.season import season
from domestique.demo.wellness import nights
from domestique.demo.wellness_files import wellness_files
from domestique.formats.archives.garmin_activities import read_garmin_summaries
from domestique.formats.archives.garmin_wellness import read_garmin_wellness
from domestique.formats.errors import BadFile


def test_the_demo_athletes_nights_come_back() -> None:
    until = date(2026, 3, 1)
    days = list(season(5, until - timedelta(days=100), until))
    found = nights(5, days)
    read: dict[date, dict[str, float]] = {}
    for _, data in wellness_files(found):
        for one in read_garmin_wellness(data):
            read.setdefault(one.day, {}).update(one.figures)
    assert len(read) == 100
    for night in found:
        figures = read[night.date]
        assert figures["sleep_s"] == night.deep_s + night.light_s + night.rem_s
        assert (figures["hrv_ms"], figures["resting_heart_rate_bpm"]) == (night.hrv_ms, night.resting_hr)
        assert figures.get("weight_kg") == night.weight_kg
        assert (figures["stress"], figures["body_battery_high"]) == (night.stress, night.battery_high)


def test_kilograms_of_older_exports() -> None:
    rows = [{"calendarDate": "2020-01-01", "weight": 72.5}, {"calendarDate": "2020-01-02", "weight": {"weight": 72500}}]
    assert [one.figures for one in read_garmin_wellness(json.dumps(rows).encode())] == [{"weight_kg": 72.5}] * 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["calendarDate", "metrics", "weight", "totalSteps", "bodyBattery", "x"]), inner
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_read_or_passed_over(value: Any) -> None:
    data = json.dumps(value).encode()
    read_garmin_wellness(data)
    read_garmin_summaries(data)


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"\xff"])
def test_broken_json(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        read_garmin_wellness(data)
    assert caught.value.code == "json_broken"
