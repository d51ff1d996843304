import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.models.w_balance import balance, differential, efforts, integral
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session

SETTINGS = {"cp": 250.0, "w_prime": 20_000.0}


def differential_by_definition(power: list[float], cp: float, w_prime: float) -> list[float]:
    left, made = w_prime, []
    for watts in power:
        left += (cp - watts) * (w_prime - left) / w_prime if watts < cp else cp - watts
        made.append(left)
    return made


def integral_by_definition(power: list[float], cp: float, w_prime: float, tau: float) -> list[float]:
    """The convolution itself: every earlier second, fading."""
    over = [max(watts - cp, 0.0) for watts in power]
    return [
        w_prime - sum(spent * np.exp(-(now - then) / tau) for then, spent in enumerate(over[: now + 1]))
        for now in range(len(power))
    ]


@given(st.lists(st.integers(0, 800).map(float), min_size=1, max_size=120))
def test_agree_with_their_definitions(power: list[float]) -> None:
    values, at = np.array(power), np.arange(len(power))
    np.testing.assert_allclose(
        differential(values, at, 250, 20_000), differential_by_definition(power, 250, 20_000), atol=1e-6
    )
    np.testing.assert_allclose(
        integral(values, at, 250, 20_000, 400), integral_by_definition(power, 250, 20_000, 400), atol=1e-6
    )


@given(st.lists(st.integers(0, 250).map(float), min_size=1, max_size=60))
def test_full_as_long_as_nothing_exceeds(power: list[float]) -> None:
    np.testing.assert_allclose(balance(session({"power": power}, settings=SETTINGS)), 20_000)


def test_a_pause_rests() -> None:
    at = np.concatenate([np.arange(60), np.arange(60) + 660])
    ride = session({"power": [400.0] * 60 + [250.0] * 60}, at=at, pauses=((59.5, 660.0),), settings=SETTINGS)
    left = balance(ride)
    assert left[59] == pytest.approx(11_000) and left[60] > 19_990


def test_efforts_are_the_falls() -> None:
    power = [200.0] * 60 + [450.0] * 50 + [200.0] * 300 + [500.0] * 20 + [100.0] * 60
    one, other = efforts(session({"power": power}, settings=SETTINGS))
    assert (one.start_s, one.end_s) == (60, 110)
    assert one.w_prime_spent_j == pytest.approx(10_000) and one.avg_power_w == pytest.approx(450)
    assert other.w_prime_spent_j == pytest.approx(5_000, rel=0.05)


def test_says_what_is_missing() -> None:
    with pytest.raises(Unknown, match="no_setting"):
        balance(session({"power": [200.0] * 60}, settings={"cp": 250.0}))
