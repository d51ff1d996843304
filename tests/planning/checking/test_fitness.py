"""The day-by-day average against its closed form: a sum of every load, each faded by the days since."""

from datetime import timedelta
from math import exp, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.plan import Start
from domestique.planning.checking.fitness import Fitness
from tests.planning.notation import MONDAY

FIRST = MONDAY.toordinal()


def closed(before: float, loads: list[float], days: float, gap: int) -> float:
    faded = before * exp(-(len(loads) + gap) / days)
    return faded + sum(
        load * (1 - exp(-1 / days)) * exp(-(len(loads) - 1 - day) / days) for day, load in enumerate(loads)
    )


@given(
    st.lists(st.floats(0, 500), min_size=1, max_size=60),
    st.floats(0, 150),
    st.floats(0, 200),
    st.integers(0, 20),
)
def test_it_is_the_closed_form(loads: list[float], ctl: float, atl: float, gap: int) -> None:
    start = Start(MONDAY - timedelta(days=1 + gap), ctl, atl)
    last = FIRST + len(loads) - 1
    made = Fitness(start, {FIRST + day: load for day, load in enumerate(loads)}, FIRST, last)
    fit, tired = closed(ctl, loads, 42, gap), closed(atl, loads, 7, gap)
    assert made.ctl(last) == pytest.approx(fit, abs=1e-6)
    assert made.form(last + 1) == pytest.approx(fit - tired, abs=1e-6)


def test_form_is_of_the_evening_before() -> None:
    made = Fitness(Start(MONDAY - timedelta(days=1), 50, 70), {FIRST: 400.0}, FIRST, FIRST + 1)
    assert made.form(FIRST) == -20
    assert made.form(FIRST + 1) < -50


def test_figures_that_cannot_be_do_no_harm() -> None:
    made = Fitness(Start(MONDAY - timedelta(days=1), nan, 10, fitness_days=0), {}, FIRST, FIRST)
    assert made.ctl(FIRST) == 0
