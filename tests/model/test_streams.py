from datetime import UTC, datetime

import numpy as np
import pytest

from domestique.model.streams import MISSING, Stream, Streams

START = datetime(2026, 5, 1, 6, tzinfo=UTC)


def ints(*values: int) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array(values, dtype=np.int32)


def test_values_follow_fits_convention_and_missing_is_not_a_number() -> None:
    altitude = Stream("altitude", "m", ints(2500, int(MISSING), 3000), scale=5, offset=500)
    assert altitude.values().tolist()[::2] == [0.0, 100.0]
    assert np.isnan(altitude.values()[1])
    assert altitude.recorded == 2


def test_a_column_of_floats_says_missing_with_nan() -> None:
    core = Stream("dev:core_temperature", "degC", np.array([37.1, np.nan]))
    assert core.recorded == 1
    assert core.values()[0] == pytest.approx(37.1)


def test_zero_is_a_value_and_not_missing() -> None:
    assert Stream("power", "W", ints(0, 0)).recorded == 2


def test_every_channel_is_as_long_as_time() -> None:
    time = Stream("time", "s", ints(0, 1000), scale=1000)
    with pytest.raises(ValueError, match="power has 1 samples where time has 2"):
        Streams(START, {"time": time, "power": Stream("power", "W", ints(200))})
    assert len(Streams(START, {"time": time})) == 2


def test_streams_need_a_time() -> None:
    with pytest.raises(ValueError, match="without a time"):
        Streams(START, {"power": Stream("power", "W", ints(1))})


def test_other_kinds_of_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="one column"):
        Stream("power", "W", np.zeros(3, dtype=np.int64))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="scale of zero"):
        Stream("power", "W", ints(1), scale=0)
