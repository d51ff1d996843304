"""What an activity was made from: sources, merging and splitting, and corrections that can be taken back."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.activities import WholeActivityShape
from domestique.api.shapes.linking import (
    Catalogue,
    CorrectionList,
    CorrectionWish,
    Merged,
    MergeWish,
    Pieces,
    SourcesShape,
    SplitWish,
    TakenOut,
    UnmergeWish,
)
from domestique.services import browse_activities, correct_activity, merge_activities
from domestique.services.desk import Desk

router = APIRouter(tags=["activities"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]
Version = Annotated[int, Query(ge=1, le=2**31 - 1)]


async def _whole(desk: Desk, caller: Caller, activity_id: UUID) -> WholeActivityShape:
    found = await browse_activities.get_activity(desk, caller.user_id, activity_id)
    return WholeActivityShape.of_whole(found, caller.language)


@router.get("/activities/{activity_id}/sources", operation_id="list_sources", summary="What it was made from, and why")
async def list_sources(desk: TheDesk, caller: Reader, activity_id: UUID) -> SourcesShape:
    return SourcesShape.of(await merge_activities.read_sources(desk, caller.user_id, activity_id))


@router.post("/activities/{activity_id}/merge", operation_id="merge_activities", summary="Put two together")
async def merge(desk: TheDesk, caller: Writer, activity_id: UUID, wish: MergeWish) -> Merged:
    done = await merge_activities.merge_activities(
        desk, caller.user_id, activity_id, wish.other_id, version=wish.version
    )
    return Merged(change_id=done.change_id, activity=await _whole(desk, caller, done.first))


@router.post("/activities/{activity_id}/unmerge", operation_id="unmerge_activity", summary="Take a source out again")
async def unmerge(desk: TheDesk, caller: Writer, activity_id: UUID, wish: UnmergeWish) -> TakenOut:
    done = await merge_activities.unmerge_activity(
        desk, caller.user_id, activity_id, wish.source_id, version=wish.version
    )
    return TakenOut(activity_id=done.first, change_id=done.change_id)


@router.post("/activities/{activity_id}/split", operation_id="split_activity", summary="Cut it in pieces")
async def split(desk: TheDesk, caller: Writer, activity_id: UUID, wish: SplitWish) -> Pieces:
    done = await merge_activities.split_activity(desk, caller.user_id, activity_id, wish.at_s, version=wish.version)
    return Pieces(activity_ids=list(done.activity_ids), change_id=done.change_id)


@router.get("/corrections", operation_id="list_correction_kinds", summary="Every kind of correction, in words")
async def list_correction_kinds(caller: Reader) -> Catalogue:
    return Catalogue.in_words(caller.language)


@router.get(
    "/activities/{activity_id}/corrections", operation_id="list_corrections", summary="Corrections, undone ones too"
)
async def list_corrections(desk: TheDesk, caller: Reader, activity_id: UUID) -> CorrectionList:
    return CorrectionList.of(await correct_activity.list_corrections(desk, caller.user_id, activity_id))


@router.post(
    "/activities/{activity_id}/corrections",
    operation_id="correct_activity",
    summary="Correct what is shown; what was recorded stays",
    status_code=201,
)
async def correct(desk: TheDesk, caller: Writer, activity_id: UUID, wish: CorrectionWish) -> WholeActivityShape:
    await correct_activity.correct_activity(
        desk, caller.user_id, activity_id, wish.slug, wish.params, version=wish.version
    )
    return await _whole(desk, caller, activity_id)


@router.delete(
    "/activities/{activity_id}/corrections/{correction_id}",
    operation_id="undo_correction",
    summary="Take a correction back",
)
async def undo(
    desk: TheDesk, caller: Writer, activity_id: UUID, correction_id: UUID, version: Version
) -> WholeActivityShape:
    await correct_activity.undo_correction(desk, caller.user_id, activity_id, correction_id, version=version)
    return await _whole(desk, caller, activity_id)


@router.post(
    "/activities/{activity_id}/corrections/{correction_id}/restore",
    operation_id="restore_correction",
    summary="Put a correction back that was taken back",
)
async def restore(
    desk: TheDesk, caller: Writer, activity_id: UUID, correction_id: UUID, version: Version
) -> WholeActivityShape:
    await correct_activity.undo_correction(desk, caller.user_id, activity_id, correction_id, version=version, back=True)
    return await _whole(desk, caller, activity_id)
