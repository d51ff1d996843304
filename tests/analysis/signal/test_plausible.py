import numpy as np

from domestique.analysis.signal.plausible import plausible, without_spikes


def test_bounds_themselves_are_possible() -> None:
    known = np.isfinite(plausible("heart_rate", np.array([0.0, 29.0, 30.0, 230.0, 231.0])))
    assert known.tolist() == [False, False, True, True, False]
    assert np.isfinite(plausible("dev:anything", np.array([1e9]))).all()


def test_a_lone_second_far_above_its_five_is_a_spike() -> None:
    quiet = np.full(60, 200.0)
    quiet[30] = 1900.0
    assert np.isnan(without_spikes(quiet)[30])
    sprint = np.full(60, 200.0)
    sprint[30:36] = (900, 1600, 1500, 1300, 1200, 1000)
    np.testing.assert_array_equal(without_spikes(sprint), sprint)


def test_below_a_kilowatt_nothing_is_judged() -> None:
    lone = np.zeros(60)
    lone[5] = 900.0
    np.testing.assert_array_equal(without_spikes(lone), lone)
