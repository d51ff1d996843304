from datetime import date, timedelta

import numpy as np

from domestique.analysis.days.known import HOLE, daily_load, loads_by_day, spread


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


def test_the_source_with_most_days_leads_and_others_fill() -> None:
    most, few = ((0, 1, 2), (50.0, 51.0, 52.0)), ((1, 4), (1.0, 4.0))
    np.testing.assert_array_equal(spread([few, most], 5), [50.0, 51.0, 52.0, np.nan, 4.0])
    told = ([1, 3], [48.0, 49.0])
    np.testing.assert_array_equal(spread([few, most], 5, [told]), [50.0, 48.0, 52.0, 49.0, 4.0])


def test_loads_of_a_day_add_up_and_an_unknown_one_spoils_it() -> None:
    first = date(2026, 1, 1)
    told = [(first, 30.0, True), (first, 20.0, True), (first + timedelta(days=1), None, True)]
    other_sport = [(first + timedelta(days=2), None, False), (first + timedelta(days=2), 99.0, False)]
    np.testing.assert_array_equal(loads_by_day([*told, *other_sport], [3], first, 4), [50.0, np.nan, 0.0, 0.0])
