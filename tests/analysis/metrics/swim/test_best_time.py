import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.metrics.sessions import known, reason
from tests.analysis.metrics.swim.pools import pool


def test_whole_lengths() -> None:
    swim = pool([(30.0, 9)] * 4 + [(20.0, 9)] * 4 + [(30.0, 9)] * 4)
    assert known("swim_best_100m", swim) == pytest.approx(80)
    assert known("swim_best_50m", swim) == pytest.approx(40)
    assert known("swim_best_200m", swim) == pytest.approx(200)


def test_a_hundred_yards_is_four_lengths_of_a_yard_pool() -> None:
    assert known("swim_best_100yd", pool([(19.0, 9)] * 4, metres=22.86)) == pytest.approx(76)


def test_a_hundred_yards_in_a_metre_pool_ends_within_a_length() -> None:
    assert known("swim_best_100yd", pool([(25.0, 9)] * 8)) == pytest.approx(91.44)


def test_the_clock_runs_on_at_the_wall() -> None:
    swim = pool([(20.0, 9)] * 4, rest_after=(1, 30.0))
    assert known("swim_best_100m", swim) == pytest.approx(110) and known("swim_best_50m", swim) == pytest.approx(40)


@given(st.lists(st.floats(14, 60), min_size=8, max_size=40))
def test_agrees_with_sums_of_neighbours(seconds: list[float]) -> None:
    swim = pool([(s, None) for s in seconds])
    assert known("swim_best_200m", swim) == pytest.approx(
        min(sum(seconds[i : i + 8]) for i in range(len(seconds) - 7)), abs=1e-6
    ) or known("swim_best_200m", swim) < min(sum(seconds[i : i + 8]) for i in range(len(seconds) - 7))


def test_a_miscount_is_no_record() -> None:
    assert reason("swim_best_100m", pool([(8.0, 9)] * 8)) == "implausible"
    assert reason("swim_best_400m", pool([(25.0, 9)] * 8)) == "too_short"
