"""What was kept, in our words. Pure: it may be run again on the same bytes at any time."""

from collections.abc import Callable
from typing import Final

from domestique.connectors.connector import Payload
from domestique.connectors.found import Found, FoundDay, FoundSeries
from domestique.connectors.garmin_shapes import daily, day_series
from domestique.connectors.garmin_shapes.activities import listed
from domestique.connectors.garmin_shapes.files import ZIP, original
from domestique.connectors.garmin_shapes.hrv import hrv_nights, hrv_readings
from domestique.connectors.garmin_shapes.sleep import nights
from domestique.connectors.garmin_shapes.weight import weight_goals, weights
from domestique.connectors.garmin_shapes.zones import heart_zones
from domestique.connectors.garmin_signin.exercise_sets import exercise_sets
from domestique.connectors.garmin_signin.metrics import readiness, training_status, vo2max
from domestique.connectors.garmin_signin.thresholds import thresholds


def _stress(body: bytes) -> tuple[Found, ...]:
    """The Body Battery's figures of the day are the report's; its course is this one, which is finer."""
    found = day_series.stress(body)
    return tuple(one for one in found if not (isinstance(one, FoundDay) and "stress" not in one.figures))


def _battery(body: bytes) -> tuple[Found, ...]:
    return tuple(one for one in day_series.body_battery(body) if not isinstance(one, FoundSeries))


_READ: Final[dict[str, Callable[[bytes], tuple[Found, ...]]]] = {
    "training_status": training_status,
    "readiness": readiness,
    "vo2max": vo2max,
    "exercise_sets": exercise_sets,
    "activities": listed,
    "days": daily.days,
    "sleep": nights,
    "hrv": hrv_readings,
    "heart_rate": day_series.pulse,
    "stress": _stress,
    "body_battery": _battery,
    "spo2": day_series.oxygen,
    "respiration": day_series.breaths,
    "weight": weights,
    "steps": daily.steps,
    "hydration": daily.drinks,
    "zones": heart_zones,
}


def read(payload: Payload) -> tuple[Found, ...]:
    """ShapeChanged for what is not the known shape; nothing for a kind of another version."""
    if payload.media_type == ZIP:
        return (original(payload.key, payload.body),)
    if payload.kind == "hrv" and ".." in payload.key:
        return hrv_nights(payload.body)
    if payload.kind == "goals":
        if "fitnessage" in payload.key:
            return daily.fitness_age(payload.body)
        return weight_goals(payload.body, of_many=True)
    if payload.kind == "thresholds":
        return thresholds(payload.key, payload.body)
    reader = _READ.get(payload.kind)
    return reader(payload.body) if reader else ()
