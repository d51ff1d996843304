import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.signal.decay import gathered


def slowly(kept: list[float], added: list[float]) -> list[float]:
    value, made = 0.0, []
    for share, more in zip(kept, added, strict=True):
        value = value * share + more
        made.append(value)
    return made


@given(st.lists(st.tuples(st.floats(0.001, 1), st.floats(0, 1000)), min_size=1, max_size=400))
def test_agrees_with_a_loop(rows: list[tuple[float, float]]) -> None:
    kept, added = ([row[i] for row in rows] for i in (0, 1))
    np.testing.assert_allclose(gathered(np.array(kept), np.array(added)), slowly(kept, added), rtol=1e-9, atol=1e-9)


def test_two_days_of_fading_do_not_underflow() -> None:
    added = np.zeros(172_800)
    added[[0, 172_799]] = 100.0
    left = gathered(np.full(172_800, 0.98), added)
    assert np.isfinite(left).all() and left[-1] == 100 and np.isclose(left[10], 100 * 0.98**10)
