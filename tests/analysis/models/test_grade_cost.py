import numpy as np
import pytest

from domestique.analysis.models.grade_cost import effort_factor, energy_cost
from tests.vectors import vector


def test_minettis_polynomial() -> None:
    told = vector("minetti_poly")
    ours = energy_cost(np.array(told["inputs"]["i"]))
    np.testing.assert_allclose(ours, told["expected"]["J_per_kg_m"], atol=told["tolerance"])


def test_stravas_curve_at_its_points_and_easiest_on_a_gentle_descent() -> None:
    told = vector("strava_gap_points")
    ours = effort_factor(np.array(told["inputs"]["grade_pct"]) / 100)
    np.testing.assert_allclose(ours, told["expected"]["speed_factor"], atol=told["tolerance"])
    every = np.linspace(-0.3, 0.3, 601)
    assert -0.11 < every[int(np.argmin(effort_factor(every)))] < -0.07


def test_the_two_disagree_on_descents() -> None:
    """Energy says that −20 % is half the work; legs and heart say it is harder than the flat."""
    steep = np.array([-0.2])
    assert energy_cost(steep)[0] / 3.6 == pytest.approx(0.5, abs=0.01) and effort_factor(steep)[0] > 1


def test_beyond_45_percent_nothing_changes() -> None:
    for curve in (effort_factor, energy_cost):
        assert curve(np.array([0.9])) == curve(np.array([0.45]))
        assert np.isfinite(curve(np.array([-5.0, 5.0]))).all()
