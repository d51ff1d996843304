"""Runs: an even effort on rolling paths, with the form of the feet where the watch measures it."""

from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from domestique.demo.athlete import Device, Form
from domestique.demo.body import heart, lagged, running_cost
from domestique.demo.chance import Floats, smooth_noise
from domestique.demo.going import go, stretches
from domestique.demo.recording import Columns, activity, laps_each, laps_of, with_pauses
from domestique.demo.roads import Road, road
from domestique.model.activity import Activity, Lap
from domestique.model.sport import Sport

Blocks = list[tuple[float, float]]
"""Seconds and share of threshold speed."""

_FASTEST_MS = 7.0
_ROADS = ((6_400.0, 24.0), (9_800.0, 70.0), (14_500.0, 160.0))
_INTERVALS = ((180.0, 1.09, 6), (60.0, 1.2, 10), (300.0, 1.05, 5))
"""Seconds, share of threshold speed, how many."""
_RACES = {"run_half": (92, 21_150.0, 110.0), "run_10k": (93, 10_050.0, 35.0), "run_leg": (94, 5_000.0, 20.0)}
_GOALS = {"run_half": 21_097.5, "run_10k": 10_000.0, "run_leg": 10_000.0}
_EASY = {"run_easy": 0.775, "run_long": 0.79, "run_half": 0.965, "run_10k": 1.035, "run_leg": 0.93}


def blocks_of(draw: np.random.Generator, kind: str, seconds: float) -> Blocks:
    if kind == "run_intervals":
        length, share, count = _INTERVALS[int(draw.integers(len(_INTERVALS)))]
        rest = max(seconds - 840 - count * (length + 90), 300)
        return [(840, 0.76), *([(length, share), (90.0, 0.62)] * count), (rest, 0.74)]
    if kind == "run_tempo":
        return [(720, 0.77), (max(seconds - 1320, 900), 0.965), (600, 0.74)]
    return [(seconds, _EASY[kind])]


def run(
    draw: np.random.Generator, seed: int, kind: str, start: datetime, seconds: float, form: Form, device: Device, *,
    name: str, tired: float, degrees: float,
) -> Activity:  # fmt: skip
    blocks = blocks_of(draw, kind, seconds)
    wanted = np.concatenate([np.full(round(length), share) for length, share in blocks])
    wanted = wanted * (1 - tired + draw.normal(0, 0.012)) * (1 - 0.004 * max(degrees - 20, 0))
    way = _road(draw, seed, kind)
    speed, distance, slope = _pace(draw, wanted, form, way)
    if kind in _GOALS:
        # A race ends at the line, not when a clock says so.
        stop = int(np.searchsorted(distance, _GOALS[kind])) + 1
        speed, slope, distance = speed[:stop], slope[:stop], distance[:stop]
    effort = speed * running_cost(slope) / form.threshold_ms
    warm = float(np.clip((degrees - 18) / 15, 0, 1))
    values = {
        "heart_rate": heart(draw, effort**1.25, form.resting_hr + 40 * tired, warm),
        "cadence": np.clip(78 + 9.5 * (speed / 3.4 - 0.8) + smooth_noise(draw, len(speed), 12, 0.9), 60, 105),
        "distance": distance,
        "speed": speed,
        **_places(draw, way, distance),
    }
    if device.power:
        values |= _dynamics(draw, speed, slope, form, values["cadence"])
    stops = int(draw.poisson(0.5)) if kind in ("run_easy", "run_long") else 0
    columns = with_pauses(draw, values, stops, 120)
    laps = _laps(columns, blocks)
    summary: dict[str, float | str] = {"total_calories": float(round(distance[-1] / 1000 * form.weight_kg * 1.02))}
    sub_sport = "street" if kind in ("run_half", "run_10k") else None
    return activity(Sport.RUNNING, sub_sport, start, columns, name=name, device=device, laps=laps, summary=summary)


def _road(draw: np.random.Generator, seed: int, kind: str) -> Road:
    if kind in _RACES:
        number, length, climb = _RACES[kind]
        return road(seed, number, length, climb, 6_000)
    if kind == "run_intervals":
        return road(seed, 40, 2_000, 3)
    number = 2 if kind == "run_long" else int(draw.integers(2))
    return road_of(seed, number)


def road_of(seed: int, number: int) -> Road:
    return road(seed, 41 + number, *_ROADS[number])


def _pace(draw: np.random.Generator, wanted: Floats, form: Form, road: Road) -> tuple[Floats, Floats, Floats]:
    """Even effort: slower up by what the hill costs, faster down by half of what it gives. Speed, distance, slope."""
    wander = 1 + smooth_noise(draw, stretches(len(wanted), _FASTEST_MS), 70, 0.014)

    def effort_at(_: Floats, second: NDArray[np.int64]) -> Floats:
        return wanted[second] * wander

    def speed_at(effort: Floats, slope: Floats) -> Floats:
        cost = running_cost(slope)
        cost = np.where(cost < 1, 1 - (1 - cost) / 2, cost)
        return np.clip(form.threshold_ms * effort / cost, 1.5, _FASTEST_MS)

    way = go(road, len(wanted), _FASTEST_MS, effort_at, speed_at)
    speed = lagged(way.speed, 4.0, 2.5) * (1 + smooth_noise(draw, len(wanted), 15, 0.015))
    return speed, np.cumsum(speed), way.slope


def _dynamics(
    draw: np.random.Generator, speed: Floats, slope: Floats, form: Form, cadence: Floats
) -> dict[str, Floats]:
    """Power as the watch estimates it, near 1.04 W a kilogram for each m/s; steps from speed and cadence."""
    count = len(speed)
    return {
        "power": np.clip(
            1.04 * form.weight_kg * speed * running_cost(slope) + smooth_noise(draw, count, 4, 7), 0, None
        ),
        "vertical_oscillation": np.clip(88 - 6 * (speed - 3) + smooth_noise(draw, count, 30, 3), 50, 130),
        "stance_time": np.clip(262 - 24 * (speed - 3) + smooth_noise(draw, count, 30, 4), 150, 350),
        "step_length": np.clip(speed / cadence * 60 / 2 * 1000, 300, 1900),
    }


def _places(draw: np.random.Generator, way: Road, distance: Floats) -> dict[str, Floats]:
    count = len(distance)
    latitude, longitude = way.degrees(
        way.at(way.east, distance) + smooth_noise(draw, count, 30, 1.8),
        way.at(way.north, distance) + smooth_noise(draw, count, 30, 1.8),
    )
    altitude = way.at(way.altitude, distance) + smooth_noise(draw, count, 900, 1.2)
    return {"latitude": latitude, "longitude": longitude, "altitude": altitude}


def _laps(columns: Columns, blocks: Blocks) -> tuple[Lap, ...]:
    if len(blocks) == 1:
        return laps_each(columns, 1000)
    ends = np.cumsum([round(length) for length, _ in blocks]).tolist()
    return laps_of(columns, [0, *(int(end) for end in ends[:-1]), len(columns.at)])
