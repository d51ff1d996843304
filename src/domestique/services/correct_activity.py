"""Corrections: asked for, taken back, put back. Each makes the activity anew from what was recorded."""

from collections.abc import Mapping
from uuid import UUID

from domestique.analysis.composing.corrections import BY_SLUG
from domestique.analysis.composing.corrections.kind import BadCorrection, checked
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.store import activities, corrections, links, notices, structures
from domestique.store.composing.linking import recompose
from domestique.store.corrections import Correction
from domestique.store.database import Connection
from domestique.store.structures import Note


async def list_corrections(desk: Desk, user_id: UUID, activity_id: UUID) -> tuple[Correction, ...]:
    async with desk.database.as_user(user_id) as conn:
        found = await activities.find(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        return await corrections.of_activity(conn, user_id, found.row.id)


async def correct_activity(
    desk: Desk, user_id: UUID, activity_id: UUID, slug: str, params: Mapping[str, float | str], *, version: int
) -> UUID:
    """The correction's id, which is its change's too. BadCorrection when it makes no sense; then nothing is kept."""
    if slug not in BY_SLUG:
        raise BadCorrection("unknown_correction", f"there is no correction called {slug}")
    meant = checked(BY_SLUG[slug], params)
    correction_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await _in_version(conn, user_id, activity_id, version)
        await corrections.append(conn, user_id, activity_id, id=correction_id, slug=slug, params=meant, at=desk.now())
        await _again(desk, conn, user_id, activity_id)
        for each in await corrections.of_activity(conn, user_id, activity_id):
            if each.id == correction_id and each.refused is not None:
                raise BadCorrection("refused", each.refused)
        structure = {"activity": str(activity_id), "correction": str(correction_id)}
        made = Note("correct", (activity_id,), structure, {"slug": slug})
        await structures.note(conn, user_id, correction_id, made, at=desk.now())
    return correction_id


async def undo_correction(
    desk: Desk, user_id: UUID, activity_id: UUID, correction_id: UUID, *, version: int, back: bool = False
) -> None:
    """`back` puts one that was taken back into its old place again."""
    async with desk.database.as_user(user_id) as conn:
        await _in_version(conn, user_id, activity_id, version)
        at = None if back else desk.now()
        if not await corrections.set_undone(conn, user_id, activity_id, correction_id, at=at):
            raise NotFound
        await structures.follow_correction(conn, user_id, correction_id, at=at)
        await _again(desk, conn, user_id, activity_id)


async def _again(desk: Desk, conn: Connection, user_id: UUID, activity_id: UUID) -> None:
    await recompose(conn, desk.blobs, user_id, activity_id, now=desk.now())
    await notices.publish(conn, user_id, topic="activity", id=activity_id)
    await desk.measure_soon(conn, user_id)


async def _in_version(conn: Connection, user_id: UUID, activity_id: UUID, version: int) -> None:
    await links.hold(conn, user_id)
    found = await activities.get(conn, user_id, activity_id)
    if found is None:
        raise NotFound
    if found.row.version != version:
        raise Stale
    if found.row.manual:
        raise BadValue("slug", "by_hand")
