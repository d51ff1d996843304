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


def test_what_was_covered_while_the_timer_stood_does_not_count() -> None:
    metres = np.concatenate([np.arange(50) * 3.0, 1000 + np.arange(50) * 3.0])
    at = np.concatenate([np.arange(50), np.arange(50) + 650])
    run_ = session({"distance": metres, "speed": [3.0] * 100}, sport=Sport.RUNNING, at=at, pauses=((49.0, 650.0),))
    seconds, covered = way(run_)
    assert covered[-1] == pytest.approx(98 * 3) and seconds[-1] == 699


def test_smart_recording_is_no_staircase() -> None:
    """A sample each four seconds at 3 m/s: the line between them, not steps of 12 m."""
    at = np.arange(0, 401, 4)
    run_ = session({"distance": at * 3.0, "speed": np.full(len(at), 3.0)}, sport=Sport.RUNNING, at=at)
    seconds, metres = way(run_)
    np.testing.assert_allclose(np.interp([2, 101, 399], seconds, metres), [6, 303, 1197])


def test_on_a_treadmill_speed_stands_as_it_is() -> None:
    mill = run([3.0] * 60, grade=None)
    np.testing.assert_array_equal(effort_speed(mill), speed(mill))
    with pytest.raises(Unknown, match="altitude"):
        flat_speed(mill)
    with pytest.raises(Unknown, match="no_channel"):
        effort_speed(session({"heart_rate": [120.0] * 60}, sport=Sport.RUNNING))
