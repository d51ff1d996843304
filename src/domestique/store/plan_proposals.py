"""Offers to change a plan, until the athlete says yes or no to one of those that were asked for together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.plans import PlanAuthor
from domestique.store.tables.plans import plan_proposal as table

ProposalState = Literal["open", "approved", "rejected", "replaced"]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """`base` is the version it changes, `asked_id` common to the offers of one asking, `rules` (model/rule_json.py)
    what it brings along, `made` the version it became."""

    id: UUID
    plan_id: UUID
    asked_id: UUID
    base: int
    branch: str
    effort: str
    author: PlanAuthor
    reason: str
    facts: Mapping[str, Any]
    body: Mapping[str, Any]
    start: Mapping[str, Any]
    rules: Sequence[Mapping[str, Any]]
    certificate: Mapping[str, Any]
    good: bool
    edits: float | None
    version: int
    state: ProposalState
    made: int | None
    created_at: datetime
    decided_at: datetime | None


async def add(conn: AsyncConnection, user_id: UUID, offers: Sequence[ProposalRow]) -> None:
    """They take the place of what is open for the same plan."""
    for plan_id in {one.plan_id for one in offers}:
        await conn.execute(
            update(table)
            .where(table.c.user_id == user_id, table.c.plan_id == plan_id, table.c.state == "open")
            .values(state="replaced", decided_at=offers[0].created_at)
        )
    for one in offers:
        values = {name: getattr(one, name) for name in ProposalRow.__slots__}
        await conn.execute(insert(table).values(user_id=user_id, **values | {"rules": list(one.rules)}))


async def every(
    conn: AsyncConnection, user_id: UUID, *, state: ProposalState | None = None, plan_id: UUID | None = None
) -> tuple[ProposalRow, ...]:
    """The newest asking first, its offers in the order they were made; at most two hundred."""
    query = _rows(user_id)
    if state is not None:
        query = query.where(table.c.state == state)
    if plan_id is not None:
        query = query.where(table.c.plan_id == plan_id)
    found = await conn.execute(query.order_by(table.c.asked_id.desc(), table.c.id).limit(200))
    return tuple(ProposalRow(*row) for row in found)


async def get(conn: AsyncConnection, user_id: UUID, proposal_id: UUID, *, lock: bool = False) -> ProposalRow | None:
    query = _rows(user_id).where(table.c.id == proposal_id)
    row = (await conn.execute(query.with_for_update() if lock else query)).one_or_none()
    return None if row is None else ProposalRow(*row)


async def edit(
    conn: AsyncConnection,
    user_id: UUID,
    proposal_id: UUID,
    *,
    body: Mapping[str, Any],
    certificate: Mapping[str, Any],
    good: bool,
    edits: float | None,
) -> None:
    await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.id == proposal_id)
        .values(body=dict(body), certificate=dict(certificate), good=good, edits=edits, version=table.c.version + 1)
    )


async def decide(
    conn: AsyncConnection,
    user_id: UUID,
    proposal: ProposalRow,
    *,
    state: Literal["approved", "rejected"],
    made: int | None,
    now: datetime,
) -> None:
    """With a yes to one, the others of the same asking are replaced."""
    await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.id == proposal.id)
        .values(state=state, made=made, decided_at=now)
    )
    if state == "approved":
        await conn.execute(
            update(table)
            .where(
                table.c.user_id == user_id,
                table.c.asked_id == proposal.asked_id,
                table.c.state == "open",
                table.c.id != proposal.id,
            )
            .values(state="replaced", decided_at=now)
        )


def _rows(user_id: UUID) -> Any:
    return select(*(table.c[name] for name in ProposalRow.__slots__)).where(table.c.user_id == user_id)
