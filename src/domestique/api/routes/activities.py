"""What was done: one activity, its samples, the original file, and the few changes of this resource itself."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

import zstandard
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from domestique.api.caller import Caller, TheDesk, TheHouse, needs
from domestique.api.shapes.activities import (
    ActivityChange,
    Deleted,
    NewActivity,
    StreamsShape,
    WholeActivityShape,
)
from domestique.api.stream_json import columns
from domestique.services import add_activity, browse_activities, change_activity
from domestique.services.desk import Desk
from domestique.store.activities import ActivityRow

router = APIRouter(prefix="/activities", tags=["activities"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]
_PIECE = 1 << 18


@router.post("", operation_id="add_activity", summary="Write one down that nothing recorded", status_code=201)
async def add_by_hand(desk: TheDesk, caller: Writer, wish: NewActivity) -> WholeActivityShape:
    made = await add_activity.add_activity(desk, caller.user_id, wish.wishes, zone=caller.account.time_zone)
    return await get_activity(desk, caller, made)


@router.get("/{activity_id}", operation_id="get_activity", summary="One activity, all but its samples")
async def get_activity(desk: TheDesk, caller: Reader, activity_id: UUID) -> WholeActivityShape:
    """One that was put together with another answers as the one that stayed: look at the `id`."""
    found = await browse_activities.get_activity(desk, caller.user_id, activity_id)
    return WholeActivityShape.of_whole(found, caller.language)


@router.patch("/{activity_id}", operation_id="change_activity", summary="Name, sport, notes, effort, feel, tags, gear")
async def patch_activity(desk: TheDesk, caller: Writer, activity_id: UUID, wish: ActivityChange) -> WholeActivityShape:
    zone = caller.account.time_zone
    await change_activity.change_activity(
        desk, caller.user_id, activity_id, version=wish.version, changes=wish.changes, zone=zone
    )
    return await get_activity(desk, caller, activity_id)


@router.delete("/{activity_id}", operation_id="delete_activity", summary="Delete; it can be brought back for a while")
async def delete_activity(house: TheHouse, caller: Writer, activity_id: UUID) -> Deleted:
    kept = timedelta(days=house.settings.trash_days)
    return Deleted(undo_until=await change_activity.delete_activity(house.desk, caller.user_id, activity_id, kept=kept))


@router.post("/{activity_id}/restore", operation_id="restore_activity", summary="Bring a deleted one back")
async def restore_activity(desk: TheDesk, caller: Writer, activity_id: UUID) -> WholeActivityShape:
    await change_activity.restore_activity(desk, caller.user_id, activity_id)
    return await get_activity(desk, caller, activity_id)


@router.get(
    "/{activity_id}/streams",
    operation_id="get_streams",
    summary="Samples, one column a channel",
    response_model=StreamsShape,
    responses={304: {"description": "Unchanged since the version whose ETag you sent."}},
)
async def get_streams(
    request: Request,
    desk: TheDesk,
    caller: Reader,
    activity_id: UUID,
    channels: Annotated[str | None, Query(max_length=2000, examples=["power,heart_rate"])] = None,
) -> Response:
    """Time is always among them. A version never changes, so its ETag saves the whole answer next time."""
    wanted = None if channels is None else sorted({name for name in channels.split(",") if name})
    offered = {tag.strip() for tag in request.headers.get("if-none-match", "").split(",")}
    found = await browse_activities.read_streams(
        desk, caller.user_id, activity_id, wanted, known=lambda row: _tag(row, wanted) in offered
    )
    headers = {
        "ETag": _tag(found.row, wanted),
        "Cache-Control": "private, no-cache",
        "Vary": "Accept-Encoding, Cookie, Authorization, X-API-Key",
    }
    if headers["ETag"] in offered:
        return Response(status_code=304, headers=headers)
    body = await asyncio.to_thread(columns, found.row.id, found.row.start_at, found.streams)
    if _takes_zstd(request):
        body = await asyncio.to_thread(zstandard.ZstdCompressor(level=1).compress, body)
        headers["Content-Encoding"] = "zstd"
    return Response(body, media_type="application/json", headers=headers)


def _tag(row: ActivityRow, channels: list[str] | None) -> str:
    names = "*" if channels is None else ",".join(channels)
    return f'W/"{hashlib.sha256(f"{row.id} {row.version} {names}".encode()).hexdigest()[:24]}"'


def _takes_zstd(request: Request) -> bool:
    """A fifth of the bytes for 2 ms; browsers that offer zstd read it faster than gzip."""
    offers = (offer.strip().replace(" ", "") for offer in request.headers.get("accept-encoding", "").split(","))
    return any(offer == "zstd" or (offer.startswith("zstd;q=") and offer != "zstd;q=0") for offer in offers)


@router.get(
    "/{activity_id}/fit",
    operation_id="get_original",
    summary="The file as it was received, byte for byte",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
async def get_original(desk: TheDesk, caller: Reader, activity_id: UUID) -> Response:
    raw = await browse_activities.find_original(desk, caller.user_id, activity_id)
    pieces = _pieces(desk, raw.blob_key)
    first = await anext(pieces, b"")
    return StreamingResponse(
        _all(first, pieces),
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": f"attachment; filename*=utf-8''{quote(raw.name, safe='')}",
            "Content-Length": str(raw.size),
            "ETag": f'"{raw.sha256[:32]}"',
            "Cache-Control": "private, no-cache",
        },
    )


async def _pieces(desk: Desk, key: str) -> AsyncIterator[bytes]:
    try:
        async with desk.blobs.as_file(key) as path:
            with path.open("rb") as file:
                while piece := await asyncio.to_thread(file.read, _PIECE):
                    yield piece
    except KeyError as cause:
        raise browse_activities.OriginalGone from cause


async def _all(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The first piece is read before the answer begins, so that a missing file is an error and not a cut answer."""
    yield first
    async for piece in rest:
        yield piece
