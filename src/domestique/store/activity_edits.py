"""What a change does to the activities it took hold of (store/change_sets.py)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, cast, column, func, literal, select, update, values
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import Text

from domestique.kit.search_words import tsvector
from domestique.store.tables.activities import activity as table
from domestique.store.tables.organising import change_item

_TEXTS = ARRAY(Text)
_WORDS = frozenset({"search", "note_words", "tag_words"})
_AT_ONCE = 5_000


async def set_values(
    conn: AsyncConnection,
    user_id: UUID,
    change_id: UUID,
    *,
    new: Mapping[str, Any],
    own: Sequence[str],
    not_own: Sequence[str] = (),
    at: datetime,
) -> None:
    """`new` by column. `own` names columns that are the athlete's from now on, `not_own` those given back."""
    await _update(conn, user_id, change_id, {**_typed(new), "own_fields": _marked(own, not_own), "changed_at": at})


async def set_tags(
    conn: AsyncConnection,
    user_id: UUID,
    change_id: UUID,
    *,
    add: Sequence[str],
    remove: Sequence[str],
    new: Mapping[str, Any],
    own: Sequence[str],
    at: datetime,
) -> int:
    """As `set_values`, and besides tags put on and taken off. The most tags that any of the activities has now.

    The words to search by are made here for each set of tags that comes out, of which there are few.
    """
    tags = _set_of(table.c.tags, add=add, remove=remove).label("tags")
    made = select(table.c.id, tags).where(_held(user_id, change_id)).subquery("made")
    sets = [tuple(row.tags) for row in await conn.execute(select(made.c.tags).distinct())]
    others = {**_typed(new), "own_fields": _marked((*own, "tags"), ()), "changed_at": at}
    for start in range(0, len(sets), _AT_ONCE):
        known = values(column("tags", _TEXTS), column("words", Text), name="known").data(
            [(list(each), tsvector(*each)) for each in sets[start : start + _AT_ONCE]]
        )
        here = (table.c.id == made.c.id, made.c.tags == cast(known.c.tags, _TEXTS))
        words = cast(known.c.words, TSVECTOR)
        await _update(conn, user_id, change_id, {**others, "tags": made.c.tags, "tag_words": words}, *here)
    return max((len(each) for each in sets), default=0)


async def set_deleted(conn: AsyncConnection, user_id: UUID, change_id: UUID, *, deleted_at: datetime | None) -> None:
    """None brings them back."""
    await _update(conn, user_id, change_id, {"deleted_at": deleted_at})


async def _update(
    conn: AsyncConnection, user_id: UUID, change_id: UUID, new: Mapping[str, Any], *where: ColumnElement[bool]
) -> None:
    """Each row goes to the version that its change foretold."""
    new = {**new, "version": change_item.c.version_after}
    await conn.execute(update(table).where(_held(user_id, change_id), *where).values(new))


def _held(user_id: UUID, change_id: UUID) -> ColumnElement[bool]:
    return and_(
        table.c.user_id == user_id,
        change_item.c.user_id == user_id,
        change_item.c.change_id == change_id,
        change_item.c.activity_id == table.c.id,
    )


def _typed(new: Mapping[str, Any]) -> dict[str, Any]:
    return {name: cast(value, TSVECTOR) if name in _WORDS else value for name, value in new.items() if name in table.c}


def _marked(own: Sequence[str], not_own: Sequence[str]) -> ColumnElement[Any]:
    return _set_of(table.c.own_fields, add=own, remove=not_own)


def _set_of(texts: ColumnElement[Any], *, add: Sequence[str], remove: Sequence[str]) -> ColumnElement[Any]:
    """Each once, ordered as Python orders text, so that the same set is the same list."""
    both = texts.op("||", return_type=_TEXTS)(literal(list(add), _TEXTS))
    each = func.unnest(both).column_valued("each")
    ordered = each.collate("C").label("ordered")
    left = select(ordered).where(each != func.all(literal(list(remove), _TEXTS))).distinct().order_by(ordered)
    return func.array(left.scalar_subquery(), type_=_TEXTS)
