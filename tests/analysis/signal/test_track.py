import numpy as np
import pytest

from domestique.analysis.signal.track import apart, completed, covered

SECONDS = np.arange(100)


def test_a_degree_of_latitude() -> None:
    assert apart(np.array([50.0, 51.0]), np.array([7.0, 7.0]))[0] == pytest.approx(111_195, rel=1e-3)


def test_what_was_recorded_stays() -> None:
    own = {"speed": np.full(100, 3.0), "distance": np.arange(100.0) * 2}
    assert completed(own, SECONDS) == own


def test_from_positions_without_jumps() -> None:
    latitude = 50 + SECONDS * 3 / 111_195
    latitude[40] += 0.5
    made = completed({"latitude": latitude, "longitude": np.full(100, 7.0)}, SECONDS)
    assert made["distance"][-1] == pytest.approx(97 * 3, rel=1e-3)
    assert made["speed"][:30] == pytest.approx(3, rel=1e-3) and made["speed"].max() < 3.1


def test_a_deaf_receiver_goes_straight() -> None:
    latitude = 50 + SECONDS * 3 / 111_195
    latitude[40:80] = np.nan
    made = completed({"latitude": latitude, "longitude": np.full(100, 7.0)}, SECONDS)
    assert made["distance"][-1] == pytest.approx(99 * 3, rel=1e-3)
    assert np.isnan(made["speed"][60])


def test_each_from_the_other() -> None:
    assert completed({"distance": np.arange(100.0) * 4}, SECONDS)["speed"] == pytest.approx(4)
    assert completed({"speed": np.full(100, 4.0)}, SECONDS)["distance"][-1] == pytest.approx(396)


def test_a_counter_that_goes_back_stood_still() -> None:
    np.testing.assert_array_equal(covered(np.array([0.0, 5.0, 2.0, 4.0]), np.ones(3)), [5, 0, 2])


def test_no_position_at_all() -> None:
    nowhere = {"latitude": np.full(100, np.nan), "longitude": np.full(100, np.nan)}
    assert "distance" not in completed(nowhere, SECONDS)
