"""Offers to change a plan, until the athlete says yes or no to one of those that were asked for together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.plans import PlanAuthor
from domestique.store.tables.plans import plan_proposal as table
from domestique.store.tables.plans import plan_proposal_past as past

ProposalState = Literal["open", "approved", "rejected", "replaced"]
_STEPS = 50
"""versions of an offer that can be gone back to"""


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
    await _forget(conn, user_id)
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


async def remember(conn: AsyncConnection, user_id: UUID, row: ProposalRow) -> None:
    """What it is, before it becomes another."""
    values = {"proposal_id": row.id, "version": row.version, "body": dict(row.body)}
    await conn.execute(insert(past).values(user_id=user_id, **values))
    mine = (past.c.user_id == user_id, past.c.proposal_id == row.id)
    await conn.execute(delete(past).where(*mine, past.c.version <= row.version - _STEPS))


async def steps(conn: AsyncConnection, user_id: UUID, proposal_id: UUID) -> int:
    """How often a change of it can be taken back."""
    mine = (past.c.user_id == user_id, past.c.proposal_id == proposal_id)
    return (await conn.execute(select(func.count()).select_from(past).where(*mine))).scalar_one()


async def take_back(conn: AsyncConnection, user_id: UUID, proposal_id: UUID) -> Mapping[str, Any] | None:
    """What it was before the last change, which is then none to go back over any more."""
    mine = (past.c.user_id == user_id, past.c.proposal_id == proposal_id)
    newest = select(func.max(past.c.version)).where(*mine).scalar_subquery()
    found = await conn.execute(delete(past).where(*mine, past.c.version == newest).returning(past.c.body))
    return found.scalar_one_or_none()


async def _forget(conn: AsyncConnection, user_id: UUID) -> None:
    """The steps of what was decided."""
    decided = select(table.c.id).where(table.c.user_id == user_id, table.c.state != "open")
    await conn.execute(delete(past).where(past.c.user_id == user_id, past.c.proposal_id.in_(decided)))


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
    await _forget(conn, user_id)


def _rows(user_id: UUID) -> Any:
    return select(*(table.c[name] for name in ProposalRow.__slots__)).where(table.c.user_id == user_id)
