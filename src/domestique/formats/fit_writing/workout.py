"""A workout for a watch: steps and repeats, with targets in watts, beats, metres a second or the device's zones."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from domestique.formats.fit_writing.encode import encode_file
from domestique.formats.fit_writing.message import Message, Value

_POWER_OFFSET = 1000
"""FIT's workout_power: below it percent of FTP, from it watts."""
_HR_OFFSET = 100
"""FIT's workout_hr: below it percent of the maximum, from it beats a minute."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step, or with `repeat_from` a jump back to that step until `repeats` rounds are done.

    With neither seconds nor metres nor reps the step lasts until the lap key. Of the targets at most one is given, low
    and high; power and heart rate in watts and bpm, or as shares of FTP and maximum when `relative`.
    """

    name: str | None = None
    intensity: str = "active"
    seconds: float | None = None
    metres: float | None = None
    reps: int | None = None
    power: tuple[float, float] | None = None
    heart_rate: tuple[float, float] | None = None
    speed: tuple[float, float] | None = None
    cadence: tuple[float, float] | None = None
    relative: bool = False
    notes: str | None = None
    stroke: str | None = None
    equipment: str | None = None
    exercise_category: str | None = None
    weight_kg: float | None = None
    repeat_from: int | None = None
    repeats: int = 1


@dataclass(frozen=True, slots=True)
class WorkoutFile:
    name: str
    sport: str
    steps: tuple[Step, ...]
    created: datetime
    sub_sport: str | None = None
    pool_length_m: float | None = None
    description: str | None = None


def write_workout(workout: WorkoutFile) -> bytes:
    return encode_file(_messages(workout))


def _messages(workout: WorkoutFile) -> Iterator[Message]:
    yield Message(
        "file_id",
        {
            "type": "workout",
            "manufacturer": "development",
            "product": 1,
            "serial_number": 1,
            "time_created": workout.created,
        },
    )
    yield Message(
        "workout",
        {
            "sport": workout.sport,
            "sub_sport": workout.sub_sport,
            "num_valid_steps": len(workout.steps),
            "wkt_name": workout.name,
            "pool_length": workout.pool_length_m,
            "pool_length_unit": "metric" if workout.pool_length_m else None,
            "wkt_description": workout.description,
        },
    )
    for index, step in enumerate(workout.steps):
        fields = _repeat(step) if step.repeat_from is not None else {**_duration(step), **_target(step)}
        yield Message("workout_step", {"message_index": index, **fields})


def _repeat(step: Step) -> dict[str, Value]:
    return {
        "duration_type": "repeat_until_steps_cmplt",
        "duration_step": step.repeat_from,
        "target_type": "open",
        "repeat_steps": step.repeats,
    }


def _duration(step: Step) -> dict[str, Value]:
    fields: dict[str, Value] = {"wkt_step_name": step.name, "intensity": step.intensity, "notes": step.notes}
    if step.seconds is not None:
        fields |= {"duration_type": "time", "duration_time": step.seconds}
    elif step.metres is not None:
        fields |= {"duration_type": "distance", "duration_distance": step.metres}
    elif step.reps is not None:
        fields |= {"duration_type": "reps", "duration_reps": step.reps}
    else:
        fields |= {"duration_type": "open"}
    return fields | {
        "equipment": step.equipment,
        "exercise_category": step.exercise_category,
        "exercise_weight": step.weight_kg,
    }


def _target(step: Step) -> dict[str, Value]:
    for kind, bounds, offset in (
        ("power", step.power, _POWER_OFFSET),
        ("heart_rate", step.heart_rate, _HR_OFFSET),
        ("speed", step.speed, 0),
        ("cadence", step.cadence, 0),
    ):
        if bounds is not None:
            shift = 0 if step.relative else offset
            factor = 100 if step.relative and offset else 1
            low, high = (round(value * factor, 3) + shift for value in bounds)
            return {
                "target_type": kind,
                "target_value": 0,
                f"custom_target_{kind}_low": low,
                f"custom_target_{kind}_high": high,
            }
    if step.stroke is not None:
        return {"target_type": "swim_stroke", "target_stroke_type": step.stroke}
    return {"target_type": "open"}
