"""Swims: in the pool length by length with rests at the wall, in open water as a wavering line."""

from datetime import datetime
from itertools import pairwise

import numpy as np

from domestique.demo.athlete import POOL_M, Device, Form
from domestique.demo.body import heart
from domestique.demo.chance import smooth_noise
from domestique.demo.recording import Columns, Fields, activity, lap_at
from domestique.demo.roads import road
from domestique.model.activity import Activity, Lap
from domestique.model.sport import Sport

_SETS = (
    ((4, 0.9, "freestyle", 20), (4, 0.86, "freestyle", 20)),
    ((4, 0.88, "freestyle", 15), (2, 0.72, "backstroke", 20)),
)
_TESTS = 0.12
_TEST = ((16, 1.035), (8, 1.075), (2, 1.2))
"""Now and then 400 m, 200 m and 50 m all out: what critical swim speed is read from."""
_STROKES = {"freestyle": 15.5, "backstroke": 17.0, "breaststroke": 12.5}
"""A length of 25 m, relaxed."""
_SLOWER = {"backstroke": 0.86, "breaststroke": 0.8}


def pool(
    draw: np.random.Generator, start: datetime, seconds: float, form: Form, device: Device, *, name: str, tired: float
) -> Activity:
    """Warm-up, hundreds near the threshold pace, easy lengths to finish. One Lap of kind length a length, rests too."""
    speed: list[float] = []
    effort: list[float] = []
    strokes_a_minute: list[float] = []
    lengths: list[tuple[int, Fields]] = []
    laps: list[int] = [0]

    def length(share: float, stroke: str) -> None:
        pace = (
            form.css_ms
            * share
            * (1 - tired + draw.normal(0, 0.012))
            * {"backstroke": 0.86, "breaststroke": 0.8}.get(stroke, 1)
        )
        time = max(10, round(POOL_M / pace))
        strokes = round(_STROKES[stroke] * (0.9 + 0.22 * share) + draw.normal(0, 0.5))
        said: Fields = {
            "length_type": "active",
            "swim_stroke": stroke,
            "total_strokes": float(strokes),
            "avg_speed": POOL_M / time,
        }
        lengths.append((time, said | {"avg_swimming_cadence": float(round(strokes * 60 / time))}))
        speed.extend([POOL_M / time] * time)
        effort.extend([share] * time)
        strokes_a_minute.extend([strokes * 60 / time] * time)

    def rest(time: int) -> None:
        lengths.append((time, {"length_type": "idle"}))
        speed.extend([0.0] * time)
        effort.extend([0.15] * time)
        strokes_a_minute.extend([0.0] * time)
        laps.append(len(speed))

    for count, share, stroke, pause in _SETS[int(draw.integers(2))]:
        for _ in range(count * 2):
            length(share, stroke)
        rest(pause)
    hundreds = max(4, int((seconds - len(speed) - 240) / (100 / form.css_ms + 18)))
    if draw.random() < _TESTS:
        for lengths_long, share in _TEST:
            for _ in range(lengths_long):
                length(share, "freestyle")
            rest(180)
        hundreds = max(2, hundreds - 12)
    for _ in range(hundreds):
        for _ in range(4):
            length(0.985, "freestyle")
        rest(int(draw.integers(14, 24)))
    for _ in range(6):
        length(0.78, "breaststroke" if draw.random() < 0.4 else "freestyle")
    laps.append(len(speed))
    columns = Columns(
        np.arange(len(speed), dtype=np.float64),
        {
            "heart_rate": heart(draw, np.array(effort) * 0.92, form.resting_hr - 6),
            "cadence": np.array(strokes_a_minute),
            "distance": np.cumsum(speed),
            "speed": np.array(speed),
        },
    )
    found = _lengths(columns, lengths)
    active = [said for _, said in lengths if said["length_type"] == "active"]
    swolf = np.mean([time + float(said["total_strokes"]) for time, said in lengths if said["length_type"] == "active"])
    summary: Fields = {
        "pool_length": POOL_M, "pool_length_unit": "metric", "num_lengths": float(len(lengths)),
        "num_active_lengths": float(len(active)), "total_distance": POOL_M * len(active),
        "total_strokes": float(sum(float(said["total_strokes"]) for said in active)), "swim_stroke": "mixed",
        "total_calories": float(round(len(speed) / 60 * 9.5)), "avg_swolf": round(float(swolf), 1),
    }  # fmt: skip
    edges = [lap_at(columns, "lap", slice(a, b)) for a, b in pairwise(laps) if b > a]
    return activity(
        Sport.SWIMMING, "lap_swimming", start, columns, name=name, device=device, laps=(*edges, *found), summary=summary
    )


def _lengths(columns: Columns, lengths: list[tuple[int, Fields]]) -> list[Lap]:
    found, at = [], 0
    for time, said in lengths:
        found.append(Lap("length", float(at), float(at + time), {"total_timer_time": float(time), **said}))
        at += time
    return found


def open_water(
    draw: np.random.Generator, seed: int, start: datetime, seconds: float, form: Form, device: Device, *,
    name: str, tired: float, race: bool = False,
) -> Activity:  # fmt: skip
    """No wall to push off from, and no straight line: a little slower than the pool, and longer than the course."""
    count = round(1500 / (form.css_ms * 0.97)) if race else round(seconds)
    share = 0.97 if race else 0.88
    speed = form.css_ms * share * (1 - tired) * (1 + smooth_noise(draw, count, 60, 0.04))
    distance = np.cumsum(speed)
    way = road(seed, 95 if race else 60, 1_500, 1, 9_000 if race else -450_000)
    latitude, longitude = way.degrees(
        way.at(way.east, distance) + smooth_noise(draw, count, 20, 4),
        way.at(way.north, distance) + smooth_noise(draw, count, 20, 4),
    )
    values = {
        "heart_rate": heart(draw, np.full(count, share * 0.93), form.resting_hr - 4),
        "cadence": np.clip(29 + smooth_noise(draw, count, 30, 1.2), 20, 40),
        "distance": distance,
        "speed": speed,
        "latitude": latitude,
        "longitude": longitude,
        "temperature": np.full(count, 22.0) + smooth_noise(draw, count, 300, 0.4),
    }
    columns = Columns(np.arange(count, dtype=np.float64), values)
    summary: Fields = {"total_calories": float(round(count / 60 * 10))}
    laps = (lap_at(columns, "lap", slice(0, count)),)
    return activity(Sport.SWIMMING, "open_water", start, columns, name=name, device=device, laps=laps, summary=summary)
