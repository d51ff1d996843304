import numpy as np
import pytest

from domestique.analysis.models.oxygen_cost import cycling, running
from tests.vectors import vector


def test_the_acsms_equations() -> None:
    told = vector("acsm")
    ride, run = told["inputs"]["cycle"], told["inputs"]["run"]
    assert cycling(ride["W"] / ride["kg"]) == pytest.approx(told["expected"]["cycle"], abs=told["tolerance"])
    ours = running(np.array([float(run["m_per_min"])]), np.array([run["grade"]]))
    assert ours[0] == pytest.approx(told["expected"]["run"], abs=told["tolerance"])


def test_descents_count_as_flat() -> None:
    ours = running(np.array([200.0, 200.0]), np.array([-0.1, 0.0]))
    assert ours[0] == ours[1]
