import random

import pytest

from domestique.formats.fit import read_fit, read_messages
from domestique.formats.fit.resume import Stamped, find_restart
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START

KNOWN = {0: Stamped(6, 1, False)}


def message(second: int) -> bytes:
    return b"\0" + (START + second).to_bytes(4, "little") + b"\x64"


def test_the_first_place_with_times_in_a_row() -> None:
    data = b"\0\7\0\0" + b"".join(message(second) for second in range(4))
    assert find_restart(data, 0, len(data), KNOWN, [START]) == 4


def test_times_of_another_day_are_chance() -> None:
    data = b"".join(message(10_000_000 + second) for second in range(4))
    assert find_restart(data, 0, len(data), KNOWN, [START]) is None


def test_times_that_run_backwards_are_chance() -> None:
    data = b"".join(message(second) for second in (9, 8, 7, 6))
    assert find_restart(data, 0, len(data), KNOWN, [START]) != 0


def test_without_a_time_to_go_by_nothing_is_believed() -> None:
    data = b"".join(message(second) for second in range(4))
    assert find_restart(data, 0, len(data), KNOWN, []) is None


def ride(samples: int = 300) -> tuple[bytes, int]:
    """Bytes, and where the first record lies. The values are such that a byte too few is noticed soon."""
    chance = random.Random(1)
    file = FitBuilder().define(0, 20, STAMP, Field(0, "sint32"), Field(3, "uint8"), Field(2, "uint16"))
    first = 14 + len(file)
    for second in range(samples):
        file.add(0, START + second, chance.randrange(1 << 30) | 0x09090909, 100 + second % 50, 3000 + second)
    return file.bytes(), first


@pytest.mark.parametrize("lost", [1, 2, 5])
def test_lost_bytes_cost_a_sample_or_two(lost: int) -> None:
    data, first = ride()
    at = first + 12 * 100 + 6
    file = read_messages(data[:at] + data[at + lost :])
    assert [loss.code for loss in file.losses] == ["truncated", "damaged_stretch"]
    (activity,) = read_fit(data[:at] + data[at + lost :]).activities
    assert len(activity.streams) >= 295
    rates = activity.streams.channels["heart_rate"]
    times = activity.streams.time.raw // 1000
    assert (rates.raw[:100] == 100 + times[:100] % 50).all()
    assert (rates.raw[-190:] == 100 + times[-190:] % 50).all()


def test_many_damaged_places() -> None:
    data, first = ride()
    work = bytearray(data)
    for sample in range(280, 0, -40):
        del work[first + 12 * sample + 3]
    (activity,) = read_fit(bytes(work)).activities
    assert len(activity.streams) > 270


def test_damage_that_looks_like_a_definition() -> None:
    """It takes the place of the records' own definition, which must come back."""
    data, first = ride()
    at = first + 12 * 100
    broken = data[:at] + b"\x40\x00\x05\x14\x00\x02\x01\x01\x99\x02\x02\x77" + b"\x09" * 5 + data[at:]
    (activity,) = read_fit(broken).activities
    assert len(activity.streams) >= 298


def test_an_odd_device_is_no_damage() -> None:
    """A base type nobody knows: what follows fits, so it is meant."""
    file = FitBuilder().define(0, 20, STAMP)
    for second in range(9):
        file.add(0, START + second)
    file.raw(b"\x41\0\0\x15\0\2\xfd\4\x86\0\2\x5f").raw(b"\x01" + START.to_bytes(4, "little") + b"ab")
    file.raw(b"\x42\0\0\x16\0\0")
    for second in range(9, 18):
        file.add(0, START + second)
    read = read_messages(file.bytes())
    assert read.losses == ()
    events, records = read.parts[0].table("event"), read.parts[0].table("record")
    assert events is not None
    assert records is not None
    assert (len(events), len(records)) == (1, 18)
    assert events.columns["event"].at(0) == (97, 98)


def test_a_sound_file_is_never_searched() -> None:
    data, _ = ride()
    assert read_messages(data).losses == ()
