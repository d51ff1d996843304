"""Listed activities and sessions: noted, made recordings of, and made anew when they change there."""

import contextlib
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC
from itertools import pairwise
from uuid import UUID

from domestique.connectors.found import Found, FoundActivity, FoundExercise, FoundSetting, Gone, Listed
from domestique.kit.plain_text import storable
from domestique.model.athlete import KINDS
from domestique.services.syncing.follow_deletion import come_back, follow_deletion
from domestique.services.syncing.keep_answers import Bytes
from domestique.services.syncing.visit import Visit
from domestique.store import (
    activity_parts,
    bin,
    links,
    new_recordings,
    raw_files,
    remote_exercises,
    remote_objects,
    setting_proposals,
)
from domestique.store.composing import upstream
from domestique.store.composing.linking import recompose
from domestique.store.composing.parts import PartGone
from domestique.store.composing.replacing import replace_recording
from domestique.store.database import Connection
from domestique.store.file_reading import Recorded, take_in
from domestique.store.new_recordings import NewRecording
from domestique.store.recordings import Recording
from domestique.store.remote_exercises import RemoteExercise
from domestique.store.remote_objects import RemoteObject
from domestique.store.setting_proposals import Proposal

_LONGEST = 20_000


async def write_objects(
    visit: Visit,
    conn: Connection,
    kind: str,
    found: Sequence[Found],
    files: Mapping[str, Bytes],
    raws: Mapping[str, UUID],
) -> set[str]:
    """In the transaction of their page. `raws`: raw files by SHA-256. Which objects were there."""
    there = visit.there
    seen: set[str] = set()
    for part in _each_once(found):
        ids = [one.external_id for one in part]
        known = await remote_objects.known(conn, visit.user_id, there.id, kind, ids)
        await _listed(visit, conn, kind, [one for one in part if isinstance(one, Listed)], known)
        for said in part:
            known_as = known.get(said.external_id)
            if isinstance(said, FoundActivity):
                file = files[said.external_id]
                await _session(visit, conn, kind, said, known_as, raws[file.sha256], file)
            elif isinstance(said, Gone):
                await follow_deletion(visit, conn, kind, said.external_id, known_as, at=said.at)
        seen |= {one.external_id for one in part if not isinstance(one, Gone)}
    await remote_exercises.put(
        conn,
        visit.user_id,
        there.id,
        [
            RemoteExercise(one.external_id, one.name, one.kind, one.custom, one.muscle, one.exercise)
            for one in found
            if isinstance(one, FoundExercise)
        ],
    )
    for one in found:
        if isinstance(one, FoundSetting):
            visit.counts["settings"] += await _propose(visit, conn, one)
    return seen


def _each_once(found: Sequence[Found]) -> Iterator[list[Listed | FoundActivity | Gone]]:
    """The objects in their order; in parts where an answer speaks of one twice, so that the second sees the first."""
    part: dict[str, Listed | FoundActivity | Gone] = {}
    for one in found:
        if isinstance(one, Listed | FoundActivity | Gone):
            if one.external_id in part:
                yield list(part.values())
                part = {}
            part[one.external_id] = one
    if part:
        yield list(part.values())


async def _listed(
    visit: Visit, conn: Connection, kind: str, every: Sequence[Listed], known: Mapping[str, RemoteObject]
) -> None:
    facts = {
        one.external_id: _facts(visit, one.external_id, {**one.facts, **({"type": one.type} if one.type else {})})
        for one in every
    }
    said = [
        RemoteObject(one.external_id, one.digest[:200], one.start, one.type, facts[one.external_id], one.has_file)
        for one in every
    ]
    await remote_objects.put(conn, visit.user_id, visit.there.id, kind, said, now=visit.desk.now())
    for one in every:
        had = known.get(one.external_id)
        if had is None:
            visit.counts["activities"] += 1
        else:
            await _listed_again(visit, conn, kind, had, facts[one.external_id])


async def _listed_again(visit: Visit, conn: Connection, kind: str, had: RemoteObject, facts: Mapping[str, str]) -> None:
    if had.gone_at is not None:
        await come_back(visit, conn, kind, had)
    if dict(had.facts) == dict(facts) or had.recording_id is None:
        return
    sources = await activity_parts.sources_of_file(conn, visit.user_id, had.recording_id)
    if await upstream.say_anew(
        conn,
        visit.desk.blobs,
        visit.user_id,
        sources,
        lambda _: facts,
        new_id=visit.desk.new_id,
        now=visit.desk.now(),
    ):
        visit.counts["updated"] += 1
        visit.activities_changed = True


