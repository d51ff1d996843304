"""Syncs of connections: ask for one, follow it, what there was, again or stop."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.connection_wishes import SyncWish
from domestique.api.shapes.ingest import SyncHistory, SyncRuns, SyncRunShape
from domestique.services import ask_for_sync

router = APIRouter(prefix="/ingest", tags=["connections"])

Reader = Annotated[Caller, Depends(needs("connections:read"))]
Writer = Annotated[Caller, Depends(needs("connections:write"))]


@router.post("/run", operation_id="run_ingest", summary="Sync now", status_code=202)
async def run_ingest(desk: TheDesk, caller: Writer, wish: SyncWish) -> SyncRuns:
    """Of all connections that read, unless some are named; in the background."""
    runs = await ask_for_sync.ask_for_sync(
        desk,
        caller.user_id,
        connection_ids=wish.connection_ids,
        kinds=wish.kinds,
        since=wish.since,
        full=wish.full,
    )
    return SyncRuns(runs=[SyncRunShape.of(run, caller.language) for run in runs])


@router.get("/status", operation_id="get_ingest_status", summary="Syncs that wait or go on")
async def get_status(desk: TheDesk, caller: Reader) -> SyncRuns:
    runs = await ask_for_sync.open_runs(desk, caller.user_id)
    return SyncRuns(runs=[SyncRunShape.of(run, caller.language) for run in runs])


@router.get("/history", operation_id="list_ingest_history", summary="Syncs there were, the newest first")
async def list_history(
    desk: TheDesk,
    caller: Reader,
    *,
    connection_id: UUID | None = None,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> SyncHistory:
    page = await ask_for_sync.list_runs(desk, caller.user_id, connection_id=connection_id, cursor=cursor, limit=limit)
    return SyncHistory.of(page, caller.language)


@router.post("/jobs/{job_id}/retry", operation_id="retry_ingest", summary="The same sync once more", status_code=202)
async def retry(desk: TheDesk, caller: Writer, job_id: UUID) -> SyncRunShape:
    """By the sync's job, or its own id."""
    return SyncRunShape.of(await ask_for_sync.retry_run(desk, caller.user_id, job_id), caller.language)


@router.post("/jobs/{job_id}/cancel", operation_id="cancel_ingest", summary="Stop a sync; what was read stays")
async def cancel(desk: TheDesk, caller: Writer, job_id: UUID) -> SyncRunShape:
    return SyncRunShape.of(await ask_for_sync.cancel_run(desk, caller.user_id, job_id), caller.language)
