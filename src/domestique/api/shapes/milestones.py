"""Milestones."""

from datetime import date
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.analysis.records.milestones import Of
from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.metrics import State
from domestique.locales import Language, say
from domestique.model.sport import Sport
from domestique.services.read_milestones import Road

_SHOWN_IN: dict[Of, float] = {"activities": 1.0, "distance": 1_000.0, "ascent": 1.0, "strength_volume": 1_000.0}
"""Kilometres and tonnes: their sentence says so."""
_ONE: dict[str, JsonValue] = {
    "sport": "cycling",
    "of": "distance",
    "label": "10,000 km in all",
    "reached": 10_000_000.0,
    "activity_id": "01930000-0000-7000-8000-000000000201",
    "day": "2026-05-01",
}


class MilestoneShape(Shape):
    sport: Sport
    of: Of
    label: str
    reached: float = Field(description="Activities, metres or kilograms.")
    activity_id: UUID = Field(description="The one that crossed it.")
    day: date


class AheadShape(Shape):
    sport: Sport
    of: Of
    label: str
    reached: float
    so_far: float


class MilestonesShape(Shape):
    model_config = example({"state": "fresh", "items": [_ONE], "ahead": []})

    state: State
    items: list[MilestoneShape] = Field(description="Newest first.")
    ahead: list[AheadShape] = Field(description="The next of each, nearest first.")

    @classmethod
    def of(cls, found: Road, language: Language) -> "MilestonesShape":
        return cls(
            state="fresh" if found.fresh else "computing",
            items=[
                MilestoneShape(
                    sport=one.figure.sport,
                    of=one.of,
                    label=_label(one.of, one.reached, language),
                    reached=one.reached,
                    activity_id=one.figure.activity_id,
                    day=one.figure.day,
                )
                for one in found.passed
            ],
            ahead=[
                AheadShape(
                    sport=one.sport,
                    of=one.of,
                    label=_label(one.of, one.reached, language),
                    reached=one.reached,
                    so_far=round(one.so_far, 1),
                )
                for one in found.ahead
            ],
        )


def _label(of: Of, reached: float, language: Language) -> str:
    return say(language, f"records.milestone.{of}", reached=f"{reached / _SHOWN_IN[of]:,.0f}")
