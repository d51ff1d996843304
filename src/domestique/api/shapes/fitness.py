"""Fitness, fatigue and form."""

from datetime import date, timedelta
from typing import Literal

from pydantic import Field

from domestique.api.shapes.base import Shape, example
from domestique.kit.plain_numbers import plain_list
from domestique.services.read_fitness import Fitness


class FormConstants(Shape):
    fitness_days: float
    fatigue_days: float
    fitness_seed: float = Field(description="Load a day, brought along on the first day.")
    fatigue_seed: float
    decay: Literal["exponential", "simple"]
    form_day: Literal["previous", "same"]


class FitnessShape(Shape):
    model_config = example(
        {
            "constants": {
                "fitness_days": 42.0,
                "fatigue_days": 7.0,
                "fitness_seed": 0.0,
                "fatigue_seed": 0.0,
                "decay": "exponential",
                "form_day": "previous",
            },
            "days": ["2026-11-20", "2026-11-21"],
            "load": [84.2, None],
            "fitness": [61.3, 59.9],
            "fatigue": [70.2, 60.9],
            "form": [-4.1, -8.9],
            "ramp": [1.2, 0.4],
            "monotony": [1.31, None],
            "strain": [702.4, None],
            "today": "2026-11-21",
            "future_from": None,
            "settled_from": "2024-02-02",
            "state": "fresh",
        }
    )

    constants: FormConstants
    days: list[date]
    load: list[float | None] = Field(description="null: unknown, which is not rest.")
    fitness: list[float | None]
    fatigue: list[float | None]
    form: list[float | None]
    ramp: list[float | None] = Field(description="Fitness gained in seven days.")
    monotony: list[float | None]
    strain: list[float | None]
    today: date
    future_from: date | None = Field(description="From here on planned, not done; null without a plan.")
    settled_from: date | None = Field(description="Before this day fitness was still finding its level.")
    state: Literal["fresh", "computing"]

    @classmethod
    def of(cls, found: Fitness, *, today: date) -> "FitnessShape":
        shown = len(found.load) if found.until <= today else max((today - found.since).days + 1, 0)
        past = slice(0, shown)
        curves = found.form if found.began is not None else found.form.unknown()
        constants = {name: getattr(found.constants, name) for name in FormConstants.model_fields}
        return cls.model_validate(
            {
                "constants": constants,
                "days": [found.since + timedelta(days=place) for place in range(shown)],
                "load": plain_list(found.load[past], 1),
                "fitness": plain_list(curves.fitness[past], 1),
                "fatigue": plain_list(curves.fatigue[past], 1),
                "form": plain_list(curves.form[past], 1),
                "ramp": plain_list(curves.ramp[past], 1),
                "monotony": plain_list(found.monotony[past], 2),
                "strain": plain_list(found.strain[past], 0),
                "today": today,
                "future_from": None,
                "settled_from": found.settled,
                "state": "computing" if found.computing else "fresh",
            }
        )
