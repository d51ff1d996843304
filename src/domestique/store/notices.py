"""Live updates: a NOTIFY in the transaction that changed something, carrying ids only.

PostgreSQL delivers a notice at commit, drops it on rollback and folds equal ones of one transaction together.
Under very high rates NOTIFY serialises commits, so a batch sends one notice, about the batch.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

CHANNEL = "domestique_notice"


@dataclass(frozen=True, slots=True)
class Notice:
    topic: str
    id: str | None = None


RESYNC = Notice("resync")
"""Something may have been missed (a lost connection, a slow reader): read everything shown anew."""


async def publish(conn: AsyncConnection, user_id: UUID, *, topic: str, id: UUID | str | None = None) -> None:
    """`topic` is a singular noun: "job", "import", "activity"."""
    await conn.execute(select(func.pg_notify(CHANNEL, _payload(user_id, topic, id))))


def told(user_id: UUID, *, topic: str, id: UUID | str | None = None) -> ColumnElement[bool]:
    """A condition that is true and gives notice for each row it is asked about, for one statement that does both."""
    return func.pg_notify(CHANNEL, _payload(user_id, topic, id)).is_not(None)


def _payload(user_id: UUID, topic: str, id: UUID | str | None) -> str:
    if not topic.isidentifier():
        raise ValueError(f"not a topic: {topic!r}")
    payload = f"{user_id} {topic} {'' if id is None else id}"
    if len(payload) > 500:
        raise ValueError("a notice carries ids only")
    return payload


def parse(payload: str) -> tuple[UUID, Notice] | None:
    """None for a payload that is not ours: anyone with the database may NOTIFY."""
    parts = payload.split(" ", 2)
    if len(parts) != 3:
        return None
    try:
        return UUID(parts[0]), Notice(parts[1], parts[2] or None)
    except ValueError:
        return None
