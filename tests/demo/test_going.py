import numpy as np
import pytest
from numpy.typing import NDArray

from domestique.demo.body import cycling_speed
from domestique.demo.chance import Floats
from domestique.demo.going import go
from domestique.demo.roads import road

HILLS = road(1, 23, 80_000.0, 980.0)


def test_the_slope_is_that_of_the_place_even_hours_later() -> None:
    way = go(HILLS, 14_400, 18, lambda slope, _: np.full(len(slope), 200.0), lambda p, s: cycling_speed(p, s, 80))
    altitude = HILLS.at(HILLS.altitude, way.distance)
    climbing = np.diff(altitude) / np.diff(way.distance)
    assert np.corrcoef(climbing, way.slope[1:])[0, 1] > 0.97
    steep, down = way.slope > 0.03, way.slope < -0.03
    assert way.speed[steep].mean() < way.speed.mean() < way.speed[down].mean()


def test_work_that_depends_on_the_clock_comes_at_its_time() -> None:
    def steps(_: Floats, second: NDArray[np.int64]) -> Floats:
        return np.where(second < 600, 3.0, 5.0)

    way = go(HILLS, 1200, 6, steps, lambda work, _: work)
    assert way.speed[100:590] == pytest.approx(3.0, abs=0.01)
    assert way.speed[620:] == pytest.approx(5.0, abs=0.01)
    assert way.distance[-1] == pytest.approx(600 * 8, rel=0.01)


def test_the_last_of_many_repeats_is_as_fast_as_the_first() -> None:
    def repeats(_: Floats, second: NDArray[np.int64]) -> Floats:
        return np.where(second // 90 % 2, 4.4, 2.4)

    way = go(HILLS, 2700, 6, repeats, lambda work, _: work)
    hard = np.arange(2700) // 90 % 2 == 1
    assert way.speed[hard][-85:] == pytest.approx(4.4, abs=0.02) and way.speed[~hard][-80:].max() < 2.5
