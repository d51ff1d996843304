import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.athlete import Person
from tests.analysis.metrics.sessions import known, reason, session

TOLD = {"rest_hr": 50.0, "max_hr": 190.0, "threshold_hr": 170.0}


@pytest.mark.parametrize("sex", ["male", "female", None])
def test_an_hour_at_threshold_is_a_hundred(sex: str | None) -> None:
    ride = session({"heart_rate": [170.0] * 3600}, settings=TOLD, person=Person(sex))
    assert known("hr_tss", ride) == pytest.approx(100)


@given(st.integers(60, 185))
def test_without_sex_it_lies_between_the_two(heart: int) -> None:
    def of(sex: str | None) -> float:
        return known("hr_tss", session({"heart_rate": [float(heart)] * 60}, settings=TOLD, person=Person(sex)))

    low, high = sorted((of("male"), of("female")))
    assert low - 1e-9 <= of(None) <= high + 1e-9


def test_says_what_is_missing() -> None:
    assert reason("hr_tss", session({"heart_rate": [150.0] * 60}, settings={"rest_hr": 50.0})) == "no_setting"
    assert reason("hr_tss", session({"heart_rate": [0.0] * 60}, settings=TOLD)) == "no_channel"
    odd = {**TOLD, "threshold_hr": 195.0}
    assert reason("hr_tss", session({"heart_rate": [150.0] * 60}, settings=odd)) == "implausible"
