"""A decoded activity as rows."""

import pickle
from dataclasses import replace

import numpy as np

from domestique.model.activity import Device, Lap
from domestique.model.streams import MISSING, Stream
from domestique.store.recordings import RR, record
from tests.fakes.activities import gym, ride


def test_time_comes_along_and_is_no_channel_of_its_own() -> None:
    recording = record(ride())
    assert recording.streams[0].channel == "time"
    assert recording.channels == ("power", "heart_rate", "altitude", "dev:Core")


def test_an_empty_channel_is_left_out() -> None:
    activity = ride(10)
    empty = Stream("cadence", "rpm", np.full(10, MISSING))
    channels = {**activity.streams.channels, "cadence": empty}
    recording = record(replace(activity, streams=replace(activity.streams, channels=channels)))
    assert "cadence" not in recording.channels


def test_beats_are_called_the_same_whatever_the_reader_called_them() -> None:
    beats = Stream("hrv", "ms", np.array([800], np.int32))
    assert [stream.channel for stream in record(gym(rr=beats)).streams] == ["time", RR]


def test_numbers_of_numpy_become_plain_ones() -> None:
    lap = Lap("lap", 0, 1, {"a": np.float32(1.5), "b": 3, "c": float("nan")})  # type: ignore[dict-item]
    (stored,) = record(ride(laps=(lap,))).laps
    assert (stored.start_s, stored.fields) == (0.0, {"a": 1.5, "b": 3})
    assert [type(value) for value in stored.fields.values()] == [float, int]


def test_devices_are_named_once() -> None:
    def name(maker: str | None, product: str | None) -> str | None:
        return record(ride(device=Device(maker, product, None, None))).device

    assert name("garmin", "Edge 840") == "garmin Edge 840"
    assert name("Garmin", "Garmin Edge 840") == "Garmin Edge 840"
    assert name("wahoo_fitness", None) == "wahoo_fitness"
    assert name(None, None) is None


def test_it_crosses_processes() -> None:
    assert pickle.loads(pickle.dumps(record(ride()))) == record(ride())  # noqa: S301 - our own bytes
