from math import atanh, tanh

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.correlations.statistics import independent, interval, pearson, ranks, spearman

SOME = st.lists(st.floats(-100, 100), min_size=5, max_size=40)


def test_by_hand() -> None:
    """x 1 to 5, y 2 1 4 3 5: r = 0.8 both ways, since y is a permutation of ranks."""
    x, y = np.arange(1.0, 6.0), np.array([2.0, 1, 4, 3, 5])
    assert pearson(x, y) == pytest.approx(0.8) and spearman(x, y) == pytest.approx(0.8)
    assert pearson(x, -y) == pytest.approx(-0.8)


def test_equals_share_a_rank() -> None:
    np.testing.assert_array_equal(ranks(np.array([10.0, 20, 20, 30])), [1, 2.5, 2.5, 4])


@given(SOME)
def test_agrees_with_numpy(values: list[float]) -> None:
    x = np.array(values)
    y = np.sin(x) + np.arange(len(x), dtype=float)
    ours = pearson(x, y)
    if ours is not None and x.std() > 1e-3:
        assert ours == pytest.approx(np.corrcoef(x, y)[0, 1], abs=1e-6)


@given(SOME)
def test_ranks_do_not_mind_the_scale(values: list[float]) -> None:
    x = np.round(np.array(values), 2)
    y = np.arange(len(x), dtype=float)
    one, other = spearman(x, y), spearman(x**3, y)
    assert (one is None) == (other is None) and (one is None or one == pytest.approx(other or 0.0))


def test_what_never_changes_has_none() -> None:
    assert pearson(np.ones(9), np.arange(9.0)) is None


def test_fishers_interval() -> None:
    low, high = interval(0.5, 28, by_rank=False)
    assert low == pytest.approx(tanh(atanh(0.5) - 1.96 / 5), abs=1e-4)
    assert high == pytest.approx(tanh(atanh(0.5) + 1.96 / 5), abs=1e-4)
    wide = interval(0.5, 28, by_rank=True)
    assert wide[0] < low and wide[1] > high
    assert interval(0.9, 3, by_rank=False) == (-1, 1) and interval(1.0, 30, by_rank=False) == (1, 1)


def test_days_in_a_row_are_fewer_witnesses() -> None:
    slow = np.sin(np.arange(200) / 30)
    assert independent(slow, slow) < 20
    jumpy = np.tile([1.0, -1.0], 100)
    assert independent(jumpy, slow) == 200
