import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.zones.seconds import in_zones, three_seconds, zone_seconds
from tests.analysis.metrics.sessions import session


@given(
    st.lists(st.one_of(st.integers(0, 400).map(float), st.just(float("nan"))), max_size=100),
    st.lists(st.integers(1, 399), min_size=1, max_size=8, unique=True).map(sorted),
)
def test_each_known_second_is_in_one_zone(values: list[float], bounds: list[int]) -> None:
    counts = in_zones(np.array(values, dtype=float), tuple(float(bound) for bound in bounds)).tolist()
    known = [value for value in values if not np.isnan(value)]
    edges = [-1, *bounds, 1e9]
    assert counts == [sum(low < value <= high for value in known) for low, high in itertools.pairwise(edges)]


def test_low_and_high_of_each() -> None:
    made = zone_seconds(session({"power": [100.0] * 5 + [500.0] * 3}, settings={"ftp": 200.0}), "power")
    assert (made.zones[0].low, made.zones[0].seconds) == (None, 5)
    assert (made.zones[-1].number, made.zones[-1].high, made.zones[-1].seconds) == (7, None, 3)


def test_three() -> None:
    assert three_seconds(session({"power": [100.0, 180.0, 250.0]}, settings={"ftp": 200.0}), "power") == (1, 1, 1)
