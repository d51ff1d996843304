"""Where figures are going."""

from datetime import date
from typing import Literal

from pydantic import Field, JsonValue

from domestique.analysis.days.catalogue import DAY_METRICS, DayMetric
from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.metrics.metric import Metric
from domestique.analysis.trends import Going
from domestique.api.metric_words import name_of
from domestique.api.shapes.base import Shape, example
from domestique.kit.plain_numbers import plain_list
from domestique.locales import Language, say
from domestique.model.sport import Sport

_OF_DAYS = {metric.slug: metric for metric in DAY_METRICS}
_ONE: dict[str, JsonValue] = {
    "slug": "hrv_7d",
    "sport": None,
    "name": "HRV, 7 days",
    "unit": "ms",
    "precision": 0,
    "how": "last",
    "recent": 64.0,
    "before": 61.0,
    "change": 3.0,
    "direction": "up",
    "news": "good",
    "weeks": ["2026-11-14", "2026-11-21"],
    "values": [63.0, 65.0],
}


class TrendShape(Shape):
    slug: str
    sport: Sport | None = Field(description="Whose activities; null for figures of days and for all sports together.")
    name: str
    unit: str
    precision: int
    how: Literal["last", "mean", "sum"] = Field(description="How a week became one figure.")
    recent: float = Field(description="The mean of the last four weeks.")
    before: float = Field(description="The mean of the four weeks before.")
    change: float
    direction: Literal["up", "down"] | None = Field(description="null: no clear one over the eight weeks.")
    news: Literal["good", "bad"] | None = Field(description="null where neither way is better, or none is clear.")
    weeks: list[date] = Field(description="The last day of each week.")
    values: list[float | None]

    @classmethod
    def of(cls, found: Going, language: Language) -> "TrendShape":
        slug, sport = found.watched.slug, found.watched.sport
        metric: Metric | DayMetric = BY_SLUG[slug] if found.watched.of_activity else _OF_DAYS[slug]
        return cls(
            slug=slug,
            sport=sport,
            name=name_of(metric, language)
            if isinstance(metric, Metric)
            else say(language, f"metrics_days.{slug}.name"),
            unit=metric.unit,
            precision=metric.precision,
            how=found.watched.how,
            recent=round(found.recent, 4),
            before=round(found.before, 4),
            change=round(found.change, 4),
            direction=found.direction,
            news=_news(found, metric.more_is),
            weeks=list(found.ends),
            values=plain_list(found.values, 4),
        )


class TrendList(Shape):
    model_config = example({"items": [_ONE]})

    items: list[TrendShape]


def _news(found: Going, more_is: str | None) -> Literal["good", "bad"] | None:
    if found.direction is None or more_is is None:
        return None
    return "good" if (found.direction == "up") == (more_is == "better") else "bad"
