"""Planned workouts, written down and changed. Sending them is routes/sending.py."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from domestique.api.caller import Caller, TheDesk, TheHouse, needs
from domestique.api.errors import MissingScope
from domestique.api.languages import language_of
from domestique.api.shapes.workouts import (
    NewWorkout,
    WorkoutChange,
    WorkoutDeleted,
    WorkoutExamples,
    WorkoutPage,
    WorkoutQuery,
    WorkoutShape,
)
from domestique.services import keep_workouts
from domestique.services.desk import Desk
from domestique.store.workouts import WorkoutRow

router = APIRouter(prefix="/workouts", tags=["workouts"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]
Writer = Annotated[Caller, Depends(needs("workouts:write"))]


@router.get("", operation_id="list_workouts", summary="Planned workouts by day, those without one last")
async def list_workouts(desk: TheDesk, caller: Reader, query: Annotated[WorkoutQuery, Query()]) -> WorkoutPage:
    page = await keep_workouts.list_workouts(
        desk,
        caller.user_id,
        query.wanted,
        descending=query.order == "desc",
        cursor=query.cursor,
        limit=query.limit,
    )
    return WorkoutPage(items=await _shown(desk, caller, page.rows), next_cursor=page.next_cursor)


@router.post("", operation_id="add_workout", summary="Write a workout down", status_code=201)
async def add_workout(desk: TheDesk, caller: Writer, wish: NewWorkout) -> WorkoutShape:
    """Nothing is sent anywhere."""
    row = await keep_workouts.add_workout(desk, caller.user_id, wish.workout, day=wish.day, notes=wish.notes)
    return (await _shown(desk, caller, [row]))[0]


@router.get("/examples", operation_id="list_workout_examples", summary="One workout of each kind to begin from")
async def list_workout_examples(request: Request, caller: Reader) -> WorkoutExamples:
    return WorkoutExamples.said(language_of(request.scope))


@router.get("/{workout_id}", operation_id="get_workout", summary="One workout with all its steps")
async def get_workout(desk: TheDesk, caller: Reader, workout_id: UUID) -> WorkoutShape:
    return (await _shown(desk, caller, [await keep_workouts.get_workout(desk, caller.user_id, workout_id)]))[0]


@router.patch("/{workout_id}", operation_id="change_workout", summary="Another day, other notes, or all its steps anew")
async def change_workout(desk: TheDesk, caller: Writer, workout_id: UUID, wish: WorkoutChange) -> WorkoutShape:
    """Here only: what was sent before stays there as it is until it is pushed again."""
    row = await keep_workouts.change_workout(
        desk, caller.user_id, workout_id, version=wish.version, changes=wish.changes
    )
    return (await _shown(desk, caller, [row]))[0]


@router.delete("/{workout_id}", operation_id="delete_workout", summary="Into the bin; undone by its change")
async def delete_workout(
    house: TheHouse,
    desk: TheDesk,
    caller: Writer,
    workout_id: UUID,
    there: Annotated[
        Literal["take_away", "leave"] | None,
        Query(description="The person's word on where it stands elsewhere; without it such a workout is kept (409)."),
    ] = None,
) -> WorkoutDeleted:
    """With `take_away` it goes there too, through the outbox and with the same yes; that needs `workouts:send`. Undone,
    it is brought back there as it stood."""
    if there == "take_away" and "workouts:send" not in caller.scopes:
        raise MissingScope("workouts:send")
    kept = timedelta(days=house.settings.trash_days)
    gone = await keep_workouts.delete_workout(desk, caller.user_id, workout_id, kept=kept, there=there)
    return WorkoutDeleted.of(gone)


async def _shown(desk: Desk, caller: Caller, rows: Sequence[WorkoutRow]) -> list[WorkoutShape]:
    stands = await keep_workouts.where_they_stand(desk, caller.user_id, rows)
    return [WorkoutShape.of(row, stands.get(row.id, ()), caller.language) for row in rows]
