"""Computes the figures of every activity that has to be looked at; what nothing changed for is left alone.

Runs as a job and may be killed anywhere: each chunk is one transaction, and what was not written is found again. While
one chunk is computed the next is read.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from uuid import UUID

import structlog

from domestique.services.desk import Desk
from domestique.store import measures, notices, records
from domestique.store.measures import Look
from domestique.store.measuring import gather, keep
from domestique.store.measuring.crew import Crew, crew
from domestique.store.measuring.gather import Case
from domestique.store.measuring.person import told_by
from domestique.store.measuring.products import EVERYTHING, Computed
from domestique.store.measuring.stale import is_stale
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import Errand

CHUNK = 24

_log = structlog.get_logger(__name__)

Progress = Callable[[int, int], Awaitable[None]]
NewCrew = Callable[[], AbstractAsyncContextManager[Crew]]


@dataclass(frozen=True, slots=True)
class Recomputed:
    """`looked`: activities; `figures`: those that were computed and written."""

    looked: int
    figures: int


async def measure_activities(
    desk: Desk,
    user_id: UUID,
    *,
    progress: Progress,
    everything: bool = False,
    only: UUID | None = None,
    metrics: Sequence[Computed] = EVERYTHING,
    new_crew: NewCrew = crew,
) -> Recomputed:
    """`everything`: believes nothing of what was computed before. `progress` may raise to stop the work."""
    async with desk.database.as_user(user_id) as conn:
        told = await told_by(conn, user_id)
        if told is None:
            return Recomputed(0, 0)
        every = await measures.looks(conn, user_id, only=only)
        stale = [look for look in every if everything or is_stale(look, told, metrics)]
        await keep.forget(conn, user_id, [look for look in stale if look.deleted])
    run = _Run(desk, user_id, told, metrics, everything)
    living = [look for look in stale if not look.deleted]
    chunks = [living[at : at + CHUNK] for at in range(0, len(living), CHUNK)]
    figures = done = 0
    async with new_crew() as work:
        following: asyncio.Task[_Chunk] | None = None
        try:
            for place, chunk in enumerate(chunks):
                read = await (following or run.read(chunk))
                ahead = chunks[place + 1] if place + 1 < len(chunks) else None
                following = None if ahead is None else asyncio.create_task(run.read(ahead))
                figures += await run.write(read, work)
                done += len(chunk)
                await progress(done, len(living))
        finally:
            if following is not None:
                following.cancel()
                await asyncio.gather(following, return_exceptions=True)
    if stale:
        async with desk.database.as_user(user_id) as conn:
            await records.write(conn, user_id, now=desk.now())
    return Recomputed(len(living), figures)


@dataclass(frozen=True, slots=True)
class _Chunk:
    cases: tuple[Case, ...]
    errands: tuple[Errand, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    desk: Desk
    user_id: UUID
    told: Told
    metrics: Sequence[Computed]
    everything: bool

    async def read(self, looks: Sequence[Look]) -> _Chunk:
        async with self.desk.database.as_user(self.user_id) as conn:
            cases = await gather.cases(conn, self.user_id, looks, self.told, self.metrics, everything=self.everything)
            return _Chunk(cases, await gather.errands(conn, self.user_id, cases, self.metrics))

    async def write(self, chunk: _Chunk, work: Crew) -> int:
        done = await work(chunk.errands) if chunk.errands else []
        for one in done:
            for slug, how in one.broken.items():
                _log.error("a formula failed", metric=slug, activity=str(one.activity_id), how=how)
            if one.trouble is not None:
                _log.error("an activity cannot be measured", activity=str(one.activity_id), trouble=one.trouble)
        async with self.desk.database.as_user(self.user_id) as conn:
            written = await keep.keep(
                conn, self.user_id, chunk.cases, done, self.told, self.metrics, now=self.desk.now()
            )
            alone = chunk.cases[0].look.id if len(chunk.cases) == 1 else None
            await notices.publish(conn, self.user_id, topic="metric", id=alone)
        return written
