"""The athlete puts two activities together, takes a recording out again, or cuts one in pieces."""

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from domestique.analysis.composing.twins import Evidence
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.store import activities, corrections, links, notices
from domestique.store.composing.linking import put_together, take_out
from domestique.store.composing.parts import PartGone, compare_parts
from domestique.store.composing.recompose import raw_part
from domestique.store.composing.splitting import split
from domestique.store.database import Connection
from domestique.store.links import Link

_SHORTEST_S = 1.0
_MOVING = frozenset({"clock", "trim"})
"""Corrections after which the seconds on the page are not those of the recordings."""


@dataclass(frozen=True, slots=True)
class SourceFact:
    """`evidence`: why it counts as the same session as the leading one; empty for that one itself."""

    link: Link
    device: str | None
    leading: bool
    lag_s: int | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """`channels` and `fields` name the id of a source, or "you". `near`: other activities at the same time."""

    facts: tuple[SourceFact, ...]
    channels: Mapping[str, str]
    fields: Mapping[str, str]
    near: tuple[activities.ActivityRow, ...]

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(fact.link for fact in self.facts)


async def read_sources(desk: Desk, user_id: UUID, activity_id: UUID) -> Sources:
    async with desk.database.as_user(user_id) as conn:
        found = await activities.find(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        activity_id = found.row.id
        mine = await links.of_activity(conn, user_id, activity_id)
        beside = {other.activity_id for link in mine for other in await links.overlapping(conn, user_id, link)}
        near = [await activities.get(conn, user_id, other) for other in sorted(beside)]
        told = await links.provenance(conn, user_id, activity_id)
        own = await links.own_fields(conn, user_id, activity_id)
    leading = str(told.get("leading") or (mine[0].id if mine else ""))
    channels = told.get("channels") or dict.fromkeys(found.row.channels, leading)
    fields = {**told.get("fields", {}), **dict.fromkeys(own, "you")}
    leader = next((link for link in mine if str(link.id) == leading), None)
    facts = [await _fact(desk, link, leader, told.get("lags", {})) for link in mine]
    return Sources(tuple(facts), channels, fields, tuple(other.row for other in near if other is not None))


async def _fact(desk: Desk, link: Link, leader: Link | None, lags: Mapping[str, int]) -> SourceFact:
    evidence: tuple[Evidence, ...] = ()
    if leader is not None and link != leader:
        with contextlib.suppress(KeyError, PartGone):
            parts = [await raw_part(desk.blobs, each) for each in (leader, link)]
            evidence = (await asyncio.to_thread(compare_parts, *parts)).evidence
    device = " ".join(str(link.device[key]) for key in ("manufacturer", "product") if link.device.get(key)) or None
    return SourceFact(link, device, link == leader, lags.get(str(link.id)), evidence)


@dataclass(frozen=True, slots=True)
class Done:
    """`activity_ids`: of a merge the one that stays, of a taking out the new one, of a cut all pieces in order of time.

    `change_id` is for undoing (services/undo_change.py).
    """

    change_id: UUID
    activity_ids: tuple[UUID, ...]

    @property
    def first(self) -> UUID:
        return self.activity_ids[0]


async def merge_activities(desk: Desk, user_id: UUID, activity_id: UUID, other_id: UUID, *, version: int) -> Done:
    if activity_id == other_id:
        raise BadValue("other_id", "same_activity")
    change_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        mine = await _in_version(conn, user_id, activity_id, version)
        other = await activities.get(conn, user_id, other_id)
        if other is None:
            raise NotFound
        if mine.row.manual or other.row.manual:
            raise BadValue("other_id", "by_hand")
        if mine.row.sample is not other.row.sample:
            raise BadValue("other_id", "sample_and_own")
        kept = await put_together(conn, desk.blobs, user_id, activity_id, other_id, change_id=change_id, now=desk.now())
        if kept is None:
            raise NotFound
        await notices.publish(conn, user_id, topic="activity")
        await desk.measure_soon(conn, user_id)
    return Done(change_id, (kept,))


async def unmerge_activity(desk: Desk, user_id: UUID, activity_id: UUID, source_id: UUID, *, version: int) -> Done:
    """Its id is that of the activity which the recording makes by itself."""
    change_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await _in_version(conn, user_id, activity_id, version)
        link = await links.get(conn, user_id, source_id)
        if link is None or link.activity_id != activity_id:
            raise NotFound
        if len(await links.of_activity(conn, user_id, activity_id)) < 2:
            raise BadValue("source_id", "only_source")
        taken = await take_out(
            conn, desk.blobs, user_id, link, new_id=desk.new_id(), change_id=change_id, now=desk.now()
        )
        await notices.publish(conn, user_id, topic="activity")
        await desk.measure_soon(conn, user_id)
    return Done(change_id, (taken,))


async def split_activity(desk: Desk, user_id: UUID, activity_id: UUID, at_s: Sequence[float], *, version: int) -> Done:
    """The first of the pieces is the activity itself."""
    change_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        detail = await _in_version(conn, user_id, activity_id, version)
        if detail.row.manual:
            raise BadValue("at_s", "by_hand")
        asked = await corrections.of_activity(conn, user_id, activity_id)
        if any(each.slug in _MOVING and each.undone_at is None for each in asked):
            raise BadValue("at_s", "corrected")
        cuts = sorted(set(at_s))
        longest = detail.row.elapsed_s or 0.0
        if not cuts or cuts[0] < _SHORTEST_S or cuts[-1] > longest - _SHORTEST_S:
            raise BadValue("at_s", "outside", longest=round(longest))
        pieces = await split(
            conn,
            desk.blobs,
            user_id,
            activity_id,
            cuts,
            new_id=desk.new_id,
            start_at=detail.row.start_at,
            change_id=change_id,
            now=desk.now(),
        )
        await notices.publish(conn, user_id, topic="activity")
        await desk.measure_soon(conn, user_id)
    return Done(change_id, pieces)


async def _in_version(conn: Connection, user_id: UUID, activity_id: UUID, version: int) -> activities.Detail:
    await links.hold(conn, user_id)
    found = await activities.get(conn, user_id, activity_id)
    if found is None:
        raise NotFound
    if found.row.version != version:
        raise Stale
    return found
