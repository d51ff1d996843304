"""An address and a secret for a program that sends days' figures here; the secret is said once and can be revoked.

Signatures need the secret itself, so it is sealed like a service's key and not hashed.
"""

import base64
import secrets
from uuid import UUID

from domestique.formats.archives.pushed_days import BOUNDS
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import audit, notices, webhooks
from domestique.store.webhooks import Tally, Webhook

MOST = 20
TAKES = BOUNDS
_BYTES = 32


async def list_webhooks(desk: Desk, user_id: UUID) -> tuple[tuple[Webhook, Tally], ...]:
    async with desk.database.as_user(user_id) as conn:
        return await webhooks.every(conn, user_id)


async def make_webhook(desk: Desk, user_id: UUID, *, name: str, address: str) -> tuple[Webhook, str]:
    """With its secret, which nothing tells again. `address`: the caller's, for the account's own record."""
    secret = base64.urlsafe_b64encode(secrets.token_bytes(_BYTES)).rstrip(b"=").decode()
    webhook_id, now = desk.new_id(), desk.now()
    async with desk.database.as_user(user_id) as conn:
        if len(await webhooks.every(conn, user_id)) >= MOST:
            raise BadValue("name", "webhook_many", most=MOST)
        made = await webhooks.add(
            conn, user_id, webhook_id, name=name, sealed_secret=desk.secrets.seal(secret), now=now
        )
        await audit.note(
            conn, user_id, id=desk.new_id(), at=now, action="webhook_made", address=address, webhook=str(webhook_id)
        )
        await notices.publish(conn, user_id, topic="connection", id=webhook_id)
    return made, secret


async def pause_webhook(desk: Desk, user_id: UUID, webhook_id: UUID, *, paused: bool) -> tuple[Webhook, Tally]:
    """Its address and secret stay; what is sent meanwhile is refused, and told so."""
    async with desk.database.as_user(user_id) as conn:
        if not await webhooks.set_paused(conn, user_id, webhook_id, since=desk.now() if paused else None):
            raise NotFound
        await notices.publish(conn, user_id, topic="connection", id=webhook_id)
        return next(found for found in await webhooks.every(conn, user_id) if found[0].id == webhook_id)


async def revoke_webhook(desk: Desk, user_id: UUID, webhook_id: UUID, *, address: str) -> None:
    """Nothing more is taken from the next request on; what came stays."""
    async with desk.database.as_user(user_id) as conn:
        if not await webhooks.revoke(conn, user_id, webhook_id):
            raise NotFound
        await audit.note(
            conn, user_id, id=desk.new_id(), at=desk.now(), action="webhook_revoked", address=address,
            webhook=str(webhook_id),
        )  # fmt: skip
        await notices.publish(conn, user_id, topic="connection", id=webhook_id)
