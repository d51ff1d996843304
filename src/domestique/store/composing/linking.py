"""Activities put together, taken apart and cut, each in the caller's one transaction.

Nothing is lost: a recording remembers the activity it made (`home_id`), and an absorbed activity keeps its edits.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import activities, links, structures
from domestique.store.blobs import Blobs
from domestique.store.composing.recompose import Composer, Recipe, cook, in_a_thread, recipe_of, serve
from domestique.store.links import Link
from domestique.store.structures import Note
from domestique.store.tables.activities import activity


async def recompose(
    conn: AsyncConnection,
    blobs: Blobs,
    user_id: UUID,
    activity_id: UUID,
    *,
    now: datetime,
    composer: Composer = in_a_thread,
) -> None:
    recipe = await recipe_of(conn, user_id, activity_id)
    await serve(conn, user_id, recipe, await cook(blobs, recipe, composer), now=now)


async def put_together(
    conn: AsyncConnection,
    blobs: Blobs,
    user_id: UUID,
    one: UUID,
    other: UUID,
    *,
    change_id: UUID,
    automatic: bool = False,
    now: datetime,
) -> UUID | None:
    """The one that was edited, or else came first, absorbs the other; its id. None when either is gone by now."""
    await links.hold(conn, user_id)
    rows = await conn.execute(
        select(activity.c.id)
        .where(activity.c.user_id == user_id, activity.c.id.in_([one, other]), activity.c.deleted_at.is_(None))
        .order_by(activity.c.own_fields == [], activity.c.created_at, activity.c.id)
    )
    found: list[UUID] = [row.id for row in rows]
    if len(found) < 2:
        return None
    keeps, goes = found
    moving = await links.of_activity(conn, user_id, goes)
    structure = {"into": str(keeps), "gone": str(goes), "links": [stretch_of(link) for link in moving]}
    merged = Note("merge", (keeps, goes), structure, {}, automatic=automatic)
    await structures.note(conn, user_id, change_id, merged, at=now)
    await links.move(conn, user_id, [link.id for link in moving], to=keeps)
    await links.absorb(conn, user_id, goes, into=keeps, at=now)
    await recompose(conn, blobs, user_id, keeps, now=now)
    return keeps


async def take_out(
    conn: AsyncConnection, blobs: Blobs, user_id: UUID, link: Link, *, new_id: UUID, change_id: UUID, now: datetime
) -> UUID:
    """The recording's own activity, alive again or made anew; the two are not put together again by themselves."""
    await links.hold(conn, user_id)
    every = await links.of_activity(conn, user_id, link.activity_id)
    leaving = [each for each in every if each.id == link.id or (each.home_id == link.home_id != link.activity_id)]
    staying = [each for each in every if each not in leaving]
    going_home = link.home_id != link.activity_id and await links.release(conn, user_id, link.home_id)
    target = link.home_id if going_home else new_id
    if not going_home:
        await new_activity(conn, blobs, user_id, target, leaving, now=now)
    await links.move(conn, user_id, [each.id for each in leaving], to=target)
    apart = await links.keep_apart(conn, user_id, [each.id for each in leaving], [each.id for each in staying], at=now)
    structure = {
        "from": str(link.activity_id),
        "taken": str(target),
        "links": [stretch_of(each) for each in leaving],
        "apart": [[str(low), str(high)] for low, high in apart],
    }
    taken = Note("unmerge", (link.activity_id, target), structure, {})
    await structures.note(conn, user_id, change_id, taken, at=now)
    for activity_id in (target, link.activity_id):
        await recompose(conn, blobs, user_id, activity_id, now=now)
    return target


async def new_activity(
    conn: AsyncConnection, blobs: Blobs, user_id: UUID, activity_id: UUID, made_of: Sequence[Link], *, now: datetime
) -> None:
    recipe = Recipe(activity_id, tuple(made_of), ())
    rows = await cook(blobs, recipe)
    await conn.execute(
        insert(activity).values(
            user_id=user_id,
            id=activity_id,
            sample=recipe.sample,
            created_at=now,
            changed_at=now,
            **activities.derived(rows.recording),
        )
    )


def stretch_of(link: Link) -> dict[str, Any]:
    """By which undoing sees that the recording is as it was left."""
    return {"id": str(link.id), "from_s": link.from_s, "to_s": link.to_s}
