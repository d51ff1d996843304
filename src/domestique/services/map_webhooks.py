"""What programs of the athlete's sent, read once more from the bytes as they came: after a better reading, or to prove
that what is here follows from them.
"""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from domestique.formats.archives.pushed_days import BadDays, PushedDays, read_pushed_days
from domestique.services.desk import Desk
from domestique.store import accounts, notices, raw_files, webhooks, wellness_days
from domestique.store.database import Connection
from domestique.store.webhooks import Delivery, Webhook


class _OnlyLooked(Exception):
    """Rolls a comparison back."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """Hashes over the figures of days, before and after; `unread`: deliveries of which nothing counts."""

    deliveries: int
    unread: int
    before: str
    after: str

    @property
    def same(self) -> bool:
        return self.before == self.after


async def map_webhooks(desk: Desk, user_id: UUID, *, keep: bool = True) -> dict[UUID, Mapped]:
    """Of every webhook, revoked ones too. `keep` False: only compared."""
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
        every = await webhooks.every_source(conn, user_id)
    zone = ZoneInfo("UTC" if account is None else account.time_zone)
    return {there.id: await _of(desk, there, zone, keep=keep) for there in every}


async def _of(desk: Desk, there: Webhook, zone: ZoneInfo, *, keep: bool) -> Mapped:
    mapped: Mapped | None = None
    try:
        async with desk.database.as_user(there.user_id) as conn:
            mapped = await _map(desk, conn, there, zone)
            if not keep:
                raise _OnlyLooked
            if not mapped.same:
                await notices.publish(conn, there.user_id, topic="wellness")
                await desk.measure_soon(conn, there.user_id)
    except _OnlyLooked:
        pass
    assert mapped is not None
    return mapped


async def _map(desk: Desk, conn: Connection, there: Webhook, zone: ZoneInfo) -> Mapped:
    """As they came, so that the last word is the same."""
    user_id, source = there.user_id, there.source
    before = await wellness_days.fingerprint(conn, user_id, source)
    came = await webhooks.deliveries(conn, user_id, there.id)
    files = await raw_files.get_all(conn, user_id, {one.raw_id for one in came})
    await wellness_days.wipe(conn, user_id, source)
    unread = 0
    for one in came:
        read = await _read(desk, files[one.raw_id].blob_key, one, zone)
        unread += isinstance(read, BadDays)
        if isinstance(read, BadDays):
            told = replace(one, days=0, figures=0, trouble_code=read.reason)
        else:
            told = replace(one, days=len(read.days), figures=read.figures, trouble_code=None)
            await wellness_days.put_received(conn, user_id, source, [(one.raw_id, read.days)])
        if told != one:
            await webhooks.keep(conn, user_id, there.id, told)
    return Mapped(len(came), unread, before, await wellness_days.fingerprint(conn, user_id, source))


async def _read(desk: Desk, blob_key: str, one: Delivery, zone: ZoneInfo) -> PushedDays | BadDays:
    latest = one.received_at.astimezone(zone).date() + timedelta(days=1)
    try:
        return await asyncio.to_thread(read_pushed_days, await desk.blobs.get(blob_key), latest=latest)
    except BadDays as bad:
        return bad
