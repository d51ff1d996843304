"""Metrics: the catalogue, an activity's figures, and where one of them comes from."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from domestique.analysis.metrics.metric import Metric
from domestique.api.metric_words import label, name_of, why
from domestique.api.shapes.base import Shape, example
from domestique.locales import Language, say
from domestique.services.read_metrics import ActivityMetrics, Explained, Input
from domestique.store.metric_values import MetricValue

State = Literal["fresh", "computing"]

_UNKNOWN: dict[str, Any] = {
    "reason": "no_setting",
    "about": "ftp",
    "sentence": "Your FTP on that day is not set.",
}
_ITEM: dict[str, Any] = {
    "slug": "intensity_factor",
    "value": None,
    "unknown": _UNKNOWN,
    "version": 1,
    "computed_at": "2026-05-01T08:02:13Z",
}


class UnknownShape(Shape):
    reason: str
    about: str | None = Field(description="The channel, setting, fact or metric that is missing.")
    sentence: str = Field(description="For a person, in the caller's language.")

    @classmethod
    def of(cls, reason: str, about: str | None, language: Language) -> "UnknownShape":
        return cls(reason=reason, about=about, sentence=why(reason, about, language))


class NeedsShape(Shape):
    channels: list[str]
    settings: list[str]
    facts: list[str]
    after: list[str] = Field(description="Other metrics it reads.")


class MetricShape(Shape):
    slug: str
    scope: Literal["activity", "day"]
    group: str
    unit: str
    precision: int = Field(description="Decimals to show.")
    rollup: str = Field(description="How several activities become one figure.")
    grade: str = Field(description="A: shared by all. B: a published model. C: an estimate. D: in dispute.")
    version: int
    sports: list[str] = Field(description="Empty: any.")
    name: str
    about: str
    convention: str | None = Field(description="Ours, where tools differ.")
    formula: str
    source: str
    more_is: str | None
    needs: NeedsShape

    @classmethod
    def of(cls, metric: Metric, language: Language) -> "MetricShape":
        words = f"metrics_{metric.group}.{metric.slug}"
        return cls(
            slug=metric.slug,
            scope="activity",
            group=metric.group,
            unit=metric.unit,
            precision=metric.precision,
            rollup=metric.rollup,
            grade=metric.grade,
            version=metric.version,
            sports=list(metric.sports),
            name=name_of(metric, language),
            about=say(language, f"{words}.about"),
            convention=say(language, f"{words}.convention") if metric.convention else None,
            formula=metric.formula,
            source=metric.source,
            more_is=metric.more_is,
            needs=NeedsShape(
                channels=list(metric.channels),
                settings=list(metric.settings),
                facts=list(metric.facts),
                after=list(metric.after),
            ),
        )


class MetricCatalogue(Shape):
    model_config = example(
        {
            "items": [
                {
                    "slug": "normalized_power",
                    "scope": "activity",
                    "group": "power",
                    "unit": "W",
                    "precision": 0,
                    "rollup": "mean_by_time",
                    "grade": "B",
                    "version": 1,
                    "sports": [],
                    "name": "Normalised power",
                    "about": "The steady power that would have cost you about the same.",
                    "convention": "Only full 30-second windows count.",
                    "formula": "(mean((30 s mean of P)^4))^(1/4)",
                    "source": "Coggan 2003",
                    "more_is": "better",
                    "needs": {"channels": ["power"], "settings": [], "facts": [], "after": []},
                }
            ]
        }
    )

    items: list[MetricShape]


class MetricValueShape(Shape):
    slug: str
    value: float | None = Field(description="In the metric's unit; never 0 for what is not known.")
    unknown: UnknownShape | None = Field(description="Why there is no value.")
    version: int
    computed_at: datetime

    @classmethod
    def of(cls, one: MetricValue, language: Language) -> "MetricValueShape":
        return cls(
            slug=one.slug,
            value=one.value,
            unknown=_unknown(one, language),
            version=one.version,
            computed_at=one.computed_at,
        )


class LoadChoice(Shape):
    slug: str
    value: float


class LoadShape(Shape):
    slug: str | None = Field(description="The most trusted load that is known here.")
    value: float | None
    alternatives: list[LoadChoice] = Field(description="The others that are known, in order of trust.")


class ActivityMetricsShape(Shape):
    model_config = example(
        {
            "activity_id": "01930000-0000-7000-8000-000000000201",
            "state": "fresh",
            "load": {"slug": "tss", "value": 84.2, "alternatives": []},
            "items": [_ITEM],
        }
    )

    activity_id: UUID
    state: State = Field(description="computing: something changed since, and is being worked out.")
    load: LoadShape
    items: list[MetricValueShape]

    @classmethod
    def of(cls, found: ActivityMetrics, language: Language) -> "ActivityMetricsShape":
        slug = found.measure.load_slug if found.measure else None
        others = [LoadChoice(slug=name, value=value) for name, value in found.loads if name != slug]
        return cls(
            activity_id=found.activity_id,
            state="fresh" if found.fresh else "computing",
            load=LoadShape(slug=slug, value=found.measure.load if found.measure else None, alternatives=others),
            items=[MetricValueShape.of(one, language) for one in found.values],
        )


class InputSourceShape(Shape):
    activity_source_id: UUID
    device: str | None
    file: str


class InputShape(Shape):
    kind: Literal["channel", "setting", "fact", "metric"]
    name: str
    label: str
    value: float | list[float] | str | None
    since: date | None = Field(description="From when the setting holds; null: as far back as records go.")
    source: InputSourceShape | None

    @classmethod
    def of(cls, one: Input, language: Language) -> "InputShape":
        source = one.source
        return cls.model_validate(
            {
                "kind": one.kind,
                "name": one.name,
                "label": label(one.kind, one.name, language),
                "value": list(one.value) if isinstance(one.value, tuple) else one.value,
                "since": one.since,
                "source": source
                and {"activity_source_id": source.activity_source_id, "device": source.device, "file": source.file},
            }
        )


class ExplainedShape(Shape):
    model_config = example(
        {
            "slug": "intensity_factor",
            "name": "Intensity",
            "unit": "1",
            "precision": 2,
            "state": "fresh",
            "value": 0.87,
            "unknown": None,
            "formula": "NP / FTP",
            "source": "Allen & Coggan",
            "convention": None,
            "grade": "B",
            "version": 1,
            "inputs": [
                {
                    "kind": "setting",
                    "name": "ftp",
                    "label": "FTP",
                    "value": 250.0,
                    "since": "2026-03-01",
                    "source": None,
                }
            ],
        }
    )

    slug: str
    name: str
    unit: str
    precision: int
    state: State
    value: float | None
    unknown: UnknownShape | None
    formula: str
    source: str
    convention: str | None
    grade: str
    version: int
    inputs: list[InputShape]

    @classmethod
    def of(cls, found: Explained, language: Language) -> "ExplainedShape":
        metric = found.metric
        words = f"metrics_{metric.group}.{metric.slug}"
        return cls(
            slug=metric.slug,
            name=name_of(metric, language),
            unit=metric.unit,
            precision=metric.precision,
            state="fresh" if found.fresh else "computing",
            value=found.found.value,
            unknown=_unknown(found.found, language),
            formula=metric.formula,
            source=metric.source,
            convention=say(language, f"{words}.convention") if metric.convention else None,
            grade=metric.grade,
            version=found.found.version,
            inputs=[InputShape.of(one, language) for one in found.inputs],
        )


def _unknown(one: MetricValue, language: Language) -> UnknownShape | None:
    return None if one.reason is None else UnknownShape.of(one.reason, one.about, language)
