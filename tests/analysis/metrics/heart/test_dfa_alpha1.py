import numpy as np
import pytest

from domestique.model.streams import Stream
from tests.analysis.metrics.sessions import known, reason, session


def rr(values: np.ndarray) -> Stream:
    return Stream("rr", "ms", np.asarray(values, dtype=np.float64))


def test_chance_is_a_half_and_a_wandering_one_and_a_half() -> None:
    chance = np.random.default_rng(4).normal(0, 8, 8192)
    assert known("dfa_alpha1", session(None, rr=rr(700 + chance))) == pytest.approx(0.5, abs=0.12)
    wandering = np.cumsum(chance) * 0.1
    assert known("dfa_alpha1", session(None, rr=rr(700 + wandering))) == pytest.approx(1.5, abs=0.15)


def test_a_machine_has_no_heart() -> None:
    assert reason("dfa_alpha1", session(None, rr=rr(np.full(600, 700.0)))) == "implausible"
    assert reason("dfa_alpha1", session(None, rr=rr(700 + np.arange(200) % 7))) == "too_short"
