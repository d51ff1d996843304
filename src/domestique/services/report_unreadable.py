"""Files that could not even be opened are told as an import that failed, so that the athlete sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domestique.kit.plain_text import file_name
from domestique.services.desk import Desk
from domestique.store import imports, notices
from domestique.store.imports import End, Item

CODE = "cannot_be_opened"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """`why` in the words of the operating system."""

    name: str
    size: int
    why: str


async def report_unreadable(desk: Desk, user_id: UUID, files: Sequence[Unreadable], *, source: str) -> UUID:
    """The import's id. Nothing of it was kept, so there is nothing to retry."""
    import_id, now = desk.new_id(), desk.now()
    items = [
        Item(id=desk.new_id(), name=file_name(one.name), size=one.size, position=at) for at, one in enumerate(files)
    ]
    ends = [
        End(item.id, "failed", None, CODE, one.why, {"why": one.why}) for item, one in zip(items, files, strict=True)
    ]
    async with desk.database.as_user(user_id) as conn:
        await imports.insert_batch(conn, user_id, import_id, source=source, created_at=now, state="done")
        await imports.insert_items(conn, user_id, import_id, items)
        await imports.finish_items(conn, user_id, ends, done_at=now)
        await imports.set_state(conn, user_id, import_id, "done", started_at=now, finished_at=now)
        await notices.publish(conn, user_id, topic="import", id=import_id)
    return import_id
