"""Our exercises and a gym app's."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, JsonValue, StringConstraints

from domestique.api.shapes.base import Line, Shape, Wish, example, wish_example
from domestique.locales import Language, knows, say
from domestique.services.map_exercises import Mapped
from domestique.store.remote_exercises import RemoteExercise

_THEIRS: dict[str, JsonValue] = {"external_id": "D04AC939", "name": "Squat (Barbell)", "custom": False}
_MAPPED: dict[str, JsonValue] = {
    "exercise": "barbell_back_squat",
    "name": "Barbell back squat",
    "theirs": _THEIRS,
    "chosen": True,
    "candidates": [_THEIRS],
}
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,79}$")]


class TheirExercise(Shape):
    external_id: str
    name: str
    custom: bool

    @classmethod
    def of(cls, one: RemoteExercise) -> "TheirExercise":
        return cls(external_id=one.external_id, name=one.name, custom=one.custom)


class MappedExercise(Shape):
    model_config = example(_MAPPED)

    exercise: str
    name: str
    theirs: TheirExercise | None = Field(description="null: it has to be chosen before it can be sent.")
    chosen: bool = Field(description="By the athlete; else it is plain by its name.")
    candidates: list[TheirExercise] = Field(description="The nearest by name.")

    @classmethod
    def of(cls, one: Mapped, language: Language) -> "MappedExercise":
        key = f"exercises.{one.exercise}"
        return cls(
            exercise=one.exercise,
            name=say(language, key) if knows(language, key) else one.exercise,
            theirs=None if one.theirs is None else TheirExercise.of(one.theirs),
            chosen=one.chosen,
            candidates=[TheirExercise.of(each) for each in one.candidates],
        )


class ExerciseMap(Shape):
    model_config = example({"items": [_MAPPED]})

    items: list[MappedExercise]


class ExerciseChoice(Wish):
    model_config = wish_example(
        {
            "connection_id": "01930000-0000-7000-8000-000000000a01",
            "exercise": "barbell_back_squat",
            "external_id": "D04AC939",
        }
    )

    connection_id: UUID
    exercise: Slug
    external_id: Line | None = Field(description="null takes the choice back.")
