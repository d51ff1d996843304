import numpy as np

from domestique.analysis.signal.smoothing import trailing_means


def test_until_a_window_is_full_nothing_is_known() -> None:
    means = trailing_means(np.array([1.0, 2.0, 3.0, 4.0]), [(0, 4)], 2)
    np.testing.assert_array_equal(means, [np.nan, 1.5, 2.5, 3.5])


def test_starts_again_after_a_break_and_skips_windows_with_holes() -> None:
    means = trailing_means(np.array([1.0, 2.0, np.nan, 4.0, 6.0, 8.0]), [(0, 2), (2, 6)], 2)
    np.testing.assert_array_equal(means, [np.nan, 1.5, np.nan, np.nan, 5.0, 7.0])
