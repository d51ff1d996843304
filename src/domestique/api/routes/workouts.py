"""Planned workouts, written down and changed. Sending them is routes/sending.py."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from domestique.api.caller import Caller, TheDesk, TheHouse, needs
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
    return WorkoutPage(items=[WorkoutShape.of(row) for row in page.rows], next_cursor=page.next_cursor)


@router.post("", operation_id="add_workout", summary="Write a workout down", status_code=201)
async def add_workout(desk: TheDesk, caller: Writer, wish: NewWorkout) -> WorkoutShape:
    """Nothing is sent anywhere."""
    row = await keep_workouts.add_workout(desk, caller.user_id, wish.workout, day=wish.day, notes=wish.notes)
    return WorkoutShape.of(row)


@router.get("/examples", operation_id="list_workout_examples", summary="One workout of each kind to begin from")
async def list_workout_examples(request: Request, caller: Reader) -> WorkoutExamples:
    return WorkoutExamples.said(language_of(request.scope))


@router.get("/{workout_id}", operation_id="get_workout", summary="One workout with all its steps")
async def get_workout(desk: TheDesk, caller: Reader, workout_id: UUID) -> WorkoutShape:
    return WorkoutShape.of(await keep_workouts.get_workout(desk, caller.user_id, workout_id))


@router.patch("/{workout_id}", operation_id="change_workout", summary="Another day, other notes, or all its steps anew")
async def change_workout(desk: TheDesk, caller: Writer, workout_id: UUID, wish: WorkoutChange) -> WorkoutShape:
    """Here only: what was sent before stays there as it is until it is pushed again."""
    row = await keep_workouts.change_workout(
        desk, caller.user_id, workout_id, version=wish.version, changes=wish.changes
    )
    return WorkoutShape.of(row)


@router.delete("/{workout_id}", operation_id="delete_workout", summary="Into the bin; undone by its change")
async def delete_workout(house: TheHouse, desk: TheDesk, caller: Writer, workout_id: UUID) -> WorkoutDeleted:
    """Here only: what was sent before stays there until it is unpushed."""
    kept = timedelta(days=house.settings.trash_days)
    return WorkoutDeleted.of(await keep_workouts.delete_workout(desk, caller.user_id, workout_id, kept=kept))
