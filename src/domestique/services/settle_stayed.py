"""What was deleted at a service and stayed here: the athlete's word on it, to the bin here too or kept for good."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import AlreadyDecided, NotFound
from domestique.store import activity_edits, activity_parts, change_sets, connections, notices, remote_objects
from domestique.store.activity_filter import Chosen
from domestique.store.database import Connection
from domestique.store.remote_objects import STAYED, RemoteObject

Choice = Literal["take_away", "keep"]


@dataclass(frozen=True, slots=True)
class Settled:
    """`change_id` None: nothing went anywhere."""

    change_id: UUID | None
    undo_until: datetime | None


async def settle_stayed(
    desk: Desk,
    user_id: UUID,
    connection_id: UUID,
    kind: str,
    external_id: str,
    choice: Choice,
    *,
    kept: timedelta,
) -> Settled:
    """Asked once: either way it is not listed any more. What went is undone like every deletion, and then stays."""
    now, change_id = desk.now(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        if await connections.get(conn, user_id, connection_id, lock=True) is None:
            raise NotFound
        known = (await remote_objects.known(conn, user_id, connection_id, kind, [external_id])).get(external_id)
        if known is None:
            raise NotFound
        if known.gone_at is None or known.gone_how not in STAYED:
            raise AlreadyDecided
        gone = await _living(conn, user_id, known) if choice == "take_away" else []
        if gone:
            await change_sets.begin(
                conn,
                user_id,
                change_id,
                kind="delete",
                chosen=Chosen(ids=tuple(gone)),
                touched=["deleted_at"],
                what={"name": known.facts.get("name"), "activity_id": str(gone[0])},
                at=now,
            )
            await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=now)
            await notices.publish(conn, user_id, topic="activity")
            await desk.measure_soon(conn, user_id)
        # The athlete's own deletion is no consequence of the service's: should it come back there, this is not undone.
        how = "taken" if choice == "take_away" else "kept"
        await remote_objects.set_gone(
            conn, user_id, connection_id, kind, external_id, at=known.gone_at, how=how, change_id=None
        )
        await notices.publish(conn, user_id, topic="connection", id=connection_id)
    return Settled(change_id, now + kept) if gone else Settled(None, None)


async def _living(conn: Connection, user_id: UUID, known: RemoteObject) -> list[UUID]:
    """The activities that its recordings are in."""
    if known.recording_id is None:
        return []
    sources = await activity_parts.sources_of_file(conn, user_id, known.recording_id)
    return list(dict.fromkeys(source.activity_id for source in sources if not source.deleted))
