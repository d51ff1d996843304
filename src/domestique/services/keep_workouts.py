"""Planned workouts: written down, read, edited, all of it here; deleted, and then taken away wherever they stand too.
Sending is services/send_workout.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from domestique.kit.cursor import BadCursor
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale, StandsElsewhere
from domestique.store import notices, standing, structures, workouts
from domestique.store.deciding import Wish
from domestique.store.outbox import Subject
from domestique.store.standing import Asked, Standing
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


@dataclass(frozen=True, slots=True)
class Placed:
    """`deletes` False: the service can empty what stands there, and not delete it."""

    standing: Standing
    deletes: bool


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


async def where_they_stand(desk: Desk, user_id: UUID, rows: Sequence[WorkoutRow]) -> Mapping[UUID, tuple[Placed, ...]]:
    """By workout; those that stand nowhere are left out."""
    delivery = {one.declaration.slug: one.declaration.delivery for one in desk.connectors}
    dayless = [slug for slug, one in delivery.items() if "schedule" not in one.steps]
    asked = [Asked(row.id, row.body, row.day) for row in rows]
    async with desk.database.as_user(user_id) as conn:
        found = await standing.of_workouts(conn, user_id, asked, dayless=dayless)
    return {
        workout_id: tuple(
            Placed(one, one.there.slug in delivery and delivery[one.there.slug].deletes) for one in places
        )
        for workout_id, places in found.items()
    }


async def delete_workout(
    desk: Desk, user_id: UUID, workout_id: UUID, *, kept: timedelta, there: Literal["take_away", "leave"] | None = None
) -> DeletedWorkout:
    """Undone like every change. `there`: what becomes of it where it stands elsewhere, in the same transaction; where
    it does and nothing is said of that, StandsElsewhere tells where."""
    now, change_id = desk.now(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        found = await workouts.get(conn, user_id, workout_id, lock=True)
        if found is None:
            raise NotFound
        stands = await standing.wherever(conn, user_id, workout_id, perhaps=True)
        if stands and there is None:
            raise StandsElsewhere([place.slug for place, _ in stands])
        if not await workouts.set_deleted(conn, user_id, workout_id, deleted_at=now):
            raise NotFound
        taken = stands if there == "take_away" else []
        for place, _ in taken:
            await desk.send_soon(
                conn, user_id, Wish(place.id, place.slug, Subject("workout", workout_id), found.name, {})
            )
        await structures.note_other(
            conn,
            user_id,
            change_id,
            kind="delete_workout",
            structure={
                "workout": str(workout_id),
                "stood": [{"connection": str(place.id), "intent": dict(intent)} for place, intent in taken],
            },
            what={"workout_id": str(workout_id), "name": found.name, "sport": found.sport},
            at=now,
        )
        await notices.publish(conn, user_id, topic="workout", id=workout_id)
    return DeletedWorkout(change_id, now + kept)


def _check_day(day: date | None, today: date) -> None:
    if day is not None and not _FIRST_DAY <= day <= today + _AHEAD:
        raise BadValue("day", "workout_day")
