import pytest

from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason


def test_a_faster_second_half_is_negative() -> None:
    assert known("run_split", run([2.5] * 1000 + [3.125] * 800)) == pytest.approx(-20, abs=0.2)
    assert known("run_split", run([3.0] * 1000)) == pytest.approx(0, abs=0.01)


def test_spread_of_kilometres() -> None:
    assert known("run_km_spread", run([4.0] * 1001)) == pytest.approx(0, abs=0.01)
    uneven = run([4.0] * 250 + [5.0] * 200 + [4.0] * 250 + [5.0] * 201)
    assert known("run_km_spread", uneven) == pytest.approx(100 * 28.87 / 225, abs=0.3)


def test_walking_is_below_two_metres_a_second() -> None:
    assert known("run_walk_share", run([3.0] * 300 + [1.4] * 100 + [0.0] * 100)) == pytest.approx(25)


def test_climb_per_kilometre() -> None:
    assert known("run_ascent_per_km", run([3.0] * 1000, grade=0.05)) == pytest.approx(50, abs=0.5)
    assert known("run_ascent_per_km", run([3.0] * 1000, grade=-0.05)) == pytest.approx(0, abs=0.1)


def test_time_above_threshold_is_made_flat() -> None:
    told = {"threshold_speed": 4.0}
    assert known("run_time_above_threshold", run([3.0] * 600, grade=0.1, settings=told)) == pytest.approx(600, abs=10)
    assert known("run_time_above_threshold", run([3.0] * 600, settings=told)) == 0
    assert known("run_intensity", run([3.0] * 600, settings=told)) == pytest.approx(0.75)


def test_too_short_to_say() -> None:
    short = run([3.0] * 300)
    for slug in ("run_split", "run_km_spread", "run_ascent_per_km"):
        assert reason(slug, short) == "too_short"
