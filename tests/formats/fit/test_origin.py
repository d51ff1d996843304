import pytest

from domestique.model.activity import Device
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import activity_of


def ride(file: FitBuilder) -> FitBuilder:
    return file.define(9, 20, STAMP, Field(3, "uint8")).add(9, START, 100)


def test_the_creator_and_its_software() -> None:
    file = FitBuilder().message(
        0, 0, type=(0, "enum", 4), maker=(1, "uint16", 1), product=(2, "uint16", 3122), serial=(3, "uint32z", 123_456)
    )
    file.define(1, 23, STAMP, Field(0, "uint8"), Field(5, "uint16")).add(1, START, 1, 300).add(1, START, 0, 975)
    assert activity_of(ride(file)).device == Device("garmin", "edge_830", "123456", "9.75")


def test_a_name_of_its_own_goes_before_a_number() -> None:
    file = FitBuilder().message(
        0, 0, type=(0, "enum", 4), maker=(1, "uint16", 294), product=(2, "uint16", 841), name=(8, "string", "PACE 3")
    )
    assert activity_of(ride(file)).device == Device("coros", "PACE 3", None, None)


def test_a_maker_without_a_model() -> None:
    file = FitBuilder().message(0, 0, type=(0, "enum", 4), maker=(1, "uint16", 260), product=(2, "uint16", 0))
    assert activity_of(ride(file)).device == Device("zwift", None, None, None)


def test_nobody_said() -> None:
    assert activity_of(ride(FitBuilder())).device is None


@pytest.mark.parametrize(
    "local, expected", [(32_400, 32_400), (-12_600, -12_600), (32_460, 32_400), (0, 0), (1234, None), (90_000, None)]
)
def test_the_clock_on_the_wrist(local: int, expected: int | None) -> None:
    file = FitBuilder().message(0, 34, at=(253, "uint32", START), local=(5, "uint32", START + local))
    assert activity_of(ride(file)).utc_offset_s == expected


def test_no_clock_told() -> None:
    assert activity_of(ride(FitBuilder())).utc_offset_s is None
