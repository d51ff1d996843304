import pytest

from domestique.formats.tcx.laps import Fields, LapFound, laps_of, placed, summed, time_of
from domestique.formats.tcx.names import POINTS
from domestique.formats.xml.parse import parse
from tests.formats.tcx.examples import activity, lap, point, tcx


def found(*laps: str) -> list[LapFound]:
    parsed, _ = parse(tcx(activity(*laps)), POINTS)
    return laps_of(next(parsed.root.within("Activity")), parsed.points)


def test_a_lap_ends_with_its_last_point_or_its_timer() -> None:
    paused = found(lap(0, 10, point(0), point(60)))[0]
    assert paused.end_ms - paused.start_ms == 60_000
    early = found(lap(0, 90, point(0), point(60)))[0]
    assert early.end_ms - early.start_ms == 90_000


def test_laps_without_a_start_begin_with_their_points_and_come_in_order() -> None:
    nameless = lap(100, 10, point(100), point(109)).replace("StartTime", "Begun")
    later, first = nameless, lap(0, 10, point(0))
    starts = [one.start_ms for one in found(later, first)]
    assert starts[1] - starts[0] == 100_000
    assert found(lap(0, 10).replace("StartTime", "Begun")) == []


def test_no_lap_reaches_into_the_next() -> None:
    laps = placed([LapFound(0, 70_000, {}), LapFound(60_000, 90_000, {})], 0)
    assert [(one.start_s, one.end_s) for one in laps] == [(0, 60), (60, 90)]


def test_only_what_adds_up_is_summed() -> None:
    one: Fields = {"total_distance": 100.0, "max_speed": 5.0, "avg_heart_rate": 140.0, "intensity": "active"}
    two: Fields = {"total_distance": 50.0, "max_speed": 7.0, "avg_heart_rate": 150.0}
    assert summed([LapFound(0, 1, one), LapFound(1, 2, two)]) == {"total_distance": 150, "max_speed": 7}
    assert summed([LapFound(0, 1, one), LapFound(1, 2, {})]) == {}
    assert summed([LapFound(0, 1, one)])["avg_heart_rate"] == 140


@pytest.mark.parametrize(
    ("text", "answer"), [(None, (None, None)), ("soon", (None, None)), ("1970-01-01T09:00:00+09:00", (0, 32400))]
)
def test_times(text: str | None, answer: tuple[int | None, int | None]) -> None:
    assert time_of(text) == answer
