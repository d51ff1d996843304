import json
from datetime import date
from typing import Any

import pytest

from domestique.connectors.connector import Payload
from domestique.connectors.found import FoundDay
from domestique.connectors.intervals.mapping import read
from domestique.emulators.intervals.wellness import FIELDS

NO_FIGURE = {"ctl", "atl", "rampRate", "ctlLoad", "atlLoad", "menstrualPhase", "comments", "locked"}


def figures(**row: Any) -> dict[str, float]:
    body = json.dumps({"id": "2026-11-20"} | row).encode()
    found = read(Payload("wellness", "2026-11-20", "GET /wellness", body))
    assert all(isinstance(one, FoundDay) and one.day == date(2026, 11, 20) for one in found)
    return {name: value for one in found if isinstance(one, FoundDay) for name, value in one.figures.items()}


def test_a_day_in_our_words() -> None:
    assert figures(
        restingHR=48, hrv=62.4, sleepSecs=27_000, weight=70.2, steps=0, spO2=97, hydrationVolume=2.5, fatigue=2,
        bloodGlucose=5.4, ctl=44, comments="fine", respiration=None,
    ) == {
        "resting_heart_rate_bpm": 48, "hrv_ms": 62.4, "sleep_s": 27_000, "weight_kg": 70.2, "steps": 0,
        "spo2_percent": 97, "hydration_ml": 2500, "felt_fatigue": 2, "blood_glucose_mmol_l": 5.4,
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(FIELDS) - NO_FIGURE))
def test_every_figure_of_theirs_is_one_of_ours_and_missing_is_never_zero(name: str) -> None:
    assert len(figures(**{name: 3})) == 1
    assert figures(**{name: None}) == figures(**{name: -1}) == figures(**{name: "3"}) == {}
    if name not in ("steps", "readiness"):
        assert figures(**{name: 0}) == {}


def test_what_was_carried_over_was_not_measured() -> None:
    assert figures(weight=70, tempWeight=True, restingHR=50, tempRestingHR=False) == {"resting_heart_rate_bpm": 50}
    assert figures(weight=70, tempWeight=None, restingHR=50, tempRestingHR=True) == {"weight_kg": 70}


def test_units_that_depend_on_settings_are_told_apart() -> None:
    assert figures(bloodGlucose=99)["blood_glucose_mmol_l"] == pytest.approx(5.495, abs=0.001)
    assert figures(hydrationVolume=1800) == {"hydration_ml": 1800}


def test_a_row_without_a_day_says_nothing() -> None:
    assert read(Payload("wellness", "x", "", b'{"weight": 70}')) == ()
    assert read(Payload("wellness", "x", "", b"[]")) == ()
