import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.athlete import Person
from tests.analysis.metrics.sessions import known, reason, session
from tests.vectors import vector

LIMITS = {"rest_hr": 50.0, "max_hr": 190.0}


def test_banisters_for_men_and_women() -> None:
    told = vector("trimp_banister")
    for sex in ("male", "female"):
        ride = session({"heart_rate": [150.0] * 3600}, settings=LIMITS, person=Person(sex))
        assert known("trimp", ride) == pytest.approx(told["expected"][sex], abs=told["tolerance"])
        # The mixed pair of another program is a negative control.
        assert known("trimp", ride) != pytest.approx(told["expected"]["goldencheetah_female"], abs=1)


def test_unknown_without_sex() -> None:
    assert reason("trimp", session({"heart_rate": [150.0] * 60}, settings=LIMITS)) == "no_person"


@given(st.lists(st.integers(60, 185), min_size=60, max_size=120))
def test_second_by_second_is_never_less_than_by_the_mean(heart: list[int]) -> None:
    def of(values: list[float]) -> float:
        return known("trimp", session({"heart_rate": values}, settings=LIMITS, person=Person("male")))

    assert of([float(h) for h in heart]) >= of([float(np.mean(heart))] * len(heart)) - 1e-9


def test_a_hard_and_an_easy_half_cost_more_than_two_middling_ones() -> None:
    """By hand: a minute at 0 and one at the whole reserve are 0.64 e^1.92, two at half of it 0.64 e^0.96."""
    halves = session({"heart_rate": [50.0] * 60 + [190.0] * 60}, settings=LIMITS, person=Person("male"))
    assert known("trimp", halves) == pytest.approx(0.64 * np.exp(1.92))
    middle = session({"heart_rate": [120.0] * 120}, settings=LIMITS, person=Person("male"))
    assert known("trimp", middle) == pytest.approx(0.64 * np.exp(0.96))


def test_edwards_counts_a_boundary_to_the_zone_above() -> None:
    heart = [89.0] * 60 + [100.0] * 60 + [120.0] * 60 + [140.0] * 60 + [160.0] * 60 + [180.0] * 60 + [200.0] * 60
    ride = session({"heart_rate": heart}, settings={"max_hr": 200.0})
    assert known("trimp_edwards", ride) == pytest.approx(0 + 1 + 2 + 3 + 4 + 5 + 5)


def test_lucia_by_told_bounds_and_by_the_threshold() -> None:
    heart = [100.0] * 60 + [150.0] * 60 + [175.0] * 60
    assert known("trimp_lucia", session({"heart_rate": heart}, settings={"threshold_hr": 165.0})) == pytest.approx(6)
    told = session({"heart_rate": heart}, settings={"hr_zones": (155.0, 180.0), "threshold_hr": 165.0})
    assert known("trimp_lucia", told) == pytest.approx(1 + 1 + 2)


def test_missing_seconds_count_as_the_mean() -> None:
    holes = np.array([120.0] * 60 + [np.nan] * 40)
    ride = session({"heart_rate": holes, "power": [100.0] * 100}, settings=LIMITS, person=Person("male"))
    whole = session({"heart_rate": [120.0] * 100}, settings=LIMITS, person=Person("male"))
    assert known("trimp", ride) == pytest.approx(known("trimp", whole))
