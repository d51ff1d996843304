from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from domestique.demo.chance import chance
from domestique.demo.runs import run
from domestique.model.activity import Activity
from tests.demo.days import DAY, FORM, START, WATCH


def ran(kind: str, minutes: float = 60, device: Any = WATCH, degrees: float = 12.0) -> Activity:
    return run(chance(1, DAY, kind), 1, kind, START, minutes * 60, FORM, device, name="x", tired=0.0, degrees=degrees)


@pytest.mark.parametrize(("kind", "metres"), [("run_10k", 10_000), ("run_half", 21_097.5), ("run_leg", 10_000)])
def test_races_end_at_the_line(kind: str, metres: float) -> None:
    assert ran(kind, 130).distance_m == pytest.approx(metres, abs=5)


def test_easy_is_slower_than_racing() -> None:
    easy, race = ran("run_easy"), ran("run_10k", 90)
    assert float(easy.summary["enhanced_avg_speed"]) < 0.85 * float(race.summary["enhanced_avg_speed"])
    assert float(easy.summary["avg_heart_rate"]) + 15 < float(race.summary["avg_heart_rate"])


def test_steps_make_the_speed() -> None:
    channels = ran("run_easy").streams.channels
    made = channels["step_length"].values() / 1000 * channels["cadence"].values() * 2 / 60
    assert np.median(np.abs(made - channels["speed"].values())) < 0.05


def test_an_older_watch_knows_less() -> None:
    channels = ran("run_easy", device=replace(WATCH, power=False)).streams.channels
    assert not {"power", "stance_time"} & set(channels)


def test_heat_slows() -> None:
    assert (ran("run_long", degrees=32).distance_m or 0) < 0.97 * (ran("run_long").distance_m or 0)


def test_laps_are_kilometres_or_intervals() -> None:
    assert len(ran("run_long", 80).laps) >= 12
    assert len(ran("run_tempo").laps) == 3
