"""Any bytes give a reading or a BadFile, never another exception. bench/fuzz_formats.py tries many more."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.formats.errors import BadFile
from domestique.formats.fit import read_fit, read_messages
from tests.fakes.fit_file import fit_ride
from tests.formats.corpus import files
from tests.formats.fit.damage import damaged
from tests.formats.fit.examples import compressed_ride, everything

OWN = (fit_ride(), compressed_ride(), everything())
SMALL = [path.read_bytes() for path in files("fit") if path.stat().st_size < 60_000]


def survives(data: bytes) -> None:
    try:
        reading = read_fit(data)
        file = read_messages(data)
    except BadFile as bad:
        if not (bad.code and bad.reason.endswith(".")):
            pytest.fail("a refusal without a reason")
        return
    for part in file.parts:
        for kind in part.kinds:
            table = part.table(kind)
            assert table is not None
            for column in (*table.columns.values(), *table.developer.values()):
                assert len(column.raw) == len(column.valid) == len(table)
                column.at(len(table) - 1)
    for activity in reading.activities:
        assert activity.start == activity.streams.start
        time = activity.streams.time.raw
        assert not len(time) or (time[0] >= 0 and (time[1:] > time[:-1]).all())
    assert all(loss.reason.endswith(".") for loss in reading.losses)


@pytest.mark.parametrize("seed", range(8))
def test_damaged_files(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(250):
        survives(damaged(chance.choice([*OWN, *OWN, *SMALL]), chance))


@pytest.mark.parametrize("data", OWN, ids=("ride", "compressed", "everything"))
def test_cut_anywhere(data: bytes) -> None:
    for end in range(len(data)):
        survives(data[:end])


@given(st.sampled_from(OWN), st.data())
@settings(max_examples=200, deadline=None)
def test_flipped_bits(data: bytes, draw: st.DataObject) -> None:
    work = bytearray(data)
    for at in draw.draw(st.lists(st.integers(0, 8 * len(data) - 1), max_size=8)):
        work[at // 8] ^= 1 << at % 8
    survives(bytes(work))


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_noise_behind_a_header(noise: bytes) -> None:
    survives(b"\x0e\x20\x00\x08" + len(noise).to_bytes(4, "little") + b".FIT\x00\x00" + noise)


def test_what_comes_before_the_cut_is_kept() -> None:
    whole = fit_ride(60)
    for end in range(300, len(whole) - 200, 7):
        activity = read_fit(whole[:end]).activities[0]
        assert 10 < len(activity.streams) <= 60
        assert activity.streams.channels["power"].raw[:5].tolist() == [200, 201, 202, 203, 204]
