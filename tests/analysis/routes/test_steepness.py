import numpy as np
import pytest

from domestique.analysis.routes.steepness import grades_over
from tests.analysis.routes.ways import profile_of


def test_the_steepest_200_m_are_steeper_than_the_average() -> None:
    way = profile_of([(800, 0.04), (300, 0.14), (800, 0.04)])
    highest, lowest = grades_over(way, 0, way.length_m)
    assert (highest, lowest) == pytest.approx((0.14, 0.04), abs=0.005)


def test_it_is_the_highest_of_all_windows() -> None:
    way = profile_of([(500, 0.02), (250, -0.09), (400, 0.08), (650, 0.01)])
    starts = np.arange(0, way.length_m - 200, 1.0)
    slow = (way.at(starts + 200) - way.at(starts)) / 200
    assert grades_over(way, 0, way.length_m) == pytest.approx((slow.max(), slow.min()), abs=1e-3)


def test_what_is_shorter_counts_as_a_whole() -> None:
    way = profile_of([(150, 0.1)])
    assert grades_over(way, 0, 150) == pytest.approx((0.1, 0.1), abs=1e-3)
