import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_pauses_count_in_the_one_and_not_in_the_other() -> None:
    at = np.concatenate([np.arange(60), np.arange(60) + 600])
    ride = session({"power": [100.0] * 120}, at=at, pauses=((59.5, 600.0),), timer_s=120.0, elapsed_s=660.0)
    assert (known("elapsed_time", ride), known("timer_time", ride)) == (660, 120)
    silent = session({"power": [100.0] * 120}, at=at, pauses=((59.5, 600.0),), timer_s=None, elapsed_s=None)
    assert (known("elapsed_time", silent), known("timer_time", silent)) == (660, 120)


def test_typed_in() -> None:
    assert known("timer_time", session(None, timer_s=1800.0)) == pytest.approx(1800)
    assert reason("timer_time", session(None)) == reason("elapsed_time", session(None)) == "not_told"
