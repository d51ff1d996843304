"""Files in, and what becomes of them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.multipart import received_files
from domestique.api.shapes.imports import Import, ImportPage
from domestique.locales import Language
from domestique.services import follow_import
from domestique.services.desk import Desk
from domestique.services.receive_upload import receive_upload

router = APIRouter(prefix="/imports", tags=["imports"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]
Limit = Annotated[int, Query(ge=1, le=200)]

FILES = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
                }
            }
        },
    }
}


async def _import(desk: Desk, user_id: UUID, import_id: UUID, language: Language, items_cursor: str | None) -> Import:
    found = await follow_import.get_import(desk, user_id, import_id, items_cursor=items_cursor)
    return Import.of(
        found.batch,
        found.items,
        language,
        found.next_items_cursor,
        rate_per_s=found.rate_per_s,
        left_s=found.left_s,
    )


@router.post("", operation_id="start_import", summary="Hand in files to be read", status_code=202, openapi_extra=FILES)
async def start_import(request: Request, desk: TheDesk, caller: Writer) -> Import:
    """Answered as soon as all files have arrived and are safe on the disk; a worker reads them after that."""
    async with received_files(request, desk.blobs) as files:
        import_id = await receive_upload(desk, caller.user_id, files)
    return await _import(desk, caller.user_id, import_id, caller.language, None)


@router.get("", operation_id="list_imports", summary="Imports, newest first")
async def list_imports(desk: TheDesk, caller: Reader, cursor: str | None = None, limit: Limit = 50) -> ImportPage:
    page = await follow_import.list_imports(desk, caller.user_id, cursor=cursor, limit=limit)
    return ImportPage(
        items=[Import.of(batch, (), caller.language) for batch in page.batches], next_cursor=page.next_cursor
    )


@router.get("/{import_id}", operation_id="get_import", summary="One import: progress, and each file's outcome")
async def get_import(desk: TheDesk, caller: Reader, import_id: UUID, items_cursor: str | None = None) -> Import:
    return await _import(desk, caller.user_id, import_id, caller.language, items_cursor)


@router.post("/{import_id}/cancel", operation_id="cancel_import", summary="Stop; what was read stays")
async def cancel_import(desk: TheDesk, caller: Writer, import_id: UUID) -> Import:
    await follow_import.cancel_import(desk, caller.user_id, import_id)
    return await _import(desk, caller.user_id, import_id, caller.language, None)


@router.post("/{import_id}/retry", operation_id="retry_import", summary="Read again what failed, go on with the rest")
async def retry_import(desk: TheDesk, caller: Writer, import_id: UUID) -> Import:
    await follow_import.retry_import(desk, caller.user_id, import_id)
    return await _import(desk, caller.user_id, import_id, caller.language, None)
