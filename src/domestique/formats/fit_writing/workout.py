"""A workout as a watch takes it: steps and repeats, with up to two targets each. What FIT cannot say is taken out
before (formats/workout_files/fit_saying.py); what is left here is written as it stands.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from domestique.formats.fit_writing.encode import encode_file
from domestique.formats.fit_writing.exercises import exercise_of
from domestique.formats.fit_writing.message import Message, Value
from domestique.formats.fit_writing.sports import pair_of
from domestique.model.sport import Sport
from domestique.model.workout import (
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
    Workout,
)

POWER_OFFSET: Final = 1000
"""FIT's workout_power: below it percent of FTP, from it watts."""
HEART_OFFSET: Final = 100
"""FIT's workout_hr: up to it percent of the maximum, above it beats a minute."""
INTENSITIES: Final = {
    Intent.WARM_UP: "warmup",
    Intent.WORK: "active",
    Intent.RECOVERY: "recovery",
    Intent.REST: "rest",
    Intent.COOL_DOWN: "cooldown",
    Intent.OTHER: "other",
}
STROKES: Final = {
    Stroke.FREE: "freestyle",
    Stroke.BACK: "backstroke",
    Stroke.BREAST: "breaststroke",
    Stroke.FLY: "butterfly",
    Stroke.MEDLEY: "im",
    Stroke.MIXED: "mixed",
}
GEAR: Final = {gear: f"swim_{gear.value}" for gear in SwimGear}
ENDS: Final = {
    EndKind.TIME: ("time", "duration_time", 0),
    EndKind.DISTANCE: ("distance", "duration_distance", 0),
    EndKind.REPS: ("reps", "duration_reps", 0),
    EndKind.ENERGY: ("calories", "duration_calories", 0),
    EndKind.SEND_OFF: ("repetition_time", "duration_time", 0),
    EndKind.HEART_RATE_ABOVE: ("hr_greater_than", "duration_hr", HEART_OFFSET),
    EndKind.HEART_RATE_BELOW: ("hr_less_than", "duration_hr", HEART_OFFSET),
    EndKind.POWER_ABOVE: ("power_greater_than", "duration_power", POWER_OFFSET),
    EndKind.POWER_BELOW: ("power_less_than", "duration_power", POWER_OFFSET),
}
"""FIT's word, the field of the figure, and what is added to it."""


def write_workout(workout: Workout, created: datetime) -> bytes:
    return encode_file(_messages(workout, created))


def _messages(workout: Workout, created: datetime) -> Iterator[Message]:
    rows = list(_rows(workout.steps, 0))
    yield Message(
        "file_id",
        {"type": "workout", "manufacturer": "development", "product": 1, "serial_number": 1, "time_created": created},
    )
    sport, finer = pair_of(workout.sport, "lap_swimming" if workout.sport is Sport.SWIMMING else None)
    unit = "statute" if workout.pool_yards else "metric"
    yield Message(
        "workout",
        {
            "sport": sport,
            "sub_sport": finer,
            "num_valid_steps": len(rows),
            "wkt_name": workout.name,
            "pool_length": workout.pool_length_m,
            "pool_length_unit": unit if workout.pool_length_m else None,
            "wkt_description": workout.note,
        },
    )
    for index, fields in enumerate(rows):
        yield Message("workout_step", {"message_index": index, **fields})
    yield from _titles(workout.steps)


def _rows(items: tuple[Step | Repeat, ...], first: int) -> Iterator[dict[str, Value]]:
    """A repeat stands behind what it repeats and points back to where that begins."""
    at = first
    for item in items:
        if isinstance(item, Step):
            at += 1
            yield _step(item)
            continue
        begin = at
        for row in _rows(item.steps, at):
            at += 1
            yield row
        at += 1
        yield {
            "duration_type": "repeat_until_steps_cmplt",
            "duration_step": begin,
            "target_type": "open",
            "repeat_steps": item.times,
        }


def _step(step: Step) -> dict[str, Value]:
    fields: dict[str, Value] = {"intensity": INTENSITIES[step.intent], "notes": step.note}
    if step.end.kind in ENDS and step.end.value is not None:
        word, field, offset = ENDS[step.end.kind]
        fields |= {"duration_type": word, field: step.end.value + offset}
    else:
        fields |= {"duration_type": "open"}
    aims = ([_stroke(step.swim)] if step.swim is not None else []) + [_target(one) for one in step.targets]
    told = [one for one in aims if one]
    fields |= told[0] if told else {"target_type": "open"}
    for second in told[1:2]:
        fields |= {f"secondary_{name}": value for name, value in second.items()}
    if step.swim is not None and step.swim.gear:
        fields["equipment"] = GEAR[step.swim.gear[0]]
    return fields | ({} if step.lift is None else _lift(step.lift))


def _stroke(swim: Swim) -> dict[str, Value]:
    if swim.drill:
        return {"target_type": "swim_stroke", "target_stroke_type": "drill"}
    if swim.stroke is Stroke.ANY:
        return {}
    return {"target_type": "swim_stroke", "target_stroke_type": STROKES[swim.stroke]}


def _target(target: Target) -> dict[str, Value]:
    kind = target.measure.value
    if target.scale is Scale.ZONE:
        field = {Measure.HEART_RATE: "hr", Measure.POWER: "power"}.get(target.measure, "speed")
        return {"target_type": kind, f"target_{field}_zone": target.low}
    percent = target.scale in (Scale.OF_THRESHOLD, Scale.OF_MAX)
    offset = {Measure.POWER: POWER_OFFSET, Measure.HEART_RATE: HEART_OFFSET}.get(target.measure, 0)
    low, high = (round(value * 100) if percent else round(value, 3) + offset for value in (target.low, target.high))
    return {
        "target_type": kind,
        "target_value": 0,
        f"custom_target_{kind}_low": low,
        f"custom_target_{kind}_high": high,
    }


def _lift(lift: Lift) -> dict[str, Value]:
    category, number = exercise_of(lift.exercise)
    return {
        "exercise_category": category,
        "exercise_name": number,
        "exercise_weight": lift.weight_kg,
        "weight_display_unit": "kilogram" if lift.weight_kg is not None else None,
    }


def _titles(items: tuple[Step | Repeat, ...]) -> Iterator[Message]:
    """Watches show the exercise by this name."""
    names = dict.fromkeys(_exercises(items))
    for index, name in enumerate(names):
        category, number = exercise_of(name)
        yield Message(
            "exercise_title",
            {
                "message_index": index,
                "exercise_category": category,
                "exercise_name": number,
                "wkt_step_name": name.replace("_", " ").capitalize(),
            },
        )


def _exercises(items: tuple[Step | Repeat, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Repeat):
            yield from _exercises(item.steps)
        elif item.lift is not None:
            yield item.lift.exercise
