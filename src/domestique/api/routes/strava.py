"""Finished activities to Strava: one by one, or by a rule; never twice, and nothing is ever read from there. As
routes/uploads.py, for those who know Strava only."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.outbox import OutboxItemShape, Sent
from domestique.api.shapes.uploads import ActivityUploads, RuleRun, RuleStatus, RuleWish, UploadWish
from domestique.services import steer_outbox, upload_activity

STRAVA = "strava"

router = APIRouter(tags=["strava"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]
Sender = Annotated[Caller, Depends(needs("workouts:send"))]


@router.post("/activities/{activity_id}/strava", operation_id="upload_to_strava", summary="Upload one", status_code=202)
async def upload(desk: TheDesk, caller: Sender, activity_id: UUID, wish: UploadWish) -> Sent:
    """The file it came in. Nothing happens where it is already; that Strava has it counts as done."""
    items = await upload_activity.upload(desk, caller.user_id, activity_id, service=STRAVA)
    told = await steer_outbox.tell(desk, caller.user_id, items)
    return Sent(items=[OutboxItemShape.of(one, caller.language) for one in told])


@router.get("/activities/{activity_id}/strava", operation_id="get_strava_uploads", summary="Whether it is there")
async def uploads_of(desk: TheDesk, caller: Reader, activity_id: UUID) -> ActivityUploads:
    """From our own ledger; Strava is not asked."""
    found = await upload_activity.of_activity(desk, caller.user_id, activity_id, service=STRAVA)
    items = [one.item for one in found.places if one.item is not None]
    told = await steer_outbox.tell(desk, caller.user_id, items)
    return ActivityUploads.of(found, {one.item.id: one for one in told}, caller.language)


@router.put("/strava/sync", operation_id="set_strava_rule", summary="Upload what is finished from now on, or not")
async def set_rule(desk: TheDesk, caller: Sender, wish: RuleWish) -> RuleStatus:
    await upload_activity.set_rule(desk, caller.user_id, wish.connection_id, on=wish.on, service=STRAVA)
    return await status(desk, caller)


@router.post("/strava/sync/run", operation_id="run_strava_sync", summary="Look for finished ones now", status_code=202)
async def run(desk: TheDesk, caller: Sender) -> RuleRun:
    """Only for connections whose rule is on; it also happens by itself every few minutes."""
    return RuleRun(queued=await upload_activity.run_rules(desk, caller.user_id, service=STRAVA))


@router.get("/strava/sync/status", operation_id="get_strava_sync", summary="The rule and how far it is")
async def status(desk: TheDesk, caller: Reader) -> RuleStatus:
    return RuleStatus.of(await upload_activity.rules(desk, caller.user_id, service=STRAVA), caller.language)
