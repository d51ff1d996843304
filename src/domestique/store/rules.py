"""Rules in their versions: added, edited by adding a version, put to rest, deleted. What a version said stays told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, insert, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.rules import rule as table
from domestique.store.tables.rules import rule_version

RuleAuthor = Literal["person", "pack", "coach", "import"]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """`body` is model/rule_json.py's of the newest version."""

    id: UUID
    version: int
    kind: str
    active: bool
    plan_id: UUID | None
    body: Mapping[str, Any]
    author: RuleAuthor
    created_at: datetime
    changed_at: datetime
    demo: bool


@dataclass(frozen=True, slots=True)
class NewRule:
    id: UUID
    kind: str
    body: Mapping[str, Any]
    author: RuleAuthor = "person"
    plan_id: UUID | None = None
    reason: str | None = None
    demo: bool = False


@dataclass(frozen=True, slots=True)
class RuleVersion:
    number: int
    parent: int | None
    body: Mapping[str, Any]
    author: RuleAuthor
    reason: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class VersionOf:
    rule_id: UUID
    number: int


async def add(conn: AsyncConnection, user_id: UUID, rules: Sequence[NewRule], *, now: datetime) -> None:
    if not rules:
        return
    await conn.execute(
        insert(table),
        [
            {
                "user_id": user_id,
                "id": one.id,
                "version": 1,
                "kind": one.kind,
                "plan_id": one.plan_id,
                "demo": one.demo,
                "created_at": now,
                "changed_at": now,
            }
            for one in rules
        ],
    )
    await conn.execute(
        insert(rule_version),
        [
            {
                "user_id": user_id,
                "rule_id": one.id,
                "number": 1,
                "parent": None,
                "body": dict(one.body),
                "author": one.author,
                "reason": one.reason,
                "created_at": now,
            }
            for one in rules
        ],
    )


async def get(conn: AsyncConnection, user_id: UUID, rule_id: UUID, *, lock: bool = False) -> RuleRow | None:
    query = _newest(user_id).where(table.c.id == rule_id)
    row = (await conn.execute(query.with_for_update(of=table) if lock else query)).one_or_none()
    return None if row is None else RuleRow(*row)


async def every(
    conn: AsyncConnection, user_id: UUID, *, plan_id: UUID | None = None, only: Sequence[UUID] | None = None
) -> tuple[RuleRow, ...]:
    """The athlete's for all plans, oldest first, and those of `plan_id` besides."""
    whose = table.c.plan_id.is_(None)
    query = _newest(user_id).where(whose if plan_id is None else or_(whose, table.c.plan_id == plan_id))
    if only is not None:
        query = _newest(user_id).where(table.c.id.in_(only))
    return tuple(RuleRow(*row) for row in await conn.execute(query.order_by(table.c.id)))


async def add_version(
    conn: AsyncConnection,
    user_id: UUID,
    rule_id: UUID,
    *,
    after: int,
    kind: str,
    body: Mapping[str, Any],
    author: RuleAuthor,
    reason: str | None,
    now: datetime,
) -> bool:
    """False when `after` is not the newest any more."""
    moved = await conn.execute(
        update(table)
        .where(_this(user_id, rule_id), table.c.version == after)
        .values(version=after + 1, kind=kind, changed_at=now)
    )
    if moved.rowcount != 1:
        return False
    await conn.execute(
        insert(rule_version).values(
            user_id=user_id,
            rule_id=rule_id,
            number=after + 1,
            parent=after,
            body=dict(body),
            author=author,
            reason=reason,
            created_at=now,
        )
    )
    return True


async def set_active(conn: AsyncConnection, user_id: UUID, rule_id: UUID, *, active: bool, now: datetime) -> bool:
    changed = await conn.execute(update(table).where(_this(user_id, rule_id)).values(active=active, changed_at=now))
    return changed.rowcount == 1


async def delete(conn: AsyncConnection, user_id: UUID, rule_id: UUID, *, now: datetime) -> bool:
    """No new plan keeps it; the versions stay, for the plans that kept them."""
    changed = await conn.execute(update(table).where(_this(user_id, rule_id)).values(deleted_at=now))
    return changed.rowcount == 1


async def restore(conn: AsyncConnection, user_id: UUID, rule_id: UUID, *, now: datetime) -> bool:
    """As it was, in all its versions. False where nothing of that id was deleted."""
    gone = and_(table.c.user_id == user_id, table.c.id == rule_id, table.c.deleted_at.is_not(None))
    changed = await conn.execute(update(table).where(gone).values(deleted_at=None, changed_at=now))
    return changed.rowcount == 1


async def versions(conn: AsyncConnection, user_id: UUID, rule_id: UUID) -> tuple[RuleVersion, ...]:
    """The newest first; of deleted rules too."""
    query = (
        select(*(rule_version.c[name] for name in RuleVersion.__slots__))
        .where(rule_version.c.user_id == user_id, rule_version.c.rule_id == rule_id)
        .order_by(rule_version.c.number.desc())
    )
    return tuple(RuleVersion(*row) for row in await conn.execute(query))


async def bodies(
    conn: AsyncConnection, user_id: UUID, wanted: Sequence[VersionOf]
) -> Mapping[VersionOf, Mapping[str, Any]]:
    """As they said in that version, whatever became of the rule since."""
    if not wanted:
        return {}
    query = select(rule_version.c.rule_id, rule_version.c.number, rule_version.c.body).where(
        rule_version.c.user_id == user_id,
        tuple_(rule_version.c.rule_id, rule_version.c.number).in_([(one.rule_id, one.number) for one in wanted]),
    )
    return {VersionOf(row.rule_id, row.number): row.body for row in await conn.execute(query)}


def _this(user_id: UUID, rule_id: UUID) -> Any:
    return and_(table.c.user_id == user_id, table.c.id == rule_id, table.c.deleted_at.is_(None))


def _newest(user_id: UUID) -> Any:
    """In the order of RuleRow."""
    joined = and_(
        rule_version.c.user_id == table.c.user_id,
        rule_version.c.rule_id == table.c.id,
        rule_version.c.number == table.c.version,
    )
    return (
        select(
            table.c.id,
            table.c.version,
            table.c.kind,
            table.c.active,
            table.c.plan_id,
            rule_version.c.body,
            rule_version.c.author,
            table.c.created_at,
            table.c.changed_at,
            table.c.demo,
        )
        .join(rule_version, joined)
        .where(table.c.user_id == user_id, table.c.deleted_at.is_(None))
    )
