"""Made-up recordings of one made-up session, so that tests of merging know the truth."""

from datetime import UTC, datetime, timedelta

import numpy as np

from domestique.model.activity import Activity
from domestique.model.sport import Sport
from domestique.model.streams import MISSING, TIME, Stream, Streams

START = datetime(2026, 5, 2, 6, 30, tzinfo=UTC)
DEGREES = 2**31 / 180


def truth(seconds: int, seed: int) -> dict[str, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    """An hour out of doors: power in blocks, a heart that follows, a path that winds."""
    chance = np.random.default_rng(seed)
    blocks = np.repeat(chance.uniform(120, 320, seconds // 60 + 1), 60)[:seconds]
    power = np.clip(blocks + chance.normal(0, 12, seconds), 0, None)
    heart = np.empty(seconds)
    beat = 90.0
    for second in range(seconds):
        beat += ((70 + blocks[second] * 0.33) - beat) / 30
        heart[second] = beat
    heading = np.cumsum(chance.normal(0, 0.05, seconds))
    speed = 5 + np.sqrt(power) / 4
    return {
        "power": power,
        "heart_rate": heart,
        "speed": speed,
        "latitude": 37.52 + np.cumsum(speed * np.cos(heading)) / 111_195,
        "longitude": 126.93 + np.cumsum(speed * np.sin(heading)) / 88_000,
    }


def recording(
    *channels: str,
    seconds: int = 3600,
    seed: int = 1,
    late_s: float = 0.0,
    clock_s: float = 0.0,
    every_s: int = 1,
    sport: Sport = Sport.CYCLING,
    holes: float = 0.0,
    **facts: object,
) -> Activity:
    """What a device that was switched on `late_s` into the session saw, with its clock `clock_s` ahead."""
    whole = truth(seconds, seed)
    at = np.arange(int(late_s), seconds, every_s)
    scales = {"speed": 1000.0, "latitude": DEGREES, "longitude": DEGREES}
    columns = {TIME: Stream(TIME, "s", ((at - late_s) * 1000).astype(np.int32), scale=1000.0)}
    chance = np.random.default_rng(seed + 1)
    for channel in channels:
        scale = scales.get(channel, 1.0)
        raw = np.round(whole[channel][at] * scale).astype(np.int32)
        raw[chance.random(len(raw)) < holes] = MISSING
        columns[channel] = Stream(channel, "", raw, scale=scale)
    start = START + timedelta(seconds=late_s + clock_s)
    return Activity(sport=sport, start=start, streams=Streams(start, columns), **facts)  # type: ignore[arg-type]
