"""Samples as JSON columns: exact, short, and never a NaN."""

import json
import math
from uuid import UUID

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from domestique.api.stream_json import columns
from domestique.model.streams import MISSING, Stream
from tests.fakes.activities import START, ride

ID = UUID("01930000-0000-7000-8000-000000000201")


def values(stream: Stream) -> list[float | None]:
    (channel,) = json.loads(columns(ID, START, [stream]))["channels"]
    return list(channel["values"])


def test_the_shape() -> None:
    body = json.loads(columns(ID, START, list(ride(3).streams.channels.values())))
    assert (body["activity_id"], body["start"], body["count"]) == (str(ID), "2026-05-01T06:30:00Z", 3)
    assert body["channels"][0] == {"channel": "time", "unit": "s", "values": [0.0, 1.0, 2.0]}
    assert body["channels"][1] == {"channel": "power", "unit": "W", "values": [200, 201, 202]}


def test_missing_is_null_and_zero_is_zero() -> None:
    assert values(Stream("power", "W", np.array([0, MISSING, 5], np.int32))) == [0, None, 5]
    assert values(Stream("x", "", np.array([0.0, np.nan, np.inf, -np.inf, 0.1]))) == [0.0, None, None, None, 0.1]


def test_numbers_are_as_short_as_the_device_meant_them() -> None:
    raw = np.array([2501, 2502], np.int32)
    assert columns(ID, START, [Stream("altitude", "m", raw, 5.0, 500.0)]).endswith(b'"values":[0.2,0.4]}]}')


@given(arrays(np.int32, st.integers(1, 50)), st.sampled_from([1.0, 5.0, 100.0, 1000.0, 2**31 / 180, 7.0]))
def test_no_two_raw_values_become_one(raw: np.ndarray, scale: float) -> None:
    back = values(Stream("x", "", raw, scale))
    assert [None if one == MISSING else round((one / scale) * scale) for one in raw] == [
        None if one is None else round(one * scale) for one in back
    ]
    assert all(one is None or math.isfinite(one) for one in back)


def test_nothing_is_an_empty_answer() -> None:
    assert json.loads(columns(ID, START, []))["count"] == 0
