import numpy as np
import pytest

from domestique.analysis.routes.factor import DEFAULT, PastRide, fit, steady_seconds
from domestique.analysis.routes.grades import metres_by_grade, pieces
from domestique.analysis.routes.riding import Rider, free_speed
from tests.analysis.routes.ways import profile_of

RIDER = Rider(84)
HILLS = metres_by_grade(pieces(way := profile_of([(5000, 0.0), (2000, 0.06), (2000, -0.06)]), [0.0, way.length_m]))


def rides(*slower: float) -> list[PastRide]:
    return [PastRide(HILLS, 200.0, float(steady_seconds(HILLS, 200.0, RIDER)) * by) for by in slower]


def test_the_factor_that_rides_were_made_with_is_found() -> None:
    found = fit(rides(1.08, 1.10, 1.12, 1.06, 1.10), RIDER)
    assert found.fitted and found.rides == 5
    assert found.value == pytest.approx(1.10)
    assert found.low < 1 < found.high


def test_a_wider_spread_is_a_wider_band() -> None:
    close, wide = fit(rides(*[1.1] * 6), RIDER), fit(rides(0.9, 1.0, 1.1, 1.2, 1.3), RIDER)
    assert (close.low, close.high) == (0.98, 1.02)
    assert wide.low < 0.9 and wide.high > 1.1


def test_too_few_rides_give_the_default_and_say_so() -> None:
    found = fit(rides(1.2, 1.2, 1.2), RIDER)
    assert (found.value, found.fitted, found.rides) == (DEFAULT, False, 3)
    assert (found.low, found.high) == (0.9, 1.1)


def test_rides_beyond_belief_do_not_count() -> None:
    assert fit(rides(*[1.1] * 5, 9.0, 0.1), RIDER).rides == 5


def test_steady_time_is_the_sum_of_its_grades() -> None:
    slow = sum(
        metres / float(free_speed(180.0, np.array([grade]), RIDER)[0]) for metres, grade in ((5000, 0.0), (2000, 0.06))
    )
    flat_and_up = metres_by_grade(pieces(up := profile_of([(5000, 0.0), (2000, 0.06)]), [0.0, 5000.0, up.length_m]))
    assert float(steady_seconds(flat_and_up, 180.0, RIDER)) == pytest.approx(slow, rel=0.01)
    assert np.diff(steady_seconds(flat_and_up, np.array([100.0, 200.0, 300.0]), RIDER)).max() < 0
