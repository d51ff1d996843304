"""Planned workouts: written down, read, edited, deleted, all of it here. Sending is services/send_workout.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from domestique.kit.cursor import BadCursor
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.store import notices, structures, workouts
from domestique.store.workouts import Author, Wanted, WorkoutRow

_FIRST_DAY = date(2000, 1, 1)
_AHEAD = timedelta(days=5 * 366)


@dataclass(frozen=True, slots=True)
class WorkoutPage:
    rows: tuple[WorkoutRow, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class DeletedWorkout:
    change_id: UUID
    undo_until: datetime


async def list_workouts(
    desk: Desk, user_id: UUID, wanted: Wanted, *, descending: bool, cursor: str | None, limit: int
) -> WorkoutPage:
    try:
        after = None if cursor is None else workouts.place_of(cursor)
    except BadCursor as cause:
        raise BadValue("cursor", "cursor") from cause
    async with desk.database.as_user(user_id) as conn:
        found = await workouts.page(conn, user_id, wanted, descending=descending, after=after, limit=limit + 1)
    more = workouts.cursor_of(found[limit - 1][1]) if len(found) > limit else None
    return WorkoutPage(tuple(row for row, _ in found[:limit]), more)


async def get_workout(desk: Desk, user_id: UUID, workout_id: UUID) -> WorkoutRow:
    async with desk.database.as_user(user_id) as conn:
        found = await workouts.get(conn, user_id, workout_id)
    if found is None:
        raise NotFound
    return found


async def add_workout(
    desk: Desk,
    user_id: UUID,
    body: Mapping[str, Any],
    *,
    day: date | None,
    notes: str | None,
    author: Author = "athlete",
) -> WorkoutRow:
    """BadWorkout says all that is wrong with `body`."""
    workout = read_workout(body)
    now, workout_id = desk.now(), desk.new_id()
    _check_day(day, now.date())
    async with desk.database.as_user(user_id) as conn:
        await workouts.add(conn, user_id, workout_id, day=day, notes=notes, workout=workout, author=author, now=now)
        await notices.publish(conn, user_id, topic="workout", id=workout_id)
        found = await workouts.get(conn, user_id, workout_id)
    if found is None:
        raise NotFound
    return found


async def change_workout(
    desk: Desk, user_id: UUID, workout_id: UUID, *, version: int, changes: Mapping[str, Any]
) -> WorkoutRow:
    """`changes`: day, notes, workout (all of it). Stale when it is no longer in that version."""
    values: dict[str, Any] = {name: changes[name] for name in ("day", "notes") if name in changes}
    if "workout" in changes:
        values["body"] = workout_json(read_workout(changes["workout"]))
    now = desk.now()
    _check_day(values.get("day"), now.date())
    async with desk.database.as_user(user_id) as conn:
        found = await workouts.get(conn, user_id, workout_id, lock=True)
        if found is None:
            raise NotFound
        if found.version != version:
            raise Stale
        if not values:
            return found
        if not await workouts.change(conn, user_id, workout_id, version=version, values=values, at=now):
            raise Stale
        await notices.publish(conn, user_id, topic="workout", id=workout_id)
        changed = await workouts.get(conn, user_id, workout_id)
    if changed is None:
        raise NotFound
    return changed


async def delete_workout(desk: Desk, user_id: UUID, workout_id: UUID, *, kept: timedelta) -> DeletedWorkout:
    """Here only; undone like every change."""
    now, change_id = desk.now(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        found = await workouts.get(conn, user_id, workout_id, lock=True)
        if found is None or not await workouts.set_deleted(conn, user_id, workout_id, deleted_at=now):
            raise NotFound
        await structures.note_other(
            conn,
            user_id,
            change_id,
            kind="delete_workout",
            structure={"workout": str(workout_id)},
            what={"workout_id": str(workout_id), "name": found.name, "sport": found.sport},
            at=now,
        )
        await notices.publish(conn, user_id, topic="workout", id=workout_id)
    return DeletedWorkout(change_id, now + kept)


def _check_day(day: date | None, today: date) -> None:
    if day is not None and not _FIRST_DAY <= day <= today + _AHEAD:
        raise BadValue("day", "workout_day")
