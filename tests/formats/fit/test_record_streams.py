import numpy as np
import pytest

from domestique.formats.fit.record_streams import moment
from domestique.model.streams import MISSING
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import activity_of


def channels(*fields: Field, rows: list[tuple[object, ...]]) -> dict[str, object]:
    file = FitBuilder().define(0, 20, STAMP, *fields)
    for second, values in enumerate(rows):
        file.add(0, START + second, *values)
    return dict(activity_of(file).streams.channels)


def test_channels_keep_the_devices_integers() -> None:
    found = activity_of(
        FitBuilder()
        .define(0, 20, STAMP, Field(2, "uint16"), Field(3, "uint8"), Field(5, "uint32"), Field(6, "uint16"))
        .add(0, START, 3000, 140, 1234, 8765)
    ).streams.channels  # fmt: skip
    assert {name: (int(s.raw[0]), s.unit, s.scale, s.offset) for name, s in found.items()} == {
        "time": (0, "s", 1000.0, 0.0),
        "altitude": (3000, "m", 5.0, 500.0),
        "heart_rate": (140, "bpm", 1.0, 0.0),
        "distance": (1234, "m", 100.0, 0.0),
        "speed": (8765, "m/s", 1000.0, 0.0),
    }


@pytest.mark.parametrize(
    "number, kind, raw, name, unit, value",
    [
        (7, "uint16", 250, "power", "W", 250),
        (4, "uint8", 90, "cadence", "rpm", 90),
        (13, "sint8", -3, "temperature", "degC", -3),
        (9, "sint16", -250, "grade", "%", -2.5),
        (30, "uint8", 0x80 | 52, "left_right_balance", "%", 52),
        (39, "uint16", 85, "vertical_oscillation", "mm", 8.5),
        (41, "uint16", 2500, "stance_time", "ms", 250),
        (83, "uint16", 812, "vertical_ratio", "%", 8.12),
        (85, "uint16", 11_200, "step_length", "mm", 1120),
        (108, "uint16", 1450, "respiration_rate", "1/min", 14.5),
    ],
)
def test_names_and_units(number: int, kind: str, raw: int, name: str, unit: str, value: float) -> None:
    stream = activity_of(FitBuilder().define(0, 20, STAMP, Field(number, kind)).add(0, START, raw)).streams.channels[
        name
    ]
    assert (stream.unit, stream.values().tolist()) == (unit, [value])


def test_positions_are_semicircles_on_a_scale_of_degrees() -> None:
    found = channels(Field(0, "sint32"), Field(1, "sint32"), rows=[(2**29, -(2**30)), (0x7FFFFFFF, 5), (0, 0)])
    latitude, longitude = found["latitude"], found["longitude"]
    assert latitude.raw.tolist() == [2**29, MISSING, MISSING]  # type: ignore[attr-defined]
    assert longitude.values()[0] == -90.0  # type: ignore[attr-defined]
    assert np.isnan(longitude.values()[1:]).all()  # type: ignore[attr-defined]


def test_a_place_without_a_fix_is_no_channel() -> None:
    assert channels(Field(0, "sint32"), Field(1, "sint32"), rows=[(0, 0), (0, 0)]).keys() == {"time"}


def test_a_channel_never_recorded_is_none() -> None:
    assert channels(Field(3, "uint8"), Field(7, "uint16"), rows=[(100, 0xFFFF)]).keys() == {"time", "heart_rate"}


def test_a_value_too_large_for_32_bits_is_kept_as_a_float() -> None:
    (stream,) = (s for n, s in channels(Field(29, "uint32"), rows=[(4_000_000_000,)]).items() if n != "time")
    assert stream.values().tolist() == [4e9]  # type: ignore[attr-defined]


def test_power_phases_have_a_start_and_an_end() -> None:
    found = channels(Field(69, "uint8", 2), rows=[((10, 128),)])
    assert {"left_power_phase_start", "left_power_phase_end"} <= found.keys()


def test_moment_counts_from_fits_epoch() -> None:
    assert moment(0).isoformat() == "1989-12-31T00:00:00+00:00"
    assert moment(START).year == 2021
