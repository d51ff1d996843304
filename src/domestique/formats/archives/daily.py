"""A day's figures, as a wearable's account knows them. Names carry their unit; a figure not known is not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DailyFigures:
    day: date
    source: str
    figures: Mapping[str, float]
