"""An activity as a reader would hand it over, small and the same every time."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np

from domestique.model.activity import Activity, Device, Lap, Loss, Pause, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import MISSING, Stream, Streams

START = datetime(2026, 5, 1, 6, 30, tzinfo=UTC)


def ride(seconds: int = 120, **changes: Any) -> Activity:
    at = np.arange(seconds, dtype=np.int32)
    start = changes.get("start", START)
    heart_rate = (110 + at % 30).astype(np.int32)
    heart_rate[5:9] = MISSING
    channels = {
        "time": Stream("time", "s", at * np.int32(1000), scale=1000.0),
        "power": Stream("power", "W", (200 + at % 7).astype(np.int32)),
        "heart_rate": Stream("heart_rate", "bpm", heart_rate),
        "altitude": Stream("altitude", "m", (at * 2 + 2500).astype(np.int32), scale=5.0, offset=500.0),
        "dev:Core": Stream("dev:Core", "degC", np.linspace(36.5, 38.5, seconds)),
    }
    activity = Activity(
        sport=Sport.CYCLING,
        sub_sport="road",
        name="아침 한강 라이딩",
        start=start,
        streams=Streams(start, channels),
        elapsed_s=float(seconds),
        timer_s=float(seconds - 10),
        distance_m=1000.0,
        utc_offset_s=9 * 3600,
        device=Device("garmin", "Edge 840", "1234", "20.1"),
        laps=(Lap("lap", 0.0, 60.0, {"avg_power": 203.0}), Lap("lap", 60.0, 120.0, {"intensity": "active"})),
        pauses=(Pause(30.0, 40.0),),
        summary={"avg_power": 203, "total_ascent": 24.0, "trigger": "session_end"},
        losses=(Loss("cut_short", "The last 12 bytes are missing."),),
    )
    return replace(activity, **changes)


def gym(**changes: Any) -> Activity:
    time = Stream("time", "s", np.arange(3, dtype=np.int32) * np.int32(1000), scale=1000.0)
    activity = Activity(
        sport=Sport.STRENGTH,
        start=START,
        streams=Streams(START, {"time": time}),
        sets=(
            StrengthSet(0.0, 40.0, "active", "squat", 5, 100.0),
            StrengthSet(None, None, "active", "carry", None, 24.0, 8.5, 40.0, "1", "Farmers Walk"),
            StrengthSet(40.0, None, "rest", None, None, None),
        ),
        rr=Stream("rr", "ms", np.array([800, 810, 795, 790], np.int32)),
    )
    return replace(activity, **changes)
