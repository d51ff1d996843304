"""What Hevy's payloads hold, in our words. Pure: the same payload always says the same."""

from domestique.connectors.answers import day, ident, number, parse, row_in, rows_in, text
from domestique.connectors.connector import Payload
from domestique.connectors.found import Found, FoundDay, FoundExercise
from domestique.connectors.hevy.exercises import slug_of
from domestique.connectors.hevy.workouts import workout

_FIGURES = {
    "weight_kg": "weight_kg",
    "lean_mass_kg": "lean_mass_kg",
    "fat_percent": "body_fat_percent",
    "neck_cm": "neck_cm",
    "shoulder_cm": "shoulder_cm",
    "chest_cm": "chest_cm",
    "left_bicep_cm": "left_bicep_cm",
    "right_bicep_cm": "right_bicep_cm",
    "left_forearm_cm": "left_forearm_cm",
    "right_forearm_cm": "right_forearm_cm",
    "abdomen": "abdomen_cm",
    "waist": "waist_cm",
    "hips": "hip_cm",
    "left_thigh": "left_thigh_cm",
    "right_thigh": "right_thigh_cm",
    "left_calf": "left_calf_cm",
    "right_calf": "right_calf_cm",
}


def read(payload: Payload) -> tuple[Found, ...]:
    row = row_in(parse(payload.body))
    if payload.kind == "workouts":
        return workout(row, payload.body, listed=not payload.endpoint.endswith("/events"))
    if payload.kind == "templates":
        return tuple(_templates(row))
    if payload.kind == "measurements":
        return _measurement(row)
    return ()


def _templates(row: object) -> list[Found]:
    found: list[Found] = []
    for one in rows_in(row_in(row).get("exercise_templates")):
        name, title = ident(one.get("id")), text(one.get("title"))
        if name is None or title is None:
            continue
        custom = one.get("is_custom") is True
        found.append(
            FoundExercise(
                name,
                title,
                text(one.get("type")) or "unknown",
                custom,
                text(one.get("primary_muscle_group")),
                None if custom else slug_of(title),
            )
        )
    return found


def _measurement(row: object) -> tuple[Found, ...]:
    """Nobody measures nothing: zero and less is an empty field that some client filled in."""
    told = row_in(row)
    on = day(told.get("date"))
    figures = {ours: number(told.get(theirs)) for theirs, ours in _FIGURES.items()}
    known = {name: value for name, value in figures.items() if value is not None and value > 0}
    return (FoundDay(on, known),) if on is not None and known else ()
