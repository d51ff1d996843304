import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.distribution import distribution, polarization_index

HOUR = 3600


@pytest.mark.parametrize(
    ("shares", "name"),
    [
        ((0.80, 0.05, 0.15), "polarised"),
        ((0.75, 0.18, 0.07), "pyramidal"),
        ((0.40, 0.50, 0.10), "threshold"),
        ((0.30, 0.20, 0.50), "high_intensity"),
        ((0.97, 0.02, 0.01), "base"),
        ((0.45, 0.27, 0.28), "unclear"),
        ((0.80, 0.20, 0.00), "pyramidal"),
    ],
)
def test_names(shares: tuple[float, float, float], name: str) -> None:
    assert distribution(*(share * 10 * HOUR for share in shares)).name == name


def test_treffs_index() -> None:
    assert polarization_index(0.68, 0.06, 0.26) == pytest.approx(2.47, abs=0.01)
    assert polarization_index(0.8, 0.2, 0.0) is None
    assert polarization_index(0.3, 0.2, 0.5) is None
    assert polarization_index(0.8, 0.0, 0.2) == pytest.approx(3.18, abs=0.01)


@given(st.integers(0, 50_000), st.integers(0, 50_000), st.integers(0, 50_000))
def test_shares_make_one_or_there_is_too_little(low: int, middle: int, high: int) -> None:
    if low + middle + high < 600:
        with pytest.raises(Unknown):
            distribution(low, middle, high)
    else:
        assert sum(distribution(low, middle, high).shares) == pytest.approx(1)
