"""What was deleted where it came from goes to the bin here, as a change that can be undone; or stays, and says why."""

from datetime import datetime
from uuid import UUID

from domestique.services.syncing.visit import Visit
from domestique.store import (
    activities,
    activity_edits,
    activity_parts,
    change_sets,
    corrections,
    imports,
    links,
    remote_objects,
)
from domestique.store.activity_filter import Chosen
from domestique.store.database import Connection
from domestique.store.remote_objects import RemoteObject

NOTHING, BINNED, EDITED, SHARED, UNREAD = "nothing", "binned", "edited", "shared", "unread"
_PASSED_OVER = "gone_there"


async def follow_deletion(
    visit: Visit,
    conn: Connection,
    kind: str,
    external_id: str,
    known: RemoteObject | None,
    *,
    at: datetime | None = None,
) -> None:
    """Harmless when it was followed before, or when we never had it. Nobody's edits are thrown away. A file that
    still waits to be read here is passed over: a deletion may be told only once."""
    if known is None or known.gone_at is not None:
        return
    user_id, now = visit.user_id, visit.desk.now()
    passed = known.recording_id is not None and await imports.pass_over(
        conn, user_id, known.recording_id, source=visit.there.source, code=_PASSED_OVER, done_at=now
    )
    how, gone = await _judge(visit, conn, known.recording_id)
    how = UNREAD if passed and how == NOTHING else how
    change_id: UUID | None = None
    if gone:
        change_id = visit.desk.new_id()
        await change_sets.begin(
            conn,
            user_id,
            change_id,
            kind="delete",
            chosen=Chosen(ids=tuple(gone)),
            touched=["deleted_at"],
            what={"gone_at": visit.there.source, **await _label(conn, user_id, gone[0])},
            at=now,
            automatic=True,
        )
        await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=now)
        visit.activities_changed = True
    await remote_objects.set_gone(
        conn, user_id, visit.there.id, kind, external_id, at=at or now, how=how, change_id=change_id
    )
    visit.counts["deleted"] += 1


async def _judge(visit: Visit, conn: Connection, recording_id: UUID | None) -> tuple[str, list[UUID]]:
    """What becomes of it, and the activities that go."""
    user_id = visit.user_id
    sources = () if recording_id is None else await activity_parts.sources_of_file(conn, user_id, recording_id)
    living = list(dict.fromkeys(source.activity_id for source in sources if not source.deleted))
    if recording_id is None or not living:
        return NOTHING, []
    handed_in = await remote_objects.handed_in(conn, user_id, recording_id, source=visit.there.source)
    gone, how = [], BINNED
    for activity_id in living:
        if handed_in or any(
            link.raw_id != recording_id for link in await links.of_activity(conn, user_id, activity_id)
        ):
            how = SHARED
        elif await _edited(conn, user_id, activity_id):
            how = EDITED
        else:
            gone.append(activity_id)
    return how, gone


async def _edited(conn: Connection, user_id: UUID, activity_id: UUID) -> bool:
    asked = await corrections.of_activity(conn, user_id, activity_id)
    return bool(await links.own_fields(conn, user_id, activity_id)) or any(one.undone_at is None for one in asked)


async def _label(conn: Connection, user_id: UUID, activity_id: UUID) -> dict[str, str | None]:
    found = await activities.get(conn, user_id, activity_id)
    return {} if found is None else {"activity_id": str(activity_id), "name": found.row.name}


async def come_back(visit: Visit, conn: Connection, kind: str, known: RemoteObject) -> None:
    """It is there again, and so are the activities that went with it, unless the athlete did something since. A file
    that was passed over is fetched again."""
    if known.gone_how == UNREAD:
        await remote_objects.fetch_again(conn, visit.user_id, visit.there.id, kind, known.external_id)
    if known.change_id is None:
        return
    user_id = visit.user_id
    change = await change_sets.get(conn, user_id, known.change_id)
    if change is None or change.undone_at is not None:
        return
    if await change_sets.edited_since(conn, user_id, known.change_id, limit=1):
        return
    await change_sets.put_back(conn, user_id, known.change_id, touched=change.touched, at=visit.desk.now())
    visit.counts["updated"] += 1
    visit.activities_changed = True
