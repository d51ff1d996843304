"""A session as a file of our own: back as it went, damaged is said, and known among files."""

import contextlib
import json
from dataclasses import asdict, replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.formats import BadFile, read_file
from domestique.formats.session import read_session, write_session
from domestique.model.activity import Activity, StrengthSet
from tests.fakes.activities import gym, ride

ORIGIN = {"source": "hevy", "id": "1"}


def plain(activity: Activity) -> object:
    """Comparable: arrays have no equality of their own."""
    streams = {
        name: (s.unit, s.scale, s.offset, s.raw.dtype.str, s.raw.tobytes())
        for name, s in activity.streams.channels.items()
    }
    rr = None if activity.rr is None else activity.rr.raw.tobytes()
    return (
        streams,
        rr,
        asdict(replace(activity, streams=gym().streams, rr=None))["sets"],
        repr(replace(activity, streams=gym().streams, rr=None)),
    )


@pytest.mark.parametrize("activity", [gym(), ride(), ride(5)])
def test_back_as_it_went(activity: Activity) -> None:
    data = write_session(activity, ORIGIN)
    assert write_session(activity, dict(reversed(ORIGIN.items()))) == data
    (back,) = read_file(data).activities
    assert plain(back) == plain(activity)
    assert write_session(back, ORIGIN) == data


_SETS = st.builds(
    StrengthSet,
    st.none() | st.floats(0, 9e4),
    st.none() | st.floats(0, 9e3),
    st.sampled_from(["active", "rest", "warmup"]),
    st.none() | st.text(),
    st.none() | st.integers(0, 999),
    st.none() | st.floats(-200, 500),
    said=st.none() | st.text(),
)


@given(st.lists(_SETS, max_size=5), st.none() | st.text(), st.integers(0, 10**9))
def test_whatever_was_lifted(sets: list[StrengthSet], name: str | None, late: int) -> None:
    activity = gym(sets=tuple(sets), name=name, start=gym().start + timedelta(seconds=late))
    if any("\ud800" <= letter <= "\udfff" for letter in repr(activity)):
        return
    (back,) = read_session(write_session(activity, ORIGIN)).activities
    assert (back.sets, back.name, back.start) == (activity.sets, activity.name, activity.start)


def test_two_sessions_alike_are_two() -> None:
    assert write_session(gym(), ORIGIN) != write_session(gym(), {**ORIGIN, "id": "2"})


def test_damage_is_a_bad_file_and_nothing_else() -> None:
    data = write_session(ride(5), ORIGIN)
    said = json.loads(data)
    for key in said:
        values: tuple[object, ...] = (None, 7, "x", [], {}, [7])
        for value in values:
            spoilt = json.dumps({**said, key: value}, separators=(",", ":")).encode()
            with contextlib.suppress(BadFile):
                read_session(spoilt)
    for cut in range(0, len(data), 97):
        with pytest.raises(BadFile):
            read_session(data[:cut])


def test_unknown_samples_stay_unknown() -> None:
    holed = ride(5).streams.channels["dev:Core"]
    raw = np.array([1.5, np.nan, 2.5, np.nan, 0.1])
    streams = replace(ride(5).streams, channels={**ride(5).streams.channels, "dev:Core": replace(holed, raw=raw)})
    (back,) = read_session(write_session(ride(5, streams=streams), ORIGIN)).activities
    assert np.array_equal(back.streams.channels["dev:Core"].raw, raw, equal_nan=True)
