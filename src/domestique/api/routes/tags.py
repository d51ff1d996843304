"""The athlete's own words for activities."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.gear import TagList, TagShape
from domestique.services import browse_activities

router = APIRouter(prefix="/tags", tags=["activities"])


@router.get("", operation_id="list_tags", summary="Tags in use, the most used first")
async def list_tags(desk: TheDesk, caller: Annotated[Caller, Depends(needs("activities:read"))]) -> TagList:
    return TagList(items=[TagShape.of(tag) for tag in await browse_activities.list_tags(desk, caller.user_id)])
