import random

import numpy as np

from domestique.formats.fit import read_messages
from domestique.formats.fit.hr_merge import _Beats, _mean_rates, _mean_rates_one_by_one
from tests.fakes.fit_builder import Field, FitBuilder, joined
from tests.formats.fit.agreement import agreement
from tests.formats.fit.examples import STAMP, START


def strap(file: FitBuilder, beats: int) -> None:
    """A beat every 700 ms, with a rate that rises."""
    file.define(2, 132, STAMP, Field(0, "uint16"), Field(6, "uint8"), Field(9, "uint32"))
    file.add(2, START, 16_384, 100, 5 * 1024)
    file.define(2, 132, Field(6, "uint8", 8), Field(10, "byte", 12))
    for first in range(1, beats, 8):
        ticks = [(5 * 1024 + 717 * beat) & 0xFFF for beat in range(first, first + 8)]
        packed = sum(tick << 12 * place for place, tick in enumerate(ticks))
        file.add(2, tuple(100 + beat % 60 for beat in range(first, first + 8)), tuple(packed.to_bytes(12, "little")))


def swim(*, gap: int = 1, with_strap: bool = True) -> bytes:
    file = FitBuilder().define(1, 20, STAMP, Field(4, "uint8"))
    for second in range(0, 60, gap):
        file.add(1, START + second, 30)
    if with_strap:
        strap(file, 64)
    return file.bytes()


def test_as_the_sdk_merges() -> None:
    for data in (swim(), swim(gap=4), swim(gap=20)):
        found = agreement(data)
        assert not found.errors
        assert not found.differences
        rates = read_messages(data).records()[0]["heart_rate"]
        assert rates.valid.any()


def test_beats_nobody_tells_the_end_of_are_left_out() -> None:
    assert not read_messages(swim()).records()[0]["heart_rate"].valid[-1]


def test_without_a_strap_nothing_changes() -> None:
    assert "heart_rate" not in read_messages(swim(with_strap=False)).records()[0]


def test_the_strap_may_have_written_another_part() -> None:
    file = FitBuilder()
    strap(file, 64)
    data = joined([swim(with_strap=False), file.bytes()])
    assert not agreement(data).differences
    assert read_messages(data).records()[0]["heart_rate"].valid.any()


def test_records_in_order_and_one_by_one_agree() -> None:
    chance = random.Random(4)
    for _ in range(200):
        times = np.cumsum([chance.choice((0, 0.25, 0.25, 1, 6)) for _ in range(chance.randrange(1, 60))])
        beats = _Beats(times, np.array([float(chance.randrange(60, 180)) for _ in times]))
        ends = np.cumsum([chance.choice((0, 1, 1, 1, 3)) for _ in range(chance.randrange(1, 40))]).astype(float)
        assert _mean_rates(beats, ends).tolist() == _mean_rates_one_by_one(beats, ends).tolist()
