"""What hangs on a route: sections, climbs, and who went it when."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from domestique.api.shapes.base import Shape, example
from domestique.model.sport import Sport
from domestique.services.browse_routes import Passages
from domestique.store.route_matches import PassageRow
from domestique.store.routes import StoredClimb, StoredSection

_SECTION: dict[str, Any] = {
    "position": 0,
    "start_m": 0.0,
    "end_m": 1800.0,
    "length_m": 1800.0,
    "rise_m": 97.0,
    "grade": 0.054,
    "max_grade": 0.092,
    "min_grade": 0.021,
}
_CLIMB: dict[str, Any] = {
    "position": 0,
    "start_m": 0.0,
    "end_m": 3200.0,
    "length_m": 3200.0,
    "gain_m": 176.0,
    "grade": 0.055,
    "max_grade": 0.102,
    "score": 17600.0,
    "category": "3",
}
_PASSAGE: dict[str, Any] = {
    "activity_id": "01930000-0000-7000-8000-000000000201",
    "nth": 0,
    "name": "아침 라이딩",
    "sport": "cycling",
    "start_at": "2026-11-14T06:30:00Z",
    "utc_offset_s": 32400,
    "direction": "forward",
    "coverage": 1.0,
    "whole": True,
    "start_s": 1210.0,
    "end_s": 2790.0,
    "elapsed_s": 1580.0,
    "moving_s": 1561.0,
    "avg_power_w": 203.0,
    "avg_hr_bpm": 148.0,
}

Category = Literal["HC", "1", "2", "3", "4"]


class SectionShape(Shape):
    model_config = example(_SECTION)

    position: int
    start_m: float
    end_m: float
    length_m: float
    rise_m: float
    grade: float = Field(description="Rise over way on average; 0.05 is 5 %.")
    max_grade: float = Field(description="The highest over 200 m.")
    min_grade: float = Field(description="The lowest over 200 m.")

    @classmethod
    def of(cls, part: StoredSection) -> "SectionShape":
        length = part.end_m - part.start_m
        return cls(length_m=length, **{name: getattr(part, name) for name in cls.model_fields if name != "length_m"})


class SectionList(Shape):
    model_config = example({"items": [_SECTION], "no_profile": None})

    items: list[SectionShape]
    no_profile: str | None = Field(description="Why there are none, in words, where the heights are not known.")


class ClimbShape(Shape):
    model_config = example(_CLIMB)

    position: int
    start_m: float
    end_m: float
    length_m: float
    gain_m: float
    grade: float
    max_grade: float
    score: float = Field(description="Metres times per cent.")
    category: Category | None = Field(description="HC from 80,000, 1 from 64,000, then halved; null below 8,000.")

    @classmethod
    def of(cls, part: StoredClimb) -> "ClimbShape":
        length = part.end_m - part.start_m
        return cls(length_m=length, **{name: getattr(part, name) for name in cls.model_fields if name != "length_m"})


class ClimbList(Shape):
    model_config = example({"items": [_CLIMB], "no_profile": None})

    items: list[ClimbShape]
    no_profile: str | None


class PassageShape(Shape):
    model_config = example(_PASSAGE)

    activity_id: UUID
    nth: int = Field(description="0 the first time it was gone in that activity.")
    name: str | None
    sport: Sport
    start_at: datetime = Field(description="Of the activity.")
    utc_offset_s: int | None
    direction: Literal["forward", "reverse"]
    coverage: float = Field(description="The share of the route that was gone, 0 to 1.")
    whole: bool
    start_s: float = Field(description="Since the activity's start.")
    end_s: float
    elapsed_s: float
    moving_s: float
    avg_power_w: float | None = Field(description="Of the whole activity.")
    avg_hr_bpm: float | None = Field(description="Of the whole activity.")

    @classmethod
    def of(cls, row: PassageRow) -> "PassageShape":
        values = {name: getattr(row, name) for name in cls.model_fields if name != "elapsed_s"}
        return cls(elapsed_s=row.end_s - row.start_s, **values)


class PassageList(Shape):
    model_config = example({"items": [_PASSAGE], "best": _PASSAGE, "last": _PASSAGE, "trend_s": -42.0, "looked": True})

    items: list[PassageShape] = Field(description="The newest first.")
    best: PassageShape | None = Field(description="The fastest whole one in the route's direction.")
    last: PassageShape | None
    trend_s: float | None = Field(
        description="Moving time of the newest few against those before, by their medians; null: too few."
    )
    looked: bool = Field(description="False while activities are still being compared with it.")

    @classmethod
    def of(cls, found: Passages) -> "PassageList":
        return cls(
            items=[PassageShape.of(item) for item in found.items],
            best=None if found.best is None else PassageShape.of(found.best),
            last=None if found.last is None else PassageShape.of(found.last),
            trend_s=found.trend_s,
            looked=found.looked,
        )
