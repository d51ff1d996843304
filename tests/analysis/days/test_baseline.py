import math
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.days.baseline import baseline, status

NIGHTS = np.array([60 + 5 * math.sin(i) for i in range(67)])


def test_the_published_shape() -> None:
    """The vector hrv_swc: the band holds the sixty days before the seven, not the seven themselves."""
    found = baseline(NIGHTS, logarithm=True)
    assert math.log(found.recent[-1]) == pytest.approx(4.09133, abs=1e-5)
    assert math.log(found.usual[-1]) == pytest.approx(4.09531, abs=1e-5)
    assert math.log(found.low[-1]) == pytest.approx(4.065656, abs=1e-6)
    assert math.log(found.high[-1]) == pytest.approx(4.124963, abs=1e-6)
    assert status(found)[-1] == "in"


@given(st.lists(st.one_of(st.none(), st.floats(20, 150)), min_size=70, max_size=90))
def test_agrees_with_the_definition(nights: list[float | None]) -> None:
    found = baseline(np.array([math.nan if night is None else night for night in nights]))
    recent = [night for night in nights[-7:] if night is not None]
    usual = [night for night in nights[-67:-7] if night is not None]
    if len(recent) < 3:
        assert math.isnan(found.recent[-1])
    else:
        assert found.recent[-1] == pytest.approx(statistics.fmean(recent))
    if len(usual) < 20:
        assert math.isnan(found.low[-1])
    else:
        low = statistics.fmean(usual) - statistics.stdev(usual) / 2
        assert found.low[-1] == pytest.approx(low, abs=1e-6)


def test_missing_is_missing() -> None:
    two = np.full(80, np.nan)
    two[-2:] = 60.0
    assert np.isnan(baseline(two).recent[-1]) and status(baseline(two)) == [None] * 80
    assert np.isnan(baseline(np.zeros(80), logarithm=True).recent).all()


def test_says_below_and_above() -> None:
    for change, word in ((-20.0, "below"), (20.0, "above")):
        nights = np.concatenate((NIGHTS[:60], NIGHTS[60:] + change))
        assert status(baseline(nights, logarithm=True))[-1] == word
