"""Every byte that left this house: to whom, what kind, which rows, why, how much."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.egress import EgressList
from domestique.services import read_egress

router = APIRouter(prefix="/egress", tags=["egress"])

Reader = Annotated[Caller, Depends(needs("egress:read"))]


@router.get("", operation_id="list_egress", summary="What was sent where, newest first")
async def list_egress(
    desk: TheDesk,
    caller: Reader,
    service: Annotated[str | None, Query(max_length=40)] = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> EgressList:
    """Writes one by one; the questions of a sync are one line. `domestique egress` exports all of it."""
    page = await read_egress.read_egress(desk, caller.user_id, service=service, cursor=cursor, limit=limit)
    return EgressList.of_page(page)
