import pytest

from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import figure, known, reason, session
from tests.vectors import vector

MILE_MS = 1609.344 / 3600


def test_with_speed_not_pace() -> None:
    told = vector("rtss_slowtwitch")
    threshold = told["inputs"]["threshold_speed_mph"] * MILE_MS
    for speed, expected in zip(told["inputs"]["ngp_speed_mph"], told["expected"]["rtss"], strict=True):
        run = session({"speed": [speed * MILE_MS] * 3600}, sport=Sport.RUNNING, settings={"threshold_speed": threshold})
        assert known("run_tss", run) == pytest.approx(expected, abs=told["tolerance"])


def test_without_a_threshold_or_a_speed() -> None:
    assert reason("run_tss", session({"speed": [3.0] * 99}, sport=Sport.RUNNING)) == "no_setting"
    assert figure("run_tss", session({"heart_rate": [130.0] * 99}, sport=Sport.RUNNING)) != 0.0
