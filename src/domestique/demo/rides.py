"""Bike rides: power in blocks on hilly roads, speed from physics, a heart that follows."""

from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from domestique.demo.athlete import BIKE_KG, Device, Form
from domestique.demo.body import cycling_speed, heart
from domestique.demo.chance import Floats, smooth_noise
from domestique.demo.going import go, stretches
from domestique.demo.recording import activity, laps_each, laps_of, with_pauses
from domestique.demo.roads import Road, road
from domestique.model.activity import Activity
from domestique.model.sport import Sport

Blocks = list[tuple[float, float]]
"""Seconds and share of FTP."""

_INTERVALS: tuple[Blocks, ...] = (
    [(300.0, 1.12), (240.0, 0.5)] * 5,
    [(720.0, 0.97), (300.0, 0.5)] * 3,
    [(40.0, 1.35), (20.0, 0.5)] * 10 + [(360.0, 0.5)] + [(40.0, 1.35), (20.0, 0.5)] * 10,
    [(480.0, 1.03), (240.0, 0.5)] * 4,
    [(12.0, 3.1), (228.0, 0.5)] * 6 + [(120.0, 1.3), (180.0, 0.5)] * 5,
)
_SHORT_TESTS: Blocks = [
    (8, 3.4), (300, 0.5), (60, 1.85), (420, 0.5), (120, 1.5), (480, 0.5), (180, 1.34), (600, 0.5), (360, 1.17),
    (900, 0.5),
]  # fmt: skip
"""A sprint, a minute, two, three and six, rested between: what critical power is read from."""
_ROADS = ((28_000.0, 190.0), (42_000.0, 420.0), (61_000.0, 700.0), (80_000.0, 980.0))
_COASTING_SLOPE = -0.028
_FASTEST_MS = 18.0


def blocks_of(draw: np.random.Generator, kind: str, seconds: float) -> Blocks:
    if kind == "ride_test":
        return [(900, 0.6), *_SHORT_TESTS, (1200, 1.045), (600, 0.5)]
    if kind == "ride_intervals":
        main = _INTERVALS[int(draw.integers(len(_INTERVALS)))]
        rest = max(seconds - 780 - sum(length for length, _ in main), 420)
        return [(780, 0.6), *main, (rest, 0.58)]
    if kind == "ride_indoor":
        count = max(2, int((seconds - 1200) / 900))
        return [(720, 0.58), *([(660, 0.9), (240, 0.52)] * count), (420, 0.48)]
    share = {"ride_recovery": 0.5, "ride_race": 0.83, "bike_leg": 0.9}.get(kind, 0.67)
    return [(seconds, share)]


def ride(
    draw: np.random.Generator, seed: int, kind: str, start: datetime, seconds: float, form: Form, device: Device, *,
    name: str, tired: float, degrees: float,
) -> Activity:  # fmt: skip
    blocks = blocks_of(draw, kind, seconds)
    wanted = np.concatenate([np.full(round(length), share) for length, share in blocks])
    wanted *= 1 - tired + draw.normal(0, 0.012)
    indoor = kind == "ride_indoor"
    way = _road(draw, seed, kind)
    power, distance = _indoors(draw, wanted, form) if indoor else _outdoors(draw, wanted, form, way)
    speed = np.diff(distance, prepend=0.0)
    warm = float(np.clip((degrees - 20) / 15, 0, 1))
    effort = np.convolve(power, np.ones(15) / 15, "same") / form.ftp_w
    values = {
        "heart_rate": heart(draw, effort, form.resting_hr + 40 * tired, warm),
        "cadence": _cadence(draw, power, form, indoor),
        "distance": distance,
        "speed": speed,
        "temperature": np.full(len(power), degrees) + smooth_noise(draw, len(power), 900, 1.0),
    }
    if device.power or indoor:
        values = {"power": power} | values
    if not indoor:
        values |= _places(draw, way, distance)
    stops = int(draw.poisson(len(power) / 2400)) if kind in ("ride_endurance", "ride_recovery") else 0
    columns = with_pauses(draw, values, stops, 420)
    steady = len(blocks) == 1
    laps = laps_each(columns, 10_000) if steady else laps_of(columns, _edges(blocks, len(power)))
    return activity(
        Sport.CYCLING, "indoor_cycling" if indoor else "road", start, columns,
        name=name, device=device, laps=laps, summary=_summary(power, form, device.power or indoor),
    )  # fmt: skip


