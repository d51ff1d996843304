"""Settings that recordings speak for, until the athlete says yes or no. At most one is open for each figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.model.sport import Sport
from domestique.store.tables.athlete import athlete_setting
from domestique.store.tables.athlete import setting_proposal as table


@dataclass(frozen=True, slots=True)
class Proposal:
    """`evidence`: "activity_ids", and figures the sentence about it needs."""

    id: UUID
    slug: str
    sport: Sport | None
    since: date
    value: float
    low: float | None
    high: float | None
    evidence: Mapping[str, Any]
    state: str
    created_at: datetime
    decided_at: datetime | None
    bounds: tuple[float, ...] | None = None
    """of zones, instead of the value"""


async def offer(conn: AsyncConnection, user_id: UUID, proposal: Proposal) -> None:
    """The newer one takes the place of what is open for the same figure."""
    await conn.execute(
        update(table)
        .where(_same(user_id, proposal.slug, proposal.sport), table.c.state == "open")
        .values(state="replaced", decided_at=proposal.created_at)
    )
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=proposal.id,
            slug=proposal.slug,
            sport=proposal.sport,
            since=proposal.since,
            value=proposal.value,
            bounds=None if proposal.bounds is None else list(proposal.bounds),
            low=proposal.low,
            high=proposal.high,
            evidence=dict(proposal.evidence),
            state=proposal.state,
            created_at=proposal.created_at,
        )
    )


async def still_open(conn: AsyncConnection, user_id: UUID) -> tuple[Proposal, ...]:
    """The newest first."""
    rows = await conn.execute(
        select(table).where(table.c.user_id == user_id, table.c.state == "open").order_by(table.c.id.desc())
    )
    return tuple(_proposal(row) for row in rows)


async def last_decided(conn: AsyncConnection, user_id: UUID, slug: str, sport: Sport | None) -> Proposal | None:
    """What the athlete said to the latest of its kind, so that a no is not asked again for the same figure."""
    rows = await conn.execute(
        select(table)
        .where(_same(user_id, slug, sport), table.c.state.in_(("accepted", "rejected")))
        .order_by(table.c.decided_at.desc())
        .limit(1)
    )
    row = rows.one_or_none()
    return None if row is None else _proposal(row)


async def settled(
    conn: AsyncConnection,
    user_id: UUID,
    slug: str,
    sport: Sport | None,
    *,
    value: float,
    bounds: tuple[float, ...] | None,
) -> bool:
    """Whether there is nothing to ask: it holds already, is open, or the athlete decided about that very figure."""
    figure = and_(table.c.value == value, table.c.bounds.is_not_distinct_from(None if bounds is None else list(bounds)))
    known = select(table.c.id).where(_same(user_id, slug, sport), table.c.state != "replaced", figure)
    held = (
        select(athlete_setting.c.value, athlete_setting.c.bounds)
        .where(
            athlete_setting.c.user_id == user_id,
            athlete_setting.c.slug == slug,
            func.coalesce(athlete_setting.c.sport, "") == (sport or ""),
        )
        .order_by(athlete_setting.c.since.desc().nulls_last())
        .limit(1)
    )
    if (await conn.execute(known.limit(1))).first() is not None:
        return True
    row = (await conn.execute(held)).first()
    if row is None:
        return False
    return row.value == value if bounds is None else row.bounds is not None and tuple(row.bounds) == bounds


async def get(conn: AsyncConnection, user_id: UUID, proposal_id: UUID) -> Proposal | None:
    """Locked until the transaction ends: two tabs decide it once."""
    where = (table.c.user_id == user_id, table.c.id == proposal_id)
    row = (await conn.execute(select(table).where(*where).with_for_update())).one_or_none()
    return None if row is None else _proposal(row)


async def decide(
    conn: AsyncConnection, user_id: UUID, proposal_id: UUID, *, state: Literal["accepted", "rejected"], now: datetime
) -> None:
    where = and_(table.c.user_id == user_id, table.c.id == proposal_id)
    await conn.execute(update(table).where(where).values(state=state, decided_at=now))


def _same(user_id: UUID, slug: str, sport: Sport | None) -> Any:
    return and_(table.c.user_id == user_id, table.c.slug == slug, func.coalesce(table.c.sport, "") == (sport or ""))


def _proposal(row: Any) -> Proposal:
    sport = None if row.sport is None else Sport(row.sport)
    return Proposal(
        row.id, row.slug, sport, row.since, row.value, row.low, row.high, row.evidence, row.state, row.created_at,
        row.decided_at, None if row.bounds is None else tuple(row.bounds),
    )  # fmt: skip
