"""A workout that Garmin can say (`sayable`) as the JSON its workout service takes."""

from collections.abc import Iterator
from itertools import count

from domestique.connectors.garmin_signin.workout.catalogue import pair_of
from domestique.connectors.garmin_signin.workout.tables import (
    CSS_OFFSET,
    DRILL,
    ENDS,
    FIXED_REST,
    GEAR,
    ITERATIONS,
    KILOGRAM,
    METRE,
    NO_TARGET,
    PACE,
    REPEAT,
    SPEED,
    SPORTS,
    STEP_TYPES,
    STROKES,
    TARGETS,
    YARD,
    YARD_M,
    Json,
)
from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Intent, Lift, Measure, Repeat, Scale, Step, Swim, Target, Workout, as_done


def written(workout: Workout, description: str | None) -> Json:
    """`description` carries the note and our tag. Orders run through the whole, groups and their steps alike."""
    order, group = count(1), count(1)
    body: Json = {
        "workoutName": workout.name,
        "description": description,
        "sportType": dict(SPORTS[workout.sport]),
        "estimatedDurationInSecs": _seconds(workout),
        "author": {},
        "workoutSegments": [
            {
                "segmentOrder": 1,
                "sportType": dict(SPORTS[workout.sport]),
                "workoutSteps": [_any(step, workout.sport, order, group, None) for step in workout.steps],
            }
        ],
    }
    if workout.pool_length_m is not None:
        yards = workout.pool_yards
        length = round(workout.pool_length_m / YARD_M, 2) if yards else workout.pool_length_m
        body |= {"poolLength": length, "poolLengthUnit": dict(YARD if yards else METRE)}
    return body


def _seconds(workout: Workout) -> int:
    """What is known of it: a step by distance or by lap key has no time of its own."""
    timed = (EndKind.TIME, EndKind.SEND_OFF)
    return round(sum(step.end.value or 0 for step in as_done(workout.steps) if step.end.kind in timed))


def _any(step: Step | Repeat, sport: Sport, order: Iterator[int], group: Iterator[int], child: int | None) -> Json:
    if isinstance(step, Step):
        return _step(step, sport, next(order), child)
    number, inside = next(order), next(group)
    return {
        "type": "RepeatGroupDTO",
        "stepOrder": number,
        "stepType": _kind(*REPEAT),
        "childStepId": inside,
        "numberOfIterations": step.times,
        "smartRepeat": False,
        "skipLastRestStep": step.skip_last_rest,
        "endCondition": _condition(*ITERATIONS, displayable=False),
        "endConditionValue": float(step.times),
        "workoutSteps": [_any(inner, sport, order, group, inside) for inner in step.steps],
    }


def _step(step: Step, sport: Sport, order: int, child: int | None) -> Json:
    return {
        "type": "ExecutableStepDTO",
        "stepOrder": order,
        "stepType": _kind(*STEP_TYPES[step.intent]),
        "childStepId": child,
        "description": step.note,
        **_end(step, sport),
        **_targets(step, sport),
        **(_swim(step.swim) if step.swim else {}),
        **(_lift(step.lift) if step.lift else {}),
    }


def _kind(number: int, key: str) -> Json:
    return {"stepTypeId": number, "stepTypeKey": key, "displayOrder": number}


def _condition(number: int, key: str, *, displayable: bool = True) -> Json:
    return {"conditionTypeId": number, "conditionTypeKey": key, "displayOrder": number, "displayable": displayable}


def _end(step: Step, sport: Sport) -> Json:
    at_wall = sport is Sport.SWIMMING and step.intent is Intent.REST and step.end.kind is EndKind.TIME
    number, key = FIXED_REST if at_wall else ENDS[step.end.kind]
    return {"endCondition": _condition(number, key), "endConditionValue": step.end.value}


def _targets(step: Step, sport: Sport) -> Json:
    """In the water the stroke stands where the target would, so there the target is the second one."""
    aims: list[Target | None] = [*([None] if sport is Sport.SWIMMING else []), *step.targets, None, None]
    first, second = aims[:2]
    said: Json = {"targetType": _target_type(first, sport, 1)}
    if first is not None:
        said |= _figures(first, ("targetValueOne", "targetValueTwo", "zoneNumber"))
    if second is not None:
        said |= {"secondaryTargetType": _target_type(second, sport, 2)} | _figures(
            second, ("secondaryTargetValueOne", "secondaryTargetValueTwo", "secondaryZoneNumber")
        )
    return said


def _target_type(target: Target | None, sport: Sport, order: int) -> Json:
    if target is None:
        number, key = NO_TARGET
    elif target.scale is Scale.OFFSET_100:
        number, key = CSS_OFFSET
    elif target.measure is Measure.SPEED:
        number, key = PACE if sport in (Sport.RUNNING, Sport.SWIMMING) else SPEED
    else:
        number, key = TARGETS[target.measure]
    return {"workoutTargetTypeId": number, "workoutTargetTypeKey": key, "displayOrder": order}


def _figures(target: Target, names: tuple[str, str, str]) -> Json:
    one, two, zone = names
    if target.scale is Scale.ZONE:
        return {zone: int(target.low)}
    return {one: target.low, two: 0.0 if target.scale is Scale.OFFSET_100 else target.high}


def _swim(swim: Swim) -> Json:
    number, key = DRILL if swim.drill else STROKES[swim.stroke]
    said: Json = {"strokeType": {"strokeTypeId": number, "strokeTypeKey": key, "displayOrder": number}}
    if swim.gear:
        number, key = GEAR[swim.gear[0]]
        said["equipmentType"] = {"equipmentTypeId": number, "equipmentTypeKey": key, "displayOrder": number}
    return said


def _lift(lift: Lift) -> Json:
    pair = pair_of(lift.exercise, {})
    assert pair is not None, lift.exercise
    category, name = pair
    said: Json = {"category": category, "exerciseName": name}
    if lift.weight_kg is not None:
        said |= {"weightValue": float(round(lift.weight_kg * 1000)), "weightUnit": dict(KILOGRAM)}
    return said
