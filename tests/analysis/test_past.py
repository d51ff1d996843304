import numpy as np
import pytest

from domestique.model.sport import Sport
from tests.analysis.pasts import TODAY, figures, past


def test_today_is_the_last_day() -> None:
    assert past().today == TODAY and past().ago(0) == TODAY


def test_of_one_sport_and_since() -> None:
    told = figures({0: 3.0, 10: 2.0, 20: 1.0}) + figures({5: 9.0}, Sport.RUNNING)
    had = past({"load": told})
    assert [figure.value for figure in had.of("load", Sport.CYCLING, had.ago(10))] == [2, 3]
    assert had.of("nothing") == []


@pytest.mark.parametrize(("how", "value"), [("sum", 6), ("mean", 2), ("max", 3), ("min", 1)])
def test_several_on_one_day(how: str, value: float) -> None:
    told = [figures({1: v})[0] for v in (1.0, 2.0, 3.0)]
    run = past({"load": told}).per_day("load", how)
    assert run[-2] == value and np.isnan(run[-1])


def test_what_lies_outside_is_left_out_and_unknown_days_are_nan() -> None:
    assert np.isnan(past({"load": figures({900: 5.0})}).per_day("load", "sum")).all()
    assert np.isnan(past().day("fitness")).all() and len(past().day("fitness")) == 500
