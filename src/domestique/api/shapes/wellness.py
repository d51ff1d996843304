"""Figures of the morning."""

from datetime import date, timedelta
from typing import Literal

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.kit.plain_numbers import plain_list
from domestique.locales import Language, say
from domestique.services.read_wellness import Mornings, Series

_SERIES: dict[str, JsonValue] = {
    "kind": "hrv_ms",
    "name": "HRV",
    "unit": "ms",
    "source": "garmin",
    "others": [],
    "values": [61.0, None],
    "recent": [60.4, 60.4],
    "baseline": {"mean": [62.0, 62.1], "low": [59.1, 59.1], "high": [65.0, 65.1]},
    "status": ["in", "in"],
}


class BaselineShape(Shape):
    mean: list[float | None] = Field(description="Of the sixty days before the last seven.")
    low: list[float | None] = Field(description="With `high`: half a standard deviation to either side.")
    high: list[float | None]


class WellnessSeries(Shape):
    model_config = example(_SERIES)

    kind: str
    name: str
    unit: str | None
    source: str = Field(description="Who measured most of these days.")
    others: list[str] = Field(description="Who filled the rest.")
    values: list[float | None] = Field(description="One a day; null where nothing was measured.")
    recent: list[float | None] = Field(description="Mean of seven days, three of them known at least.")
    baseline: BaselineShape
    status: list[Literal["in", "below", "above"] | None] = Field(description="Where `recent` lies on the band.")

    @classmethod
    def of(cls, series: Series, language: Language) -> "WellnessSeries":
        against = series.against
        return cls.model_validate(
            {
                "kind": series.kind,
                "name": say(language, f"wellness.kinds.{series.kind}"),
                "unit": series.unit,
                "source": series.source,
                "others": list(series.others),
                "values": plain_list(series.values, 2),
                "recent": plain_list(against.recent, 2),
                "baseline": {
                    "mean": plain_list(against.usual, 2),
                    "low": plain_list(against.low, 2),
                    "high": plain_list(against.high, 2),
                },
                "status": list(series.status),
            }
        )


class WellnessShape(Shape):
    model_config = example({"days": ["2026-11-20", "2026-11-21"], "series": [_SERIES]})

    days: list[date]
    series: list[WellnessSeries]

    @classmethod
    def of(cls, found: Mornings, language: Language) -> "WellnessShape":
        count = (found.until - found.since).days + 1
        return cls(
            days=[found.since + timedelta(days=place) for place in range(count)],
            series=[WellnessSeries.of(each, language) for each in found.series],
        )
