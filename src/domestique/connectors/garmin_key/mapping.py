"""What was kept, in our words. Pure: it may be run again on the same bytes at any time."""

from collections.abc import Callable
from typing import Final

from domestique.connectors.connector import Payload
from domestique.connectors.found import Found
from domestique.connectors.garmin_shapes import daily, day_series
from domestique.connectors.garmin_shapes.activities import listed
from domestique.connectors.garmin_shapes.files import ZIP, original
from domestique.connectors.garmin_shapes.hrv import hrv_nights, hrv_readings
from domestique.connectors.garmin_shapes.sleep import nights
from domestique.connectors.garmin_shapes.weight import weight_goals, weights
from domestique.connectors.garmin_shapes.zones import heart_zones

_READ: Final[dict[str, Callable[[bytes], tuple[Found, ...]]]] = {
    "activities": listed,
    "days": daily.days,
    "sleep": nights,
    "hrv": hrv_readings,
    "heart_rate": day_series.pulse,
    "stress": daily.stress_levels,
    "body_battery": day_series.body_battery,
    "spo2": day_series.oxygen,
    "respiration": daily.breaths,
    "weight": weights,
    "steps": daily.steps,
    "hydration": daily.drinks,
    "zones": heart_zones,
}


def read(payload: Payload) -> tuple[Found, ...]:
    """ShapeChanged for what is not the documented shape; nothing for a kind of another version."""
    if payload.media_type == ZIP:
        return (original(payload.key, payload.body),)
    if payload.kind == "hrv" and ".." in payload.key:
        return hrv_nights(payload.body)
    if payload.kind == "goals":
        return daily.fitness_age(payload.body) if "fitnessage" in payload.key else weight_goals(payload.body)
    reader = _READ.get(payload.kind)
    return reader(payload.body) if reader else ()
