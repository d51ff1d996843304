"""One activity cut in several: each recording gives each piece its stretch, and the file stays whole."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import corrections, interval_cuts, links, structures
from domestique.store.blobs import Blobs
from domestique.store.composing.linking import new_activity, recompose, stretch_of
from domestique.store.links import Link
from domestique.store.structures import Note

_FOR_EVER = 1e12


async def split(
    conn: AsyncConnection,
    blobs: Blobs,
    user_id: UUID,
    activity_id: UUID,
    cuts: Sequence[float],
    *,
    new_id: Callable[[], UUID],
    start_at: datetime,
    change_id: UUID,
    now: datetime,
) -> tuple[UUID, ...]:
    """`cuts` in seconds since the activity's start, in order, all inside it. Corrections and
    the athlete's intervals go with every piece."""
    every = await links.of_activity(conn, user_id, activity_id)
    before = await structures.rows_of_sources(conn, user_id, activity_id)
    asked = await corrections.of_activity(conn, user_id, activity_id)
    intervals = interval_cuts.remembered(await interval_cuts.get(conn, user_id, activity_id))
    pieces = [activity_id]
    stretches = list(pairwise((-_FOR_EVER, *cuts, _FOR_EVER)))
    first, *rest = stretches
    for begin, end in rest:
        made_of = [
            replace(part, id=new_id())
            for part in (_stretch(link, start_at, begin, end) for link in every)
            if part is not None
        ]
        piece = new_id()
        await new_activity(conn, blobs, user_id, piece, made_of, now=now)
        for part in made_of:
            await links.copy(conn, user_id, part, activity_id=piece, at=now)
        for each in asked:
            if each.undone_at is None:
                await corrections.append(
                    conn, user_id, piece, id=new_id(), slug=each.slug, params=each.params, at=each.created_at
                )
        await interval_cuts.copy(conn, user_id, activity_id, to=piece)
        await recompose(conn, blobs, user_id, piece, now=now)
        pieces.append(piece)
    for link in every:
        kept = _stretch(link, start_at, *first)
        if kept is None:
            await links.remove(conn, user_id, link.id)
        else:
            await links.set_stretch(conn, user_id, link.id, from_s=kept.from_s, to_s=kept.to_s)
    await recompose(conn, blobs, user_id, activity_id, now=now)
    left = {
        str(piece): [stretch_of(link) for link in await links.of_activity(conn, user_id, piece)] for piece in pieces
    }
    cut = Note("split", pieces, {"before": before, "left": left, "intervals": intervals}, {})
    await structures.note(conn, user_id, change_id, cut, at=now)
    return tuple(pieces)


def _stretch(link: Link, start_at: datetime, begin: float, end: float) -> Link | None:
    """The part of the recording between two moments of the activity; None when it has nothing there."""
    lead = (start_at - link.start_at).total_seconds()
    first = link.from_s or 0.0
    last = link.to_s if link.to_s is not None else link.elapsed_s or 0.0
    if begin + lead >= last or end + lead <= first:
        return None
    return replace(
        link,
        from_s=begin + lead if begin + lead > first else link.from_s,
        to_s=end + lead if end + lead < last else link.to_s,
    )
