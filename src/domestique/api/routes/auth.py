"""Signing in and out, and the person signed in."""

from fastapi import APIRouter, Request, Response

from domestique.api import cookies
from domestique.api.caller import Anonymous, AnyCaller, InPerson, TheDesk, TheHouse
from domestique.api.openapi import PUBLIC
from domestique.api.shapes.account import Me
from domestique.api.shapes.auth import LoginWish, PasswordWish
from domestique.api.signing_in import answer_with_session
from domestique.services.change_password import change_password
from domestique.services.sign_in import sign_in
from domestique.services.sign_out import sign_out
from domestique.store import second_factors

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/login", operation_id="log_in", summary="Sign in", openapi_extra={PUBLIC: True})
async def log_in(wish: LoginWish, house: TheHouse, address: Anonymous, request: Request, response: Response) -> Me:
    """Answers 401 `second_factor_required` when the password is right and a code is needed besides."""
    user_id = await sign_in(house.desk, wish.email, wish.password, wish.code, address=address)
    return await answer_with_session(house, request, response, user_id, address)


@router.post("/logout", operation_id="log_out", summary="End this session", status_code=204)
async def log_out(caller: InPerson, desk: TheDesk, response: Response) -> None:
    if caller.session_id is not None:
        await sign_out(desk, caller.user_id, caller.session_id, address=caller.address)
    cookies.take(response)


@router.get("/me", operation_id="get_me", summary="Who is signed in")
async def get_me(caller: AnyCaller, desk: TheDesk) -> Me:
    async with desk.database.as_user(caller.user_id) as conn:
        totp_enabled = await second_factors.in_force(conn, caller.user_id)
    return Me.of(caller.account, totp_enabled=totp_enabled, csrf_token=caller.csrf_token)


@router.post("/password", operation_id="change_password", summary="Change the password", status_code=204)
async def set_password(wish: PasswordWish, caller: InPerson, desk: TheDesk) -> None:
    """All other sessions end."""
    await change_password(
        desk, caller.user_id, current=wish.current, new=wish.new, keep=caller.session_id, address=caller.address
    )
