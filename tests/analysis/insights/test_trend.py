import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.insights.trend import trend
from tests.analysis.pasts import figures


def test_a_line_is_found_and_sure() -> None:
    found = trend(figures({ago: 10 - ago / 10 for ago in range(0, 50, 5)}), 6)
    assert found is not None and found.sure
    assert found.begin == pytest.approx(10 - 4.5) and found.end == pytest.approx(10)


def test_one_odd_day_does_not_turn_it() -> None:
    values = {ago: 5.0 for ago in range(0, 60, 5)}
    found = trend(figures(values | {2: 500.0}), 6)
    assert found is not None and found.end == pytest.approx(5) and not found.sure


@given(st.integers(0, 10_000))
def test_noise_is_rarely_sure(seed: int) -> None:
    draw = np.random.default_rng(seed)
    sure = 0
    for _ in range(20):
        found = trend(figures({ago * 3: float(draw.normal()) for ago in range(12)}), 6)
        sure += found is not None and found.sure
    assert sure <= 7


def test_too_few_or_all_of_one_day() -> None:
    assert trend(figures({1: 1.0, 2: 2.0}), 6) is None
    assert trend([figures({1: float(n)})[0] for n in range(8)], 6) is None
