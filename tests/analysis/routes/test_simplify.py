import numpy as np

from domestique.analysis.routes.simplify import simplified
from tests.analysis.routes.ways import plane


def test_a_straight_line_is_its_ends() -> None:
    at = np.arange(0, 10_000, 10.0)
    assert simplified(*plane(at, at * 2), most=100).tolist() == [0, len(at) - 1]


def test_a_corner_is_kept() -> None:
    leg = np.arange(0, 1000, 10.0)
    east = np.concatenate([leg, np.full(100, 1000.0)])
    north = np.concatenate([leg * 0, leg])
    assert 100 in simplified(*plane(east, north), most=100)


def test_an_out_and_back_keeps_its_far_end() -> None:
    there = np.arange(0, 3000, 10.0)
    way = np.concatenate([there, there[::-1]])
    kept = simplified(*plane(way, way * 0), most=10)
    assert way[kept].max() == 2990


def test_never_more_than_asked() -> None:
    noise = np.random.default_rng(1).normal(0, 500, (2, 3000))
    assert len(simplified(*plane(np.cumsum(noise[0]), np.cumsum(noise[1])), most=80)) <= 80
