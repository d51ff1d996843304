"""Finished activities to every connected service that takes files: one by one, or by a rule for each account; never
twice, and never back to where they came from."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.outbox import OutboxItemShape, Sent
from domestique.api.shapes.uploads import ActivityUploads, PlacesWish, RuleRun, RuleStatus, RuleWish
from domestique.services import steer_outbox, upload_activity

router = APIRouter(tags=["uploads"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]
Sender = Annotated[Caller, Depends(needs("workouts:send"))]


@router.post("/activities/{activity_id}/uploads", operation_id="upload_activity", summary="Upload one", status_code=202)
async def upload(desk: TheDesk, caller: Sender, activity_id: UUID, wish: PlacesWish) -> Sent:
    """The file it came in, or a FIT file made of it. Nothing happens where it is already; that a service has it counts
    as done."""
    items = await upload_activity.upload(desk, caller.user_id, activity_id, connection_ids=wish.connection_ids)
    told = await steer_outbox.tell(desk, caller.user_id, items)
    return Sent(items=[OutboxItemShape.of(one, caller.language) for one in told])


@router.get("/activities/{activity_id}/uploads", operation_id="get_uploads", summary="Where it is, and may go")
async def uploads_of(desk: TheDesk, caller: Reader, activity_id: UUID) -> ActivityUploads:
    """From our own ledger; no service is asked."""
    found = await upload_activity.of_activity(desk, caller.user_id, activity_id)
    items = [one.item for one in found.places if one.item is not None]
    told = await steer_outbox.tell(desk, caller.user_id, items)
    return ActivityUploads.of(found, {one.item.id: one for one in told}, caller.language)


@router.get("/uploads/rules", operation_id="get_upload_rules", summary="What goes by itself, and how far it is")
async def rules(desk: TheDesk, caller: Reader) -> RuleStatus:
    return RuleStatus.of(await upload_activity.rules(desk, caller.user_id), caller.language)


@router.put("/uploads/rules", operation_id="set_upload_rule", summary="Upload what is finished from now on, or not")
async def set_rule(desk: TheDesk, caller: Sender, wish: RuleWish) -> RuleStatus:
    """Only what has a file of its own, and did not come from there."""
    await upload_activity.set_rule(desk, caller.user_id, wish.connection_id, on=wish.on)
    return await rules(desk, caller)


@router.post("/uploads/rules/run", operation_id="run_upload_rules", summary="Look for finished ones", status_code=202)
async def run(desk: TheDesk, caller: Sender) -> RuleRun:
    """Only for connections whose rule is on; it also happens by itself every few minutes."""
    return RuleRun(queued=await upload_activity.run_rules(desk, caller.user_id))
