"""What a deed needs at hand. Made by bootstrap, handed to every service; not a service itself."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domestique.connectors import CONNECTORS
from domestique.connectors.connector import Connector
from domestique.store import deciding, measures, notices, outbox, sync_runs
from domestique.store.blobs import Blobs
from domestique.store.database import Connection, Database
from domestique.store.deciding import Wish
from domestique.store.job_queue import JobQueue
from domestique.store.secret_box import SecretBox

_SOON = timedelta(minutes=1)
"""A job that failed and waits for longer than this does not count as one that will come."""


@dataclass(frozen=True, slots=True)
class Desk:
    database: Database
    blobs: Blobs
    queue: JobQueue
    secrets: SecretBox
    now: Callable[[], datetime]
    new_id: Callable[[], UUID]
    connectors: tuple[Connector, ...] = CONNECTORS
    sleep: Callable[[float], Awaitable[None]] = field(default=asyncio.sleep, repr=False)
    """What the spacing between requests to a service waits with."""
    remote_overrides: bool = False
    """Whether a connection's address may point elsewhere than this machine."""
    pretend: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Where new connections lead instead, by connector: to the pretend services, when the settings name them."""

    async def measure_soon(self, conn: Connection, user_id: UUID, *, delay: timedelta = timedelta()) -> None:
        """In the transaction that changes what figures come from; one job that waits is enough for many changes."""
        if not await measures.asked_for(conn, user_id, before=self.now() + _SOON):
            await self.queue.defer(
                conn, user_id, task=measures.MEASURE_TASK, args={}, lock=measures.MEASURE_LOCK, delay=delay
            )

    async def send_soon(self, conn: Connection, user_id: UUID, wish: Wish) -> UUID | None:
        """A yes becomes an item of the outbox and a job that delivers it. None: it stands there just so already."""
        item_id = self.new_id()
        about = None if wish.subject.kind == "activity" else wish.subject.id
        if about is not None:
            await notices.publish(conn, user_id, topic="workout", id=about)
        if not await deciding.decide(conn, user_id, item_id, wish, now=self.now()):
            await notices.publish(conn, user_id, topic="outbox")
            return None
        await self.queue.defer(
            conn,
            user_id,
            task=outbox.TASK,
            args={"connection_id": str(wish.connection_id)},
            lock=outbox.lock_of(wish.connection_id),
        )
        await notices.publish(conn, user_id, topic="outbox", id=item_id)
        return item_id

    async def sync_soon(
        self,
        conn: Connection,
        user_id: UUID,
        connection_id: UUID,
        *,
        reason: sync_runs.Reason,
        asked: Mapping[str, Any] | None = None,
        delay: timedelta = timedelta(),
    ) -> UUID:
        """The run's id. One that waits for the same is enough: what is asked again is that one, at once too."""
        wished = dict(asked or {})
        await sync_runs.alone(conn, user_id, connection_id)
        for run in await sync_runs.unended(conn, user_id, connection_id):
            if run.state == "waiting" and dict(run.asked) == wished:
                return run.id
        run_id = self.new_id()
        await sync_runs.add(conn, user_id, run_id, connection_id, reason=reason, asked=wished, now=self.now())
        job_id = await self.queue.defer(
            conn,
            user_id,
            task=sync_runs.TASK,
            args={"run_id": str(run_id)},
            lock=sync_runs.lock_of(connection_id),
            delay=delay,
        )
        await sync_runs.set_job(conn, user_id, run_id, job_id)
        await notices.publish(conn, user_id, topic="connection", id=connection_id)
        return run_id
