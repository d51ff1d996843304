import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def by_definition(power: list[float]) -> float:
    mean, fourth = 0.0, 0.0
    for watts in power:
        mean = mean * 25 / 26 + watts / 26
        fourth += mean**4
    return float((fourth / len(power)) ** 0.25)


def test_agrees_with_the_definition() -> None:
    power = np.random.default_rng(1).integers(0, 600, 900).astype(float)
    assert known("xpower", session({"power": power})) == pytest.approx(by_definition(power.tolist()), rel=1e-9)


def test_fades_through_a_pause() -> None:
    at = np.concatenate([np.arange(300), np.arange(300) + 3600])
    paused = session({"power": [300.0] * 600}, at=at, pauses=((299.5, 3600.0),))
    assert known("xpower", paused) < known("xpower", session({"power": [300.0] * 600}))


def test_says_why_not() -> None:
    assert reason("xpower", session({"cadence": [80.0] * 60})) == "no_channel"
