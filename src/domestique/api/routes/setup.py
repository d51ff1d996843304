"""First run: is an owner needed, and making them."""

from fastapi import APIRouter, Request, Response

from domestique import __version__
from domestique.api.caller import Anonymous, TheDesk, TheHouse
from domestique.api.openapi import PUBLIC
from domestique.api.shapes.account import Me, SetUpState, SetUpWish
from domestique.api.signing_in import answer_with_session
from domestique.services.create_owner import NewOwner, create_owner, is_needed

router = APIRouter(prefix="/setup", tags=["first run"])


@router.get("", operation_id="get_setup", summary="Is an owner needed?", openapi_extra={PUBLIC: True})
async def get_setup(desk: TheDesk, _: Anonymous) -> SetUpState:
    return SetUpState(needed=await is_needed(desk), version=__version__)


@router.post("", operation_id="set_up", summary="Create the owner, once", status_code=201, openapi_extra={PUBLIC: True})
async def set_up(wish: SetUpWish, house: TheHouse, address: Anonymous, request: Request, response: Response) -> Me:
    user_id = await create_owner(house.desk, NewOwner(**wish.model_dump()), address=address)
    return await answer_with_session(house, request, response, user_id, address)
