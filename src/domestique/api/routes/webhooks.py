"""Addresses of our own that programs send days' figures to: make one, list them, revoke one, and the sending itself."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from domestique.api.caller import Anonymous, Caller, TheDesk, TheHouse, needs
from domestique.api.openapi import PUBLIC
from domestique.api.shapes.webhooks import NewWebhook, TakenShape, WebhookChange, WebhookMade, Webhooks, WebhookShape
from domestique.bootstrap import House
from domestique.services import keep_webhooks
from domestique.services.take_webhook import Proof, take_webhook, whose_webhook
from domestique.store import accounts
from domestique.store.webhooks import Tally

router = APIRouter(prefix="/webhooks", tags=["connections"])

Reader = Annotated[Caller, Depends(needs("connections:read"))]
Writer = Annotated[Caller, Depends(needs("connections:write"))]

_SENT: dict[str, Any] = {
    PUBLIC: True,
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {"type": "object"},
                "example": {"days": [{"day": "2026-11-21", "figures": {"weight_kg": 70.2, "hrv_ms": 61}}]},
            }
        },
    },
}


@router.get("", operation_id="list_webhooks", summary="Addresses that your programs send to")
async def list_webhooks(desk: TheDesk, house: TheHouse, request: Request, caller: Reader) -> Webhooks:
    found = await keep_webhooks.list_webhooks(desk, caller.user_id)
    items = [WebhookShape.of(one, tally, _address(house, request, one.id)) for one, tally in found]
    return Webhooks.of(items, caller.language)


@router.post("", operation_id="make_webhook", summary="A new address with its secret, said once", status_code=201)
async def make_webhook(
    desk: TheDesk, house: TheHouse, request: Request, caller: Writer, wish: NewWebhook
) -> WebhookMade:
    request.state.said_once = True
    made, secret = await keep_webhooks.make_webhook(desk, caller.user_id, name=wish.name, address=caller.address)
    shape = WebhookShape.of(made, Tally(0, 0), _address(house, request, made.id))
    return WebhookMade(**shape.model_dump(), secret=secret)


@router.patch("/{webhook_id}", operation_id="pause_webhook", summary="Take nothing for now, or go on")
async def pause_webhook(
    desk: TheDesk, house: TheHouse, request: Request, caller: Writer, webhook_id: UUID, wish: WebhookChange
) -> WebhookShape:
    """Address and secret stay as they are. What is sent meanwhile is refused and not kept."""
    one, tally = await keep_webhooks.pause_webhook(desk, caller.user_id, webhook_id, paused=wish.paused)
    return WebhookShape.of(one, tally, _address(house, request, one.id))


@router.delete("/{webhook_id}", operation_id="revoke_webhook", summary="Take nothing more from it", status_code=204)
async def revoke_webhook(desk: TheDesk, caller: Writer, webhook_id: UUID) -> None:
    """What came from there stays."""
    await keep_webhooks.revoke_webhook(desk, caller.user_id, webhook_id, address=caller.address)


@router.post(
    "/{webhook_id}", operation_id="send_to_webhook", summary="Days' figures from a program of yours", status_code=202,
    openapi_extra=_SENT,
)  # fmt: skip
async def send_to_webhook(desk: TheDesk, request: Request, address: Anonymous, webhook_id: UUID) -> TakenShape:
    """The secret in `Authorization: Bearer` or `X-Webhook-Secret`, or the body's HMAC-SHA256 in `X-Signature-256`.

    All of it is taken or nothing; the same bytes count once. docs/connections/webhook.md tells the shapes.
    """
    data = await request.body()
    there = await whose_webhook(desk, webhook_id, _proof(request), data)
    async with desk.database.as_user(there.user_id) as conn:
        account = await accounts.get(conn, there.user_id)
    if account is not None:
        request.state.language = account.language
    return TakenShape.of(await take_webhook(desk, there, data))


def _proof(request: Request) -> Proof:
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    bearer = value.strip() if kind.lower() == "bearer" else None
    own = request.headers.get("x-webhook-secret")
    return Proof(bearer if own is None else own.strip(), request.headers.get("x-signature-256"))


def _address(house: House, request: Request, webhook_id: UUID) -> str:
    base = house.settings.public_url or f"{request.url.scheme}://{request.headers['host']}"
    return f"{base.rstrip('/')}/api/v1/webhooks/{webhook_id}"
