import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.signal.grid import Grid, grid
from domestique.analysis.signal.way import way
from tests.analysis.metrics.sessions import Samples, streams


def recorded(metres: Samples, at: Samples | None = None, pauses: tuple[tuple[float, float], ...] = ()) -> Grid:
    return grid(streams({"distance": metres}, at=at), pauses)


@pytest.mark.parametrize(("every", "speed"), [(4, 3.0), (4, 6.0), (5, 1.2), (3, 12.0), (9, 4.0)])
def test_smart_recording_is_no_staircase_and_no_leap(every: int, speed: float) -> None:
    at = np.arange(0, 40 * every + 1, every)
    seconds, metres = way(recorded(at * speed, at), fastest_ms=12.5)
    asked = np.array([every / 2, 10.5 * every, 39.5 * every])
    np.testing.assert_allclose(np.interp(asked, seconds, metres), asked * speed)


def test_a_leap_covers_no_ground() -> None:
    metres = np.arange(100) * 3.0
    metres[50:] += 400
    assert way(recorded(metres), fastest_ms=12.5)[1][-1] == pytest.approx(98 * 3)
    assert way(recorded(metres))[1][-1] == pytest.approx(99 * 3 + 400)


def test_a_stop_is_one() -> None:
    metres = np.concatenate([np.arange(50) * 3.0, np.full(60, 147.0), 147 + np.arange(1, 51) * 3.0])
    seconds, covered = way(recorded(metres))
    assert np.interp([60, 100], seconds, covered) == pytest.approx([147, 147])


def test_what_a_pause_covered_does_not_count() -> None:
    metres = np.concatenate([np.arange(50) * 3.0, 1000 + np.arange(50) * 3.0])
    at = np.concatenate([np.arange(50), np.arange(50) + 650])
    pause = ((49.0, 650.0),)
    seconds, covered = way(recorded(metres, at, pause), pauses=pause)
    assert covered[-1] == pytest.approx(98 * 3) and seconds[-1] == 699


@given(st.lists(st.floats(-5, 30), min_size=1, max_size=80))
def test_never_falls(steps: list[float]) -> None:
    seconds, covered = way(recorded(np.cumsum(steps)), fastest_ms=12.5)
    assert (np.diff(seconds) > 0).all() and (np.diff(covered) >= 0).all() and covered[0] == 0


def test_nothing_known() -> None:
    assert len(way(recorded([np.nan, np.nan]))[0]) == 0
