"""Everything derived is made again from what is kept; with `verify`, compared and left as it is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import links
from domestique.store.composing import fingerprint
from domestique.store.composing.linking import recompose
from domestique.store.composing.parts import PartGone
from domestique.store.measuring import proof

Progress = Callable[[int, int], Awaitable[None]]


class _NotKept(Exception):
    """Rolls a comparison back."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """Hashes over everything, before and after; `differ` and `lost` name activities (lost: the file is gone)."""

    before: str
    after: str
    count: int
    differ: tuple[UUID, ...]
    lost: tuple[UUID, ...]


async def rebuild(desk: Desk, user_id: UUID, *, verify: bool, progress: Progress) -> Rebuilt:
    async with desk.database.as_user(user_id) as conn:
        ids = await fingerprint.activity_ids(conn, user_id)
    olds: list[str] = []
    news: list[str] = []
    differ: list[UUID] = []
    lost: list[UUID] = []
    for done, activity_id in enumerate(ids, start=1):
        old, new = await _one(desk, user_id, activity_id, keep=not verify)
        olds.append(old)
        news.append(new or old)
        if new is None:
            lost.append(activity_id)
        elif new != old:
            differ.append(activity_id)
        await progress(done, len(ids))
    return Rebuilt(fingerprint.total(olds), fingerprint.total(news), len(ids), tuple(differ), tuple(lost))


async def _one(desk: Desk, user_id: UUID, activity_id: UUID, *, keep: bool) -> tuple[str, str | None]:
    """The hash before and after; the latter None when a file it needs is gone. By hand means nothing to rebuild."""
    old = ""
    new: str | None = None
    try:
        async with desk.database.as_user(user_id) as conn:
            old = await fingerprint.of_activity(conn, user_id, activity_id)
            figures = await proof.kept_hash(conn, user_id, activity_id)
            old += figures or ""
            if not await links.of_activity(conn, user_id, activity_id):
                return old, old
            await recompose(conn, desk.blobs, user_id, activity_id, now=desk.now())
            new = await fingerprint.of_activity(conn, user_id, activity_id)
            again = None if figures is None else await proof.anew(conn, user_id, activity_id)
            if again is not None:
                new += again.hash
            if not keep or new == old:
                raise _NotKept
            if again is not None:
                await proof.write(conn, user_id, again, now=desk.now())
    except _NotKept:
        pass
    except (KeyError, PartGone):
        return old, None
    return old, new
