import numpy as np

from domestique.formats.fit.timeline import NOTHING, timeline_of
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import activity_of, table_of


def records(*seconds: int | None, rates: list[int] | None = None) -> FitBuilder:
    file = FitBuilder().define(0, 20, STAMP, Field(3, "uint8"))
    for index, second in enumerate(seconds):
        file.add(0, 0xFFFFFFFF if second is None else START + second, rates[index] if rates else 100 + index)
    return file


def codes(file: FitBuilder) -> list[str]:
    return [loss.code for loss in timeline_of(table_of(file, "record"))[1]]


def test_times_as_written() -> None:
    timeline, losses = timeline_of(table_of(records(0, 1, 5), "record"))
    assert (timeline.times - START).tolist() == [0, 1, 5]
    assert losses == ()


def test_no_records_at_all() -> None:
    assert timeline_of(None) == (NOTHING, ())


def test_what_has_no_time_is_left_out_and_told() -> None:
    file = records(0, None, 2)
    assert codes(file) == ["samples_without_time"]
    assert activity_of(file).streams.channels["heart_rate"].raw.tolist() == [100, 102]


def test_a_clock_that_goes_back() -> None:
    file = records(0, 1, 2, 3, 1, 4)
    assert codes(file) == ["times_backwards"]
    assert activity_of(file).streams.time.raw.tolist() == [0, 1000, 2000, 3000, 4000]


def test_a_time_of_another_year() -> None:
    assert codes(records(0, 1, 2, 200_000_000)) == ["time_out_of_range"]


def test_a_device_that_does_not_know_the_date() -> None:
    file = FitBuilder().define(0, 20, STAMP).add(0, 16_000_000).add(0, 16_000_001)
    assert codes(file) == ["no_date"]


def test_two_that_say_the_same_moment_are_one() -> None:
    file = records(0, 1, 1, 2, rates=[100, 0xFF, 101, 102])
    assert codes(file) == []
    assert activity_of(file).streams.channels["heart_rate"].raw.tolist() == [100, 101, 102]


def test_of_two_that_disagree_the_first_is_kept_and_told() -> None:
    file = records(0, 1, 1, rates=[100, 101, 150])
    assert codes(file) == ["same_time"]
    assert activity_of(file).streams.channels["heart_rate"].raw.tolist() == [100, 101]


def test_between() -> None:
    timeline, _ = timeline_of(table_of(records(0, 1, 1, 2, 3, 3, 4), "record"))
    middle = timeline.between(START + 1, START + 4)
    assert (middle.times - START).tolist() == [1, 2, 3]
    assert middle.rows.tolist() == [1, 2, 3, 4, 5]
    picked, valid = middle.pick(np.arange(7), np.array([True, False, True, True, True, True, True]))
    assert picked.tolist() == [2, 3, 4]
    assert valid.all()
