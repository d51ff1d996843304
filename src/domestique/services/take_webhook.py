"""Days' figures that an athlete's own program sends: who it is, kept as received, then written; the same bytes once."""

import asyncio
import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from domestique.formats.archives.pushed_days import BadDays, PushedDays, read_pushed_days
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotThisSecret, TooFast, WebhookPaused
from domestique.store import accounts, notices, rate_limits, raw_files, webhooks, wellness_days
from domestique.store.blobs import raw_key
from domestique.store.database import Connection
from domestique.store.rate_limits import Bucket, limit_key
from domestique.store.raw_files import RawFile
from domestique.store.secret_box import CannotOpen
from domestique.store.webhooks import Delivery, Webhook

_PACE = Bucket(size=60, per_second=1)
_NOBODY = "0" * 43
_SIGNED = "sha256="
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Proof:
    """What came with the bytes: the secret itself, or the bytes' HMAC-SHA256 by it, in hexadecimal."""

    secret: str | None
    signature: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """`again`: the very same bytes were taken before, and nothing was written now."""

    days: int
    figures: int
    left: tuple[str, ...]
    again: bool


async def whose_webhook(desk: Desk, webhook_id: UUID, proof: Proof, data: bytes) -> Webhook:
    """NotThisSecret for a wrong secret, a revoked webhook and one that never was: nobody can tell which."""
    async with desk.database.as_system() as conn:  # the address tells us the user
        there = await webhooks.system_find(conn, webhook_id)
    secret = _NOBODY
    if there is not None and there.sealed_secret is not None:
        try:
            secret = desk.secrets.open(there.sealed_secret)
        except CannotOpen:
            there = None
    if not _proves(proof, secret, data) or there is None:
        raise NotThisSecret
    async with desk.database.as_system() as conn:  # the limits' own table
        wait = await rate_limits.system_take(conn, limit_key("webhook", str(there.id)), _PACE, now=desk.now())
    if wait:
        raise TooFast(int(wait))
    if there.paused_at is not None:
        raise WebhookPaused
    return there


def _proves(proof: Proof, secret: str, data: bytes) -> bool:
    if proof.secret is not None and not hmac.compare_digest(proof.secret.encode(), secret.encode()):
        return False
    if proof.signature is not None:
        given = proof.signature.strip().lower().removeprefix(_SIGNED)
        if not hmac.compare_digest(given.encode(), hmac.new(secret.encode(), data, "sha256").hexdigest().encode()):
            return False
    return proof.secret is not None or proof.signature is not None


async def take_webhook(desk: Desk, there: Webhook, data: bytes) -> Taken:
    """BadValue, which says what is wrong, leaves the bytes kept and nothing of them written."""
    user_id, digest = there.user_id, hashlib.sha256(data).hexdigest()
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
    if account is None:
        raise NotThisSecret
    latest = desk.now().astimezone(ZoneInfo(account.time_zone)).date() + timedelta(days=1)
    read: PushedDays | BadDays
    try:
        read = await asyncio.to_thread(read_pushed_days, data, latest=latest)
    except BadDays as bad:
        read = bad
    key = raw_key(user_id, digest)
    await desk.blobs.put(key, data)
    async with desk.database.as_user(user_id) as conn:
        if not await webhooks.hold(conn, user_id, there.id, now=desk.now()):
            raise NotThisSecret
        name = f"{there.source}-{digest[:12]}.json"
        raw = RawFile(desk.new_id(), digest, name, len(data), "json", key, there.source, desk.now())
        raw_id = await raw_files.insert_once(conn, user_id, raw)
        before = await webhooks.delivered(conn, user_id, there.id, raw_id)
        again = before is not None and before.trouble_code is None
        if not again:
            await _write(desk, conn, there, raw_id, read)
    if isinstance(read, BadDays):
        _log.info("what a webhook sent was kept but not understood", source=there.source, code=read.reason)
        raise BadValue(read.place, read.reason, **read.slots)
    return Taken(len(read.days), read.figures, read.left, again)


async def _write(desk: Desk, conn: Connection, there: Webhook, raw_id: UUID, read: PushedDays | BadDays) -> None:
    user_id, now = there.user_id, desk.now()
    if isinstance(read, BadDays):
        await webhooks.keep(conn, user_id, there.id, Delivery(raw_id, now, 0, 0, read.reason))
    else:
        await webhooks.keep(conn, user_id, there.id, Delivery(raw_id, now, len(read.days), read.figures, None))
        await wellness_days.put_received(conn, user_id, there.source, [(raw_id, read.days)])
        if read.days:
            await notices.publish(conn, user_id, topic="wellness")
            await desk.measure_soon(conn, user_id)
    await notices.publish(conn, user_id, topic="connection", id=there.id)
