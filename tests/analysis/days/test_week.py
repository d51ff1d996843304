import numpy as np
import pytest

from domestique.analysis.days.week import acute_to_chronic, monotony, strain, total

FOSTER = np.array([400.0, 0, 300, 500, 0, 600, 200])


def test_fosters_week() -> None:
    """The vector foster_week; 1.3188 would be the deviation of a population."""
    assert total(FOSTER)[-1] == 2000
    assert monotony(FOSTER)[-1] == pytest.approx(1.2209, abs=1e-3)
    assert strain(FOSTER)[-1] == pytest.approx(2441.9, abs=0.5)


def test_a_week_without_change_has_no_monotony() -> None:
    """Not an infinite one."""
    assert np.isnan(monotony(np.full(7, 80.0))[-1]) and np.isnan(strain(np.zeros(7))[-1])


def test_an_unknown_day_makes_its_weeks_unknown() -> None:
    holed = np.concatenate((FOSTER, [np.nan], FOSTER))
    known = np.flatnonzero(np.isfinite(monotony(holed)))
    assert list(known) == [6, 14]


def test_four_weeks_that_contain_the_last() -> None:
    """The vector acwr_step, coupled; 2.0 would be uncoupled."""
    load = np.array([50.0] * 21 + [100.0] * 7)
    assert acute_to_chronic(load)[-1] == pytest.approx(1.6)
    assert np.isnan(acute_to_chronic(load)[:27]).all()
    assert np.isnan(acute_to_chronic(np.zeros(28))[-1])