def _road(draw: np.random.Generator, seed: int, kind: str) -> Road:
    if kind == "ride_race":
        return race_road(seed)
    if kind == "bike_leg":
        return road(seed, 91, 20_000, 90, 9_000)
    if kind in ("ride_intervals", "ride_test"):
        return road(seed, 12, 18_000, 45)
    number = 0 if kind == "ride_recovery" else int(draw.integers(len(_ROADS)))
    return road_of(seed, number)


def road_of(seed: int, number: int) -> Road:
    return road(seed, 20 + number, *_ROADS[number])


def race_road(seed: int) -> Road:
    return road(seed, 90, 121_000, 1850, 30_000)


def _outdoors(draw: np.random.Generator, wanted: Floats, form: Form, way: Road) -> tuple[Floats, Floats]:
    """Harder up and easier down, freewheeling where it is steep; only in intervals the watts are held."""
    wander = 1 + smooth_noise(draw, stretches(len(wanted), _FASTEST_MS), 45, 0.05)
    mass = form.weight_kg + BIKE_KG

    def power_at(slope: Floats, second: NDArray[np.int64]) -> Floats:
        share = wanted[second]
        held = share >= 0.8
        hilly = np.where(held, np.clip(1 + 1.2 * slope, 0.8, 1.1), np.clip(1 + 5.5 * slope, 0.35, 1.45))
        freewheels = ~held & (slope < _COASTING_SLOPE)
        return np.where(freewheels, 0.0, np.clip(form.ftp_w * share * hilly * wander, 0, None))

    gone = go(way, len(wanted), _FASTEST_MS, power_at, lambda power, slope: cycling_speed(power, slope, mass))
    restless = 1 + smooth_noise(draw, len(wanted), 4, 0.09)
    return gone.work * restless, gone.distance


def _indoors(draw: np.random.Generator, wanted: Floats, form: Form) -> tuple[Floats, Floats]:
    power = np.clip(form.ftp_w * wanted * (1 + smooth_noise(draw, len(wanted), 3, 0.025)), 0, None)
    speed = cycling_speed(power, np.zeros(len(wanted)), form.weight_kg + BIKE_KG)
    return power, np.cumsum(speed)


def _cadence(draw: np.random.Generator, power: Floats, form: Form, indoor: bool) -> Floats:
    turns = 84 + 9 * (power / form.ftp_w - 0.7) + smooth_noise(draw, len(power), 20, 2.5 if indoor else 4.5)
    return np.where(power > 0, np.clip(turns, 45, 125), 0.0)


def _places(draw: np.random.Generator, way: Road, distance: Floats) -> dict[str, Floats]:
    """Receivers wander by a metre or two, barometers by a little more over the hours."""
    count = len(distance)
    latitude, longitude = way.degrees(
        way.at(way.east, distance) + smooth_noise(draw, count, 40, 1.4),
        way.at(way.north, distance) + smooth_noise(draw, count, 40, 1.4),
    )
    altitude = way.at(way.altitude, distance) + smooth_noise(draw, count, 1800, 1.5)
    return {"latitude": latitude, "longitude": longitude, "altitude": altitude}


def _edges(blocks: Blocks, count: int) -> list[int]:
    ends = np.cumsum([round(length) for length, _ in blocks]).tolist()
    return [0, *(int(end) for end in ends[:-1]), count]


def _summary(power: Floats, form: Form, metered: bool) -> dict[str, float | str]:
    work = float(power.sum())
    found: dict[str, float | str] = {"total_calories": float(round(work / 4184 / 0.239))}
    if metered:
        steady = np.convolve(power, np.ones(30) / 30, "valid")
        normalised = float((steady**4).mean() ** 0.25)
        found |= {
            "normalized_power": float(round(normalised)),
            "threshold_power": float(round(form.ftp_w)),
            "total_work": float(round(work)),
        }
    return found
