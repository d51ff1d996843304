import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.composing.align import likeness, per_second
from tests.fakes.recordings import START, recording


def slow_likeness(first: np.ndarray, second: np.ndarray, lag: int) -> float:
    """Pearson's correlation straight from its definition, at one lag."""
    one = first[max(0, -lag) : len(first) - max(0, lag)]
    other = second[max(0, lag) : len(second) - max(0, -lag)]
    both = ~np.isnan(one) & ~np.isnan(other)
    return float(np.corrcoef(one[both], other[both])[0, 1])


@given(st.integers(-40, 40), st.integers(0, 5))
def test_a_shifted_copy_is_found_at_its_lag(lag: int, seed: int) -> None:
    whole = np.cumsum(np.random.default_rng(seed).normal(size=800))
    first, second = whole[100:700], whole[100 - lag : 700 - lag]
    found = likeness(first, second, 60)
    assert found is not None
    assert (found.lag_s, round(found.correlation, 6)) == (lag, 1.0)


@given(st.integers(0, 30))
def test_the_correlation_is_pearsons_at_that_lag(seed: int) -> None:
    chance = np.random.default_rng(seed)
    first, second = chance.normal(size=(2, 400))
    first[chance.random(400) < 0.2] = np.nan
    second[chance.random(400) < 0.2] = np.nan
    found = likeness(first, second, 20)
    assert found is not None
    assert found.correlation == pytest.approx(slow_likeness(first, second, found.lag_s), abs=1e-9)
    assert found.correlation >= max(slow_likeness(first, second, lag) for lag in range(-20, 21)) - 1e-4


def test_a_constant_or_a_short_column_says_nothing() -> None:
    ramp = np.arange(300.0)
    assert likeness(np.full(300, 80.0), ramp, 10) is None
    assert likeness(np.where(ramp < 50, ramp, np.nan), ramp, 10) is None


def test_a_value_is_held_for_ten_seconds_and_no_longer() -> None:
    sparse = recording("power", seconds=120, every_s=30)
    grid = per_second(sparse, "power", START.timestamp(), 120)
    assert grid is not None
    assert np.isnan(grid).tolist()[:31] == [False] * 11 + [True] * 19 + [False]


def test_an_absent_channel_is_none() -> None:
    assert per_second(recording("power"), "heart_rate", START.timestamp(), 10) is None
