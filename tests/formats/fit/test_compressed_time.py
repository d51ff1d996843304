from domestique.formats.fit import read_fit
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START, compressed_ride
from tests.formats.fit.reading import values_of


def test_counts_on_from_the_last_full_time() -> None:
    file = FitBuilder().define(0, 20, STAMP).define(1, 20, Field(3, "uint8")).add(0, START)
    for seconds in (1, 2, 30, 31, 33, 64):
        file.add(1, 100, time_offset=(START + seconds) & 0x1F)
    assert values_of(file, "record", "timestamp") == [START + s for s in (0, 1, 2, 30, 31, 33, 64)]


def test_a_full_time_of_any_message_counts() -> None:
    file = FitBuilder().define(0, 21, STAMP).define(1, 20, Field(3, "uint8")).add(0, START)
    file.add(1, 100, time_offset=(START + 3) & 0x1F).add(0, START + 1000).add(1, 101, time_offset=(START + 1004) & 0x1F)
    assert values_of(file, "record", "timestamp") == [START + 3, START + 1004]


def test_before_any_full_time_none_is_known() -> None:
    file = FitBuilder().define(0, 21, STAMP).define(1, 20, Field(3, "uint8"))
    file.add(1, 100, time_offset=3).add(0, START).add(1, 101, time_offset=START & 0x1F)
    assert values_of(file, "record", "timestamp") == [None, START]


def test_the_same_five_bits_are_the_same_second() -> None:
    file = FitBuilder().define(0, 20, STAMP).define(1, 20, Field(3, "uint8")).add(0, START)
    file.add(1, 100, time_offset=START & 0x1F)
    assert values_of(file, "record", "timestamp") == [START, START]


def test_a_ride_of_them() -> None:
    (activity,) = read_fit(compressed_ride(100)).activities
    assert activity.streams.time.raw.tolist() == [3000 * n for n in range(100)]
