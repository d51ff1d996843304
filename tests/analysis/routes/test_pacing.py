import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.routes.pacing import SHARES, settled_share, share_of_threshold


def test_longer_is_easier() -> None:
    hours = np.array([0.2, 0.33, 1, 2, 4, 8, 24, 60])
    shares = share_of_threshold(hours * 3600)
    assert shares[[0, 2, 3, 6, 7]] == pytest.approx([1.0, 0.90, 0.82, 0.50, 0.50])
    assert np.all(np.diff(shares) <= 0)


@given(st.floats(600, 80_000), st.floats(0.3, 1.2))
def test_the_settled_share_is_the_share_of_its_own_duration(seconds: float, power: float) -> None:
    def time_at(share: float) -> float:
        return float(seconds / share**power)

    found = settled_share(np.array([time_at(share) for share in SHARES]))
    wanted = float(share_of_threshold(np.array([time_at(found)]))[0])
    assert found == pytest.approx(wanted, abs=0.003)
