import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.comparing.activities import MOST_POINTS, align
from domestique.analysis.signal.grid import Grid, grid
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import streams


def ride(speed: float, seconds: int = 1000, power: float = 200.0) -> Grid:
    return grid(streams({"distance": np.arange(seconds) * speed, "power": [power] * seconds}))


def test_by_distance_the_faster_pulls_ahead() -> None:
    found = align(ride(10, power=300), ride(8), "distance", ("power", "heart_rate"))
    assert found.axis[-1] == pytest.approx(min(9990, 7992), abs=10)
    np.testing.assert_allclose(found.gap_s, found.axis / 8 - found.axis / 10, atol=1e-6)
    assert set(found.ours) == {"power"} and found.ours["power"][5] == 300 and found.theirs["power"][5] == 200


def test_by_time() -> None:
    found = align(ride(10), ride(8, 2000), "time", ("power",))
    np.testing.assert_allclose(found.gap_s[:900], found.axis[:900] * 10 / 8 - found.axis[:900], atol=1e-6)


@given(st.floats(2, 15), st.integers(50, 400))
def test_with_itself_there_is_no_gap(speed: float, seconds: int) -> None:
    one = ride(speed, seconds)
    for by in ("distance", "time"):
        np.testing.assert_allclose(align(one, one, by).gap_s, 0, atol=1e-6)


@given(st.floats(3, 9), st.floats(3, 9))
def test_ahead_for_one_is_behind_for_the_other(one: float, other: float) -> None:
    there, back = align(ride(one), ride(other), "distance"), align(ride(other), ride(one), "distance")
    np.testing.assert_allclose(there.gap_s, -back.gap_s, atol=1e-6)


def test_a_stop_costs_its_time() -> None:
    still = np.concatenate([np.arange(500) * 10.0, np.full(60, 4990.0), 4990 + np.arange(1, 441) * 10.0])
    stopped = grid(streams({"distance": still}))
    gap = align(stopped, ride(10), "distance").gap_s
    assert gap[100] == pytest.approx(0, abs=1e-6) and gap[-1] == pytest.approx(-60, abs=1)


def test_long_ones_are_thinned() -> None:
    assert len(align(ride(12, 18_000), ride(11, 18_000), "distance").axis) <= MOST_POINTS


def test_a_break_has_no_values() -> None:
    at = np.concatenate([np.arange(100), np.arange(100) + 200])
    broken = grid(streams({"power": [200.0] * 200, "distance": at * 5.0}, at=at), [(99.0, 200.0)])
    found = align(broken, ride(5, 300), "time", ("power",))
    assert np.isnan(found.ours["power"][150]) and found.theirs["power"][150] == 200


def test_what_cannot_be_aligned() -> None:
    indoors = grid(streams({"power": [200.0] * 60}))
    with pytest.raises(Unknown, match="no_channel"):
        align(indoors, ride(5), "distance")
    assert np.isnan(align(indoors, ride(5), "time").gap_s).all()
    with pytest.raises(Unknown, match="too_short"):
        align(grid(streams({"power": []})), ride(5), "time")
    with pytest.raises(Unknown, match="too_short"):
        align(ride(0), ride(5), "distance")
