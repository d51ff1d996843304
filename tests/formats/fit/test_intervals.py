import pytest

from domestique.formats.fit.intervals import MOST
from domestique.model.activity import Pause
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import activity_of


def session(file: FitBuilder, start: int = START, seconds: int = 100) -> FitBuilder:
    return file.message(
        9, 18, end=(253, "uint32", start + seconds), start=(2, "uint32", start), elapsed=(7, "uint32", seconds * 1000)
    )


def timer(*moments: tuple[int, int]) -> FitBuilder:
    file = FitBuilder().define(0, 21, STAMP, Field(0, "enum"), Field(1, "enum"))
    for second, kind in moments:
        file.add(0, START + second, 0, kind)
    return session(file)


@pytest.mark.parametrize("stop", [1, 4, 8, 9])
def test_a_pause_is_between_stop_and_start(stop: int) -> None:
    assert activity_of(timer((0, 0), (30, stop), (45, 0), (100, 4))).pauses == (Pause(30.0, 45.0),)


def test_two_stops_are_one_pause() -> None:
    assert activity_of(timer((0, 0), (30, 1), (31, 4), (45, 0))).pauses == (Pause(30.0, 45.0),)


def test_other_events_are_no_pauses() -> None:
    file = FitBuilder().define(0, 21, STAMP, Field(0, "enum"), Field(1, "enum"))
    file.add(0, START + 5, 8, 1).add(0, START + 9, 8, 0)
    assert activity_of(session(file)).pauses == ()


def test_laps_and_lengths() -> None:
    file = FitBuilder().define(0, 19, STAMP, Field(2, "uint32"), Field(7, "uint32"), Field(9, "uint32"))
    file.define(1, 101, STAMP, Field(2, "uint32"), Field(3, "uint32"), Field(5, "uint16"))
    file.add(1, START + 26, START, 25_500, 14).add(0, START + 60, START, 59_500, 10_000)
    file.add(1, START + 60, START + 26, 33_000, 15).add(0, START + 100, START + 60, 40_000, 0xFFFFFFFF)
    laps = activity_of(session(file)).laps
    assert [(lap.kind, lap.start_s, lap.end_s) for lap in laps] == [
        ("lap", 0.0, 59.5),
        ("lap", 60.0, 100.0),
        ("length", 0.0, 25.5),
        ("length", 26.0, 59.0),
    ]
    assert laps[0].fields["total_distance"] == 100.0
    assert "total_distance" not in laps[1].fields
    assert [lap.fields["total_strokes"] for lap in laps[2:]] == [14, 15]


def test_each_session_has_its_own_laps() -> None:
    file = FitBuilder().define(0, 19, STAMP, Field(2, "uint32"), Field(7, "uint32"))
    for start in (0, 50, 100, 150):
        file.add(0, START + start + 50, START + start, 50_000)
    session(file)
    session(file, START + 100)
    from domestique.formats.fit import read_fit

    first, second = read_fit(file.bytes()).activities
    assert [lap.start_s for lap in first.laps] == [lap.start_s for lap in second.laps] == [0.0, 50.0]


def test_more_laps_than_any_day_has_are_left_with_a_word() -> None:
    file = FitBuilder().define(0, 19, STAMP, Field(2, "uint32"))
    for n in range(MOST + 5):
        file.add(0, START + n, START + n)
    one = activity_of(session(file))
    assert len(one.laps) == MOST
    assert [loss.code for loss in one.losses] == ["too_many_laps"]
