"""What Garmin takes as a workout, and what it makes of it: ids given, order checked, empty fields filled in."""

import copy
from collections.abc import Iterator
from typing import Any

from domestique.emulators.garmin.door import Refusal
from domestique.emulators.ids import Ids

Json = dict[str, Any]
SPORTS = {1: "running", 2: "cycling", 3: "other", 4: "swimming", 5: "strength_training", 6: "cardio_training",
          7: "yoga", 8: "pilates", 9: "hiit", 10: "multi_sport", 11: "mobility"}  # fmt: skip
STEPS = {1: "warmup", 2: "cooldown", 3: "interval", 4: "recovery", 5: "rest", 6: "repeat", 7: "other", 8: "main"}
CONDITIONS = {1: "lap.button", 2: "time", 3: "distance", 4: "calories", 5: "power", 6: "heart.rate", 7: "iterations",
              8: "fixed.rest", 9: "fixed.repetition", 10: "reps"}  # fmt: skip
TARGETS = {1: "no.target", 2: "power.zone", 3: "cadence", 4: "heart.rate.zone", 5: "speed.zone", 6: "pace.zone",
           7: "grade", 15: "resistance", 17: "swim.css.offset"}  # fmt: skip
STROKES = {1: "any_stroke", 2: "backstroke", 3: "breaststroke", 4: "drill", 5: "fly", 6: "free",
           7: "individual_medley", 8: "mixed"}  # fmt: skip
EQUIPMENT = {1: "fins", 2: "kickboard", 3: "paddles", 4: "pull_buoy", 5: "snorkel"}
_EMPTY = ("description", "category", "exerciseName", "weightValue", "weightUnit", "targetValueOne", "targetValueTwo",
          "zoneNumber", "secondaryTargetType", "secondaryTargetValueOne", "secondaryTargetValueTwo",
          "secondaryZoneNumber", "preferredEndConditionUnit", "childStepId")  # fmt: skip


def dictionaries() -> Json:
    def rows(table: dict[int, str], name: str) -> list[Json]:
        return [{f"{name}Id": key, f"{name}Key": word, "displayOrder": key} for key, word in table.items()]

    return {
        "workoutSportTypes": rows(SPORTS, "sportType"), "workoutStepTypes": rows(STEPS, "stepType"),
        "workoutConditionTypes": rows(CONDITIONS, "conditionType"),
        "workoutTargetTypes": rows(TARGETS, "workoutTargetType"),
        "workoutStrokeTypes": rows(STROKES, "strokeType"), "workoutEquipmentTypes": rows(EQUIPMENT, "equipmentType"),
    }  # fmt: skip


def taken(said: Any, ids: Ids) -> Json:
    """The workout as it will be told from now on. Raises Refusal (400) on what Garmin would not take."""
    if not isinstance(said, dict):
        raise Refusal(400, "a workout is an object")
    body = copy.deepcopy(said)
    if not isinstance(body.get("workoutName"), str) or not body["workoutName"].strip():
        raise Refusal(400, "workoutName must not be empty")
    sport = _one_of(SPORTS, body.get("sportType"), "sportType")
    segments = body.get("workoutSegments")
    if not isinstance(segments, list) or not segments:
        raise Refusal(400, "workoutSegments must not be empty")
    for segment in segments:
        if _one_of(SPORTS, segment.get("sportType"), "sportType") != sport and sport != "multi_sport":
            raise Refusal(400, "a segment's sport must be the workout's")
        orders = [_step(step, ids) for step in _walk(segment.get("workoutSteps"), inside=False)]
        if orders != sorted(set(orders)):
            raise Refusal(400, "stepOrder must be unique and increasing")
    if sport == "swimming" and body.get("poolLength") is not None and not isinstance(body.get("poolLengthUnit"), dict):
        raise Refusal(400, "poolLengthUnit is missing")
    return body


def _walk(steps: Any, *, inside: bool) -> Iterator[Json]:
    if not isinstance(steps, list) or not steps:
        raise Refusal(400, "workoutSteps must not be empty")
    for step in steps:
        if not isinstance(step, dict) or step.get("type") not in ("ExecutableStepDTO", "RepeatGroupDTO"):
            raise Refusal(400, "type must be ExecutableStepDTO or RepeatGroupDTO")
        yield step
        if step["type"] == "RepeatGroupDTO":
            if not isinstance(step.get("numberOfIterations"), int) or step["numberOfIterations"] < 1:
                raise Refusal(400, "numberOfIterations must be positive")
            yield from _walk(step.get("workoutSteps"), inside=True)


def _step(step: Json, ids: Ids) -> int:
    kind = _one_of(STEPS, step.get("stepType"), "stepType")
    if (step["type"] == "RepeatGroupDTO") != (kind == "repeat"):
        raise Refusal(400, "a repeat is a RepeatGroupDTO")
    condition = _one_of(CONDITIONS, step.get("endCondition"), "conditionType")
    if condition in ("time", "distance", "reps", "iterations") and not step.get("endConditionValue"):
        raise Refusal(400, f"{condition} needs an endConditionValue")
    if step["type"] == "ExecutableStepDTO":
        target = step.get("targetType")
        if target is not None:
            _one_of(TARGETS, target, "workoutTargetType")
        for name, table in (("strokeType", STROKES), ("equipmentType", EQUIPMENT)):
            if (step.get(name) or {}).get(f"{name}Id"):
                _one_of(table, step[name], name)
        for name in _EMPTY:
            step.setdefault(name, None)
    step["stepId"] = ids.number()
    if not isinstance(step.get("stepOrder"), int):
        raise Refusal(400, "stepOrder is a number")
    return int(step["stepOrder"])


def _one_of(table: dict[int, str], said: Any, name: str) -> str:
    """The id decides; a key that belongs to another id is refused."""
    word = table.get(said.get(f"{name}Id", 0)) if isinstance(said, dict) else None
    if word is None or said.get(f"{name}Key", word) != word:
        raise Refusal(400, f"unknown {name}: {said}")
    return word
