"""The athlete's own particulars."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.athlete import Athlete, AthleteWish
from domestique.services.update_athlete import update_athlete

router = APIRouter(prefix="/athlete", tags=["athlete"])


@router.get("", operation_id="get_athlete", summary="Your particulars")
async def get_athlete(caller: Annotated[Caller, Depends(needs("athlete:read"))]) -> Athlete:
    return Athlete.of(caller.account)


@router.patch("", operation_id="update_athlete", summary="Change your particulars")
async def change_athlete(
    wish: AthleteWish, caller: Annotated[Caller, Depends(needs("athlete:write"))], desk: TheDesk
) -> Athlete:
    """Only what is sent changes."""
    return Athlete.of(
        await update_athlete(desk, caller.user_id, wish.changes(), address=caller.address, password=wish.proof)
    )
