import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.models.best_effort import fastest


def slowly(seconds: np.ndarray, metres: np.ndarray, target: float) -> float | None:
    """Every begin in steps of a tenth of a second, as the definition says it."""
    best = None
    for start in np.arange(seconds[0], seconds[-1], 0.1):
        begun = np.interp(start, seconds, metres)
        if metres[-1] - begun < target:
            break
        after = np.flatnonzero(metres >= begun + target - 1e-9)[0]
        low, high = metres[after - 1], metres[after]
        end = seconds[after - 1] + (begun + target - low) / max(high - low, 1e-12)
        best = min(best, end - start) if best is not None else end - start
    return best


@given(st.lists(st.floats(0.5, 8), min_size=20, max_size=60), st.floats(5, 40))
def test_agrees_with_trying_every_begin(speeds: list[float], target: float) -> None:
    metres = np.concatenate(([0.0], np.cumsum(speeds)))
    seconds = np.arange(len(metres), dtype=float)
    ours, theirs = fastest(seconds, metres, target), slowly(seconds, metres, target)
    if theirs is not None:
        assert ours is not None and theirs - 0.2 <= ours.seconds <= theirs + 1e-6


@given(st.lists(st.floats(0, 8), min_size=50, max_size=80))
def test_a_longer_way_is_never_faster_in_pace_than_its_best_part(speeds: list[float]) -> None:
    """The best 40 m holds two of 20 m, and one of them is at least as fast."""
    metres = np.concatenate(([0.0], np.cumsum(speeds)))
    seconds = np.arange(len(metres), dtype=float)
    short, long = fastest(seconds, metres, 20), fastest(seconds, metres, 40)
    if long is not None:
        assert short is not None and short.seconds <= long.seconds / 2 + 1e-6


def test_both_ends_lie_between_samples() -> None:
    """12 m at 3 m/s with a surge of 2 s at 6 m/s: 14 m take 2 s of surge and 2/3 s beside it."""
    seconds = np.arange(7.0)
    metres = np.array([0.0, 3, 6, 12, 18, 21, 24])
    found = fastest(seconds, metres, 14)
    assert found is not None and found.seconds == pytest.approx(2 + 2 / 3)


def test_the_clock_runs_on_at_a_stop() -> None:
    seconds, metres = np.array([0.0, 10, 40, 50]), np.array([0.0, 50, 50, 100])
    found = fastest(seconds, metres, 60)
    assert found is not None and found.seconds == pytest.approx(42)
    half = fastest(seconds, metres, 50)
    assert half is not None and half.seconds == pytest.approx(10)


def test_not_that_far_is_none() -> None:
    assert fastest(np.array([0.0, 1]), np.array([0.0, 5]), 6) is None
    assert fastest(np.array([]), np.array([]), 6) is None
    assert fastest(np.array([0.0, 1, 2]), np.zeros(3), 1) is None
