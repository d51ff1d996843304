"""Plans, their branches and their versions. Versions are only ever added; a branch names its newest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.plans import plan as table
from domestique.store.tables.plans import plan_branch, plan_version

PlanAuthor = Literal["person", "solver", "coach", "import"]
MAIN = "main"

_EDITABLE = ("name", "description", "goal", "goal_type", "branch", "active", "archived_at", "wish")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """`branch` is the one that is shown; `head` its newest version, `newest` the highest number of all."""

    id: UUID
    name: str
    description: str
    goal: str
    goal_type: str
    branch: str
    newest: int
    active: bool
    demo: bool
    wish: Mapping[str, Any]
    created_at: datetime
    changed_at: datetime
    archived_at: datetime | None
    head: int


@dataclass(frozen=True, slots=True)
class NewPlan:
    id: UUID
    name: str
    description: str
    goal: str
    goal_type: str
    wish: Mapping[str, Any]
    demo: bool = False


@dataclass(frozen=True, slots=True)
class VersionRow:
    number: int
    parent: int | None
    parent2: int | None
    branch: str
    author: str
    reason: str
    facts: Mapping[str, Any]
    digest: str
    good: bool
    violations: int
    short: int
    solver: str | None
    gap: float | None
    created_at: datetime

    @property
    def as_planned(self) -> bool:
        """Good, or it would have been had the days before it passed as planned."""
        return self.good or self.facts.get("aside") == self.violations


@dataclass(frozen=True, slots=True)
class WholeVersion:
    row: VersionRow
    body: Mapping[str, Any]
    start: Mapping[str, Any]
    certificate: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class NewVersion:
    parent: int | None
    parent2: int | None
    branch: str
    author: PlanAuthor
    reason: str
    facts: Mapping[str, Any]
    body: Mapping[str, Any]
    start: Mapping[str, Any]
    digest: str
    certificate: Mapping[str, Any]
    good: bool
    violations: int
    short: int
    solver: str | None = None
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class BranchRow:
    name: str
    head: int
    begun_at: int | None
    created_at: datetime


async def add(conn: AsyncConnection, user_id: UUID, plan: NewPlan, *, now: datetime) -> None:
    """Without a version yet: add_version follows in the same transaction."""
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=plan.id,
            name=plan.name,
            description=plan.description,
            goal=plan.goal,
            goal_type=plan.goal_type,
            branch=MAIN,
            newest=0,
            wish=dict(plan.wish),
            demo=plan.demo,
            created_at=now,
            changed_at=now,
        )
    )
    await conn.execute(insert(plan_branch).values(user_id=user_id, plan_id=plan.id, name=MAIN, head=0, created_at=now))


async def get(conn: AsyncConnection, user_id: UUID, plan_id: UUID, *, lock: bool = False) -> PlanRow | None:
    query = _rows(user_id).where(table.c.id == plan_id)
    row = (await conn.execute(query.with_for_update(of=table) if lock else query)).one_or_none()
    return None if row is None else PlanRow(*row)


async def every(
    conn: AsyncConnection, user_id: UUID, *, archived: bool = False, active: bool | None = None
) -> tuple[PlanRow, ...]:
    """The newest first."""
    query = _rows(user_id).where(table.c.archived_at.is_not(None) if archived else table.c.archived_at.is_(None))
    if active is not None:
        query = query.where(table.c.active.is_(active))
    return tuple(PlanRow(*row) for row in await conn.execute(query.order_by(table.c.id.desc())))


async def change(
    conn: AsyncConnection, user_id: UUID, plan_id: UUID, *, values: Mapping[str, Any], now: datetime
) -> bool:
    new = {name: value for name, value in values.items() if name in _EDITABLE}
    changed = await conn.execute(
        update(table).where(table.c.user_id == user_id, table.c.id == plan_id).values(**new, changed_at=now)
    )
    return changed.rowcount == 1


async def add_version(
    conn: AsyncConnection, user_id: UUID, plan_id: UUID, number: int, version: NewVersion, *, now: datetime
) -> None:
    """The caller holds the plan's row and counts; the branch moves along."""
    values = {name: getattr(version, name) for name in NewVersion.__slots__}
    await conn.execute(
        insert(plan_version).values(user_id=user_id, plan_id=plan_id, number=number, created_at=now, **values)
    )
    await conn.execute(
        update(plan_branch)
        .where(plan_branch.c.user_id == user_id, plan_branch.c.plan_id == plan_id, plan_branch.c.name == version.branch)
        .values(head=number)
    )
    await conn.execute(
        update(table).where(table.c.user_id == user_id, table.c.id == plan_id).values(newest=number, changed_at=now)
    )


async def version(conn: AsyncConnection, user_id: UUID, plan_id: UUID, number: int) -> WholeVersion | None:
    query = select(*_VERSION, plan_version.c.body, plan_version.c.start, plan_version.c.certificate).where(
        _of(user_id, plan_id), plan_version.c.number == number
    )
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else WholeVersion(VersionRow(*row[:-3]), *row[-3:])


async def versions(conn: AsyncConnection, user_id: UUID, plan_id: UUID) -> tuple[VersionRow, ...]:
    """The newest first, without what they hold."""
    query = select(*_VERSION).where(_of(user_id, plan_id)).order_by(plan_version.c.number.desc())
    return tuple(VersionRow(*row) for row in await conn.execute(query))


async def bodies(
    conn: AsyncConnection, user_id: UUID, plan_id: UUID, numbers: Sequence[int]
) -> Mapping[int, Mapping[str, Any]]:
    query = select(plan_version.c.number, plan_version.c.body).where(
        _of(user_id, plan_id), plan_version.c.number.in_(numbers)
    )
    return {row.number: row.body for row in await conn.execute(query)}


async def branches(conn: AsyncConnection, user_id: UUID, plan_id: UUID) -> tuple[BranchRow, ...]:
    columns = (plan_branch.c[name] for name in BranchRow.__slots__)
    query = (
        select(*columns)
        .where(plan_branch.c.user_id == user_id, plan_branch.c.plan_id == plan_id)
        .order_by(plan_branch.c.created_at, plan_branch.c.name)
    )
    return tuple(BranchRow(*row) for row in await conn.execute(query))


async def add_branch(
    conn: AsyncConnection, user_id: UUID, plan_id: UUID, *, name: str, head: int, now: datetime
) -> None:
    await conn.execute(
        insert(plan_branch).values(
            user_id=user_id, plan_id=plan_id, name=name, head=head, begun_at=head, created_at=now
        )
    )


def _of(user_id: UUID, plan_id: UUID) -> Any:
    return and_(plan_version.c.user_id == user_id, plan_version.c.plan_id == plan_id)


_VERSION = tuple(plan_version.c[name] for name in VersionRow.__slots__)


def _rows(user_id: UUID) -> Any:
    joined = and_(
        plan_branch.c.user_id == table.c.user_id,
        plan_branch.c.plan_id == table.c.id,
        plan_branch.c.name == table.c.branch,
    )
    columns = [table.c[name] for name in PlanRow.__slots__ if name != "head"]
    return select(*columns, plan_branch.c.head).join(plan_branch, joined).where(table.c.user_id == user_id)
