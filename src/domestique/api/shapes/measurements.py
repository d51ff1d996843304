"""What the athlete measured themselves."""

from datetime import date
from itertools import groupby

from pydantic import Field, JsonValue

from domestique.api.shapes.athlete_settings import NewSetting
from domestique.api.shapes.base import Shape, Wish, example, wish_example
from domestique.locales import Language, say
from domestique.services.keep_measurements import KINDS
from domestique.store.measurements import Measured

_ONE: dict[str, JsonValue] = {
    "day": "2026-11-21",
    "figures": [{"kind": "weight_kg", "name": "Weight", "unit": "kg", "value": 71.8}],
}


class MeasuredShape(Shape):
    kind: str
    name: str
    unit: str
    value: float


class MeasurementShape(Shape):
    model_config = example(_ONE)

    day: date
    figures: list[MeasuredShape]

    @classmethod
    def of(cls, day: date, figures: tuple[Measured, ...], language: Language) -> "MeasurementShape":
        found = {one.kind: one for one in figures}
        return cls(
            day=day,
            figures=[
                MeasuredShape(
                    kind=kind, name=say(language, f"wellness.kinds.{kind}"), unit=one.unit, value=round(one.value, 2)
                )
                for kind in KINDS
                if (one := found.get(kind)) is not None
            ],
        )


class MeasurementList(Shape):
    model_config = example({"items": [_ONE]})

    items: list[MeasurementShape]

    @classmethod
    def of(cls, found: tuple[Measured, ...], language: Language) -> "MeasurementList":
        days = groupby(found, key=lambda one: one.day)
        return cls(items=[MeasurementShape.of(day, tuple(figures), language) for day, figures in days])


class NewMeasurement(Wish):
    """What is left out is not told. `test` is kept among the dated settings, from the day of the test on."""

    model_config = wish_example({"day": "2026-11-21", "weight_kg": 71.8, "neck_cm": 38, "waist_cm": 82})

    day: date
    weight_kg: float | None = None
    body_fat_percent: float | None = None
    resting_heart_rate_bpm: float | None = None
    neck_cm: float | None = None
    waist_cm: float | None = Field(None, description="With neck, and hip for women, body fat is computed from it.")
    hip_cm: float | None = None
    test: NewSetting | None = Field(None, description="The outcome of a test: a threshold such as FTP.")

    @property
    def figures(self) -> dict[str, float]:
        told = {kind: getattr(self, kind) for kind in KINDS}
        return {kind: value for kind, value in told.items() if value is not None}
