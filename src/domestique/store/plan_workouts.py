"""Which workout each item of a plan became, so that a change of the plan reaches the workout and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.plans import plan_workout as table


@dataclass(frozen=True, slots=True)
class Linked:
    """`digest`: of the item as the workout was last written from it."""

    item_id: str
    workout_id: UUID
    digest: str


async def of_plan(conn: AsyncConnection, user_id: UUID, plan_id: UUID) -> tuple[Linked, ...]:
    columns = (table.c[name] for name in Linked.__slots__)
    query = select(*columns).where(table.c.user_id == user_id, table.c.plan_id == plan_id).order_by(table.c.item_id)
    return tuple(Linked(*row) for row in await conn.execute(query))


async def plans_of(conn: AsyncConnection, user_id: UUID, workout_ids: Sequence[UUID]) -> Mapping[UUID, UUID]:
    """The plan of each workout; those of none are left out."""
    query = select(table.c.workout_id, table.c.plan_id).where(
        table.c.user_id == user_id, table.c.workout_id.in_(workout_ids)
    )
    return {row.workout_id: row.plan_id for row in await conn.execute(query)}


async def put(conn: AsyncConnection, user_id: UUID, plan_id: UUID, linked: Sequence[Linked]) -> None:
    if not linked:
        return
    new = insert(table)
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=[table.c.user_id, table.c.plan_id, table.c.item_id],
            set_={"workout_id": new.excluded.workout_id, "digest": new.excluded.digest},
        ),
        [
            {
                "user_id": user_id,
                "plan_id": plan_id,
                "item_id": one.item_id,
                "workout_id": one.workout_id,
                "digest": one.digest,
            }
            for one in linked
        ],
    )


async def drop(conn: AsyncConnection, user_id: UUID, plan_id: UUID, item_ids: Sequence[str]) -> None:
    await conn.execute(
        table.delete().where(table.c.user_id == user_id, table.c.plan_id == plan_id, table.c.item_id.in_(item_ids))
    )
