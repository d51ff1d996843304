"""Which of a gym app's exercises is meant by ours."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.exercise_map import ExerciseChoice, ExerciseMap, MappedExercise
from domestique.services import map_exercises

router = APIRouter(prefix="/exercise-map", tags=["workouts"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]
Writer = Annotated[Caller, Depends(needs("workouts:write"))]


@router.get("", operation_id="get_exercise_map", summary="Our exercises under the names of a connection")
async def get_map(desk: TheDesk, caller: Reader, connection_id: Annotated[UUID, Query()]) -> ExerciseMap:
    """Empty where names need no choice."""
    found = await map_exercises.read_map(desk, caller.user_id, connection_id)
    return ExerciseMap(items=[MappedExercise.of(one, caller.language) for one in found])


@router.put("", operation_id="choose_exercise", summary="Say which of theirs is meant", status_code=204)
async def choose(desk: TheDesk, caller: Writer, wish: ExerciseChoice) -> None:
    await map_exercises.choose(desk, caller.user_id, wish.connection_id, wish.exercise, wish.external_id)
