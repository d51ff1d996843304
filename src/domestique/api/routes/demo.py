"""The demo athlete, for someone who wants to look around before bringing their own."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.demo import DemoAsked
from domestique.services.ask_for_demo import ask_for_demo

router = APIRouter(tags=["imports"])


@router.post("/demo", operation_id="make_demo", summary="Fill this account with the demo athlete", status_code=202)
async def make_demo(desk: TheDesk, caller: Annotated[Caller, Depends(needs("activities:write"))]) -> DemoAsked:
    return DemoAsked(job_id=await ask_for_demo(desk, caller.user_id))
