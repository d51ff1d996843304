"""Does what the outbox holds for one connection, item by item; how each is done is services/bringing.py.

An item is held under a lease: whoever is broken off loses it after a while to the next, who looks before doing
anything. docs/adr/0027 lists every place where it may break off.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from domestique.connectors.connector import Connector, Outgoing, Ref, Writer
from domestique.connectors.errors import AuthExpired, ConnectorError, Missing, RateLimited, Refused, Unavailable
from domestique.formats.errors import BadFile
from domestique.formats.fit_writing import write_activity
from domestique.model.workout_compare import Difference
from domestique.services.bringing import Ask, Bringing
from domestique.services.desk import Desk
from domestique.services.ledger import Line, begin_line
from domestique.services.wires import after_success, after_trouble, connector_of, overtaken, pause_of, wire_to
from domestique.store import connections, delivered, notices, outbox, raw_files
from domestique.store.composing.parts import PartGone, RawPart, activity_of
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.delivered import Delivered
from domestique.store.egress import Row, Sending
from domestique.store.outbox import Item, State, Subject

_log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=10)
"""Longer than any single request may take; taken anew before each deed."""
MOST_ATTEMPTS = 12
_BACKOFF = tuple(timedelta(seconds=seconds) for seconds in (10, 60, 300, 900, 3_600, 10_800, 21_600))
_POLLS = tuple(timedelta(seconds=seconds) for seconds in (2, 4, 8, 15, 30))
_GZIP = b"\x1f\x8b"
_MOST_POLLS = 40
"""About twenty minutes for a file to be taken in."""


class _Lost(Exception):
    """Somebody else has taken the item over: nothing may be written any more."""


@dataclass(frozen=True, slots=True)
class _End:
    state: State
    trouble: str | None = None
    next_at: datetime | None = None
    detail: str | None = None
    ref: Ref | None = None
    differences: tuple[Difference, ...] | None = None


async def deliver(
    desk: Desk, user_id: UUID, connection_id: UUID, *, between: Callable[[], Awaitable[None]] | None = None
) -> int:
    """How many items were dealt with, until nothing is due or the connection is in trouble. `between` them the worker
    may want to stop."""
    count = 0
    while True:
        if between is not None:
            await between()
        taken = await _take(desk, user_id, connection_id)
        if taken is None:
            return count
        count += 1
        if not await taken.run():
            return count


async def _take(desk: Desk, user_id: UUID, connection_id: UUID) -> "_Delivery | None":
    now, lease = desk.now(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, connection_id)
        if there is None:
            return None
        if there.state != "ok":
            code = there.trouble_code or "switched_off"
            await outbox.postpone(conn, user_id, connection_id, until=None, trouble=code, now=now)
            return None
        if (pause := await pause_of(desk, conn, user_id, there)) is not None:
            await outbox.postpone(conn, user_id, connection_id, until=pause.until, trouble=pause.code, now=now)
            return None
        await outbox.wake(conn, user_id, connection_id, now=now)
        connector = connector_of(desk, there.slug)
        given_back = not connector.declaration.delivery.deletes  # and used again: two at once might take the same
        item = await outbox.take(
            conn, user_id, connection_id, lease=lease, until=now + LEASE, now=now, alone=given_back
        )
        if item is None:
            return None
        have = await delivered.get(conn, user_id, connection_id, _subject(item))
        sending = Sending(
            service=there.slug,
            kind="activity_file" if item.deed == "upload" else "workout",
            why=item.deed,
            rows=(Row(item.subject_kind, item.subject_id),),
            connection_id=connection_id,
            outbox_id=item.id,
        )
        line = await begin_line(desk, conn, user_id, sending)
        await notices.publish(conn, user_id, topic="outbox", id=item.id)
    return _Delivery(desk, user_id, there, connector, item, lease, line, have)


def _subject(item: Item) -> Subject:
    return Subject("activity" if item.subject_kind == "activity" else "workout", item.subject_id)


@dataclass(slots=True)
class _Delivery:
    """One try of one item, and the ledger that its steps tell."""

    desk: Desk
    user_id: UUID
    there: Connected
    connector: Connector
    item: Item
    lease: UUID
    line: Line
    have: Delivered | None
    overtaken: bool = False
    """the credential was renewed by a sync while this went on with the old one"""

    async def run(self) -> bool:
        """Whether the connection can go on with the next item."""
        try:
            end = await self._brought()
        except _Lost:
            async with self.desk.database.as_user(self.user_id) as conn:
                await self.line.end(conn)
            return True
        except Ask as ask:
            before = {**self.item.before, "found": dict(ask.found)}
            end = _End("failed", ask.code, differences=ask.differences)
            return await self._settle(end, look_first=False, before=before)
        except ConnectorError as error:
            return await self._in_trouble(error)
        except Exception as error:
            _log.exception("an item of the outbox fell over", item=str(self.item.id))
            return await self._settle(self._again("unsure", "our_fault", type(error).__name__), look_first=True)
        return await self._settle(end, well=True)

    async def _brought(self) -> _End:
        if self.connector.writer is None:
            raise Refused("cannot_write")
        wire = wire_to(self.desk, self.user_id, self.there, tally=self.line.tally)
        writer = self.connector.writer(wire)
        try:
            if self.item.deed == "upload":
                return await self._upload(writer)
            bringing = Bringing(self.connector, writer, self.item, self, self.have)
            brought = await (bringing.stand() if self.item.intent else bringing.take_away())
        except AuthExpired:
            self.overtaken = await overtaken(wire)
            raise
        finally:
            await writer.close()
        return _End("done", brought.trouble, ref=brought.ref, differences=brought.differences)

    async def _upload(self, writer: Writer) -> _End:
        have, item = self.have, self.item
        if have is None:
            refs = await writer.find(item.tag, day=None) if item.look_first else ()
            ref = refs[0] if refs else await writer.upload(await self._file())
            have = Delivered(
                item.connection_id, "activity", item.subject_id, item.service, item.tag, dict(ref), state="processing"
            )
            await self.know(have)
        found = await writer.read_back(have.ref)
        if found.state == "silent" and item.attempt > 1:
            again = {**have.ref, **await writer.upload(await self._file())}
            have = Delivered(**{**asdict(have), "ref": again})
            await self.know(have)
            found = await writer.read_back(again)
        ref = {**have.ref, **found.ref}
        if found.state == "silent":
            if item.attempt >= MOST_ATTEMPTS:
                return _End("failed", "still_processing", ref=ref)
            wait = _BACKOFF[min(item.attempt, len(_BACKOFF)) - 1]
            return _End("waiting", "processing", self.desk.now() + wait, ref=ref)
        if found.state == "failed":
            await self.forget()
            return _End("failed", "upload_failed", detail=found.detail, ref=ref)
        if found.state == "processing":
            if item.attempt >= _MOST_POLLS:
                return _End("failed", "still_processing", ref=ref)
            wait = _POLLS[min(item.attempt, len(_POLLS)) - 1]
            return _End("waiting", "processing", self.desk.now() + wait, ref=ref)
        twice = found.state == "duplicate"
        state, url = "duplicate" if twice else "there", found.url or have.url
        await self.know(Delivered(**{**asdict(have), "ref": ref, "state": state, "url": url}))
        return _End("done", "was_there" if twice else None, ref=ref)

    async def _file(self) -> Outgoing:
        async with self.desk.database.as_user(self.user_id) as conn:
            raw = await raw_files.get(conn, self.user_id, UUID(self.item.intent["raw_id"]))
        if raw is None:
            raise Refused("file_gone")
        try:
            data = await self.desk.blobs.get(raw.blob_key)
        except KeyError:
            _log.error("a kept file is not in the data folder", raw=str(raw.id), key=raw.blob_key)
            raise Refused("file_gone") from None
        title, made = self.item.intent.get("title"), self.item.intent.get("made")
        if made is not None:
            data = await asyncio.to_thread(_made, data, made, title)
        kind = "fit" if made is not None else raw.kind or "fit"
        named = _named(kind, packed=data[:2] == _GZIP)
        return Outgoing(self.item.tag, file=data, file_name=named, title=title)

    async def know(self, there: Delivered) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            await self._mine(conn)
            await delivered.put(conn, self.user_id, there, now=self.desk.now())

    async def forget(self) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            await self._mine(conn)
            await delivered.remove(conn, self.user_id, self.item.connection_id, _subject(self.item))

    async def still(self) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            await self._mine(conn)

    async def _mine(self, conn: Connection) -> None:
        until = self.desk.now() + LEASE
        if not await outbox.hold(conn, self.user_id, self.item.id, self.lease, until=until):
            raise _Lost

    async def _in_trouble(self, error: ConnectorError) -> bool:
        """What it means for the item, and for the connection."""
        was, code, detail = self.item.look_first, error.code, error.detail
        if isinstance(error, Missing):
            return await self._settle(_End("failed", "gone_there"), look_first=False)
        if isinstance(error, Refused):
            return await self._settle(_End("failed", code, detail=detail), look_first=was)
        begun = was or error.maybe_done
        state: State = "unsure" if error.maybe_done else "waiting"
        if self.overtaken:
            end = _End("unsure" if begun else "waiting", None, self.desk.now(), detail)
            return await self._settle(end, look_first=begun, attempt=self.item.attempt - 1)
        if isinstance(error, AuthExpired | RateLimited):
            until = await self._of_connection(error)
            end = _End("unsure" if begun else "waiting", code, until, detail)
            await self._settle(end, look_first=begun, attempt=self.item.attempt - 1)
            return False
        if isinstance(error, Unavailable):
            await self._of_connection(error)
        await self._settle(self._again(state, code, detail), look_first=begun)
        return not isinstance(error, Unavailable)

    async def _of_connection(self, error: ConnectorError) -> datetime | None:
        async with self.desk.database.as_user(self.user_id) as conn:
            there = await connections.get(conn, self.user_id, self.there.id)
            if there is None:
                return None
            return (await after_trouble(self.desk, conn, self.user_id, there, error)).again

    def _again(self, state: State, code: str, detail: str) -> _End:
        """Later each time, and not all at once."""
        attempt = self.item.attempt
        if attempt >= MOST_ATTEMPTS:
            return _End("failed", "gave_up", detail=f"{code}: {detail}")
        wait = _BACKOFF[min(attempt, len(_BACKOFF)) - 1]
        spread = (self.item.id.int + attempt * 7919) % 997 / 997
        return _End(state, code, self.desk.now() + wait * (1 + 0.3 * spread), detail)

    async def _settle(self, end: _End, *, well: bool = False, **values: Any) -> bool:
        told: Mapping[str, Any] = {
            **values,
            **({} if end.ref is None else {"ref": dict(end.ref)}),
            **({} if end.differences is None else {"differences": [_told(one) for one in end.differences]}),
        }
        now = self.desk.now()
        async with self.desk.database.as_user(self.user_id) as conn:
            await self.line.end(conn)
            if not await outbox.hold(conn, self.user_id, self.item.id, self.lease, until=now + LEASE):
                return True
            await outbox.settle(
                conn,
                self.user_id,
                self.item.id,
                state=end.state,
                now=now,
                next_at=end.next_at,
                trouble=end.trouble,
                detail=end.detail,
                values=told,
            )
            if well and self.there.trouble_code is not None:
                await after_success(self.desk, conn, self.user_id, self.there, next_try_at=now)
            await notices.publish(conn, self.user_id, topic="outbox", id=self.item.id)
            await notices.publish(conn, self.user_id, topic=self.item.subject_kind, id=self.item.subject_id)
        return True


def _made(data: bytes, asked: Mapping[str, Any], title: str | None) -> bytes:
    """A FIT file of one recording of what is kept. Refused where it cannot be read as it once was."""
    facts = {"name": title} if title else {}
    try:
        return write_activity(
            activity_of(RawPart("", data, asked["part"], asked.get("from_s"), asked.get("to_s"), facts))
        )
    except (BadFile, PartGone) as bad:
        raise Refused("file_unreadable", str(bad)[:160]) from bad


def _named(kind: str, *, packed: bool) -> str:
    """What it was called here is nobody's business there; what it is must show."""
    return f"activity.{kind}{'.gz' if packed else ''}"


def _told(one: Difference) -> dict[str, Any]:
    return {"code": one.code, "step": one.step, "slots": dict(one.slots)}
