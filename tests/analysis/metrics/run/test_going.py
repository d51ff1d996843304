import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.metrics.run.going import effort_speed, flat_speed, grade, moving, speed, way
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import session


@given(st.floats(-0.3, 0.3), st.floats(1.5, 5))
def test_finds_the_grade_of_a_slope(slope: float, pace: float) -> None:
    found = grade(run([pace] * 200, grade=slope))
    np.testing.assert_allclose(found[5:-5], slope, atol=0.01)


def test_a_nervous_altimeter_is_smoothed() -> None:
    height = 100 + np.tile([0.0, 0.4], 300)
    found = grade(session({"speed": [3.0] * 600, "altitude": height}, sport=Sport.RUNNING))
    assert np.abs(found).max() < 0.02


def test_a_leap_of_the_height_is_no_slope() -> None:
    height = 100 + np.concatenate([np.zeros(100), np.full(100, -8.0), np.full(100, 30.0)])
    found = grade(session({"speed": [3.0] * 300, "altitude": height}, sport=Sport.RUNNING))
    np.testing.assert_allclose(found, 0, atol=1e-9)


def test_standing_has_no_grade_and_is_not_moving() -> None:
    stop = run([3.0] * 60 + [0.0] * 60 + [3.0] * 60, grade=0.1)
    assert np.isfinite(grade(stop)).all()
    assert moving(stop).sum() == 120


def test_a_leap_of_the_receiver_is_no_speed_and_covers_no_ground() -> None:
    metres = np.arange(100) * 3.0
    metres[50:] += 400
    run_ = session({"speed": [3.0] * 50 + [400.0] + [3.0] * 49, "distance": metres}, sport=Sport.RUNNING)
    assert np.nanmax(speed(run_)) == 3
    assert way(run_)[1][-1] == pytest.approx(98 * 3)


def test_on_a_treadmill_speed_stands_as_it_is() -> None:
    mill = run([3.0] * 60, grade=None)
    np.testing.assert_array_equal(effort_speed(mill), speed(mill))
    with pytest.raises(Unknown, match="altitude"):
        flat_speed(mill)
    with pytest.raises(Unknown, match="no_channel"):
        effort_speed(session({"heart_rate": [120.0] * 60}, sport=Sport.RUNNING))
