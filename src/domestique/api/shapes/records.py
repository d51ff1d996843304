"""Records, and models of limits."""

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import Field

from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.models.critical_power import Fit
from domestique.analysis.models.critical_speed import CriticalSpeed
from domestique.analysis.models.estimated_ftp import Estimate
from domestique.analysis.past import Figure
from domestique.analysis.records.catalogue import RecordKind
from domestique.analysis.unknown import Unknown
from domestique.api.metric_words import name_of
from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.metrics import State, UnknownShape
from domestique.locales import Language, knows, say
from domestique.services.read_records import Book, Models


class BeatenShape(Shape):
    value: float
    day: date
    activity_id: UUID


class RecordShape(Shape):
    slug: str
    sport: str
    kind: str = Field(description="duration, distance, lift or single")
    label: str
    value: float
    unit: str
    precision: int
    less_is_better: bool
    activity_id: UUID
    day: date
    previous: BeatenShape | None = Field(description="The one it beat.")


class RecordsShape(Shape):
    model_config = example(
        {
            "state": "fresh",
            "items": [
                {
                    "slug": "best_power_20min",
                    "sport": "cycling",
                    "kind": "duration",
                    "label": "Best power over 20 minutes",
                    "value": 268.0,
                    "unit": "W",
                    "precision": 0,
                    "less_is_better": False,
                    "activity_id": "01930000-0000-7000-8000-000000000201",
                    "day": "2026-05-01",
                    "previous": {
                        "value": 255.0,
                        "day": "2025-06-11",
                        "activity_id": "01930000-0000-7000-8000-000000000202",
                    },
                }
            ],
        }
    )

    state: State
    items: list[RecordShape]

    @classmethod
    def of(cls, found: Book, language: Language) -> "RecordsShape":
        items = [
            RecordShape(
                slug=one.kind.slug,
                sport=one.kind.sport,
                kind=one.kind.kind,
                label=_label(one.kind, language),
                value=one.figure.value,
                unit=one.kind.unit,
                precision=BY_SLUG[one.kind.slug].precision,
                less_is_better=one.kind.least,
                activity_id=one.figure.activity_id,
                day=one.figure.day,
                previous=None if one.previous is None else _beaten(one.previous),
            )
            for one in found.records
        ]
        return cls(state="fresh" if found.fresh else "computing", items=items)


def _beaten(figure: Figure) -> BeatenShape:
    return BeatenShape(value=figure.value, day=figure.day, activity_id=figure.activity_id)


def _label(kind: RecordKind, language: Language) -> str:
    key = f"records.single.{kind.slug}"
    if kind.kind == "single" and knows(language, key):
        return say(language, key)
    return name_of(BY_SLUG[kind.slug], language)


class EffortUsed(Shape):
    seconds: float
    watts: float


class CriticalPowerShape(Shape):
    cp: float | None
    w_prime: float | None
    cp_interval: tuple[float, float] | None = Field(description="95 %.")
    w_interval: tuple[float, float] | None
    r2: float | None
    p_max: float | None
    n: int
    efforts: list[EffortUsed]
    unknown: UnknownShape | None

    @classmethod
    def of(cls, found: Fit | Unknown, language: Language) -> "CriticalPowerShape":
        if isinstance(found, Unknown):
            return cls(
                cp=None, w_prime=None, cp_interval=None, w_interval=None, r2=None, p_max=None, n=0, efforts=[],
                unknown=UnknownShape.of(found.reason, found.about, language),
            )  # fmt: skip
        return cls(
            cp=found.cp,
            w_prime=found.w_prime,
            cp_interval=found.cp_interval,
            w_interval=found.w_interval,
            r2=found.r2,
            p_max=found.p_max,
            n=len(found.efforts),
            efforts=[EffortUsed(seconds=one.seconds, watts=one.watts) for one in found.efforts],
            unknown=None,
        )


