import pytest

from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.agreement import agreement
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import table_of, values_of


def test_speed_and_altitude_are_also_enhanced() -> None:
    file = FitBuilder().define(0, 20, Field(6, "uint16"), Field(2, "uint16"))
    file.add(0, 4321, 3000).add(0, 0xFFFF, 0xFFFF)
    assert values_of(file, "record", "enhanced_speed") == [4.321, None]
    assert values_of(file, "record", "enhanced_altitude") == [100.0, None]
    assert values_of(file, "record", "speed") == [4.321, None]


def test_what_was_recorded_enhanced_stays_where_nothing_was_unpacked() -> None:
    file = FitBuilder().define(0, 20, Field(6, "uint16"), Field(73, "uint32"))
    file.add(0, 4321, 99_999).add(0, 0xFFFF, 70_000)
    assert values_of(file, "record", "enhanced_speed") == [4.321, 70.0]


def test_compressed_speed_and_distance() -> None:
    file = FitBuilder().define(0, 20, Field(8, "byte", 3))
    for speed, distance in ((350, 4000), (113, 4090), (0, 10), (0, 26)):
        packed = speed | distance << 12
        file.add(0, tuple(packed >> shift & 0xFF for shift in (0, 8, 16)))
    assert values_of(file, "record", "speed") == [3.5, 1.13, 0, 0]
    assert values_of(file, "record", "enhanced_speed") == [3.5, 1.13, 0, 0]
    assert values_of(file, "record", "distance") == [250.0, 255.625, 256.625, 257.625]


def test_what_is_unpacked_twice_is_not_cut_in_between() -> None:
    """As the SDK does: 2.01 m/s becomes 2.009 in it (docs/adr/0020)."""
    file = FitBuilder().define(0, 20, Field(8, "byte", 3))
    for speed in range(0xFFF):
        file.add(0, tuple(speed >> shift & 0xFF for shift in (0, 8, 16)))
    assert values_of(file, "record", "enhanced_speed") == [speed / 100 for speed in range(0xFFF)]
    others = agreement(file.bytes()).differences
    assert {each.field for each in others} == {"enhanced_speed"}
    assert 0 < len(others) < 50
    assert all(0.0009 < each.ours - each.theirs < 0.0011 for each in others)


def test_a_counter_runs_over() -> None:
    file = FitBuilder().define(0, 20, Field(18, "uint8"))
    for value in (250, 254, 3, 0xFF, 4, 100, 99):
        file.add(0, value)
    assert values_of(file, "record", "total_cycles") == [250, 254, 259, None, 260, 356, 611]


def test_a_full_value_sets_the_counter_anew() -> None:
    file = FitBuilder().define(0, 20, Field(18, "uint8")).define(1, 20, Field(19, "uint32"))
    file.add(0, 10).add(0, 20).add(1, 1000).add(0, 1002 % 256).add(0, 1002 % 256 + 5)
    assert values_of(file, "record", "total_cycles") == [10, 20, 1000, 1002, 1007]


def test_a_meaning_depends_on_another_field() -> None:
    file = FitBuilder().define(0, 21, STAMP, Field(0, "enum"), Field(3, "uint32"))
    file.add(0, START, 15, 8000).add(0, START, 0, 2).add(0, START, 99, 7)
    assert values_of(file, "event", "speed_high_alert") == [8.0, None, None]
    assert values_of(file, "event", "timer_trigger") == [None, "fitness_equipment", None]
    assert values_of(file, "event", "data") == [8000, 2, 7]


def test_a_gear_change_is_four_numbers() -> None:
    file = FitBuilder().define(0, 21, STAMP, Field(0, "enum"), Field(3, "uint32"))
    file.add(0, START, 42, 0x0402_0B32).add(0, START, 0, 0)
    names = ("rear_gear_num", "rear_gear", "front_gear_num", "front_gear")
    assert [values_of(file, "event", name)[0] for name in names] == [0x32, 0x0B, 2, 4]
    assert [values_of(file, "event", name)[1] for name in names] == [None] * 4


def test_a_gear_of_zero_is_no_gear() -> None:
    file = FitBuilder().define(0, 21, STAMP, Field(0, "enum"), Field(3, "uint32")).add(0, START, 42, 0x0402_0032)
    assert values_of(file, "event", "rear_gear") == [None]


def test_monitoring_packs_type_and_intensity() -> None:
    file = FitBuilder().define(0, 55, STAMP, Field(24, "byte")).add(0, START, 3 << 5 | 6)
    assert values_of(file, "monitoring", "activity_type") == ["walking"] or values_of(file, "monitoring", "intensity")
    assert values_of(file, "monitoring", "intensity") == [3]


@pytest.mark.parametrize("big", [False, True])
def test_beats_of_twelve_bits(big: bool) -> None:
    file = FitBuilder().define(0, 132, STAMP, Field(9, "uint32"), big_endian=big).add(0, START, 1024 * 10)
    ticks = [(1024 * 10 + 900 * beat) & 0xFFF for beat in range(1, 9)]
    packed = sum(tick << 12 * place for place, tick in enumerate(ticks))
    file.define(1, 132, Field(10, "byte", 12)).add(1, tuple(packed.to_bytes(12, "little")))
    column = table_of(file, "hr").columns["event_timestamp"]
    assert column.at(1) == tuple(10 + 900 * beat / 1024 for beat in range(1, 9))
