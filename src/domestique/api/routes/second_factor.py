"""The second factor: offer, confirm, remove. Browser sessions only."""

import segno
from fastapi import APIRouter, Request

from domestique.api.caller import InPerson, TheDesk
from domestique.api.shapes.auth import ConfirmWish, ProofWish, RecoveryCodes, SecondFactorOffer
from domestique.services.begin_second_factor import begin_second_factor
from domestique.services.confirm_second_factor import confirm_second_factor
from domestique.services.remove_second_factor import remove_second_factor

router = APIRouter(prefix="/auth/totp", tags=["auth"])


@router.post("", operation_id="begin_totp", summary="Offer a second factor")
async def begin(caller: InPerson, desk: TheDesk, request: Request) -> SecondFactorOffer:
    """Not in force until confirmed; offering again replaces the offer."""
    request.state.said_once = True
    offer = await begin_second_factor(desk, caller.user_id)
    picture = segno.make(offer.uri, error="m").svg_inline(scale=4, border=4, dark="#000", light="#fff")
    return SecondFactorOffer(secret=offer.secret, uri=offer.uri, qr_svg=picture)


@router.post("/confirm", operation_id="confirm_totp", summary="Put the offered second factor in force")
async def confirm(wish: ConfirmWish, caller: InPerson, desk: TheDesk, request: Request) -> RecoveryCodes:
    request.state.said_once = True
    codes = await confirm_second_factor(desk, caller.user_id, wish.code, address=caller.address)
    return RecoveryCodes(recovery_codes=list(codes))


@router.delete("", operation_id="remove_totp", summary="Remove the second factor", status_code=204)
async def remove(wish: ProofWish, caller: InPerson, desk: TheDesk) -> None:
    await remove_second_factor(desk, caller.user_id, wish.password, address=caller.address)