class FtpEstimateShape(Shape):
    value: float | None
    seconds: int | None = Field(description="How long the effort was that it comes from.")
    watts: float | None
    confidence: str | None
    unknown: UnknownShape | None

    @classmethod
    def of(cls, found: Estimate | Unknown, language: Language) -> "FtpEstimateShape":
        if isinstance(found, Unknown):
            unknown = UnknownShape.of(found.reason, found.about, language)
            return cls(value=None, seconds=None, watts=None, confidence=None, unknown=unknown)
        return cls(value=found.ftp, seconds=found.seconds, watts=found.watts, confidence=found.confidence, unknown=None)


class PredictionShape(Shape):
    distance_m: float
    seconds: float
    low: float
    high: float


class VdotShape(Shape):
    value: float | None
    predictions: list[PredictionShape]
    unknown: UnknownShape | None


class CssShape(Shape):
    speed: float | None
    reserve_m: float | None
    interval: tuple[float, float] | None
    fit: float | None
    n: int
    unknown: UnknownShape | None

    @classmethod
    def of(cls, found: CriticalSpeed | Unknown, language: Language) -> "CssShape":
        if isinstance(found, Unknown):
            unknown = UnknownShape.of(found.reason, found.about, language)
            return cls(speed=None, reserve_m=None, interval=None, fit=None, n=0, unknown=unknown)
        return cls(
            speed=found.speed,
            reserve_m=found.reserve_m,
            interval=found.speed_interval,
            fit=found.fit,
            n=found.efforts,
            unknown=None,
        )


class CriticalPowers(Shape):
    two: CriticalPowerShape
    three: CriticalPowerShape


_NONE: dict[str, Any] = {"reason": "too_few", "about": None, "sentence": "There is too little to go on."}


class ModelsShape(Shape):
    model_config = example(
        {
            "from": "2026-02-01",
            "critical_power": {
                "two": {
                    "cp": 251.0,
                    "w_prime": 18200.0,
                    "cp_interval": [244.0, 258.0],
                    "w_interval": [15000.0, 21400.0],
                    "r2": 0.998,
                    "p_max": None,
                    "n": 3,
                    "efforts": [{"seconds": 180.0, "watts": 352.0}],
                    "unknown": None,
                },
                "three": {
                    "cp": None,
                    "w_prime": None,
                    "cp_interval": None,
                    "w_interval": None,
                    "r2": None,
                    "p_max": None,
                    "n": 0,
                    "efforts": [],
                    "unknown": _NONE,
                },
            },
            "estimated_ftp": {
                "value": 256.0,
                "seconds": 1200,
                "watts": 269.0,
                "confidence": "high",
                "unknown": None,
            },
            "vdot": {"value": None, "predictions": [], "unknown": _NONE},
            "css": {"speed": None, "reserve_m": None, "interval": None, "fit": None, "n": 0, "unknown": _NONE},
        }
    )

    from_: date = Field(alias="from", serialization_alias="from")
    critical_power: CriticalPowers
    estimated_ftp: FtpEstimateShape
    vdot: VdotShape
    css: CssShape

    @classmethod
    def of(cls, found: Models, language: Language) -> "ModelsShape":
        unknown = found.vdot if isinstance(found.vdot, Unknown) else None
        vdot = VdotShape(
            value=None if isinstance(found.vdot, Unknown) else found.vdot,
            predictions=[
                PredictionShape(distance_m=one.distance_m, seconds=one.seconds, low=one.low, high=one.high)
                for one in found.predictions
            ],
            unknown=None if unknown is None else UnknownShape.of(unknown.reason, unknown.about, language),
        )
        return cls.model_validate(
            {
                "from": found.since,
                "critical_power": CriticalPowers(
                    two=CriticalPowerShape.of(found.two, language), three=CriticalPowerShape.of(found.three, language)
                ),
                "estimated_ftp": FtpEstimateShape.of(found.ftp, language),
                "vdot": vdot,
                "css": CssShape.of(found.css, language),
            }
        )
