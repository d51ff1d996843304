"""The steps of a workout of a plan."""

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.plans import ITEM, PlannedShape
from domestique.locales import Language
from domestique.model.workout_json import workout_json
from domestique.services.read_steps import Steps


class ItemSteps(Shape):
    model_config = example(
        {
            "item": ITEM,
            "workout": {
                "sport": "cycling",
                "name": "4 × 4 min VO₂max",
                "steps": [{"intent": "work", "end": {"kind": "time", "value": 240}}],
            },
            "apart": False,
        }
    )

    item: PlannedShape
    workout: dict[str, JsonValue] = Field(description="As `POST /workouts` takes it.")
    apart: bool = Field(description="The workout it became was changed by itself; these are its steps.")

    @classmethod
    def of(cls, one: Steps, language: Language) -> "ItemSteps":
        return cls(item=PlannedShape.of(one.item, {}, language), workout=workout_json(one.workout), apart=one.apart)
