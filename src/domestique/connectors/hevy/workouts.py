"""A workout logged in Hevy as an activity with its sets. Hevy tells their order, not their times."""

from datetime import datetime

import numpy as np

from domestique.connectors.answers import Row, ident, instant, number, rows_in, text, whole
from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import Found, FoundActivity, Gone
from domestique.connectors.hevy.exercises import endurance_of, is_assisted, slug_of
from domestique.model.activity import Activity, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import TIME, Stream, Streams

_KINDS = {"normal": "active", "warmup": "warmup", "dropset": "dropset", "failure": "failure"}


def workout(row: Row, body: bytes, *, listed: bool) -> tuple[Found, ...]:
    """`listed`: among what there is, rather than among what has changed."""
    name = ident(row.get("id"))
    if name is None:
        raise ShapeChanged("wrong_shape", "a workout without an id", body=body)
    if row.get("type") == "deleted":
        return (Gone(name, instant(row.get("deleted_at"))),)
    start = instant(row.get("start_time"))
    if start is None:
        raise ShapeChanged("wrong_shape", "a workout without a start", body=body)
    return (FoundActivity(name, _activity(row, start), instant(row.get("updated_at")), _notes(row), listed),)


def _activity(row: Row, start: datetime) -> Activity:
    exercises = sorted(rows_in(row.get("exercises")), key=_place)
    sport, end = _sport(exercises), instant(row.get("end_time"))
    sets = tuple(one for exercise in exercises for one in _sets(exercise))
    metres = [one.distance_m for one in sets if one.distance_m is not None]
    length = (end - start).total_seconds() if end is not None else None
    return Activity(
        sport=sport,
        start=start,
        streams=Streams(start, {TIME: Stream(TIME, "s", np.zeros(0, np.int32), scale=1000.0)}),
        name=text(row.get("title")),
        elapsed_s=length if length is not None and length > 0 else None,
        distance_m=sum(metres) if metres and sport is not Sport.STRENGTH else None,
        sets=sets,
    )


def _sport(exercises: list[Row]) -> Sport:
    """Strength, unless all that was logged is one and the same endurance sport."""
    sports = {endurance_of(text(one.get("title")) or "") for one in exercises}
    only = sports.pop() if len(sports) == 1 else None
    return only or Sport.STRENGTH


def _sets(exercise: Row) -> list[StrengthSet]:
    title = text(exercise.get("title"))
    slug = slug_of(title) if title else None
    together = ident(exercise["supersets_id"] if "supersets_id" in exercise else exercise.get("superset_id"))
    help_given = title is not None and is_assisted(title)
    found = []
    for one in sorted(rows_in(exercise.get("sets")), key=_place):
        weight, told = number(one.get("weight_kg")), text(one.get("type")) or "normal"
        found.append(
            StrengthSet(
                start_s=None,
                duration_s=_above(one, "duration_seconds"),
                kind=_KINDS.get(told, told),
                exercise=slug or title,
                reps=whole(one.get("reps")),
                weight_kg=-weight if help_given and weight else weight,
                rpe=number(one.get("rpe")),
                distance_m=_above(one, "distance_meters"),
                superset=together,
                said=title if slug else None,
            )
        )
    return found


def _above(row: Row, name: str) -> float | None:
    told = number(row.get(name))
    return told if told is not None and told > 0 else None


def _place(row: Row) -> float:
    return number(row.get("index")) or 0.0


def _notes(row: Row) -> str | None:
    said = [text(row.get("description"))]
    for exercise in sorted(rows_in(row.get("exercises")), key=_place):
        title, note = text(exercise.get("title")), text(exercise.get("notes"))
        if note:
            said.append(f"{title}: {note}" if title else note)
    return "\n".join(one for one in said if one) or None
