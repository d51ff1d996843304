"""A workout as JSON: what is kept, handed over and compared. Defaults are left out, so that equal workouts are written
equal; `format` counts up when a later version must be told apart. Reading it is workout_reading.py.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from domestique.model.workout import End, Lift, Repeat, Step, Swim, Target, Workout

FORMAT: Final = 1

JsonObject = dict[str, Any]


def workout_json(workout: Workout) -> JsonObject:
    told: JsonObject = {"format": FORMAT, "sport": str(workout.sport), "name": workout.name}
    _put(told, "note", workout.note)
    _put(told, "pool_length_m", workout.pool_length_m)
    if workout.pool_yards:
        told["pool_yards"] = True
    told["steps"] = [_item(item) for item in workout.steps]
    return told


def digest_of(workout: Workout) -> str:
    """The same for workouts that ask the same, whatever numbers they were written with (5 and 5.0)."""
    packed = json.dumps(_plain(workout_json(workout)), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()


def _item(item: Step | Repeat) -> JsonObject:
    if isinstance(item, Step):
        return _step(item)
    told: JsonObject = {"times": item.times}
    if item.skip_last_rest:
        told["skip_last_rest"] = True
    told["steps"] = [_item(inner) for inner in item.steps]
    return told


def _step(step: Step) -> JsonObject:
    told: JsonObject = {"intent": str(step.intent), "end": _end(step.end)}
    if step.targets:
        told["targets"] = [_target(target) for target in step.targets]
    _put(told, "note", step.note)
    if step.swim is not None:
        told["swim"] = _swim(step.swim)
    if step.lift is not None:
        told["lift"] = _lift(step.lift)
    return told


def _end(end: End) -> JsonObject:
    told: JsonObject = {"kind": str(end.kind)}
    _put(told, "value", end.value)
    return told


def _target(target: Target) -> JsonObject:
    told: JsonObject = {
        "measure": str(target.measure),
        "scale": str(target.scale),
        "low": target.low,
        "high": target.high,
    }
    if target.ramp:
        told["ramp"] = True
    return told


def _swim(swim: Swim) -> JsonObject:
    told: JsonObject = {"stroke": str(swim.stroke)}
    for name in ("drill", "kick"):
        if getattr(swim, name):
            told[name] = True
    if swim.gear:
        told["gear"] = [str(one) for one in swim.gear]
    return told


def _lift(lift: Lift) -> JsonObject:
    told: JsonObject = {"exercise": lift.exercise}
    for name in ("reps_low", "reps_high", "weight_kg", "of_one_rep_max", "rir", "superset"):
        _put(told, name, getattr(lift, name))
    if lift.warm_up:
        told["warm_up"] = True
    return told


def _put(told: JsonObject, name: str, value: object) -> None:
    if value is not None:
        told[name] = value


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), 6)
    return value
