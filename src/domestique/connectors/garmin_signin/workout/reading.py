"""Garmin's JSON of a workout as ours: what we sent, and what an athlete or another program made there.

Unknown keys are passed over and unknown words become the nearest plain thing; what is no workout at all is a changed
shape, said as None here.
"""

from collections.abc import Mapping

from domestique.connectors.garmin_signin.workout.catalogue import slug_of
from domestique.connectors.garmin_signin.workout.tables import (
    CSS_OFFSET,
    DRILL,
    ENDS,
    FIXED_REST,
    GEAR,
    MAIN,
    PACE,
    SPEED,
    SPORTS,
    STEP_TYPES,
    STROKES,
    TARGETS,
    YARD,
    YARD_M,
)
from domestique.connectors.garmin_signin.workout.tag import without_tag
from domestique.connectors.garmin_signin.workout.words import clean
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
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

Row = Mapping[str, object]

_ANY_LENGTH = 10_000

_SPORTS = {row["sportTypeId"]: sport for sport, row in SPORTS.items()}
_INTENTS = {number: intent for intent, (number, _) in STEP_TYPES.items()} | {MAIN: Intent.WORK}
_ENDS = {number: kind for kind, (number, _) in ENDS.items()} | {FIXED_REST[0]: EndKind.TIME}
_MEASURES = {number: measure for measure, (number, _) in TARGETS.items()} | {
    SPEED[0]: Measure.SPEED,
    PACE[0]: Measure.SPEED,
}
_STROKES = {number: stroke for stroke, (number, _) in STROKES.items()}
_GEAR = {number: gear for gear, (number, _) in GEAR.items()}


def understood(body: object) -> Workout | None:
    """None for what is no workout. A workout of several segments is read as one after another."""
    row = _row(body)
    name, segments = row.get("workoutName"), row.get("workoutSegments")
    if not isinstance(name, str) or not isinstance(segments, list):
        return None
    sport = _SPORTS.get(_id(row, "sportType", "sportTypeId"), Sport.OTHER)
    steps = tuple(
        step
        for segment in segments
        for part in _list(_row(segment).get("workoutSteps"))
        if (step := _any(_row(part), sport)) is not None
    )
    note = row.get("description")
    pool, yards = _pool(row) if sport is Sport.SWIMMING else (None, False)
    return Workout(sport, name, steps, without_tag(note) if isinstance(note, str) else None, pool, yards)


def _pool(row: Row) -> tuple[float | None, bool]:
    length = _number(row.get("poolLength"))
    if not length or length <= 0:
        return None, False
    if _id(row, "poolLengthUnit", "unitId") == YARD["unitId"]:
        return round(length * YARD_M, 4), True
    return length, False


def _any(row: Row, sport: Sport) -> Step | Repeat | None:
    if row.get("type") == "RepeatGroupDTO":
        inner = (_any(_row(part), sport) for part in _list(row.get("workoutSteps")))
        times = _number(row.get("numberOfIterations")) or _number(row.get("endConditionValue")) or 1
        return Repeat(int(times), tuple(one for one in inner if one), row.get("skipLastRestStep") is True)
    if "stepType" not in row:
        return None
    intent = _INTENTS.get(_id(row, "stepType", "stepTypeId"), Intent.OTHER)
    note = row.get("description")
    return Step(
        intent,
        _end(row),
        _targets(row),
        clean(note, _ANY_LENGTH) if isinstance(note, str) else None,
        _swim(row) if sport is Sport.SWIMMING else None,
        _lift(row, intent) if sport is Sport.STRENGTH else None,
    )


def _end(row: Row) -> End:
    kind = _ENDS.get(_id(row, "endCondition", "conditionTypeId"), EndKind.LAP_PRESS)
    value = _number(row.get("endConditionValue"))
    if kind is EndKind.LAP_PRESS or value is None:
        return End(EndKind.LAP_PRESS)
    return End(kind, value)


def _targets(row: Row) -> tuple[Target, ...]:
    first = _target(row, "targetType", "targetValueOne", "targetValueTwo", "zoneNumber")
    second = _target(
        row, "secondaryTargetType", "secondaryTargetValueOne", "secondaryTargetValueTwo", "secondaryZoneNumber"
    )
    return tuple(one for one in (first, second) if one)


def _target(row: Row, kind: str, one: str, two: str, zone: str) -> Target | None:
    number = _id(row, kind, "workoutTargetTypeId")
    low, high, level = (_number(row.get(name)) for name in (one, two, zone))
    if number == CSS_OFFSET[0]:
        return Target(Measure.SPEED, Scale.OFFSET_100, low, low) if low is not None else None
    measure = _MEASURES.get(number)
    if measure is None:
        return None
    if level:
        return Target(measure, Scale.ZONE, level, level)
    if low is None or high is None:
        return None
    # Some programs write the faster pace first.
    return Target(measure, Scale.ABSOLUTE, min(low, high), max(low, high))


def _swim(row: Row) -> Swim | None:
    number = _id(row, "strokeType", "strokeTypeId")
    if not number:
        return None
    gear = _GEAR.get(_id(row, "equipmentType", "equipmentTypeId"))
    worn: tuple[SwimGear, ...] = (gear,) if gear else ()
    if number == DRILL[0]:
        return Swim(drill=True, gear=worn)
    return Swim(_STROKES.get(number, Stroke.ANY), gear=worn)


def _lift(row: Row, intent: Intent) -> Lift | None:
    category, name = row.get("category"), row.get("exerciseName")
    if not isinstance(category, str) or not category:
        return None
    end = _end(row)
    reps = int(end.value) if end.kind is EndKind.REPS and end.value is not None else None
    grams = _number(row.get("weightValue"))
    return Lift(
        slug_of(category, name if isinstance(name, str) else ""),
        reps,
        reps,
        weight_kg=grams / 1000 if grams is not None and grams > 0 else None,
        warm_up=intent is Intent.WARM_UP,
    )


def _row(value: object) -> Row:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e15:
        return None
    return float(value)


def _id(row: Row, inside: str, name: str) -> int:
    """0 for what is not there."""
    number = _number(_row(row.get(inside)).get(name))
    return int(number) if number is not None else 0
