"""What is found is whole and near enough; what rows rule out is ruled out, and nothing else."""

from itertools import product

import numpy as np
import pytest

from domestique.planning.solver import highs
from domestique.planning.solver.highs import Limits, Status
from domestique.planning.solver.ir import Model
from domestique.planning.solver.plunging import MANNERS, Fractions, Numbers, Rows, plunged
from tests.planning.solver.test_highs import model_of


def small(number: int) -> Model:
    """Six things under a sum from both sides, two of them not together."""
    model = Model()
    columns = [model.switch(float((number * 7 + at * 5) % 11)) for at in range(6)]
    sizes = [float((number * 13 + at * 29) % 17 + 3) for at in range(6)]
    model.row(zip(sizes, columns, strict=True), 20.0, 34.0)
    model.at_most([(1.0, columns[0]), (1.0, columns[number % 5 + 1])], 1.0)
    model.beyond(zip(sizes, columns, strict=True), 28.0, 1.0, above=True)
    return model


def kept(model: Model, values: tuple[int, ...]) -> bool:
    """Rows of whole columns alone."""
    ends = [*model.starts[1:], len(model.columns)]
    for begin, end, low, high in zip(model.starts, ends, model.row_low, model.row_high, strict=True):
        if all(model.whole[column] for column in model.columns[begin:end]):
            told = sum(model.values[at] * values[model.columns[at]] for at in range(begin, end))
            if not low - 1e-9 <= told <= high + 1e-9:
                return False
    return True


@pytest.mark.parametrize("number", range(12))
@pytest.mark.parametrize("taken", [(), (0,), (1, 4)])
def test_no_answer_is_ruled_out(number: int, taken: tuple[int, ...]) -> None:
    model = small(number)
    low, high = np.array(model.low), np.array(model.high)
    low[list(taken)] = 1.0
    possible = Rows(model).tighten(low, high)
    answers = [
        values for values in product((0, 1), repeat=6) if kept(model, values) and all(values[one] for one in taken)
    ]
    assert possible or not answers
    for values in answers:
        assert all(low[at] <= value <= high[at] for at, value in enumerate(values))


def test_what_does_not_fit_beside_what_is_taken_goes() -> None:
    model = Model()
    big, small, other = (model.switch() for _ in range(3))
    model.at_most([(70.0, big), (20.0, small), (50.0, other)], 100.0)
    low, high = np.array(model.low), np.array(model.high)
    low[big] = 1.0
    assert Rows(model).tighten(low, high)
    assert (high[small], high[other]) == (1.0, 0.0)
    low[other], high[other] = 1.0, 1.0
    assert not Rows(model).tighten(low, high)


@pytest.mark.parametrize("number", range(6))
def test_the_first_way_that_is_near_enough_is_taken(number: int) -> None:
    model = model_of(number)
    found = highs.trimmed(model, Limits(70.0))
    best = highs.plain(model, Limits(1e-6), whole=True)
    assert found.status is Status.BEST
    assert found.values is not None
    assert found.value is not None
    assert best.value is not None
    whole = found.values[np.array(model.whole)]
    assert np.allclose(whole, whole.round(), atol=1e-6)
    assert best.value - 1e-6 <= found.value <= best.value + 70.0
    assert 0 < found.nodes <= sum(manner.tries for manner in MANNERS)


def test_it_gives_up_and_says_nothing() -> None:
    model = model_of(1)
    halves = Fractions(np.where(np.array(model.whole), 0.5, 0.0), np.zeros(len(model.cost)), 0.0)
    asked: list[float] = []

    def never(low: Numbers, _high: Numbers) -> Fractions:
        asked.append(float(low.sum()))
        return halves

    assert plunged(model, halves, 1.0, never)[0] is None
    assert plunged(model, halves, -1.0, never)[0] is None
    assert 0 < len(asked) <= 2 * sum(manner.tries for manner in MANNERS)
