"""Fewer columns give the answer of all of them."""

from random import Random

import pytest

from domestique.planning.solver import highs
from domestique.planning.solver.highs import Limits, Status
from domestique.planning.solver.ir import Model


def model_of(number: int, *, possible: bool = True) -> Model:
    """Some of a dozen things on four days, near a sum on each, few in all."""
    chance, model = Random(number), Model()
    columns = [[(chance.randrange(20, 120), model.switch(chance.random())) for _ in range(12)] for _ in range(4)]
    for day in columns:
        model.at_most([(1.0, column) for _, column in day], 2.0)
        terms = [(float(load), column) for load, column in day]
        wanted = float(chance.randrange(40, 200))
        model.beyond(terms, wanted, 1.0, above=True)
        model.beyond(terms, wanted, 1.0, above=False)
    model.at_most([(1.0, column) for day in columns for _, column in day], 6.0 if possible else -1.0)
    return model


@pytest.mark.parametrize("gap", [0.01, 5.0])
@pytest.mark.parametrize("number", range(3))
def test_within_the_gap_of_the_best_there_is(number: int, gap: float) -> None:
    best = highs.plain(model_of(number), Limits(1e-6), whole=True)
    found = highs.trimmed(model_of(number), Limits(gap))
    assert best.value is not None
    assert found.value is not None
    assert found.bound is not None
    assert found.status is Status.BEST
    assert found.bound <= best.value + 1e-6, "the bound is of the whole model"
    assert best.value - 1e-6 <= found.value <= best.value + gap + 1e-6


def test_what_cannot_be_is_told() -> None:
    assert highs.run(model_of(1, possible=False), Limits(5.0)).status is Status.NONE


def test_the_same_twice() -> None:
    first, second = (highs.run(model_of(2), Limits(1.0)) for _ in range(2))
    assert first.value == second.value
    assert first.values is not None
    assert second.values is not None
    assert first.values.tolist() == second.values.tolist()
