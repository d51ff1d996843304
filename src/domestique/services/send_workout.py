"""The athlete's yes: a workout goes to a service, to another day there, or away from it. Written down with what follows
from it in one transaction; services/deliver.py does it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domestique.connectors.connector import Shortfall
from domestique.model.sport import Sport
from domestique.model.workout import Workout, every_step
from domestique.model.workout_reading import read_workout
from domestique.model.workout_thresholds import thresholds_of
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.services.going_out import body_to_send
from domestique.services.wires import connector_of
from domestique.store import (
    connections,
    outbox,
    standing,
    workouts,
)
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.deciding import Wish
from domestique.store.outbox import Item, Subject
from domestique.store.workouts import WorkoutRow

_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Fidelity:
    """`unnamed`: exercises for which the athlete has to say which of theirs is meant."""

    shortfalls: tuple[Shortfall, ...]
    unnamed: tuple[str, ...]


async def fidelity(desk: Desk, user_id: UUID, workout_id: UUID, connection_id: UUID) -> Fidelity:
    """What the target cannot say, before anything is sent."""
    async with desk.database.as_user(user_id) as conn:
        row = await _workout(conn, user_id, workout_id)
        there = await _target(conn, user_id, connection_id)
        workout = read_workout(row.body)
        body = await body_to_send(desk, conn, user_id, there, row.body, workout, row.day)
    connector = _writing(desk, there, workout.sport)
    told = () if connector.fidelity is None else connector.fidelity(workout, thresholds_of(body["thresholds"]))
    return Fidelity(told, _unnamed(workout, body))


async def push(
    desk: Desk,
    user_id: UUID,
    workout_id: UUID,
    *,
    connection_ids: Sequence[UUID],
    day: date | None,
    version: int | None,
) -> tuple[Item, ...]:
    """What is written down to be done; nothing where it stands there just so already. `day` becomes the workout's own
    too. Stale when the workout is no longer what the yes was about."""
    _check_day(day, desk.now().date())
    async with desk.database.as_user(user_id) as conn:
        row = await _approved(desk, conn, user_id, workout_id, version, day)
        workout = read_workout(row.body)
        made: list[UUID] = []
        for connection_id in dict.fromkeys(connection_ids):
            there = await _target(conn, user_id, connection_id)
            connector = _writing(desk, there, workout.sport)
            if "schedule" in connector.declaration.delivery.steps and row.day is None:
                raise BadValue("day", "send_needs_day")
            body = await body_to_send(desk, conn, user_id, there, row.body, workout, row.day)
            if _unnamed(workout, body):
                raise BadValue("connection_ids", "send_exercises", names=", ".join(_unnamed(workout, body)))
            made += await _decide(desk, conn, user_id, there, row, {"body": body, "day": _iso(row.day)})
        return await _items(conn, user_id, made)


async def move(desk: Desk, user_id: UUID, workout_id: UUID, *, day: date, version: int | None) -> tuple[Item, ...]:
    """Here, and wherever it stands, as it stands there."""
    _check_day(day, desk.now().date())
    async with desk.database.as_user(user_id) as conn:
        row = await _approved(desk, conn, user_id, workout_id, version, day)
        made: list[UUID] = []
        for there, intent in await standing.wherever(conn, user_id, workout_id):
            made += await _decide(desk, conn, user_id, there, row, {**intent, "day": _iso(day)})
        return await _items(conn, user_id, made)


async def unpush(
    desk: Desk, user_id: UUID, workout_id: UUID, *, connection_ids: Sequence[UUID] | None
) -> tuple[Item, ...]:
    """Away from these, or from wherever it stands. Also of a workout in the bin."""
    async with desk.database.as_user(user_id) as conn:
        row = await workouts.get(conn, user_id, workout_id, deleted=True, lock=True)
        if row is None:
            raise NotFound
        made: list[UUID] = []
        for there, _ in await standing.wherever(conn, user_id, workout_id):
            if connection_ids is None or there.id in connection_ids:
                made += await _decide(desk, conn, user_id, there, row, {})
        return await _items(conn, user_id, made)


async def _approved(
    desk: Desk, conn: Connection, user_id: UUID, workout_id: UUID, version: int | None, day: date | None
) -> WorkoutRow:
    """The lock makes two who approve at once wait for each other."""
    row = await _workout(conn, user_id, workout_id, lock=True)
    if version is not None and row.version != version:
        raise Stale
    if day is not None and day != row.day:
        await workouts.change(conn, user_id, workout_id, version=row.version, values={"day": day}, at=desk.now())
        row = await _workout(conn, user_id, workout_id, lock=True)
    return row


async def _workout(conn: Connection, user_id: UUID, workout_id: UUID, *, lock: bool = False) -> WorkoutRow:
    found = await workouts.get(conn, user_id, workout_id, lock=lock)
    if found is None:
        raise NotFound
    return found


async def _target(conn: Connection, user_id: UUID, connection_id: UUID) -> Connected:
    there = await connections.get(conn, user_id, connection_id)
    if there is None:
        raise NotFound
    return there


def _writing(desk: Desk, there: Connected, sport: Sport) -> Any:
    connector = connector_of(desk, there.slug)
    declared = connector.declaration
    if connector.writer is None or "create" not in declared.delivery.steps:
        raise BadValue("connection_ids", "send_not_there", service=declared.service)
    if declared.delivery.sports and sport not in declared.delivery.sports:
        raise BadValue("connection_ids", "send_sport", service=declared.service)
    return connector


def _unnamed(workout: Workout, body: Mapping[str, Any]) -> tuple[str, ...]:
    """Only where the service has a catalogue of its own for this account."""
    names = body.get("names")
    if names is None:
        return ()
    used = dict.fromkeys(step.lift.exercise for step in every_step(workout.steps) if step.lift is not None)
    return tuple(exercise for exercise in used if exercise not in names)


async def _decide(
    desk: Desk, conn: Connection, user_id: UUID, there: Connected, row: WorkoutRow, intent: Mapping[str, Any]
) -> list[UUID]:
    made = await desk.send_soon(conn, user_id, Wish(there.id, there.slug, Subject("workout", row.id), row.name, intent))
    return [] if made is None else [made]


async def _items(conn: Connection, user_id: UUID, ids: Sequence[UUID]) -> tuple[Item, ...]:
    found = [await outbox.get(conn, user_id, item_id) for item_id in ids]
    return tuple(one for one in found if one is not None)


def _check_day(day: date | None, today: date) -> None:
    if day is not None and not today - timedelta(days=31) <= day <= today + _AHEAD:
        raise BadValue("day", "send_day")


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
