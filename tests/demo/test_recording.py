import numpy as np
import pytest

from domestique.demo.chance import chance
from domestique.demo.recording import Columns, activity, figures, laps_each, laps_of, streams, with_pauses
from domestique.model.sport import Sport
from domestique.model.streams import MISSING
from tests.demo.days import COMPUTER, DAY, START


def columns(count: int = 1000) -> Columns:
    speed = np.full(count, 8.0)
    values = {"power": np.full(count, 200.0), "speed": speed, "distance": np.cumsum(speed)}
    return Columns(np.arange(count, dtype=np.float64), values)


def test_columns_become_raw_streams() -> None:
    one = streams(START, Columns(np.array([0.0, 2.0]), {"altitude": np.array([12.2, np.nan])}))
    assert one.channels["time"].raw.tolist() == [0, 2000]
    assert one.channels["altitude"].raw.tolist() == [2561, MISSING]


def test_figures_are_those_of_the_samples() -> None:
    found = figures(columns(), slice(100, 200))
    assert (found["avg_power"], found["total_distance"], found["total_timer_time"]) == (200, 800, 100)
    assert found["enhanced_avg_speed"] == pytest.approx(8)


def test_pauses_open_holes_in_time() -> None:
    paused = with_pauses(chance(1, DAY, "stops"), {"power": np.full(3000, 200.0)}, 3, 60)
    assert len(paused.pauses) == 3
    holes = np.flatnonzero(np.diff(paused.at) > 1)
    assert [(paused.at[hole], paused.at[hole + 1]) for hole in holes] == list(paused.pauses)


def test_laps_cover_everything_once() -> None:
    by_distance = laps_each(columns(), 1000)
    assert [round(float(lap.fields["total_distance"])) for lap in by_distance] == [992, *[1000] * 6, 1008]
    assert [(lap.start_s, lap.end_s) for lap in laps_of(columns(), [0, 300, 1000])] == [(0, 300), (300, 1000)]


def test_an_activity_says_when_and_where() -> None:
    one = activity(Sport.CYCLING, "road", START, columns(), name="x", device=COMPUTER, summary={"total_calories": 9.0})
    assert (one.elapsed_s, one.timer_s, one.distance_m, one.utc_offset_s) == (1000, 1000, 8000, 32400)
    assert one.summary["total_calories"] == 9
