from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from domestique.formats import read_file
from domestique.formats.fit_writing import write_activity
from domestique.formats.fit_writing.fields import fields_of
from domestique.model.activity import Activity, Device, Lap, Pause, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import MISSING, TIME, Stream, Streams
from tests.fakes.activities import START, ride
from tests.formats.fit_writing.sdk import decode


def back(activity: Activity) -> Activity:
    reading = read_file(write_activity(activity))
    assert reading.losses == ()
    (one,) = reading.activities
    return one


def test_garmins_sdk_reads_what_was_meant() -> None:
    one = ride(
        300, pauses=(Pause(100.0, 130.0),), laps=(Lap("lap", 0, 300, {"avg_power": 203, "intensity": "active"}),)
    )
    messages = decode(write_activity(one))
    assert messages["file_id_mesgs"][0]["type"] == "activity"
    assert messages["session_mesgs"][0]["sport"] == "cycling"
    assert messages["session_mesgs"][0]["sub_sport"] == "road"
    assert messages["session_mesgs"][0]["avg_power"] == 203
    assert messages["workout_mesgs"][0]["wkt_name"] == "아침 한강 라이딩"
    assert messages["lap_mesgs"][0]["total_elapsed_time"] == 300
    records = messages["record_mesgs"]
    assert [record["power"] for record in records] == one.streams.channels["power"].values().tolist()
    assert [record.get("heart_rate") for record in records[4:10]] == [114, None, None, None, None, 119]
    assert records[7]["timestamp"] == START + timedelta(seconds=7)
    assert records[7]["enhanced_altitude"] == pytest.approx(2514 / 5 - 500)
    name = {each["key"]: each["field_name"] for each in messages["field_description_mesgs"]}
    assert {name[key]: value for key, value in records[0]["developer_fields"].items()} == {"Core": 36.5}
    events = [(each["event_type"], each["timestamp"] - START) for each in messages["event_mesgs"]]
    assert [(kind, at.total_seconds()) for kind, at in events] == [
        ("start", 0), ("stop_all", 100), ("start", 130), ("stop_all", 300),
    ]  # fmt: skip
    offset = messages["activity_mesgs"][0]["local_timestamp"] - round((START - FIT_DAY).total_seconds()) - 300
    assert offset == 9 * 3600


FIT_DAY = START.replace(year=1989, month=12, day=31, hour=0, minute=0)


def test_what_we_write_we_read_back() -> None:
    one = ride(300, pauses=(Pause(100.0, 130.0),), device=Device("garmin", "edge_840", "1234", "20.10"), losses=())
    again = back(one)
    assert (again.sport, again.sub_sport, again.name, again.start) == (one.sport, one.sub_sport, one.name, one.start)
    assert (again.elapsed_s, again.timer_s, again.distance_m) == (one.elapsed_s, one.timer_s, one.distance_m)
    assert (again.utc_offset_s, again.pauses, again.device) == (one.utc_offset_s, one.pauses, one.device)
    assert set(again.streams.channels) == set(one.streams.channels)
    for name, stream in one.streams.channels.items():
        np.testing.assert_allclose(again.streams.channels[name].values(), stream.values(), rtol=0, atol=1e-9)
    assert [(lap.start_s, lap.end_s) for lap in again.laps] == [(0, 60), (60, 120)]


def test_sets_beats_and_lengths() -> None:
    time = Stream(TIME, "s", np.arange(3, dtype=np.int32) * np.int32(1000), scale=1000.0)
    sets = (
        StrengthSet(0.0, 40.0, "active", "barbell_bench_press", 5, 100.0),
        StrengthSet(40.0, 90.0, "rest", None, None, None),
        StrengthSet(130.0, 35.0, "active", "squat", 8, 62.5),
    )
    gym = Activity(
        Sport.STRENGTH, START, Streams(START, {TIME: time}), "strength_training", elapsed_s=170.0, sets=sets,
        rr=Stream("rr", "ms", np.array([800, 810, 795, 790, 805, 799, 801], np.int32)),
    )  # fmt: skip
    again = back(gym)
    assert again.sets == sets
    assert again.sport is Sport.STRENGTH
    assert again.rr is not None
    assert again.rr.values().tolist() == [800, 810, 795, 790, 805, 799, 801]
    lengths = tuple(
        Lap(
            "length",
            n * 20.0,
            n * 20.0 + 20,
            {"total_strokes": 12 + n, "swim_stroke": "freestyle", "length_type": "active"},
        )
        for n in range(8)
    )
    swim = replace(gym, sport=Sport.SWIMMING, sub_sport="lap_swimming", sets=(), rr=None, laps=lengths)
    again = back(swim)
    assert [lap.kind for lap in again.laps] == ["length"] * 8
    assert [lap.fields["total_strokes"] for lap in again.laps] == list(range(12, 20))
    assert decode(write_activity(swim))["length_mesgs"][3]["swim_stroke"] == "freestyle"


@given(
    st.lists(st.sampled_from(["power", "heart_rate", "cadence", "temperature", "stance_time", "vertical_oscillation"])),
    st.integers(1, 60).flatmap(lambda n: arrays.arrays(np.int32, (6, n), elements=st.integers(-100, 120))),
)
@settings(max_examples=60, deadline=None)
def test_any_columns_come_back(names: list[str], values: np.ndarray[tuple[int, int], np.dtype[np.int32]]) -> None:
    chosen = list(dict.fromkeys(names))
    count = values.shape[1]
    channels = {TIME: Stream(TIME, "s", np.arange(count, dtype=np.int32) * np.int32(1000), scale=1000.0)}
    for name, column in zip(chosen, values, strict=False):
        field = fields_of("record")[name]
        raw = column.copy()
        raw[raw < (-100 if field.base.name == "sint8" else 0)] = MISSING
        channels[name] = Stream(name, "", raw, field.scale, field.offset)
    again = back(Activity(Sport.RUNNING, START, Streams(START, channels), elapsed_s=float(count)))
    for name, stream in channels.items():
        if stream.recorded:
            np.testing.assert_array_equal(again.streams.channels[name].raw, stream.raw)
        else:
            assert name not in again.streams.channels


@pytest.mark.parametrize("sport", list(Sport))
def test_each_sport_comes_back(sport: Sport) -> None:
    assert back(ride(5, sport=sport, sub_sport=None, laps=(), pauses=())).sport is sport
