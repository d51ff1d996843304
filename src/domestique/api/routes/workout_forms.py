"""Workouts as text, drawing and files: read, shown with what they will cost, and taken out."""

from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.workout_forms import FileKind, OpenedShape, ParsedShape, ParseWish
from domestique.services import export_workout as exporting
from domestique.services import parse_workout as parsing

router = APIRouter(prefix="/workouts", tags=["workouts"])

Reader = Annotated[Caller, Depends(needs("workouts:read"))]

_FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("/parse", operation_id="parse_workout", summary="Text to a workout, or a workout to text")
async def parse_workout(desk: TheDesk, caller: Reader, wish: ParseWish) -> ParsedShape:
    """With what it will cost and how it goes by. Nothing is kept, nothing is sent."""
    if wish.workout is not None:
        found = await parsing.parse_body(desk, caller.user_id, wish.workout, day=wish.day, language=caller.language)
    else:
        assert wish.text is not None
        assert wish.sport is not None
        found = await parsing.parse_text(
            desk,
            caller.user_id,
            wish.text,
            sport=wish.sport,
            name=wish.name,
            day=wish.day,
            language=caller.language,
        )
    return ParsedShape.of(found, caller.language)


@router.post(
    "/import",
    operation_id="open_workout_file",
    summary="A FIT, ZWO, MRC, ERG or swim table, to look at",
    openapi_extra=_FILE,
)
async def open_workout_file(desk: TheDesk, caller: Reader, request: Request) -> OpenedShape:
    """The file is the body. Nothing is kept: POST the workout to /workouts to keep it."""
    found = await parsing.parse_file(desk, caller.user_id, await request.body(), language=caller.language)
    return OpenedShape.of(found, caller.language)


@router.get(
    "/{workout_id}/export.{kind}",
    operation_id="export_workout",
    summary="It as a file of another program",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
async def export_workout(desk: TheDesk, caller: Reader, workout_id: UUID, kind: FileKind) -> Response:
    """What the file cannot say is told beforehand by /fidelity?target=."""
    name, data, media = await exporting.export_workout(desk, caller.user_id, workout_id, kind, language=caller.language)
    return Response(
        data,
        media_type=media,
        headers={
            "Content-Disposition": f"attachment; filename*=utf-8''{quote(name, safe='')}.{kind}",
            "Cache-Control": "private, no-cache",
        },
    )
