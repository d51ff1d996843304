import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.formats.fit.scan import LONGEST_RUN, MOST_DEFINITIONS, scan
from tests.fakes.fit_builder import Field, FitBuilder


def found(data: bytes) -> dict[int, list[int]]:
    return {group.definition.kind: group.positions.tolist() for group in scan(data, 14, len(data) - 2).groups}


def test_runs_and_turns() -> None:
    one, two = Field(0, "uint8"), Field(0, "uint16")
    file = FitBuilder().define(0, 20, one).define(1, 21, two)
    at = 14 + len(file)
    for local in (0, 0, 0, 1, 0, 1, 1, 1, 1, 0):
        file.add(local, 0)
    expected: dict[int, list[int]] = {20: [], 21: []}
    for local in (0, 0, 0, 1, 0, 1, 1, 1, 1, 0):
        expected[20 + local].append(at)
        at += 2 + local
    assert found(file.bytes()) == expected


def test_a_run_longer_than_one_look() -> None:
    file = FitBuilder().define(3, 20, Field(0, "uint8"))
    for value in range(2 * LONGEST_RUN + 5):
        file.add(3, value % 256)
    assert len(found(file.bytes())[20]) == 2 * LONGEST_RUN + 5


def test_values_that_look_like_headers_do_not_end_a_run() -> None:
    file = FitBuilder().define(0, 20, Field(0, "uint8", 3))
    for value in (0, 0x40, 0x80, 0xFF, 0):
        file.add(0, (value, value, value))
    assert len(found(file.bytes())[20]) == 5


def test_a_definition_again_changes_nothing_and_another_changes_all() -> None:
    file = FitBuilder().define(0, 20, Field(0, "uint8")).add(0, 1)
    file.define(0, 20, Field(0, "uint8")).add(0, 2)
    file.define(0, 21, Field(0, "uint32")).add(0, 3)
    assert {kind: len(positions) for kind, positions in found(file.bytes()).items()} == {20: 2, 21: 1}


def test_compressed_headers_belong_to_the_first_four() -> None:
    file = FitBuilder().define(2, 20, Field(3, "uint8"))
    for offset in (1, 2, 2, 31):
        file.add(2, 100, time_offset=offset)
    (group,) = scan(file.bytes(), 14, 14 + len(file)).groups
    assert len(group.positions) == 4
    assert group.compressed


def test_a_redefinition_reaches_compressed_headers_too() -> None:
    file = FitBuilder().define(0, 20, Field(3, "uint8")).add(0, 100, time_offset=1)
    file.define(0, 21, Field(3, "uint32")).add(0, 100, time_offset=1).add(0, 100, time_offset=1)
    assert {kind: len(positions) for kind, positions in found(file.bytes()).items()} == {20: 1, 21: 2}


def test_reserved_bits_of_a_data_header_mean_nothing() -> None:
    file = FitBuilder().define(0, 20, Field(3, "uint8")).add(0, 1).raw(b"\x20\x05\x10\x06\x30\x07")
    assert len(found(file.bytes())[20]) == 4


def test_stops_where_nothing_is_defined() -> None:
    file = FitBuilder().define(0, 20, Field(3, "uint8")).add(0, 1)
    end = 14 + len(file)
    file.raw(b"\x07\x07\x07")
    result = scan(file.bytes(), 14, 14 + len(file))
    assert (result.stopped, result.end) == ("unknown_message", end)
    assert len(result.groups[0].positions) == 1


@pytest.mark.parametrize("run", [1, 2, 9])
def test_a_cut_message_is_left_out(run: int) -> None:
    file = FitBuilder().define(0, 20, Field(3, "uint32"))
    for value in range(run):
        file.add(0, value)
    data = file.bytes()
    result = scan(data, 14, 14 + len(file) - 1)
    assert result.stopped == "cut_message"
    assert len(result.groups[0].positions) == run - 1


def test_more_definitions_than_any_device_writes() -> None:
    file = FitBuilder()
    for kind in range(MOST_DEFINITIONS + 1):
        file.define(0, kind, Field(0, "uint8"))
    assert scan(file.bytes(), 14, 14 + len(file)).stopped == "too_many_definitions"


def slow_scan(data: bytes, at: int, end: int) -> list[tuple[int, int]]:
    """One message after the other, as the protocol tells it: (position, local) of the data messages."""
    sizes: dict[int, int] = {}
    messages = []
    while at < end:
        header = data[at]
        if header < 0x80 and header & 0x40:
            if at + 6 > end:
                break
            fields = data[at + 5]
            ends = at + 6 + 3 * fields
            size = 1 + sum(data[at + 7 + 3 * n] for n in range(fields) if at + 7 + 3 * n < end)
            if header & 0x20:
                if ends >= end:
                    break
                more = data[ends]
                size += sum(data[ends + 2 + 3 * n] for n in range(more) if ends + 2 + 3 * n < end)
                ends += 1 + 3 * more
            if ends > end:
                break
            sizes[header & 15] = size
            at = ends
            continue
        local = header >> 5 & 3 if header & 0x80 else header & 15
        if local not in sizes or at + sizes[local] > end:
            break
        messages.append((at, local))
        at += sizes[local]
    return messages


@given(st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_agrees_with_the_slow_way_on_any_bytes(seed: int) -> None:
    chance = random.Random(seed)
    file = FitBuilder()
    for local in range(4):
        file.define(local, 20 + local, Field(0, "uint8", chance.randrange(1, 6)), big_endian=chance.random() < 0.5)
    body = bytes(chance.choice((0, 0, 0, 1, 1, 2, 3, 0x81, 0x40, 0x60, 9)) for _ in range(chance.randrange(400)))
    data = file.raw(body).bytes()
    end = len(data) - 2
    ours = sorted(position for group in scan(data, 14, end).groups for position in group.positions.tolist())
    assert ours == [position for position, _ in slow_scan(data, 14, end)]
