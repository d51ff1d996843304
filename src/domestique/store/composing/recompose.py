"""An activity made again from its recordings and corrections, and written over what was derived before.

What the athlete set by hand (`own_fields`) is not derived and stays.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import cast, delete, select, update
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.composing.compose import Wish
from domestique.kit.search_words import tsvector
from domestique.store import activities, change_sets, corrections, gear, links, streams
from domestique.store.blobs import Blobs
from domestique.store.composing.parts import ComposedRows, RawPart, compose_parts
from domestique.store.links import Link
from domestique.store.tables.activities import activity, activity_lap, activity_pause, strength_set
from domestique.store.tables.streams import activity_stream

_SAID_AS = {"search": "name", "note_words": "notes"}
"""The words to search by are the athlete's own where what they are made of is."""

Composer = Callable[[Sequence[RawPart], Sequence[Wish]], Awaitable[ComposedRows]]
"""Where the work is done: in a thread for one activity, in processes for all of them."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that an activity is made from."""

    activity_id: UUID
    links: tuple[Link, ...]
    wishes: tuple[Wish, ...]

    @property
    def sample(self) -> bool:
        return bool(self.links) and all(link.sample for link in self.links)


async def in_a_thread(parts: Sequence[RawPart], wishes: Sequence[Wish]) -> ComposedRows:
    return await asyncio.to_thread(compose_parts, parts, wishes)


async def recipe_of(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> Recipe:
    asked = await corrections.of_activity(conn, user_id, activity_id)
    wishes = tuple(Wish(each.slug, each.params, str(each.id)) for each in asked if each.undone_at is None)
    return Recipe(activity_id, await links.of_activity(conn, user_id, activity_id), wishes)


async def raw_part(blobs: Blobs, link: Link) -> RawPart:
    """KeyError when the file is gone from the blob store."""
    data = await blobs.get(link.blob_key)
    return RawPart(link.key, data, link.part, link.from_s, link.to_s, link.facts, link.raw_id.int)


async def cook(blobs: Blobs, recipe: Recipe, composer: Composer = in_a_thread) -> ComposedRows:
    parts = [await raw_part(blobs, link) for link in recipe.links]
    return await composer(parts, recipe.wishes)


async def serve(conn: AsyncConnection, user_id: UUID, recipe: Recipe, rows: ComposedRows, *, now: datetime) -> None:
    """Writes what was cooked. The caller has seen to it that the recipe is still the one that was read."""
    recording, activity_id = rows.recording, recipe.activity_id
    ids = {link.key: link.id for link in recipe.links}
    own = await conn.scalar(
        select(activity.c.own_fields)
        .where(activity.c.user_id == user_id, activity.c.id == activity_id)
        .with_for_update()  # or an edit in between would be written over
    )
    notes = next((link.facts["notes"] for link in recipe.links if link.facts.get("notes")), None)
    said = {**activities.derived(recording), "notes": notes, "note_words": cast(tsvector(notes), TSVECTOR)}
    values = {name: value for name, value in said.items() if _SAID_AS.get(name, name) not in (own or ())}
    named = next((link.facts["gear"] for link in recipe.links if link.facts.get("gear")), None)
    mine = None if named is None or "gear_id" in (own or ()) else await gear.named(conn, user_id, named)
    if mine is not None:
        values["gear_id"] = mine
    await conn.execute(
        update(activity)
        .where(activity.c.user_id == user_id, activity.c.id == activity_id)
        .values(
            **values,
            sample=recipe.sample,
            provenance=_with_ids(rows.provenance, ids) if len(ids) > 1 else {},
            version=activity.c.version + 1,
            changed_at=now,
        )
    )
    await change_sets.carry(conn, user_id, activity_id, derived=said)
    await clear(conn, user_id, activity_id)
    await _insert_streams(conn, user_id, recipe, rows, ids)
    await activities.insert_parts(conn, user_id, activity_id, recording)
    await corrections.set_refused(
        conn, user_id, activity_id, {UUID(key): reason for key, reason in rows.refused.items()}
    )


async def clear(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> None:
    """What hangs on an activity and comes from its recordings goes."""
    for table in (activity_stream, activity_lap, activity_pause, strength_set):
        await conn.execute(delete(table).where(table.c.user_id == user_id, table.c.activity_id == activity_id))


async def _insert_streams(
    conn: AsyncConnection, user_id: UUID, recipe: Recipe, rows: ComposedRows, ids: dict[str, UUID]
) -> None:
    leading = ids[rows.provenance["leading"]]
    by_source: dict[UUID, list[Any]] = {}
    for stream in rows.recording.streams:
        key = rows.origin.get(stream.channel) or rows.provenance["fields"].get(stream.channel)
        by_source.setdefault(ids[key] if key else leading, []).append(stream)
    for source_id, several in by_source.items():
        await streams.insert_all(conn, user_id, recipe.activity_id, source_id, several)


def _with_ids(provenance: Any, ids: dict[str, UUID]) -> dict[str, Any]:
    def named(keys: dict[str, str]) -> dict[str, str]:
        return {name: str(ids[key]) for name, key in keys.items()}

    return {
        "leading": str(ids[provenance["leading"]]),
        "channels": named(provenance["channels"]),
        "fields": named(provenance["fields"]),
        "lags": {str(ids[key]): lag for key, lag in provenance["lags"].items()},
    }
