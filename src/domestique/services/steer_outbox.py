"""What is under way and was done elsewhere, and the athlete's word on it: again, not any more, undo, keep theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from domestique.kit.cursor import BadCursor, seal, unseal
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, OutboxRefused
from domestique.store import connections, deciding, delivered, notices, outbox, workouts
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.deciding import Wish
from domestique.store.outbox import Item, Subject

Can = Literal["retry", "cancel", "undo", "keep_theirs", "send_ours"]


@dataclass(frozen=True, slots=True)
class Told:
    item: Item
    there: Connected | None
    can: tuple[Can, ...]


@dataclass(frozen=True, slots=True)
class OutboxPage:
    items: tuple[Told, ...]
    next_cursor: str | None


async def list_outbox(
    desk: Desk,
    user_id: UUID,
    *,
    states: Sequence[str],
    cursor: str | None,
    limit: int,
    connection_id: UUID | None = None,
    subject_kind: str | None = None,
) -> OutboxPage:
    after = None if cursor is None else _place(cursor)
    async with desk.database.as_user(user_id) as conn:
        found = await outbox.page(
            conn,
            user_id,
            states=states,
            connection_id=connection_id,
            subject_kind=subject_kind,
            after=after,
            limit=limit + 1,
        )
        shown = found[:limit]
        told = tuple([await _told(conn, user_id, item) for item in shown])
    return OutboxPage(told, seal(["outbox", str(shown[-1].id)]) if len(found) > limit else None)


async def get_item(desk: Desk, user_id: UUID, item_id: UUID) -> Told:
    async with desk.database.as_user(user_id) as conn:
        return await _told(conn, user_id, await _item(conn, user_id, item_id))


async def tell(desk: Desk, user_id: UUID, items: Sequence[Item]) -> tuple[Told, ...]:
    async with desk.database.as_user(user_id) as conn:
        return tuple([await _told(conn, user_id, item) for item in items])


async def retry(desk: Desk, user_id: UUID, item_id: UUID) -> Told:
    """Now, and with all its tries."""
    async with desk.database.as_user(user_id) as conn:
        item = await _may(conn, user_id, item_id, "retry")
        await _again(desk, conn, user_id, item)
        return await _told(conn, user_id, await _item(conn, user_id, item_id))


async def cancel(desk: Desk, user_id: UUID, item_id: UUID) -> Told:
    """Not any more. Where a try was begun whose end nobody knows, or left something half made there, this becomes a
    wish of its own: as it was before."""
    async with desk.database.as_user(user_id) as conn:
        item = await _may(conn, user_id, item_id, "cancel")
        have = await delivered.get(conn, user_id, item.connection_id, _subject(item))
        if item.look_first or (have is not None and have.half_made):
            return await _inverse(desk, conn, user_id, item)
        await outbox.settle(conn, user_id, item_id, state="cancelled", trouble="by_athlete", now=desk.now())
        await notices.publish(conn, user_id, topic="outbox", id=item_id)
        return await _told(conn, user_id, await _item(conn, user_id, item_id))


async def undo(desk: Desk, user_id: UUID, item_id: UUID) -> Told:
    """As it stood there before, through the outbox like everything."""
    async with desk.database.as_user(user_id) as conn:
        item = await _may(conn, user_id, item_id, "undo")
        return await _inverse(desk, conn, user_id, item)


async def answer(desk: Desk, user_id: UUID, item_id: UUID, choice: Literal["keep_theirs", "send_ours"]) -> Told:
    """Somebody changed it there: theirs stays and is what we know from now on, or ours goes over it."""
    async with desk.database.as_user(user_id) as conn:
        item = await _may(conn, user_id, item_id, choice)
        subject, now = _subject(item), desk.now()
        have = await delivered.get(conn, user_id, item.connection_id, subject, lock=True)
        gone = item.trouble == "gone_there"
        if choice == "send_ours" and not gone:
            await _again(desk, conn, user_id, item, overwrite=True)
            return await _told(conn, user_id, await _item(conn, user_id, item_id))
        if gone:
            await delivered.remove(conn, user_id, item.connection_id, subject)
        elif have is not None:
            found = item.before.get("found", {})
            day = deciding.day_of(found.get("day"))
            mine = {name: getattr(have, name) for name in delivered.Delivered.__slots__}
            theirs = {"digest": found.get("digest") or have.digest, "maybe": (), "day": day or have.day}
            await delivered.put(conn, user_id, delivered.Delivered(**{**mine, **theirs}), now=now)
        trouble = "superseded" if choice == "send_ours" else "kept_theirs"
        await outbox.settle(
            conn, user_id, item_id, state="cancelled", trouble=trouble, now=now, values={"look_first": False}
        )
        if choice == "send_ours":
            return await _wish(desk, conn, user_id, item, item.intent)
        await notices.publish(conn, user_id, topic="outbox", id=item_id)
        return await _told(conn, user_id, await _item(conn, user_id, item_id))


async def _again(desk: Desk, conn: Connection, user_id: UUID, item: Item, *, overwrite: bool = False) -> None:
    now = desk.now()
    await outbox.settle(
        conn,
        user_id,
        item.id,
        state="unsure" if item.look_first else "waiting",
        next_at=now,
        now=now,
        values={"attempt": 0, "overwrite": overwrite or item.overwrite},
    )
    await _soon(desk, conn, user_id, item.connection_id)
    await notices.publish(conn, user_id, topic="outbox", id=item.id)


async def _inverse(desk: Desk, conn: Connection, user_id: UUID, item: Item) -> Told:
    before = {name: item.before[name] for name in ("body", "day") if name in item.before}
    return await _wish(desk, conn, user_id, item, before if before.get("body") else {})


async def _wish(desk: Desk, conn: Connection, user_id: UUID, item: Item, intent: Mapping[str, Any]) -> Told:
    new_id = desk.new_id()
    wish = Wish(item.connection_id, item.service, _subject(item), item.subject_name, intent, undo_of=item.id)
    made = await deciding.decide(conn, user_id, new_id, wish, now=desk.now())
    if made:
        await _soon(desk, conn, user_id, item.connection_id)
    await notices.publish(conn, user_id, topic="outbox", id=new_id if made else item.id)
    return await _told(conn, user_id, await _item(conn, user_id, new_id if made else item.id))


async def _soon(desk: Desk, conn: Connection, user_id: UUID, connection_id: UUID) -> None:
    await desk.queue.defer(
        conn,
        user_id,
        task=outbox.TASK,
        args={"connection_id": str(connection_id)},
        lock=outbox.lock_of(connection_id),
    )


async def _may(conn: Connection, user_id: UUID, item_id: UUID, what: Can) -> Item:
    """The workout is locked before its item, as by whoever sends it anew."""
    item = await _item(conn, user_id, item_id)
    await workouts.get(conn, user_id, item.subject_id, deleted=True, lock=True)
    item = await _item(conn, user_id, item_id, lock=True)
    told = await _told(conn, user_id, item)
    if what not in told.can:
        raise OutboxRefused
    return item


async def _item(conn: Connection, user_id: UUID, item_id: UUID, *, lock: bool = False) -> Item:
    found = await outbox.get(conn, user_id, item_id, lock=lock)
    if found is None:
        raise NotFound
    return found


async def _told(conn: Connection, user_id: UUID, item: Item) -> Told:
    there = await connections.get(conn, user_id, item.connection_id, forgotten=True)
    works = there is not None and there.forgotten_at is None
    return Told(item, there, await _can(conn, user_id, item) if works else ())


async def _can(conn: Connection, user_id: UUID, item: Item) -> tuple[Can, ...]:
    if item.state in ("waiting", "unsure"):
        return ("retry",) if item.deed == "upload" and await _handed_in(conn, user_id, item) else ("retry", "cancel")
    if item.state not in ("done", "failed") or await outbox.newer(conn, user_id, item):
        return ()
    if item.state == "failed":
        return ("keep_theirs", "send_ours") if item.trouble in outbox.ASKS else ("retry",)
    return () if item.deed == "upload" else ("undo",)


async def _handed_in(conn: Connection, user_id: UUID, item: Item) -> bool:
    """A file that may be there already cannot be called back."""
    return item.look_first or await delivered.get(conn, user_id, item.connection_id, _subject(item)) is not None


def _subject(item: Item) -> Subject:
    return Subject("activity" if item.subject_kind == "activity" else "workout", item.subject_id)


def _place(cursor: str) -> UUID:
    try:
        of, last = unseal(cursor, str, str)
        if of != "outbox":
            raise BadCursor("a cursor of another list")
        return UUID(str(last))
    except ValueError as cause:
        raise BadValue("cursor", "cursor") from cause
