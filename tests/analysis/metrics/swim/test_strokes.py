import pytest

from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session
from tests.analysis.metrics.swim.pools import pool


def test_by_hand() -> None:
    swim = pool([(25.0, 20), (35.0, 30)], metres=50.0)
    assert known("swim_swolf", swim) == pytest.approx(55)
    assert known("swim_swolf_25", swim) == pytest.approx(27.5)
    assert known("swim_strokes_per_length", swim) == 25
    assert known("swim_stroke_rate", swim) == pytest.approx(50)
    assert known("swim_distance_per_stroke", swim) == pytest.approx(2)
    assert known("swim_stroke_index", swim) == pytest.approx(2 * 100 / 60)


def test_drills_have_no_strokes_and_spoil_nothing() -> None:
    swim = pool([(25.0, 20), (60.0, None)], styles=("freestyle", "drill"))
    assert known("swim_swolf", swim) == 45 and known("swim_drill_share", swim) == 50


def test_drift_is_of_the_commonest_style() -> None:
    styles = ("freestyle", "breaststroke") * 12 + ("freestyle",)
    strokes = [(25.0, (16.0 if n < 12 else 20.0) if n % 2 == 0 else 9.0) for n in range(25)]
    assert known("swim_stroke_drift", pool(strokes, styles=styles)) == pytest.approx(25)
    assert known("swim_fade", pool([(20.0, 9)] * 8 + [(22.0, 9)] * 4)) == pytest.approx(10)
    assert reason("swim_stroke_drift", pool([(25.0, 16)] * 6)) == "too_short"


def test_shares_add_up() -> None:
    swim = pool([(25.0, 16)] * 4, styles=("freestyle", "butterfly", "im", "backstroke"))
    styles = ("freestyle", "backstroke", "breaststroke", "butterfly", "drill", "mixed")
    assert sum(known(f"swim_{style}_share", swim) for style in styles) == pytest.approx(100)
    assert known("swim_mixed_share", swim) == 25


def test_open_water_has_the_watchs_rate() -> None:
    swim = session({"cadence": [0.0, 30, 32, 31], "speed": [1.0] * 4}, sport=Sport.SWIMMING)
    assert known("swim_stroke_rate", swim) == 31
    assert reason("swim_swolf", swim) == "no_lengths"


def test_a_watch_that_counts_nothing() -> None:
    assert reason("swim_swolf", pool([(25.0, None)] * 4)) == "not_told"
