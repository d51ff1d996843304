"""The weights of a plan's strength sessions, with their reasons."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from domestique.api.shapes.base import Shape, example
from domestique.locales import Language, knows, say
from domestique.planning.steps import name_of
from domestique.planning.strength.progression import say_next
from domestique.services.read_lifts import GymDay, NextLift

Why = Literal[
    "first_time", "heavier", "much_heavier", "more_reps", "again", "lighter", "hold", "from_best", "of_best", "no_best",
    "after_break", "deload", "top_of_rack", "body_more", "body_harder",
]  # fmt: skip


class PlannedLift(Shape):
    exercise: str
    name: str
    weight_kg: float | None = Field(description="Null: the body alone, or nobody knows yet; `why` tells which.")
    reps: int = Field(description="To aim for in each set.")
    last_day: date | None = Field(description="When it was lifted last, within four months.")
    last_kg: float | None
    last_reps: list[int] = Field(description="Of the sets with that weight.")
    last_activity_id: UUID | None = Field(description="The session it was.")
    why: Why
    sentence: str = Field(description="The reason, as it stands beside the set.")

    @classmethod
    def of(cls, one: NextLift, language: Language) -> "PlannedLift":
        key = f"exercises.{one.exercise}"
        return cls(
            exercise=one.exercise,
            name=say(language, key) if knows(language, key) else one.exercise.replace("_", " "),
            weight_kg=one.next.weight_kg,
            reps=one.next.reps,
            last_day=None if one.last is None else one.last.day,
            last_kg=None if one.last is None else one.last.top_kg,
            last_reps=[] if one.last is None else [each.reps for each in one.last.at_top],
            last_activity_id=None if one.last is None else one.last.session,
            why=one.next.why,
            sentence=say_next(one.next, language),
        )


class PlannedGymDay(Shape):
    item_id: str
    day: date
    name: str
    workout_id: UUID | None
    as_of: date = Field(description="The weights are reckoned for this day; each session before it changes them.")
    deload: bool = Field(description="In a lighter week: a tenth less, and fewer sets.")
    lifts: list[PlannedLift]

    @classmethod
    def of(cls, one: GymDay, language: Language) -> "PlannedGymDay":
        return cls(
            item_id=one.item.id,
            day=one.item.day,
            name=name_of(one.item, language),
            workout_id=one.workout_id,
            as_of=one.as_of,
            deload=one.deload,
            lifts=[PlannedLift.of(each, language) for each in one.lifts],
        )


class PlannedLifts(Shape):
    model_config = example(
        {
            "items": [
                {
                    "item_id": "2026-11-26-1",
                    "day": "2026-11-26",
                    "name": "Legs in the gym",
                    "workout_id": None,
                    "as_of": "2026-11-26",
                    "deload": False,
                    "lifts": [
                        {
                            "exercise": "barbell_back_squat",
                            "name": "Barbell back squat",
                            "weight_kg": 85.0,
                            "reps": 6,
                            "last_day": "2026-11-19",
                            "last_kg": 82.5,
                            "last_reps": [8, 8, 8],
                            "last_activity_id": "01930000-0000-7000-8000-000000000001",
                            "why": "heavier",
                            "sentence": "85 kg, up from 82.5: every set had 8.",
                        }
                    ],
                }
            ]
        }
    )

    items: list[PlannedGymDay]
