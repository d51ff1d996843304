"""Sets of a strength session as Garmin Connect has them now: the watch's guesses, corrected by the athlete there."""

from datetime import datetime

import numpy as np

from domestique.connectors.answers import Row, ident, rows_in, text, whole
from domestique.connectors.found import Found, FoundActivity
from domestique.connectors.garmin_shapes.values import figure, moment, one, opened, positive
from domestique.connectors.garmin_signin.workout.catalogue import slug_of
from domestique.model.activity import Activity, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import TIME, Stream, Streams


def exercise_sets(body: bytes) -> tuple[Found, ...]:
    row = one(opened(body), body=body, having=("activityId", "exerciseSets"))
    external_id, rows = ident(row.get("activityId")), rows_in(row.get("exerciseSets"))
    starts = [start for each in rows if (start := moment(each.get("startTime"))) is not None]
    if external_id is None or not starts:
        return ()
    begin = min(starts)
    sets = tuple(_set(each, begin) for each in rows)
    ends = [(each.start_s or 0) + (each.duration_s or 0) for each in sets if each.start_s is not None]
    time = Stream(TIME, "s", np.zeros(0, dtype=np.int32), 1000)
    activity = Activity(
        Sport.STRENGTH,
        begin,
        Streams(begin, {TIME: time}),
        sub_sport="strength_training",
        elapsed_s=max(ends),
        sets=sets,
    )
    return (FoundActivity(external_id, activity),)


def _set(row: Row, begin: datetime) -> StrengthSet:
    start, reps = moment(row.get("startTime")), whole(row.get("repetitionCount"))
    grams = positive(row, "weight")
    said, exercise = _exercise(row)
    return StrengthSet(
        (start - begin).total_seconds() if start else None,
        figure(row, "duration"),
        "rest" if (text(row.get("setType")) or "").upper() == "REST" else "active",
        exercise,
        reps if reps is not None and reps > 0 else None,
        round(grams / 1000, 3) if grams is not None else None,
        said=said,
    )


def _exercise(row: Row) -> tuple[str | None, str | None]:
    """Garmin's name where it is another, and ours; the likeliest of its guesses."""
    guesses = sorted(rows_in(row.get("exercises")), key=lambda guess: -(figure(guess, "probability") or 0))
    for guess in guesses:
        category, name = text(guess.get("category")), text(guess.get("name"))
        if category is None or category == "UNKNOWN":
            continue
        slug = slug_of(category, name or "")
        return (None if name is None or name.lower() == slug else name), slug
    return None, None
