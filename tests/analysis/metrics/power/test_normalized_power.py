import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.metrics.sessions import known, reason, session


def by_definition(power: list[float]) -> float:
    """Slowly, as the definition says it."""
    means = [sum(power[i - 29 : i + 1]) / 30 for i in range(29, len(power))]
    return float((sum(m**4 for m in means) / len(means)) ** 0.25)


@given(st.lists(st.integers(0, 900), min_size=30, max_size=200))
def test_agrees_with_the_definition(power: list[int]) -> None:
    ours = known("normalized_power", session({"power": [float(p) for p in power]}))
    assert ours == pytest.approx(by_definition([float(p) for p in power]), abs=1e-6)


def test_steady_power_is_itself() -> None:
    assert known("normalized_power", session({"power": [200.0] * 3600})) == pytest.approx(200)


def test_coasting_counts() -> None:
    """Dropping what is below a floor would give 260.8."""
    power = [300.0] * 200 + [0.0] * 200 + [200.0] * 200
    assert known("normalized_power", session({"power": power})) == pytest.approx(234.006, abs=0.001)


def test_no_window_reaches_over_a_pause() -> None:
    halves = np.array([400.0] * 25 + [100.0] * 40)
    at = np.concatenate([np.arange(25), np.arange(40) + 600])
    ride = session({"power": halves}, at=at, pauses=((24.5, 600.0),))
    assert known("normalized_power", ride) == pytest.approx(100)


def test_says_why_not() -> None:
    assert reason("normalized_power", session({"power": [200.0] * 29})) == "too_short"
    assert reason("normalized_power", session({"heart_rate": [120.0] * 60})) == "no_channel"
