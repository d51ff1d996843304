import pytest

from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason


def test_flat_ground_asks_for_the_polynomials_level_cost() -> None:
    flat = run([3.0] * 600, settings={"weight": 70.0})
    assert known("run_energy_cost", flat) == pytest.approx(3.6)
    assert known("run_energy", flat) == pytest.approx(3.6 * 70 * 1800 / 1000)
    assert known("run_gap_minetti", flat) == pytest.approx(1000 / 3)


def test_up_and_down() -> None:
    assert known("run_energy_cost", run([2.0] * 600, grade=0.1)) == pytest.approx(5.9682, abs=0.05)
    assert known("run_gap_minetti", run([3.0] * 600, grade=-0.1)) > known("run_gap", run([3.0] * 600, grade=-0.1))


def test_says_why_not() -> None:
    assert reason("run_energy", run([3.0] * 60)) == "no_setting"
    assert reason("run_energy_cost", run([0.0] * 60)) == "nothing_there"
    assert reason("run_energy", run([0.0] * 60, settings={"weight": 70.0})) == "nothing_there"
