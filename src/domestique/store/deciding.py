"""A yes becomes an item of the outbox, in the transaction of the yes. What waits for the same thing falls together with
it, and what was never sent and is no longer wanted is not sent at all.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import delivered, outbox
from domestique.store.delivered import Delivered
from domestique.store.outbox import Deed, Item, NewItem, Subject


@dataclass(frozen=True, slots=True)
class Wish:
    """`intent`: body and day as they shall stand there, {} for not at all, or the file to upload."""

    connection_id: UUID
    service: str
    subject: Subject
    name: str
    intent: Mapping[str, Any]
    approved_by: Literal["athlete", "rule"] = "athlete"
    undo_of: UUID | None = None


async def decide(conn: AsyncConnection, user_id: UUID, item_id: UUID, wish: Wish, *, now: datetime) -> bool:
    """Whether there is anything to be done. Who decides about the same thing at the same time waits. An older question
    about it is open no more: what comes of this wish may ask it anew. A yes to send ours holds for it too."""
    about = f"{wish.connection_id}{wish.subject.kind}{wish.subject.id}"
    await conn.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(about, 0))))
    # Items before the ledger, as whoever delivers has them: else both might wait for each other.
    history = await outbox.of_subject(conn, user_id, wish.connection_id, wish.subject)
    have = await delivered.get(conn, user_id, wish.connection_id, wish.subject, lock=True)
    if have is not None and wish.subject.kind == "workout" and have.body is None:
        have = None
    sending = next((one for one in history if one.state == "sending"), None)
    pending = [one for one in history if one.state in ("waiting", "unsure")]
    if wish.subject.kind == "activity" and (pending or sending):
        return False
    unknown = [one for one in history if one.look_first and one.state in ("waiting", "unsure", "failed")]
    if history and history[0].state == "cancelled" and history[0].look_first:
        unknown.append(history[0])
    overwrite = any(one.overwrite for one in pending)
    asked = [one for one in history if one.state == "failed" and one.trouble in outbox.ASKS]
    for one in (*pending, *asked):
        await outbox.settle(conn, user_id, one.id, state="cancelled", trouble="superseded", now=now)
    deed = _deed(wish, have, sending, doubtful=bool(unknown or asked or overwrite))
    if deed is None:
        return False
    last = sending or (unknown[0] if unknown else None)
    await outbox.add(
        conn,
        user_id,
        NewItem(
            id=item_id,
            connection_id=wish.connection_id,
            service=wish.service,
            deed=deed,
            subject=wish.subject,
            subject_name=wish.name,
            tag=have.tag if have is not None else last.tag if last is not None else tag_of(item_id),
            intent=wish.intent,
            before=sending.intent if sending is not None else _before(have, history),
            look_first=bool(unknown),
            overwrite=overwrite,
            approved_by=wish.approved_by,
            undo_of=wish.undo_of,
        ),
        now=now,
    )
    return True


def standing(have: Delivered | None) -> Mapping[str, Any]:
    """How it stands there, as an intent."""
    if have is None or have.body is None:
        return {}
    return {"body": have.body, "day": None if have.day is None else have.day.isoformat()}


def _before(have: Delivered | None, history: Sequence[Item]) -> Mapping[str, Any]:
    """Where undoing goes back to: how it stands there. What is half made was never meant to stand so; then as it was
    going to be."""
    if have is not None and have.half_made:
        for one in history:
            if one.intent and one.intent.get("body") == have.body:
                return one.intent
    return standing(have)


def day_of(told: object) -> date | None:
    return date.fromisoformat(told) if isinstance(told, str) else None


def tag_of(item_id: UUID) -> str:
    """Short, the same for the same item, and nobody's by chance."""
    return "dq" + base64.b32encode(hashlib.sha256(item_id.bytes).digest()[:5]).decode().lower()


def _deed(wish: Wish, have: Delivered | None, sending: Item | None, *, doubtful: bool) -> Deed | None:
    """What it will most likely come to; whoever delivers it looks again. `doubtful`: it may stand there otherwise than
    the ledger says."""
    if wish.subject.kind == "activity":
        return None if have is not None or sending is not None else "upload"
    here = sending.intent if sending is not None else standing(have)
    if not wish.intent:
        return "delete" if here or have is not None or doubtful else None
    if not here:
        return "create"
    if here.get("body") != wish.intent.get("body"):
        return "update"
    if here.get("day") != wish.intent.get("day"):
        return "move"
    settled = sending is None and not doubtful and have is not None and not have.half_made
    return None if settled else "update"
