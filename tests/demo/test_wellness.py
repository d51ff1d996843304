from datetime import date, timedelta

import numpy as np

from domestique.demo.calendar import State
from domestique.demo.season import season
from domestique.demo.wellness import nights

START = date(2024, 1, 1)
DAYS = list(season(2, START, START + timedelta(days=730)))
NIGHTS = nights(2, DAYS)


def mean(name: str, state: State) -> float:
    found = [getattr(night, name) for night, day in zip(NIGHTS, DAYS, strict=True) if day.state is state]
    return float(np.mean([value for value in found if value is not None]))


def test_illness_shows_in_the_morning() -> None:
    assert mean("resting_hr", State.ILL) > mean("resting_hr", State.WELL) + 5
    assert mean("hrv_ms", State.ILL) < mean("hrv_ms", State.WELL) - 12
    assert mean("sleep_score", State.ILL) < mean("sleep_score", State.WELL) - 8
    assert mean("steps", State.ILL) < mean("steps", State.WELL)


def test_nights_are_nights() -> None:
    for night in NIGHTS:
        asleep = night.deep_s + night.light_s + night.rem_s
        assert 4 < asleep / 3600 < 10.5
        assert min(night.deep_s, night.light_s, night.rem_s, night.awake_s) > 0
        assert 20 <= night.sleep_score <= 98
        assert night.hrv_low < night.hrv_high
        assert night.battery_low < night.battery_high


def test_some_mornings_nobody_stands_on_the_scale() -> None:
    known = sum(night.weight_kg is not None for night in NIGHTS)
    assert 0.6 < known / len(NIGHTS) < 0.9
    holiday = [night for night, day in zip(NIGHTS, DAYS, strict=True) if day.state is State.HOLIDAY]
    assert all(night.weight_kg is None for night in holiday)
