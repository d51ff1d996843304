"""What was changed, and undoing it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.changes import ChangePage, ChangeShape
from domestique.services import undo_change

router = APIRouter(prefix="/changes", tags=["activities"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]


@router.get("", operation_id="list_changes", summary="Changes of activities, newest first")
async def list_changes(
    desk: TheDesk,
    caller: Reader,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    automatic: bool | None = None,
) -> ChangePage:
    """`automatic`: only what was done unasked, such as putting twins together, or with false none of it."""
    page = await undo_change.list_changes(desk, caller.user_id, cursor=cursor, limit=limit, automatic=automatic)
    return ChangePage(items=[ChangeShape.of(change) for change in page.changes], next_cursor=page.next_cursor)


@router.post("/{change_id}/undo", operation_id="undo_change", summary="Put all of it back as it was", status_code=204)
async def undo(desk: TheDesk, caller: Writer, change_id: UUID) -> None:
    """All or nothing: refused when any of its activities was edited after it, or its recordings were moved on.

    A workout that was taken away elsewhere with its deletion goes there again, if the caller may send.
    """
    await undo_change.undo_change(desk, caller.user_id, change_id, sends="workouts:send" in caller.scopes)
