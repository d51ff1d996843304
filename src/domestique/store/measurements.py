"""What the athlete measured themselves: days' figures whose source is the athlete, beside those of files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.wellness import wellness_day as table

ATHLETE = "athlete"


@dataclass(frozen=True, slots=True)
class Measured:
    day: date
    kind: str
    value: float
    unit: str


async def put(conn: AsyncConnection, user_id: UUID, figures: Sequence[Measured]) -> None:
    """Told again for the same day, a figure replaces what was told before."""
    new = insert(table)
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "day", "kind", "source"],
            set_={"value": new.excluded.value, "unit": new.excluded.unit, "raw_id": None},
        ),
        [
            {
                "user_id": user_id,
                "day": one.day,
                "kind": one.kind,
                "source": ATHLETE,
                "value": one.value,
                "unit": one.unit,
                "raw_id": None,
            }
            for one in figures
        ],
    )


async def between(conn: AsyncConnection, user_id: UUID, since: date, until: date) -> tuple[Measured, ...]:
    """Newest day first. Both days count."""
    rows = await conn.execute(
        select(table.c.day, table.c.kind, table.c.value, table.c.unit)
        .where(table.c.user_id == user_id, table.c.source == ATHLETE, table.c.day.between(since, until))
        .order_by(table.c.day.desc(), table.c.kind)
    )
    return tuple(Measured(*row) for row in rows)


async def remove(conn: AsyncConnection, user_id: UUID, day: date) -> bool:
    """Whether there was any."""
    gone = await conn.execute(
        table.delete()
        .where(table.c.user_id == user_id, table.c.source == ATHLETE, table.c.day == day)
        .returning(table.c.kind)
    )
    return gone.first() is not None
