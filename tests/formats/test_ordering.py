import numpy as np

from domestique.formats.ordering import longest_forward


def kept(*times: float) -> list[float]:
    values = np.array(times, dtype=float)
    return [float(value) for value in values[longest_forward(values)]]


def test_forward_is_kept_whole() -> None:
    assert kept(1, 2, 2, 5) == [1, 2, 2, 5]
    assert kept() == []


def test_one_that_goes_back_is_left_out() -> None:
    assert kept(1, 2, 3, 1, 4) == [1, 2, 3, 4]


def test_one_far_ahead_does_not_cost_the_rest() -> None:
    assert kept(1, 2, 900, 3, 4, 5) == [1, 2, 3, 4, 5]
