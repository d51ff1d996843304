import numpy as np
import pytest

from domestique.analysis.routes.on_foot import pace_factor


def test_the_vector_strava_gap_points() -> None:
    grades = np.array([-30, -20, -10, -5, 0, 5, 10, 20, 30]) / 100
    expected = [1.49, 1.085, 0.875, 0.9, 1.0, 1.19, 1.48, 2.28, 3.16]
    assert pace_factor(grades, "running") == pytest.approx(expected, abs=0.03)


def test_walkers_are_fastest_on_a_gentle_descent_by_toblers_own_speeds() -> None:
    """6 km/h at -5 %, 5.04 km/h on the flat."""
    assert pace_factor(np.array([0.0, -0.05, -0.10]), "walking") == pytest.approx([1, 5.0367 / 6, 1], abs=1e-4)


def test_steeper_than_the_curve_is_slower_still_and_bounded() -> None:
    for foot in ("running", "walking"):
        up = pace_factor(np.array([0.30, 0.40, 0.45, 3.0]), foot)
        assert up[0] < up[1] < up[2] == up[3]
        down = pace_factor(np.array([-0.30, -0.40, -0.45, -3.0]), foot)
        assert down[0] < down[1] < down[2] == down[3]
