"""Activities that nothing recorded: typed by the athlete."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import cast, insert
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.activities import activity

_WORDS = ("search", "note_words", "tag_words")


async def add(
    conn: AsyncConnection,
    user_id: UUID,
    activity_id: UUID,
    *,
    new: Mapping[str, Any],
    own: Sequence[str],
    now: datetime,
) -> None:
    """`new` by column (store/activity_wishes.py)."""
    words = {name: cast(new.get(name, ""), TSVECTOR) for name in _WORDS}
    rest = {name: value for name, value in new.items() if name in activity.c and name not in _WORDS}
    await conn.execute(
        insert(activity).values(
            user_id=user_id,
            id=activity_id,
            manual=True,
            own_fields=list(own),
            created_at=now,
            changed_at=now,
            **rest,
            **words,
        )
    )
