import numpy as np

from domestique.analysis.signal.smoothing import around, mean_known, trailing_means


def test_until_a_window_is_full_nothing_is_known() -> None:
    means = trailing_means(np.array([1.0, 2.0, 3.0, 4.0]), [(0, 4)], 2)
    np.testing.assert_array_equal(means, [np.nan, 1.5, 2.5, 3.5])


def test_starts_again_after_a_break_and_skips_windows_with_holes() -> None:
    means = trailing_means(np.array([1.0, 2.0, np.nan, 4.0, 6.0, 8.0]), [(0, 2), (2, 6)], 2)
    np.testing.assert_array_equal(means, [np.nan, 1.5, np.nan, np.nan, 5.0, 7.0])


def test_around_uses_fewer_at_the_ends() -> None:
    np.testing.assert_allclose(around(np.array([0.0, 3.0, 6.0, 3.0]), 3), [1.5, 3, 4, 4.5])


def test_mean_of_the_known() -> None:
    assert mean_known(np.array([1.0, np.nan, 3.0])) == 2
    assert np.isnan(mean_known(np.array([np.nan]))) and np.isnan(mean_known(np.empty(0)))
