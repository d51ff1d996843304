"""What is known of the athlete by date, and what recordings speak for."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.athlete_settings import (
    NewSetting,
    ProposalList,
    ProposalShape,
    SettingCorrection,
    SettingShape,
    SettingsHistory,
)
from domestique.services import keep_settings

router = APIRouter(prefix="/athlete", tags=["athlete"])

Reader = Annotated[Caller, Depends(needs("athlete:read"))]
Writer = Annotated[Caller, Depends(needs("athlete:write"))]


@router.get("/settings-history", operation_id="list_settings", summary="Thresholds, zones and weight, by date")
async def list_settings(desk: TheDesk, caller: Reader) -> SettingsHistory:
    return SettingsHistory.of(await keep_settings.list_settings(desk, caller.user_id), caller.language)


@router.post("/settings-history", operation_id="tell_setting", summary="What holds from a day on", status_code=201)
async def tell_setting(desk: TheDesk, caller: Writer, wish: NewSetting) -> SettingShape:
    """Told again for the same day, it replaces what was told before. Only what depends on it is computed anew."""
    return SettingShape.of(await keep_settings.tell_setting(desk, caller.user_id, wish.setting))


@router.patch("/settings-history/{setting_id}", operation_id="correct_setting", summary="Another figure or day")
async def correct_setting(desk: TheDesk, caller: Writer, setting_id: UUID, wish: SettingCorrection) -> SettingShape:
    corrected = await keep_settings.correct_setting(
        desk, caller.user_id, setting_id, since=wish.since, value=wish.figure
    )
    return SettingShape.of(corrected)


@router.delete(
    "/settings-history/{setting_id}", operation_id="take_back_setting", summary="Take it back", status_code=204
)
async def take_back_setting(desk: TheDesk, caller: Writer, setting_id: UUID) -> None:
    await keep_settings.take_back_setting(desk, caller.user_id, setting_id)


@router.get("/proposals", operation_id="list_setting_proposals", summary="Figures your recordings speak for")
async def list_proposals(desk: TheDesk, caller: Reader) -> ProposalList:
    offered = await keep_settings.list_proposals(desk, caller.user_id)
    return ProposalList(items=[ProposalShape.of(one, caller.language) for one in offered])


@router.post("/proposals/{proposal_id}/accept", operation_id="accept_setting_proposal", summary="Take it as yours")
async def accept_proposal(desk: TheDesk, caller: Writer, proposal_id: UUID) -> SettingShape:
    return SettingShape.of(await keep_settings.accept_proposal(desk, caller.user_id, proposal_id))


@router.post(
    "/proposals/{proposal_id}/reject",
    operation_id="reject_setting_proposal",
    summary="Not for me; the same figure is not proposed again",
    status_code=204,
)
async def reject_proposal(desk: TheDesk, caller: Writer, proposal_id: UUID) -> None:
    await keep_settings.reject_proposal(desk, caller.user_id, proposal_id)
