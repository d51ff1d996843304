import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.analysis.routes.grades import CENTRES, PIECE_M, metres_by_grade, pieces
from domestique.analysis.routes.sections import cut
from tests.analysis.routes.ways import HIGH_UP, profile_of


@given(st.lists(st.tuples(st.integers(200, 2500), st.floats(-0.15, 0.15)), min_size=1, max_size=6))
@settings(max_examples=30, deadline=None)
def test_pieces_are_the_whole_way_and_all_its_height(slopes: list[tuple[int, float]]) -> None:
    way = profile_of(slopes, HIGH_UP)
    found = pieces(way, cut(way))
    assert found.length_m.max() <= PIECE_M + 1e-6
    assert found.length_m.sum() == pytest.approx(way.length_m)
    assert (found.length_m * found.grade).sum() == pytest.approx(way.altitude[-1] - way.altitude[0], abs=1e-6)
    metres = metres_by_grade(found)
    assert metres.sum() == pytest.approx(way.length_m)
    assert abs((metres * CENTRES).sum() - (way.altitude[-1] - way.altitude[0])) <= 0.0026 * way.length_m


def test_what_is_steeper_than_the_bins_counts_in_the_last() -> None:
    way = profile_of([(600, 0.55)])
    metres = metres_by_grade(pieces(way, [0.0, way.length_m]))
    assert np.flatnonzero(metres).tolist() == [len(CENTRES) - 1]
