"""What was done to an account, by whom and from where; written in the deed's own transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.accounts import audit_entry


@dataclass(frozen=True, slots=True)
class AuditEntry:
    id: UUID
    at: datetime
    action: str
    address: str
    detail: Mapping[str, object]


_COLUMNS = tuple(audit_entry.c[name] for name in AuditEntry.__slots__)


async def note(
    conn: AsyncConnection,
    user_id: UUID,
    *,
    id: UUID,
    at: datetime,
    action: str,
    address: str = "",
    **detail: str | int | bool | None,
) -> None:
    """`detail` holds ids and names, never a secret."""
    await conn.execute(
        insert(audit_entry).values(user_id=user_id, id=id, at=at, action=action, address=address, detail=detail)
    )


async def newest(conn: AsyncConnection, user_id: UUID, *, limit: int = 100) -> tuple[AuditEntry, ...]:
    rows = await conn.execute(
        select(*_COLUMNS)
        .where(audit_entry.c.user_id == user_id)
        .order_by(audit_entry.c.at.desc(), audit_entry.c.id.desc())
        .limit(limit)
    )
    return tuple(AuditEntry(*row) for row in rows)
