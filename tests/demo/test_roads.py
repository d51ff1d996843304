import numpy as np
import pytest

from domestique.demo.roads import road


@pytest.mark.parametrize(("length", "climb"), [(2_000.0, 3.0), (28_000.0, 190.0), (121_000.0, 1850.0)])
def test_a_road_is_as_long_and_as_hilly_as_asked(length: float, climb: float) -> None:
    way = road(1, 5, length, climb)
    steps = np.hypot(np.diff(way.east), np.diff(way.north))
    assert steps.sum() == pytest.approx(length, rel=0.02)
    rise = np.clip(np.diff(way.altitude), 0, None).sum()
    assert rise == pytest.approx(climb, rel=0.1)
    assert np.abs(way.slope).max() < 0.25


def test_it_comes_home_and_starts_again() -> None:
    way = road(1, 5, 28_000.0, 190.0)
    assert np.hypot(way.east[-1], way.north[-1]) < 30
    assert way.at(way.altitude, np.array([100.0])) == pytest.approx(way.at(way.altitude, np.array([28_100.0])))


def test_it_is_always_the_same_road() -> None:
    road.cache_clear()
    first = road(1, 6, 9_000.0, 50.0)
    road.cache_clear()
    assert np.array_equal(first.east, road(1, 6, 9_000.0, 50.0).east)
    assert not np.array_equal(first.east, road(2, 6, 9_000.0, 50.0).east)


def test_degrees_are_metres_on_the_ground() -> None:
    way = road(1, 6, 9_000.0, 50.0)
    latitude, longitude = way.degrees(np.array([0.0, 1000.0]), np.array([0.0, 1000.0]))
    assert np.diff(latitude)[0] * 111_195 == pytest.approx(1000)
    assert np.diff(longitude)[0] * 111_195 * np.cos(np.radians(way.latitude)) == pytest.approx(1000)
