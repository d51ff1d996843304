"""The demo athlete, for someone who wants to look around before bringing their own."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.demo import DemoAsked, DemoRemoved, DemoShape
from domestique.services.ask_for_demo import ask_for_demo
from domestique.services.remove_demo import find_demo, remove_demo

router = APIRouter(tags=["imports"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]


@router.post("/demo", operation_id="make_demo", summary="Fill this account with the demo athlete", status_code=202)
async def make_demo(desk: TheDesk, caller: Writer) -> DemoAsked:
    return DemoAsked(job_id=await ask_for_demo(desk, caller.user_id))


@router.get("/demo", operation_id="get_demo", summary="How much here is the demo athlete's")
async def get_demo(desk: TheDesk, caller: Reader) -> DemoShape:
    found = await find_demo(desk, caller.user_id)
    return DemoShape(activities=found.activities, days=found.days, plans=found.plans)


@router.delete("/demo", operation_id="remove_demo", summary="Take away all that is the demo athlete's")
async def delete_demo(desk: TheDesk, caller: Writer) -> DemoRemoved:
    """The caller's own stays. Undone like any other change."""
    gone = await remove_demo(desk, caller.user_id)
    return DemoRemoved(change_id=gone.change_id, activities=gone.activities, days=gone.days, plans=gone.plans)
