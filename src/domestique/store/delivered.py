"""What stands elsewhere of ours. Nothing that is not in here is ever changed or deleted there."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.outbox import Subject
from domestique.store.tables.outbox import delivered as table

GONE = "gone"
"""Among `maybe`: a deletion of ours was begun."""

_KEY = ("user_id", "connection_id", "subject_kind", "subject_id")


@dataclass(frozen=True, slots=True)
class Delivered:
    """`body`: what was approved and sent last; {}: not known, None: an activity's file. `digest` is of what was read
    back after our last deed; `maybe`, what deeds begun since may have made of it: digests, days, GONE."""

    connection_id: UUID
    subject_kind: str
    subject_id: UUID
    service: str
    tag: str
    ref: Mapping[str, str]
    body: Mapping[str, Any] | None = None
    day: date | None = None
    digest: str | None = None
    maybe: Sequence[str] = ()
    state: str = "there"
    url: str | None = None

    @property
    def half_made(self) -> bool:
        """Of a workout: something was begun there since it was read back last, if it ever was."""
        return self.digest is None or bool(self.maybe)


_COLUMNS = tuple(table.c[name] for name in Delivered.__slots__)


async def get(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, subject: Subject, *, lock: bool = False
) -> Delivered | None:
    query = select(*_COLUMNS).where(
        table.c.user_id == user_id,
        table.c.connection_id == connection_id,
        table.c.subject_kind == subject.kind,
        table.c.subject_id == subject.id,
    )
    row = (await conn.execute(query.with_for_update() if lock else query)).one_or_none()
    return None if row is None else Delivered(*row)


async def put(conn: AsyncConnection, user_id: UUID, there: Delivered, *, now: datetime) -> None:
    values = {**asdict(there), "ref": dict(there.ref), "maybe": list(there.maybe), "changed_at": now}
    new = insert(table).values(user_id=user_id, **values)
    changed = {name: new.excluded[name] for name in values if name not in _KEY}
    await conn.execute(new.on_conflict_do_update(index_elements=_KEY, set_=changed))


async def remove(conn: AsyncConnection, user_id: UUID, connection_id: UUID, subject: Subject) -> None:
    await conn.execute(
        delete(table).where(
            table.c.user_id == user_id,
            table.c.connection_id == connection_id,
            table.c.subject_kind == subject.kind,
            table.c.subject_id == subject.id,
        )
    )


async def of_subjects(
    conn: AsyncConnection, user_id: UUID, kind: str, subject_ids: Sequence[UUID]
) -> tuple[Delivered, ...]:
    query = select(*_COLUMNS).where(
        table.c.user_id == user_id, table.c.subject_kind == kind, table.c.subject_id.in_(subject_ids)
    )
    return tuple(Delivered(*row) for row in await conn.execute(query.order_by(table.c.connection_id)))
