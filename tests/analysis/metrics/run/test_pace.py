import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason


def test_stops_do_not_slow_the_pace() -> None:
    assert known("run_pace", run([4.0] * 300 + [0.0] * 300)) == pytest.approx(250)


def test_uphill_is_harder_and_a_gentle_descent_easier_than_it_looks() -> None:
    flat = known("run_gap", run([3.0] * 600))
    assert flat == pytest.approx(1000 / 3)
    assert known("run_gap", run([3.0] * 600, grade=0.1)) == pytest.approx(flat / 1.48, rel=0.01)
    assert known("run_gap", run([3.0] * 600, grade=-0.1)) == pytest.approx(flat / 0.875, rel=0.01)


@given(st.lists(st.floats(1.5, 5), min_size=40, max_size=120))
def test_normalised_is_never_slower_than_the_mean_of_its_windows(speeds: list[float]) -> None:
    windows = [sum(speeds[i - 30 : i]) / 30 for i in range(30, len(speeds) + 1)]
    by_hand = (sum(w**4 for w in windows) / len(windows)) ** 0.25
    ours = known("run_normalized_speed", run(speeds, grade=None))
    assert ours == pytest.approx(by_hand) and ours >= sum(windows) / len(windows) - 1e-9
    assert known("run_ngp", run(speeds, grade=None)) == pytest.approx(1000 / by_hand)


def test_even_is_one() -> None:
    assert known("run_variability", run([3.0] * 600)) == pytest.approx(1)
    assert known("run_variability", run(([2.0] * 90 + [5.0] * 90) * 4)) > 1.05


def test_bad_samples_have_reasons() -> None:
    assert reason("run_pace", run([0.0] * 60)) == "nothing_there"
    assert reason("run_ngp", run([3.0] * 20)) == "too_short"
    assert reason("run_ngp", run([0.0] * 99)) == "nothing_there"
    assert reason("run_gap", run([3.0] * 60, grade=None)) == "no_channel"
