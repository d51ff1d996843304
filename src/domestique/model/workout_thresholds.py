"""What turns a workout's shares into figures: from the athlete's settings of a day, and as JSON beside what is sent, so
that what was approved is what goes out, whatever is told of the athlete afterwards.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from domestique.model.athlete import Settings
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds


def thresholds_for(settings: Settings, sport: Sport) -> Thresholds:
    return Thresholds(
        ftp_w=settings.get("ftp", sport),
        threshold_bpm=settings.get("threshold_hr", sport),
        max_bpm=settings.get("max_hr", sport),
        threshold_mps=settings.get("threshold_speed", sport),
        css_mps=settings.get("css", sport),
        power_zones_w=settings.bounds("power_zones", sport) or (),
        heart_zones_bpm=settings.bounds("hr_zones", sport) or (),
        speed_zones_mps=settings.bounds("speed_zones", sport) or (),
    )


def thresholds_json(thresholds: Thresholds) -> dict[str, Any]:
    """Without what is not known."""
    told = {one.name: getattr(thresholds, one.name) for one in fields(thresholds)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in told.items()
        if value is not None and value != ()
    }


def thresholds_of(told: Mapping[str, Any]) -> Thresholds:
    known = {one.name for one in fields(Thresholds)}
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in told.items() if name in known
    }
    return Thresholds(**values)
