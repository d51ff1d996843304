"""A kept workout as a file of another program, and beforehand what that file could not say."""

import json
from dataclasses import dataclass
from uuid import UUID

from domestique.formats.workout_files.files import BY_SLUG, Asked, fidelity, make
from domestique.formats.workout_files.made import CannotSay, Lost
from domestique.locales import Language, say
from domestique.model.athlete import valid_on
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.model.workout_thresholds import thresholds_for
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import athlete_settings, workouts
from domestique.store.workouts import WorkoutRow

JSON = "json"
KINDS = (*BY_SLUG, JSON)


@dataclass(frozen=True, slots=True)
class FileFidelity:
    """`possible`: there would be a file at all."""

    lost: tuple[Lost, ...]
    possible: bool


async def file_fidelity(desk: Desk, user_id: UUID, workout_id: UUID, kind: str, *, language: Language) -> FileFidelity:
    asked, _ = await _asked(desk, user_id, workout_id, language)
    if kind == JSON:
        return FileFidelity((), True)
    lost, possible = fidelity(asked, kind)
    return FileFidelity(lost, possible)


async def export_workout(
    desk: Desk, user_id: UUID, workout_id: UUID, kind: str, *, language: Language
) -> tuple[str, bytes, str]:
    """Its name without an ending, the bytes, and their media type."""
    asked, row = await _asked(desk, user_id, workout_id, language)
    if kind == JSON:
        told = json.dumps(workout_json(asked.workout), ensure_ascii=False, indent=2)
        return row.name, told.encode(), "application/json"
    try:
        made = make(asked, kind)
    except CannotSay as cannot:
        why = say(language, f"workout_files.lost.{cannot.lost.code}", **cannot.lost.slots)
        raise BadValue("kind", "workout_file", why=why) from cannot
    return row.name, made.data, BY_SLUG[kind].media_type


async def _asked(desk: Desk, user_id: UUID, workout_id: UUID, language: Language) -> tuple[Asked, WorkoutRow]:
    """With the thresholds of its day."""
    async with desk.database.as_user(user_id) as conn:
        row = await workouts.get(conn, user_id, workout_id)
        if row is None:
            raise NotFound
        settings = valid_on(await athlete_settings.history(conn, user_id), row.day or desk.now().date())
    workout = read_workout(row.body)
    return Asked(workout, thresholds_for(settings, workout.sport), row.changed_at, language), row
