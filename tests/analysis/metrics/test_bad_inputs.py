"""The whole catalogue on recordings as bad as they come: each figure is finite, or says why there is none."""

from collections.abc import Callable
from math import isfinite

import numpy as np
import pytest

from domestique.analysis.metrics import METRICS
from domestique.analysis.metrics.measure import applies, measure
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import Person
from domestique.model.sport import Sport
from domestique.model.streams import Stream
from tests.analysis.metrics.sessions import session

SETTINGS = {
    "ftp": 250.0, "cp": 240.0, "w_prime": 18_000.0, "weight": 70.0, "threshold_hr": 165.0, "max_hr": 185.0,
    "rest_hr": 45.0, "threshold_speed": 4.0, "css": 1.2,
}  # fmt: skip
PERSON = Person("female", 1988)
NAMES = ("power", "heart_rate", "cadence", "speed", "distance", "altitude", "latitude", "longitude", "temperature",
         "left_right_balance", "left_pedal_smoothness", "left_torque_effectiveness", "respiration_rate")  # fmt: skip


def recording(count: int, seed: int = 7) -> dict[str, np.ndarray]:
    chance = np.random.default_rng(seed)
    wander = 200 + 120 * np.sin(np.arange(count) / 300)
    speed = np.maximum(0, 7 + 4 * np.cos(np.arange(count) / 200))
    made = {
        "power": np.maximum(0, wander + chance.normal(0, 40, count)),
        "heart_rate": 90 + wander / 5,
        "cadence": np.where(chance.random(count) < 0.1, 0, 88.0),
        "speed": speed,
        "distance": np.cumsum(speed),
        "altitude": 300 + 150 * np.sin(np.arange(count) / 900) + chance.normal(0, 0.2, count),
        "latitude": 46 + np.cumsum(speed) / 111_000,
        "longitude": np.full(count, 7.0),
        "temperature": np.full(count, 18.0),
        "left_right_balance": np.full(count, 49.0),
        "left_pedal_smoothness": np.full(count, 22.0),
        "left_torque_effectiveness": np.full(count, 70.0),
        "respiration_rate": np.full(count, 24.0),
    }
    assert tuple(made) == NAMES
    return made


def without(*names: str) -> Session:
    return session({name: values for name, values in recording(1800).items() if name not in names}, settings=SETTINGS)


def zeros() -> Session:
    return session({name: np.zeros(900) for name in NAMES}, settings=SETTINGS, person=PERSON, distance_m=0.0)


def negative() -> Session:
    return session({name: -values for name, values in recording(900).items()}, settings=SETTINGS)


def jumping() -> Session:
    made = recording(1800)
    made["latitude"][::50] += 40
    made["distance"][700:] += 1e6
    made["altitude"][900] = 8_000
    made["speed"][::100] = 400
    made["power"][::90] = 65_535
    return session(made, settings=SETTINGS, person=PERSON)


def backwards() -> Session:
    at = np.arange(1800.0)
    at[600:900] -= 400
    at[1200] = 1e6
    return session(recording(1800), at=at, settings=SETTINGS)


CASES: dict[str, Callable[[], Session]] = {
    "no settings": lambda: session(recording(1800)),
    "no heart rate": lambda: without("heart_rate"),
    "no power": lambda: without("power"),
    "nothing but time and place": lambda: without(*(set(NAMES) - {"latitude", "longitude"})),
    "one sample": lambda: session(recording(1), settings=SETTINGS),
    "two samples": lambda: session(recording(2), settings=SETTINGS),
    "all zeros": zeros,
    "negative": negative,
    "unknown": lambda: session({name: np.full(600, np.nan) for name in NAMES}, settings=SETTINGS),
    "jumps": jumping,
    "clock going back": backwards,
    "48 hours": lambda: session(recording(172_800), settings=SETTINGS, person=PERSON),
    "5 a second": lambda: session(recording(9000), at=np.arange(9000) / 5, settings=SETTINGS),
    "one an hour": lambda: session(recording(48), at=np.arange(48) * 3600.0, settings=SETTINGS),
    "all in one second": lambda: session(recording(100), at=np.zeros(100), settings=SETTINGS),
    "paused throughout": lambda: session(recording(100), pauses=((-1.0, 200.0),), settings=SETTINGS),
    "typed in": lambda: session(None, settings=SETTINGS, person=PERSON, timer_s=3600.0, rpe=6.0),
    "typed in, and nothing told": lambda: session(None),
    "beats": lambda: session(None, rr=Stream("rr", "ms", np.zeros(500)), settings=SETTINGS),
}


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize("sport", [Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH], ids=str)
def test_finite_or_unknown(case: str, sport: Sport) -> None:
    if case == "48 hours" and sport is not Sport.CYCLING:
        return
    of = CASES[case]()
    object.__setattr__(of.facts, "sport", sport)
    values = measure(of, METRICS)
    for metric in METRICS:
        if applies(metric, of):
            value = values[metric.slug]
            assert isinstance(value, Unknown) or isfinite(value), metric.slug


def test_zeros_make_no_heart_rate_and_no_share() -> None:
    values = measure(zeros(), METRICS)
    for slug in ("mean_heart_rate", "variability_index", "distance", "mean_speed", "torque", "estimated_ftp", "vam"):
        assert isinstance(values[slug], Unknown), slug


def test_spikes_and_jumps_move_nothing_far() -> None:
    clean, dirty = measure(session(recording(1800), settings=SETTINGS), METRICS), measure(jumping(), METRICS)
    for slug in ("average_power", "normalized_power", "best_power_1min", "mean_heart_rate", "distance", "max_speed"):
        one, other = clean[slug], dirty[slug]
        assert isinstance(one, float) and isinstance(other, float) and abs(one - other) < 0.02 * one, slug


def test_five_a_second_is_one_a_second() -> None:
    quick = np.repeat(recording(1800)["power"], 5)
    five = measure(session({"power": quick}, at=np.arange(9000) / 5), METRICS)
    one = measure(session({"power": recording(1800)["power"]}), METRICS)
    assert five["normalized_power"] == one["normalized_power"]
