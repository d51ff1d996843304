import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from domestique.analysis.routes.elevation import climbing, turns

walks = arrays(np.float64, st.integers(2, 60), elements=st.floats(-50, 50))


def by_definition(altitude: np.ndarray, threshold: float) -> tuple[float, float]:
    """Hysteresis as it is told: remember the last turning point and the extreme since; turn when it is far enough back.

    The first turning point is not known beforehand, so both are tried: it was a valley, or it was a summit.
    """
    low = high = altitude[0]
    rising = 0
    marks: list[float] = []
    for here in altitude[1:]:
        if rising >= 0:
            high = max(high, here)
        if rising <= 0:
            low = min(low, here)
        if rising == 0 and high - low >= threshold:
            rising = 1 if here == high else -1
            marks.append(low if rising == 1 else high)
            low = high = here
        elif rising == 1 and high - here >= threshold:
            marks.append(high)
            rising, low, high = -1, here, here
        elif rising == -1 and here - low >= threshold:
            marks.append(low)
            rising, low, high = 1, here, here
    if rising:
        marks.append(high if rising == 1 else low)
    steps = np.diff(marks)
    return float(steps[steps > 0].sum()), float(-steps[steps < 0].sum())


@given(walks, st.floats(0.5, 20))
@settings(max_examples=40, deadline=None)
def test_gain_and_loss_are_those_of_the_definition(altitude: np.ndarray, threshold: float) -> None:
    found = climbing(altitude, threshold)
    assert (found.gain_m, found.loss_m) == pytest.approx(by_definition(altitude, threshold), abs=1e-6)


@given(walks, st.floats(0.5, 20))
@settings(max_examples=40, deadline=None)
def test_gain_less_loss_is_the_height_between_the_ends_within_the_threshold(
    altitude: np.ndarray, threshold: float
) -> None:
    found = climbing(altitude, threshold)
    assert abs(found.gain_m - found.loss_m - (altitude[-1] - altitude[0])) <= 2 * threshold


@given(walks, st.floats(0.5, 20))
@settings(max_examples=40, deadline=None)
def test_the_other_way_round_gain_is_loss(altitude: np.ndarray, threshold: float) -> None:
    there, back = climbing(altitude, threshold), climbing(altitude[::-1], threshold)
    assert (there.gain_m, there.loss_m) == pytest.approx((back.loss_m, back.gain_m), abs=1e-6)


def test_noise_below_the_threshold_does_not_climb() -> None:
    noise = np.random.default_rng(1).uniform(-1.4, 1.4, 5000)
    assert climbing(noise, 3.0).gain_m == 0
    assert climbing(noise, 0.1).gain_m > 1000


def test_a_hill_climbs_by_its_height_and_flat_land_not_at_all() -> None:
    hill = np.concatenate([np.linspace(0, 120, 50), np.linspace(120, 30, 50)])
    assert (climbing(hill, 10).gain_m, climbing(hill, 10).loss_m) == pytest.approx((120, 90))
    assert climbing(np.full(9, 4.0), 3) == climbing(np.array([4.0]), 3)
    assert turns(np.full(9, 4.0), 3) == [0, 8]
