from dataclasses import replace
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.days.form import Constants, average, form_of, state_of

WEEK = [100.0, 0.0, 80.0, 120.0, 0.0, 150.0, 60.0]
EIGHT_WEEKS = np.array(WEEK * 8)
SEEDED = Constants(fitness_seed=50.0, fatigue_seed=50.0, decay="simple")


def by_definition(load: list[float], days: float, seed: float) -> float:
    """The closed form: each load weighs e^(-age/days)."""
    left = exp(-1 / days)
    return seed * left ** len(load) + sum(
        each * (1 - left) * left ** (len(load) - 1 - i) for i, each in enumerate(load)
    )


@given(st.lists(st.floats(0, 400), min_size=1, max_size=80), st.floats(2, 90), st.floats(0, 150))
def test_agrees_with_the_definition(load: list[float], days: float, seed: float) -> None:
    ours = average(np.array(load), days, seed, "exponential")[-1]
    assert ours == pytest.approx(by_definition(load, days, seed), rel=1e-9, abs=1e-9)


def test_simple_family_and_both_days_of_form() -> None:
    """The vector pmc_8wk_tp."""
    previous = form_of(EIGHT_WEEKS, SEEDED)
    same = form_of(EIGHT_WEEKS, replace(SEEDED, form_day="same"))
    assert previous.fitness[-1] == pytest.approx(67.1856, abs=1e-3)
    assert previous.fatigue[-1] == pytest.approx(75.0897, abs=1e-3)
    assert same.form[-1] == pytest.approx(-7.9041, abs=1e-3)
    assert previous.form[-1] == pytest.approx(-10.2438, abs=1e-3)


def test_exponential_gains() -> None:
    """The vector pmc_icu_constants: what one point of load adds on its day."""
    one = form_of(np.array([1.0]), Constants())
    assert one.fitness[0] == pytest.approx(0.023528, abs=1e-6)
    assert one.fatigue[0] == pytest.approx(0.133122, abs=1e-6)
    rest = form_of(np.array([0.0]), Constants(fitness_seed=1.0, fatigue_seed=1.0))
    assert (rest.fitness[0], rest.fatigue[0]) == pytest.approx((0.976472, 0.866878), abs=1e-6)


def test_constant_load_is_where_it_ends() -> None:
    steady = form_of(np.full(1000, 70.0), Constants())
    assert steady.fitness[-1] == pytest.approx(70) and steady.form[-1] == pytest.approx(0, abs=1e-6)


def test_ramp_is_what_a_week_gained() -> None:
    rising = form_of(np.arange(30.0), Constants())
    assert np.isnan(rising.ramp[:7]).all()
    assert rising.ramp[20] == pytest.approx(rising.fitness[20] - rising.fitness[13])


def test_unknown_days_add_nothing_and_break_nothing() -> None:
    holed = form_of(np.array([100.0, np.nan, 50.0]), Constants())
    assert np.isfinite(holed.fitness).all()
    np.testing.assert_allclose(holed.fitness, form_of(np.array([100.0, 0.0, 50.0]), Constants()).fitness)
    assert len(form_of(np.array([]), Constants()).form) == 0


def test_words_for_form() -> None:
    assert [state_of(form) for form in (6.0, 5.0, -9.9, -10.0, -29.0, -30.0)] == [
        "fresh",
        "balanced",
        "balanced",
        "building",
        "building",
        "heavy",
    ]
