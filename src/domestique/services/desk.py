"""What a deed needs at hand. Made by bootstrap, handed to every service; not a service itself."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from domestique.connectors import CONNECTORS
from domestique.connectors.connector import Connector
from domestique.store import measures
from domestique.store.blobs import Blobs
from domestique.store.database import Connection, Database
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
