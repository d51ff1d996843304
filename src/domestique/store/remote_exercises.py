"""A gym app's catalogue of exercises, per account: its own and those the athlete made there."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.remote import remote_exercise as table


@dataclass(frozen=True, slots=True)
class RemoteExercise:
    external_id: str
    name: str
    kind: str
    custom: bool
    muscle: str | None
    exercise: str | None = None
    """ours, where it is one of ours beyond doubt"""


_COLUMNS = tuple(table.c[name] for name in RemoteExercise.__slots__)


async def put(conn: AsyncConnection, user_id: UUID, connection_id: UUID, found: Sequence[RemoteExercise]) -> None:
    if not found:
        return
    new = insert(table)
    said = ("name", "kind", "custom", "muscle", "exercise")
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "connection_id", "external_id"],
            set_={name: new.excluded[name] for name in said},
        ),
        [
            {
                "user_id": user_id,
                "connection_id": connection_id,
                "external_id": one.external_id,
                **{name: getattr(one, name) for name in said},
            }
            for one in found
        ],
    )


async def every(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> tuple[RemoteExercise, ...]:
    query = select(*_COLUMNS).where(table.c.user_id == user_id, table.c.connection_id == connection_id)
    return tuple(RemoteExercise(*row) for row in await conn.execute(query.order_by(table.c.name, table.c.external_id)))
