"""What of a workout leaves when it is sent: all of it that the yes is about; not a deed itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from domestique.model.athlete import valid_on
from domestique.model.workout import Workout, every_step
from domestique.model.workout_thresholds import thresholds_for, thresholds_json
from domestique.services.desk import Desk
from domestique.store import athlete_settings, exercise_names
from domestique.store.connections import Connected
from domestique.store.database import Connection


async def body_to_send(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    there: Connected,
    told: Mapping[str, Any],
    workout: Workout,
    day: date | None,
) -> dict[str, Any]:
    """With the thresholds of that day and the names chosen by now. `told` is the workout's JSON."""
    settings = valid_on(await athlete_settings.history(conn, user_id), day or desk.now().date())
    body: dict[str, Any] = {
        "workout": dict(told),
        "thresholds": thresholds_json(thresholds_for(settings, workout.sport)),
    }
    exercises = {step.lift.exercise for step in every_step(workout.steps) if step.lift is not None}
    names = await exercise_names.resolved(conn, user_id, there.id, sorted(exercises)) if exercises else None
    return body if names is None else {**body, "names": names}
