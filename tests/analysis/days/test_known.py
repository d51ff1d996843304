import numpy as np

from domestique.analysis.days.known import HOLE, daily_load


def test_rest_is_known_and_a_hole_is_not() -> None:
    seen = np.array([True] + [False] * (HOLE - 1) + [True] + [False] * HOLE + [True])
    load = np.where(seen, 50.0, 0.0)
    found = daily_load(load, np.zeros(len(seen), dtype=bool), seen)
    assert (found[1:HOLE] == 0).all()
    assert np.isnan(found[HOLE + 1 : 2 * HOLE + 1]).all() and found[-1] == 50


def test_an_activity_without_a_load_makes_its_day_unknown() -> None:
    found = daily_load(np.array([30.0, 40.0]), np.array([False, True]), np.array([True, True]))
    assert found[0] == 30 and np.isnan(found[1])


def test_records_that_end_in_a_hole() -> None:
    seen = np.array([True] + [False] * (HOLE + 2))
    assert np.isnan(daily_load(np.zeros(len(seen)), np.zeros(len(seen), dtype=bool), seen)[1:]).all()
