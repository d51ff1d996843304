import numpy as np
import pytest

from domestique.analysis.routes.flat_pace import PastOuting, fit, flat_metres
from domestique.analysis.routes.grades import CENTRES


def on(grade: float, metres: float) -> np.ndarray:
    found = np.zeros(len(CENTRES))
    found[int(np.argmin(np.abs(CENTRES - grade)))] = metres
    return found


def test_uphill_metres_count_for_more() -> None:
    assert flat_metres(on(0.0, 1000), "running") == pytest.approx(1000)
    assert flat_metres(on(0.10, 1000), "running") == pytest.approx(1480)


def test_the_usual_pace_of_the_same_distance_comes_back() -> None:
    found = fit([PastOuting(on(0.0, 10_000), 3000 + more) for more in (-60, -30, 0, 30, 60)], 10_000, "running")
    assert found is not None and found.outings == 5
    assert found.value == pytest.approx(10_000 / 3000)
    assert found.low < 1 < found.high


def test_hilly_runs_are_as_fast_as_flat_ones_once_made_flat() -> None:
    found = fit([PastOuting(on(0.10, 5000), 5000 * 1.48 / 3.0)] * 5, 7400, "running")
    assert found is not None
    assert found.value == pytest.approx(3.0)


def test_a_longer_way_is_slower_by_riegel() -> None:
    runs = [PastOuting(on(0.0, 10_000), 3000.0)] * 5
    there, twice = fit(runs, 10_000, "running"), fit(runs, 20_000, "running")
    assert there is not None and twice is not None
    assert (20_000 / twice.value) / (10_000 / there.value) == pytest.approx(2**1.06)


def test_too_few_say_nothing() -> None:
    assert fit([PastOuting(on(0.0, 10_000), 3000.0)] * 4, 10_000, "running") is None
    assert fit([PastOuting(on(0.0, 0.0), 3000.0)] * 9, 10_000, "running") is None