async def _session(
    visit: Visit,
    conn: Connection,
    kind: str,
    one: FoundActivity,
    known: RemoteObject | None,
    raw_id: UUID,
    file: Bytes,
) -> None:
    """What was said before the last word, or before it was deleted there, is passed over."""
    user_id, there, now = visit.user_id, visit.there, visit.desk.now()
    if known is not None and _passed_over(one, known):
        await remote_objects.seen(conn, user_id, there.id, kind, one.external_id, now=now)
        return
    facts = _facts(visit, one.external_id, {"notes": one.notes} if one.notes else {})
    digest = f"{moment_of(one)} {hashlib.sha256(file.data).hexdigest()}"
    sport = one.activity.sport.value
    said = RemoteObject(one.external_id, digest, one.activity.start, sport, facts, has_file=False)
    await remote_objects.put(conn, user_id, there.id, kind, [said], now=now)
    if not visit.wants(sport):
        return
    await raw_files.hold(conn, user_id, {raw_id: "session"})
    if known is not None and known.gone_at is not None:
        await come_back(visit, conn, kind, known)
    old = None if known is None else known.recording_id
    if old == raw_id:
        if known is not None and dict(known.facts) != dict(facts):
            await _retell(visit, conn, raw_id, facts)
        return
    await remote_objects.set_recordings(conn, user_id, there.id, kind, {one.external_id: raw_id})
    recording = _recording(file)
    if old is not None:
        made = await replace_recording(conn, visit.desk.blobs, user_id, old, raw_id, recording, now=now)
        await _retell(visit, conn, raw_id, facts)
        if made:
            visit.counts["updated"] += 1
            visit.activities_changed = True
        return
    if await activity_parts.sources_of_file(conn, user_id, raw_id) or await bin.erased(conn, user_id, [raw_id]):
        return
    new = NewRecording(visit.desk.new_id(), visit.desk.new_id(), raw_id, 0, recording, facts)
    await new_recordings.insert_all(conn, user_id, [new], now=now)
    visit.counts["activities"] += 1
    visit.activities_changed = True


def moment_of(one: FoundActivity) -> str:
    """In front of a session's digest, so that an older word about it is known for one."""
    return "" if one.changed_at is None else one.changed_at.astimezone(UTC).isoformat(timespec="microseconds")


def _passed_over(one: FoundActivity, known: RemoteObject) -> bool:
    return not one.current and (_older(one, known) or _before_its_end(one, known))


def _older(one: FoundActivity, known: RemoteObject) -> bool:
    last, _, _ = known.digest.rpartition(" ")
    return bool(last) and bool(moment_of(one)) and moment_of(one) < last


def _before_its_end(one: FoundActivity, known: RemoteObject) -> bool:
    return known.gone_at is not None and one.changed_at is not None and one.changed_at <= known.gone_at


def _recording(file: Bytes) -> Recording:
    read = take_in(file.data)
    if not isinstance(read, Recorded):
        raise ValueError(f"a session of our own making that cannot be read: {file.name}")
    return read.recordings[0]


async def _retell(visit: Visit, conn: Connection, raw_id: UUID, facts: Mapping[str, str]) -> None:
    for source in await activity_parts.sources_of_file(conn, visit.user_id, raw_id):
        if dict(source.facts) != dict(facts):
            await links.set_facts(conn, visit.user_id, source.id, facts)
            with contextlib.suppress(KeyError, PartGone):
                await recompose(conn, visit.desk.blobs, visit.user_id, source.activity_id, now=visit.desk.now())
            visit.activities_changed = True


def _facts(visit: Visit, external_id: str, facts: Mapping[str, str]) -> dict[str, str]:
    """With whose they are: two accounts of one service are told apart by it."""
    there = visit.there
    whose = {"origin": there.source, "id": external_id, "account": there.account_name or there.account_id}
    return {name: storable(value)[:_LONGEST] for name, value in {**facts, **whose}.items() if value}


async def _propose(visit: Visit, conn: Connection, one: FoundSetting) -> int:
    """Laid before the athlete, once: neither what holds already, nor what is open or was refused."""
    desk, user_id = visit.desk, visit.user_id
    if not _sound(one):
        return 0
    bounds = tuple(one.value) if isinstance(one.value, tuple) else None
    value = one.value[0] if isinstance(one.value, tuple) else one.value
    since = one.since or desk.now().date()
    if await setting_proposals.settled(conn, user_id, one.slug, one.sport, value=value, bounds=bounds):
        return 0
    there = visit.there
    evidence: dict[str, object] = {"source": there.source, "account": there.account_name, "activity_ids": []}
    offered = Proposal(
        desk.new_id(), one.slug, one.sport, since, value, None, None, evidence, "open", desk.now(), None, bounds
    )
    await setting_proposals.offer(conn, user_id, offered)
    return 1


def _sound(one: FoundSetting) -> bool:
    """What we would not take from the athlete we do not ask them to take either."""
    kind = KINDS.get(one.slug)
    if kind is None or isinstance(one.value, tuple) != kind.many:
        return False
    if (one.sport is None and not kind.general) or (one.sport is not None and one.sport not in kind.sports):
        return False
    figures = one.value if isinstance(one.value, tuple) else (one.value,)
    rising = all(low < high for low, high in pairwise(figures))
    return bool(figures) and rising and all(kind.lowest <= figure <= kind.highest for figure in figures)
