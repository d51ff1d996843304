"""What is worked out of samples when asked for."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from domestique.analysis.histogram import Histogram
from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.models.w_balance import Effort
from domestique.analysis.unknown import Unknown
from domestique.api.metric_words import name_of
from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.metrics import UnknownShape
from domestique.locales import Language


class DerivedColumn(Shape):
    channel: str
    name: str
    unit: str
    values: list[float | None]


class MissingColumn(Shape):
    channel: str
    unknown: UnknownShape


class DerivedShape(Shape):
    model_config = example(
        {
            "seconds": [0, 1, 2],
            "channels": [
                {"channel": "w_balance", "name": "W′ balance", "unit": "J", "values": [20000.0, 19950.0, None]}
            ],
            "unknown": [],
        }
    )

    seconds: list[int] = Field(description="Since the start; pauses are not among them.")
    channels: list[DerivedColumn]
    unknown: list[MissingColumn]


class EffortShape(Shape):
    start_s: int
    end_s: int
    w_prime_spent_j: float
    avg_power_w: float


class EffortsShape(Shape):
    model_config = example(
        {
            "items": [{"start_s": 600, "end_s": 660, "w_prime_spent_j": 8200.0, "avg_power_w": 412.0}],
            "unknown": None,
        }
    )

    items: list[EffortShape]
    unknown: UnknownShape | None

    @classmethod
    def of(cls, found: tuple[Effort, ...] | Unknown, language: Language) -> "EffortsShape":
        if isinstance(found, Unknown):
            return cls(items=[], unknown=UnknownShape.of(found.reason, found.about, language))
        items = [
            EffortShape(
                start_s=one.start_s,
                end_s=one.end_s,
                w_prime_spent_j=one.w_prime_spent_j,
                avg_power_w=one.avg_power_w,
            )
            for one in found
        ]
        return cls(items=items, unknown=None)


class BinShape(Shape):
    from_: float = Field(alias="from", serialization_alias="from")
    seconds: int


class HistogramShape(Shape):
    model_config = example(
        {"kind": "power", "unit": "W", "step": 10.0, "bins": [{"from": 200.0, "seconds": 312}], "unknown": None}
    )

    kind: Literal["power", "heart_rate", "speed", "cadence"]
    unit: str | None
    step: float | None
    bins: list[BinShape]
    unknown: UnknownShape | None

    @classmethod
    def of(cls, kind: str, found: Histogram | Unknown, language: Language) -> "HistogramShape":
        if isinstance(found, Unknown):
            unknown = UnknownShape.of(found.reason, found.about, language)
            return cls.model_validate({"kind": kind, "unit": None, "step": None, "bins": [], "unknown": unknown})
        bins = [{"from": found.first + nth * found.step, "seconds": count} for nth, count in enumerate(found.seconds)]
        return cls.model_validate({"kind": kind, "unit": found.unit, "step": found.step, "bins": bins, "unknown": None})


class SelectedShape(Shape):
    slug: str
    name: str
    unit: str
    precision: int
    value: float | None
    unknown: UnknownShape | None


class SelectionShape(Shape):
    model_config = example(
        {
            "from_s": 600.0,
            "to_s": 900.0,
            "items": [
                {
                    "slug": "average_power",
                    "name": "Average power",
                    "unit": "W",
                    "precision": 0,
                    "value": 268.4,
                    "unknown": None,
                }
            ],
        }
    )

    from_s: float
    to_s: float
    items: list[SelectedShape]

    @classmethod
    def of(
        cls, from_s: float, to_s: float, found: Mapping[str, float | Unknown], language: Language
    ) -> "SelectionShape":
        items = []
        for slug, value in found.items():
            metric = BY_SLUG[slug]
            unknown = UnknownShape.of(value.reason, value.about, language) if isinstance(value, Unknown) else None
            items.append(
                SelectedShape(
                    slug=slug,
                    name=name_of(metric, language),
                    unit=metric.unit,
                    precision=metric.precision,
                    value=None if isinstance(value, Unknown) else value,
                    unknown=unknown,
                )
            )
        return cls(from_s=from_s, to_s=to_s, items=items)
