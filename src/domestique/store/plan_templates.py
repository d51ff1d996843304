"""Plans kept to be begun again on another day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.plans import plan_template as table


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """`body` is model/plan_json.py's with the days it had; `rules` are model/rule_json.py's."""

    id: UUID
    name: str
    description: str
    weeks: int
    body: Mapping[str, Any]
    rules: Sequence[Mapping[str, Any]]
    created_at: datetime


async def add(conn: AsyncConnection, user_id: UUID, template: TemplateRow) -> None:
    values = {name: getattr(template, name) for name in TemplateRow.__slots__}
    await conn.execute(insert(table).values(user_id=user_id, **values | {"rules": list(template.rules)}))


async def every(conn: AsyncConnection, user_id: UUID) -> tuple[TemplateRow, ...]:
    """The newest first."""
    columns = (table.c[name] for name in TemplateRow.__slots__)
    query = select(*columns).where(table.c.user_id == user_id).order_by(table.c.id.desc())
    return tuple(TemplateRow(*row) for row in await conn.execute(query))


async def get(conn: AsyncConnection, user_id: UUID, template_id: UUID) -> TemplateRow | None:
    columns = (table.c[name] for name in TemplateRow.__slots__)
    query = select(*columns).where(table.c.user_id == user_id, table.c.id == template_id)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else TemplateRow(*row)


async def delete(conn: AsyncConnection, user_id: UUID, template_id: UUID) -> bool:
    gone = await conn.execute(table.delete().where(table.c.user_id == user_id, table.c.id == template_id))
    return gone.rowcount == 1
