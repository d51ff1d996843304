import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.sport import Sport
from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason, session


def test_a_surge_is_found() -> None:
    steady = run([3.0] * 300 + [5.0] * 81 + [3.0] * 300)
    assert known("run_best_400m", steady) == pytest.approx(80)
    assert known("run_best_1k", steady) == pytest.approx(81 + (1000 - 405) / 3, abs=0.5)


@given(st.lists(st.floats(2, 6), min_size=8, max_size=16))
def test_eight_hundred_holds_two_of_four_hundred(blocks: list[float]) -> None:
    jog = run(np.repeat(blocks, 60))
    assert known("run_best_400m", jog) <= known("run_best_800m", jog) / 2 + 1e-6


def test_a_pause_does_not_stop_the_clock() -> None:
    metres = np.concatenate([np.arange(200) * 4.0, 796 + np.arange(200) * 4.0])
    at = np.concatenate([np.arange(200), np.arange(200) + 300])
    stop = session({"distance": metres, "speed": [4.0] * 400}, sport=Sport.RUNNING, at=at, pauses=((199.0, 300.0),))
    assert known("run_best_1k", stop) == pytest.approx(250 + 101, abs=1)


def test_a_receivers_leap_is_no_record() -> None:
    metres = np.arange(600) * 3.0
    metres[300:] += 700
    leap = session({"distance": metres, "speed": [3.0] * 600}, sport=Sport.RUNNING)
    assert known("run_best_1k", leap) == pytest.approx(1000 / 3, abs=1)
    assert reason("run_best_400m", run([11.0] * 300)) == "implausible"


def test_not_that_far() -> None:
    assert reason("run_best_5k", run([3.0] * 600)) == "too_short"
    assert reason("run_best_400m", run([0.0] * 600)) == "too_short"
