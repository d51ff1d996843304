"""Readings within a day."""

from datetime import date, datetime

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.locales import Language, knows, say
from domestique.services.read_series import DaySeries

_SERIES: dict[str, JsonValue] = {
    "channel": "heart_rate",
    "name": "Heart rate",
    "unit": "bpm",
    "source": "garmin_key",
    "start": "2026-11-19T15:00:00Z",
    "seconds": [0.0, 120.0],
    "values": [52.0, 51.0],
}


class DaySeriesShape(Shape):
    model_config = example(_SERIES)

    channel: str
    name: str
    unit: str
    source: str = Field(description="Who measured it: the connection's service.")
    start: datetime
    seconds: list[float] = Field(description="Since `start`; a value for each.")
    values: list[float]

    @classmethod
    def of(cls, one: DaySeries, language: Language) -> "DaySeriesShape":
        said, key = one.series, f"sync.channel.{one.series.channel}"
        return cls(
            channel=said.channel,
            name=say(language, key) if knows(language, key) else said.channel,
            unit=said.unit,
            source=one.source,
            start=said.start_at,
            seconds=list(said.seconds),
            values=list(said.values),
        )


class SeriesOfDayShape(Shape):
    model_config = example({"day": "2026-11-20", "series": [_SERIES]})

    day: date
    series: list[DaySeriesShape]
