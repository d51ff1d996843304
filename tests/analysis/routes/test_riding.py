import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.analysis.routes.riding import G, Rider, air_density, free_speed, resistance, speed

AT_SEA = {"air": 1.226}


def by_cubic(power: float, grade: float, rider: Rider) -> float:
    """The same physics another way: without wind it is a cubic in v, whose positive root numpy finds."""
    slope = np.arctan(grade)
    forces = rider.mass_kg * G * (rider.crr * np.cos(slope) + np.sin(slope)) + 0.091
    drag = 0.5 * (rider.air or 0) * (rider.cda + rider.wheel_drag)
    roots = np.roots([drag, 0.0087, forces, -power * rider.drivetrain])
    real = roots[np.abs(roots.imag) < 1e-9].real
    return float(real[real > 0][0])


@pytest.mark.parametrize(("grade", "expected"), [(0.0, 10.0336), (0.08, 3.379)])
def test_martin_vectors(grade: float, expected: float) -> None:
    """martin_250W_0pct and martin_250W_8pct."""
    found = free_speed(250.0, np.array([grade]), Rider(84, **AT_SEA))
    assert float(found[0]) == pytest.approx(expected, abs=1e-3)


@given(st.floats(40, 600), st.floats(-0.1, 0.25), st.floats(50, 130), st.floats(0.2, 0.5))
@settings(max_examples=40, deadline=None)
def test_the_speed_is_the_root_of_the_cubic(power: float, grade: float, mass: float, cda: float) -> None:
    rider = Rider(mass, cda=cda, **AT_SEA)
    assert float(free_speed(power, np.array([grade]), rider)[0]) == pytest.approx(
        by_cubic(power, grade, rider), rel=1e-6
    )


@given(st.floats(60, 500), st.floats(-0.15, 0.25), st.floats(-4, 6))
@settings(max_examples=40, deadline=None)
def test_the_power_of_the_speed_is_the_power(power: float, grade: float, wind: float) -> None:
    rider = Rider(80, wind=wind, **AT_SEA)
    found = free_speed(power, np.array([grade]), rider)
    assert float(resistance(found, np.array([grade]), rider)[0]) == pytest.approx(power, rel=1e-6)


@given(st.floats(60, 400), st.floats(1, 100), st.floats(-0.1, 0.2))
@settings(max_examples=40, deadline=None)
def test_more_power_is_never_slower_and_more_grade_never_faster(power: float, more: float, grade: float) -> None:
    rider = Rider(84)
    slow, fast = speed(np.array([power, power + more]), np.array([grade, grade]), rider)
    assert fast >= slow
    gentle, steep = free_speed(power, np.array([grade, grade + 0.02]), rider)
    assert steep < gentle


def test_time_is_convex_in_grade_where_air_matters_and_straight_where_only_weight_does() -> None:
    """So that an average grade flatters, which is why sections are summed over short pieces."""
    seconds = 1 / free_speed(220.0, np.linspace(-0.02, 0.06, 33), Rider(80))
    assert np.diff(seconds, 2).min() > 0
    steep = 1 / free_speed(220.0, np.linspace(0.12, 0.2, 33), Rider(80))
    assert np.abs(np.diff(steep, 2)).max() < 1e-4


def test_descents_are_capped_and_the_steepest_walls_are_walked() -> None:
    rider = Rider(84, descent_cap=15.0, walking=1.1)
    assert speed(200.0, np.array([-0.12, 0.4]), rider) == pytest.approx([15.0, 1.1])


def test_thin_air_is_faster() -> None:
    assert air_density(0) == 1.226
    assert air_density(1000) == pytest.approx(1.112, abs=2e-3)
    high = Rider(84, air=air_density(2000))
    assert speed(250.0, np.array([0.0]), high) > speed(250.0, np.array([0.0]), Rider(84))
