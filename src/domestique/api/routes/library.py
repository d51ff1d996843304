"""Workouts to choose from. A chosen one is kept by `POST /workouts`."""

from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.library import LibraryChoice, LibraryQuery, LibraryShape, LibraryWorkout
from domestique.services.desk import Desk
from domestique.services.read_library import open_workout, read_library

router = APIRouter(prefix="/library", tags=["library"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]


@router.get("", operation_id="list_library", summary="Workouts of every sport, at your level")
async def list_library(desk: TheDesk, caller: Reader, query: Annotated[LibraryQuery, Query()]) -> LibraryShape:
    shelf = await read_library(desk, caller.user_id, today=_today(desk, caller), zone=caller.account.time_zone)
    return LibraryShape.of(shelf, query, caller.language)


@router.get("/{slug}", operation_id="get_library_workout", summary="One workout with its steps and levels")
async def get_library_workout(
    desk: TheDesk, caller: Reader, slug: str, choice: Annotated[LibraryChoice, Query()]
) -> LibraryWorkout:
    """Its steps are worded in the caller's language and can be handed to `POST /workouts` as they are. Lifts carry the
    next weight where one can be told from the last sessions, and why."""
    found = await open_workout(
        desk,
        caller.user_id,
        slug,
        today=_today(desk, caller),
        zone=caller.account.time_zone,
        language=caller.language,
        level=choice.level,
        minutes=choice.minutes,
        deload=choice.deload,
    )
    return LibraryWorkout.opened(found, caller.language)


def _today(desk: Desk, caller: Caller) -> date:
    return desk.now().astimezone(ZoneInfo(caller.account.time_zone)).date()
