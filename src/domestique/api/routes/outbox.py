"""What waits to be sent, is being sent, was sent, and what the service made of it."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.outbox import OutboxItemShape, OutboxList
from domestique.services import steer_outbox
from domestique.store.outbox import State

router = APIRouter(prefix="/outbox", tags=["outbox"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]
Sender = Annotated[Caller, Depends(needs("workouts:send"))]


@router.get("", operation_id="list_outbox", summary="The outbox, newest first")
async def list_outbox(
    desk: TheDesk,
    caller: Reader,
    state: Annotated[list[State], Query(max_length=6)] = [],  # noqa: B006  # FastAPI copies it
    connection_id: UUID | None = None,
    subject: Annotated[
        Literal["workout", "activity"] | None, Query(description="Only planned workouts, or only finished activities.")
    ] = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> OutboxList:
    page = await steer_outbox.list_outbox(
        desk,
        caller.user_id,
        states=state,
        cursor=cursor,
        limit=limit,
        connection_id=connection_id,
        subject_kind=subject,
    )
    return OutboxList(
        items=[OutboxItemShape.of(told, caller.language) for told in page.items], next_cursor=page.next_cursor
    )


@router.get("/{item_id}", operation_id="get_outbox_item", summary="One item")
async def get_item(desk: TheDesk, caller: Reader, item_id: UUID) -> OutboxItemShape:
    return OutboxItemShape.of(await steer_outbox.get_item(desk, caller.user_id, item_id), caller.language)


@router.post("/{item_id}/retry", operation_id="retry_outbox_item", summary="Try again now")
async def retry(desk: TheDesk, caller: Sender, item_id: UUID) -> OutboxItemShape:
    return OutboxItemShape.of(await steer_outbox.retry(desk, caller.user_id, item_id), caller.language)


@router.post("/{item_id}/cancel", operation_id="cancel_outbox_item", summary="Do not send it")
async def cancel(desk: TheDesk, caller: Sender, item_id: UUID) -> OutboxItemShape:
    """Where a try was begun whose end nobody knows, the answer is a new item that puts it back as it was."""
    return OutboxItemShape.of(await steer_outbox.cancel(desk, caller.user_id, item_id), caller.language)


@router.post("/{item_id}/undo", operation_id="undo_outbox_item", summary="As it stood there before")
async def undo(desk: TheDesk, caller: Sender, item_id: UUID) -> OutboxItemShape:
    """The answer is the new item that does it."""
    return OutboxItemShape.of(await steer_outbox.undo(desk, caller.user_id, item_id), caller.language)


@router.post("/{item_id}/{choice}", operation_id="answer_outbox_item", summary="Keep theirs, or send ours over it")
async def answer(
    desk: TheDesk, caller: Sender, item_id: UUID, choice: Literal["keep_theirs", "send_ours"]
) -> OutboxItemShape:
    """For an item that found the thing changed, moved or deleted there by the athlete."""
    return OutboxItemShape.of(await steer_outbox.answer(desk, caller.user_id, item_id, choice), caller.language)
