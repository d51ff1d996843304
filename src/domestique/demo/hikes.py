"""Hikes: slow, steep, and long stops for the view."""

from datetime import datetime

import numpy as np

from domestique.demo.athlete import Device, Form
from domestique.demo.body import heart
from domestique.demo.chance import Floats, smooth_noise
from domestique.demo.going import go, stretches
from domestique.demo.recording import activity, laps_each, with_pauses
from domestique.demo.roads import road
from domestique.model.activity import Activity
from domestique.model.sport import Sport

_FASTEST_MS = 2.2


def _tobler(mood: Floats, slope: Floats) -> Floats:
    """Tobler 1993: fastest on a gentle descent, slower either way."""
    return np.clip(1.55 * np.exp(-3.5 * np.abs(slope + 0.05)) * mood, 0.2, _FASTEST_MS)


def hike(
    draw: np.random.Generator, seed: int, start: datetime, seconds: float, form: Form, device: Device, *,
    name: str, away_m: float,
) -> Activity:  # fmt: skip
    count = round(seconds)
    way = road(seed, 70 + (away_m != 0), 11_000, 620, away_m or 12_000)
    mood = 1 + smooth_noise(draw, stretches(count, _FASTEST_MS), 12, 0.08)
    gone = go(way, count, _FASTEST_MS, lambda *_: mood, _tobler)
    slope, distance = gone.slope, gone.distance
    latitude, longitude = way.degrees(
        way.at(way.east, distance) + smooth_noise(draw, count, 30, 2.5),
        way.at(way.north, distance) + smooth_noise(draw, count, 30, 2.5),
    )
    effort = 0.34 + 2.2 * np.clip(slope, 0, 0.2)
    values = {
        "heart_rate": heart(draw, effort, form.resting_hr),
        "cadence": np.clip(52 + smooth_noise(draw, count, 20, 3), 0, 70),
        "distance": distance,
        "speed": gone.speed,
        "latitude": latitude,
        "longitude": longitude,
        "altitude": way.at(way.altitude, distance) + smooth_noise(draw, count, 900, 1.5),
    }
    columns = with_pauses(draw, values, 3, 900)
    summary: dict[str, float | str] = {"total_calories": float(round(count / 60 * 6.5))}
    return activity(
        Sport.HIKING, None, start, columns, name=name, device=device, laps=laps_each(columns, 1000), summary=summary
    )
