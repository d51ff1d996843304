"""Accounts at outside services: connect, try, renew, choose what is read, forget."""

from datetime import timedelta
from typing import Annotated, Any
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from domestique.api.caller import Caller, TheDesk, TheHouse, needs
from domestique.api.errors import MissingScope
from domestique.api.shapes.connection_wishes import (
    ConnectionChange,
    NewConnection,
    RenewedConnection,
    SignInAnswer,
    StayedWish,
)
from domestique.api.shapes.connections import Connections, ConnectionShape, ServiceShape, SignInWaits, StayedSettled
from domestique.bootstrap import House
from domestique.services import change_connection, connect_service, read_connections, settle_stayed
from domestique.services.connect_service import Waiting
from domestique.services.desk import Desk
from domestique.services.errors import NotLetIn

router = APIRouter(prefix="/connections", tags=["connections"])

Reader = Annotated[Caller, Depends(needs("connections:read"))]
Writer = Annotated[Caller, Depends(needs("connections:write"))]
_WAITS: dict[int | str, dict[str, Any]] = {202: {"model": SignInWaits, "description": "Something is still needed."}}


@router.get("", operation_id="list_connections", summary="What is connected, and what could be")
async def list_connections(desk: TheDesk, caller: Reader) -> Connections:
    views = await read_connections.list_connections(desk, caller.user_id)
    now, zone = desk.now(), caller.account.time_zone
    return Connections(
        items=[ConnectionShape.of(view, caller.language, now=now, zone=zone) for view in views],
        services=[
            ServiceShape.of(one, caller.language, emulator=one.slug in desk.pretend)
            for one in read_connections.list_services(desk)
        ],
    )


@router.post(
    "",
    operation_id="connect_service",
    summary="Connect an account",
    status_code=201,
    response_model=ConnectionShape,
    responses=_WAITS,
)
async def connect(desk: TheDesk, house: TheHouse, request: Request, caller: Writer, wish: NewConnection) -> Response:
    """201 with the connection, or 202 when a code or a visit there is still needed. Passwords are not stored."""
    came = await connect_service.connect(
        desk,
        caller.user_id,
        slug=wish.service,
        form=wish.form,
        addresses=wish.addresses,
        callback=_callback(house, request, wish.service),
        address=caller.address,
    )
    return await _connected(desk, caller, came)


@router.get(
    "/callback/{service}",
    operation_id="come_back_to_connection",
    summary="Where a service sends people back to",
    status_code=303,
    response_class=RedirectResponse,
)
async def come_back(
    desk: TheDesk,
    request: Request,
    caller: Writer,
    service: str,
    state: Annotated[str, Query(max_length=500)] = "",
) -> RedirectResponse:
    """Leads on to the page of connections; what the service said goes to its connector as it is."""
    given = {name: value[:2_000] for name, value in request.query_params.items()}
    try:
        connection_id = await connect_service.come_back(
            desk, caller.user_id, service[:64], {**given, "state": state}, address=caller.address
        )
    except NotLetIn as refused:
        told = urlencode({"service": service, "refused": str(refused.slots["trouble"])})
        return RedirectResponse(f"/connections?{told}", status_code=303)
    return RedirectResponse(f"/connections?connected={connection_id}", status_code=303)


@router.post(
    "/sign-ins/{sign_in_id}/answer",
    operation_id="answer_sign_in",
    summary="The code that the service sent",
    status_code=201,
)
async def answer(desk: TheDesk, caller: Writer, sign_in_id: UUID, wish: SignInAnswer) -> ConnectionShape:
    """A wrong code leaves the sign-in open for another."""
    connection_id = await connect_service.answer(
        desk, caller.user_id, sign_in_id, {"code": wish.code}, address=caller.address
    )
    return await _shown(desk, caller, connection_id)


@router.get("/{connection_id}", operation_id="get_connection", summary="One connection")
async def get_connection(desk: TheDesk, caller: Reader, connection_id: UUID) -> ConnectionShape:
    return await _shown(desk, caller, connection_id)


@router.patch("/{connection_id}", operation_id="change_connection", summary="What is read from it")
async def change(desk: TheDesk, caller: Writer, connection_id: UUID, wish: ConnectionChange) -> ConnectionShape:
    await change_connection.change_connection(
        desk,
        caller.user_id,
        connection_id,
        on=wish.on,
        kinds=wish.kinds,
        activity_types=wish.activity_types,
        all_types="activity_types" in wish.model_fields_set and wish.activity_types is None,
    )
    return await _shown(desk, caller, connection_id)


@router.post("/{connection_id}/check", operation_id="check_connection", summary="Does it still work?")
async def check(desk: TheDesk, caller: Writer, connection_id: UUID) -> ConnectionShape:
    await connect_service.check(desk, caller.user_id, connection_id)
    return await _shown(desk, caller, connection_id)


@router.post(
    "/{connection_id}/refresh",
    operation_id="renew_connection",
    summary="A new credential in place of the old one",
    response_model=ConnectionShape,
    responses=_WAITS,
)
async def renew(
    desk: TheDesk, house: TheHouse, request: Request, caller: Writer, connection_id: UUID, wish: RenewedConnection
) -> Response:
    """For the same account; it goes on where it was."""
    there = (await read_connections.get_connection(desk, caller.user_id, connection_id)).there
    came = await connect_service.connect(
        desk,
        caller.user_id,
        slug=there.slug,
        form=wish.form,
        addresses=wish.addresses,
        callback=_callback(house, request, there.slug),
        address=caller.address,
        renewing=connection_id,
    )
    return await _connected(desk, caller, came, status=200)


@router.post(
    "/{connection_id}/stayed",
    operation_id="settle_stayed",
    summary="Deleted there and still here: away, or kept",
)
async def settle(
    house: TheHouse, desk: TheDesk, caller: Writer, connection_id: UUID, wish: StayedWish
) -> StayedSettled:
    """Taking it away needs `activities:write` too."""
    if wish.choice == "take_away" and "activities:write" not in caller.scopes:
        raise MissingScope("activities:write")
    settled = await settle_stayed.settle_stayed(
        desk,
        caller.user_id,
        connection_id,
        wish.kind,
        wish.external_id,
        wish.choice,
        kept=timedelta(days=house.settings.trash_days),
    )
    return StayedSettled.of(settled)


@router.delete(
    "/{connection_id}", operation_id="forget_connection", summary="Forget the account; what came from it stays",
    status_code=204,
)  # fmt: skip
async def forget(desk: TheDesk, caller: Writer, connection_id: UUID) -> None:
    """Its secret is erased here. Activities and days that arrived stay, as does what was sent there."""
    await connect_service.forget(desk, caller.user_id, connection_id, address=caller.address)


async def _connected(desk: Desk, caller: Caller, came: UUID | Waiting, status: int = 201) -> Response:
    if isinstance(came, Waiting):
        return JSONResponse(SignInWaits.of(came).model_dump(mode="json"), status_code=202)
    shape = await _shown(desk, caller, came)
    return JSONResponse(shape.model_dump(mode="json"), status_code=status)


async def _shown(desk: Desk, caller: Caller, connection_id: UUID) -> ConnectionShape:
    view = await read_connections.get_connection(desk, caller.user_id, connection_id)
    return ConnectionShape.of(view, caller.language, now=desk.now(), zone=caller.account.time_zone)


def _callback(house: House, request: Request, service: str) -> str:
    base = house.settings.public_url or f"{request.url.scheme}://{request.headers['host']}"
    return f"{base}/api/v1/connections/callback/{service}"
