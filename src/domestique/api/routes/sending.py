"""A workout to a service, to another day there, or away from it: with a yes, and told beforehand what gets lost."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.outbox import FidelityShape, MoveWish, OutboxItemShape, PushWish, Sent, UnpushWish
from domestique.api.shapes.workout_forms import FileKind
from domestique.services import export_workout, send_workout, steer_outbox
from domestique.store.outbox import Item

router = APIRouter(prefix="/workouts", tags=["workouts"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]
Sender = Annotated[Caller, Depends(needs("workouts:send"))]


@router.get("/{workout_id}/fidelity", operation_id="get_fidelity", summary="What a service or a file cannot say of it")
async def get_fidelity(
    desk: TheDesk,
    caller: Reader,
    workout_id: UUID,
    target: Annotated[UUID | FileKind, Query(description="A connection, or the ending of a file.")],
) -> FidelityShape:
    if not isinstance(target, UUID):
        told = await export_workout.file_fidelity(desk, caller.user_id, workout_id, target, language=caller.language)
        return FidelityShape.of_file(told, caller.language)
    return FidelityShape.of(await send_workout.fidelity(desk, caller.user_id, workout_id, target), caller.language)


@router.post("/{workout_id}/push", operation_id="push_workout", summary="Send it, with a yes", status_code=202)
async def push(desk: TheDesk, caller: Sender, workout_id: UUID, wish: PushWish) -> Sent:
    """Written down with the yes in one transaction and delivered at once; the outbox tells how it goes."""
    items = await send_workout.push(
        desk,
        caller.user_id,
        workout_id,
        connection_ids=wish.connection_ids,
        day=wish.day,
        version=wish.version,
    )
    return await _sent(desk, caller, items)


@router.post("/{workout_id}/move", operation_id="move_workout", summary="Another day, here and there", status_code=202)
async def move(desk: TheDesk, caller: Sender, workout_id: UUID, wish: MoveWish) -> Sent:
    items = await send_workout.move(desk, caller.user_id, workout_id, day=wish.day, version=wish.version)
    return await _sent(desk, caller, items)


@router.post("/{workout_id}/unpush", operation_id="unpush_workout", summary="Take it away there", status_code=202)
async def unpush(desk: TheDesk, caller: Sender, workout_id: UUID, wish: UnpushWish) -> Sent:
    """It stays here. What the athlete changed there since is asked about, not deleted."""
    items = await send_workout.unpush(desk, caller.user_id, workout_id, connection_ids=wish.connection_ids)
    return await _sent(desk, caller, items)


async def _sent(desk: TheDesk, caller: Caller, items: tuple[Item, ...]) -> Sent:
    told = await steer_outbox.tell(desk, caller.user_id, items)
    return Sent(items=[OutboxItemShape.of(one, caller.language) for one in told])
