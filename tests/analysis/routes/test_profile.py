import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.routes.line import clean
from domestique.analysis.routes.profile import MOST_STEPS, NoProfile, Profile, profile, smooth, without_spikes
from tests.analysis.routes.ways import heights, plane, profile_of


def with_heights(height: np.ndarray, step_m: float = 20.0) -> Profile | NoProfile:
    latitude, longitude = plane(np.zeros(len(height)), np.arange(float(len(height))) * step_m)
    return profile(clean(latitude, longitude, height), "gps")


def test_a_slope_stays_a_slope() -> None:
    found = profile_of([(3000, 0.05)])
    assert found.altitude == pytest.approx(100 + 0.05 * found.metres, abs=1e-6)
    assert found.step_m == pytest.approx(10, rel=0.01)


def test_without_heights_there_is_a_reason_and_no_zero() -> None:
    assert with_heights(np.full(100, np.nan)) == NoProfile("no_altitude")
    assert with_heights(np.zeros(100)) == NoProfile("no_altitude")
    few = np.full(400, np.nan)
    few[:50] = 10.0
    assert with_heights(few) == NoProfile("altitude_holes")


def test_a_short_hole_is_bridged() -> None:
    _, height = heights([(4000, 0.04)])
    height[40:60] = np.nan
    found = with_heights(height)
    assert isinstance(found, Profile)
    assert found.altitude[-1] - found.altitude[0] == pytest.approx(160, abs=0.1)


@pytest.mark.parametrize("wrong", [0.0, 900.0, -400.0, 20_000.0, -9999.0])
def test_a_spike_is_taken_out(wrong: float) -> None:
    at, height = heights([(2000, 0.03), (2000, -0.02)], first_m=300.0)
    spiked = height.copy()
    spiked[[30, 111]] = wrong
    assert np.flatnonzero(np.isnan(without_spikes(at, spiked))).tolist() == [30, 111]
    assert not np.isnan(without_spikes(at, height)).any()


def test_a_very_long_way_has_longer_steps() -> None:
    longitude = np.linspace(-44.97, 44.97, 20_001)
    found = profile(clean(np.full(20_001, 0.001), longitude, np.full(20_001, 80.0)), "gps")
    assert isinstance(found, Profile)
    assert len(found.altitude) <= MOST_STEPS + 1
    assert found.length_m == pytest.approx(10_001_000, rel=1e-4)


@given(st.integers(0, 30), st.floats(0, 400))
def test_smoothing_neither_leaves_the_range_nor_moves_the_ends(seed: int, over: float) -> None:
    values = np.cumsum(np.random.default_rng(seed).normal(size=80))
    smoothed = smooth(values, over, 10.0)
    assert (smoothed[0], smoothed[-1]) == pytest.approx((values[0], values[-1]))
    assert values.min() - 1e-9 <= smoothed.min() and smoothed.max() <= values.max() + 1e-9
