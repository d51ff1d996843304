"""What was foretold of a plan, kept to be held against what came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.plans import plan_forecast as table


@dataclass(frozen=True, slots=True)
class Foretold:
    """Four of five shall come to lie between `low` and `high`."""

    slug: str
    day: date
    made_on: date
    value: float
    low: float
    high: float


async def put(conn: AsyncConnection, user_id: UUID, plan_id: UUID, foretold: Sequence[Foretold]) -> None:
    """One for each day it was made on; the last of that day counts."""
    if not foretold:
        return
    new = insert(table)
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=[table.c.user_id, table.c.plan_id, table.c.slug, table.c.day, table.c.made_on],
            set_={name: new.excluded[name] for name in ("value", "low", "high")},
        ),
        [
            {"user_id": user_id, "plan_id": plan_id, **{name: getattr(one, name) for name in Foretold.__slots__}}
            for one in foretold
        ],
    )


async def of_days_before(conn: AsyncConnection, user_id: UUID, *, today: date, since: date) -> tuple[Foretold, ...]:
    """Of all plans: what was told, on an earlier day, of days that have come."""
    columns = (table.c[name] for name in Foretold.__slots__)
    query = (
        select(*columns)
        .where(
            table.c.user_id == user_id,
            table.c.day < today,
            table.c.day >= since,
            table.c.made_on < table.c.day,
        )
        .order_by(table.c.day, table.c.slug, table.c.made_on)
    )
    return tuple(Foretold(*row) for row in await conn.execute(query))
