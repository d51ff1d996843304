import pytest

from domestique.analysis.models.body_fat import men, women
from tests.vectors import vector


def test_the_navys_tape() -> None:
    told = vector("navy")
    male, female = told["inputs"]["male"], told["inputs"]["female"]
    assert men(**male) == pytest.approx(told["expected"]["male"], abs=told["tolerance"])
    assert women(**female) == pytest.approx(told["expected"]["female"], abs=told["tolerance"])


def test_a_wider_waist_is_more_fat() -> None:
    slim, wide = men(80, 38, 178), men(95, 38, 178)
    assert slim is not None and wide is not None and slim < wide


def test_senseless_measures_tell_nothing() -> None:
    assert men(38, 38, 178) is None and men(85, 38, 0) is None and women(30, 30, 80, 166) is None
