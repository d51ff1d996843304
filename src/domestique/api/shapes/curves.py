"""Curves of bests."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from domestique.analysis.models.mean_max import LENGTHS
from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.metrics import State, UnknownShape
from domestique.locales import Language
from domestique.services.read_curves import Lines

CurveKind = Literal["power", "heart_rate", "speed"]
_UNITS = {"power": "W", "heart_rate": "bpm", "speed": "m/s"}


class CurveShape(Shape):
    key: str = Field(description="this, or the period that was asked for.")
    after_kj: int
    from_: date | None = Field(alias="from", serialization_alias="from")
    to: date | None
    values: list[float | None] = Field(description="As long as seconds; null beyond the longest effort.")
    activity_ids: list[UUID | None] = Field(description="Whose each best is.")
    unknown: UnknownShape | None


class CurvesShape(Shape):
    model_config = example(
        {
            "kind": "power",
            "unit": "W",
            "state": "fresh",
            "seconds": [1, 60, 3600],
            "curves": [
                {
                    "key": "this",
                    "after_kj": 0,
                    "from": "2026-05-01",
                    "to": "2026-05-01",
                    "values": [812.0, 402.0, None],
                    "activity_ids": [
                        "01930000-0000-7000-8000-000000000201",
                        "01930000-0000-7000-8000-000000000201",
                        None,
                    ],
                    "unknown": None,
                }
            ],
        }
    )

    kind: CurveKind
    unit: str
    state: State
    seconds: list[int] = Field(description="Lengths of time, up to the longest any of the curves reaches.")
    curves: list[CurveShape]

    @classmethod
    def of(cls, found: Lines, language: Language) -> "CurvesShape":
        longest = max((len(line.values) for line in found.lines), default=0)
        curves = []
        for line in found.lines:
            missing: list[None] = [None] * (longest - len(line.values))
            unknown = None if line.reason is None else UnknownShape.of(line.reason, line.about, language)
            curves.append(
                CurveShape.model_construct(
                    key=line.key,
                    after_kj=line.after_kj,
                    from_=line.since,
                    to=line.until,
                    values=[*(round(value, 3) for value in line.values), *missing],
                    activity_ids=[*line.owners, *missing],
                    unknown=unknown,
                )
            )
        return cls.model_construct(
            kind=found.kind,
            unit="W/kg" if found.per_kg else _UNITS[found.kind],
            state="fresh" if found.fresh else "computing",
            seconds=LENGTHS[:longest].tolist(),
            curves=curves,
        )
