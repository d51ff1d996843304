"""The receiving end of notices: one direct connection a process, many subscribers, bounded memory.

A direct connection because LISTEN belongs to a session and a pooler in transaction mode has none.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator
from uuid import UUID

import psycopg
import structlog

from domestique.store.notices import CHANNEL, RESYNC, Notice, parse

_log = structlog.get_logger(__name__)
_PATIENCE = (0.1, 0.3, 1.0, 3.0, 10.0)


class Subscription:
    """An async iterator over one user's notices; ends when closed by either side.

    When the reader is slower than the writers, what has piled up is replaced by one RESYNC.
    """

    def __init__(self, owner: "Listener", user_id: UUID, limit: int) -> None:
        self.user_id = user_id
        self._owner = owner
        self._limit = limit
        self._waiting: deque[Notice] = deque()
        self._news = asyncio.Event()
        self._closed = False

    def offer(self, notice: Notice) -> None:
        if notice in self._waiting or RESYNC in self._waiting:
            return
        if notice == RESYNC or len(self._waiting) >= self._limit:
            self._waiting.clear()
            notice = RESYNC
        self._waiting.append(notice)
        self._news.set()

    def close(self) -> None:
        self._closed = True
        self._news.set()
        self._owner.forget(self)

    def __aiter__(self) -> AsyncIterator[Notice]:
        return self

    async def __anext__(self) -> Notice:
        while not self._waiting:
            if self._closed:
                raise StopAsyncIteration
            self._news.clear()
            await self._news.wait()
        return self._waiting.popleft()

    def __enter__(self) -> "Subscription":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Listener:
    """`with listener.subscribe(user_id) as notices: async for notice in notices: …` while `run()` runs."""

    def __init__(self, url: str, *, limit: int = 200, quiet_seconds: float = 30) -> None:
        self._url = url
        self._limit = limit
        self._quiet_seconds = quiet_seconds
        self._subscriptions: dict[UUID, set[Subscription]] = {}
        self.listening = asyncio.Event()
        """Set while the connection stands; for health checks and tests."""

    def subscribe(self, user_id: UUID) -> Subscription:
        """Notices committed from here on; nothing is lost between this call and the first step of the loop."""
        subscription = Subscription(self, user_id, self._limit)
        self._subscriptions.setdefault(user_id, set()).add(subscription)
        return subscription

    def forget(self, subscription: Subscription) -> None:
        of_user = self._subscriptions.get(subscription.user_id, set())
        of_user.discard(subscription)
        if not of_user:
            self._subscriptions.pop(subscription.user_id, None)

    def subscriptions_of(self, user_id: UUID) -> int:
        return len(self._subscriptions.get(user_id, ()))

    @property
    def subscribers(self) -> int:
        return sum(map(len, self._subscriptions.values()))

    async def run(self) -> None:
        """Until cancelled; then every subscription ends."""
        failures = 0
        first = True
        try:
            while True:
                try:
                    async with await psycopg.AsyncConnection.connect(
                        self._url,
                        autocommit=True,
                        connect_timeout=10,
                        application_name="domestique notices",
                        keepalives_idle=30,
                        keepalives_interval=10,
                        keepalives_count=3,
                        tcp_user_timeout=30_000,
                    ) as connection:
                        await connection.execute(f"LISTEN {CHANNEL}")
                        if failures:
                            _log.info("notices are back", failures=failures)
                        if not first:
                            self._tell_everyone(RESYNC)
                        first, failures = False, 0
                        self.listening.set()
                        await self._read(connection)
                except psycopg.OperationalError as error:
                    self.listening.clear()
                    if failures == 0:
                        _log.warning("notices are interrupted, reconnecting", reason=str(error))
                    await asyncio.sleep(_PATIENCE[min(failures, len(_PATIENCE) - 1)])
                    failures += 1
        finally:
            self.listening.clear()
            for subscription in [one for of_user in self._subscriptions.values() for one in of_user]:
                subscription.close()

    async def _read(self, connection: psycopg.AsyncConnection) -> None:
        """Until the connection breaks; a silent one is asked for a sign of life."""
        while True:
            async for notify in connection.notifies(timeout=self._quiet_seconds):
                parsed = parse(notify.payload)
                if parsed is None:
                    continue
                user_id, notice = parsed
                for subscription in self._subscriptions.get(user_id, ()):
                    subscription.offer(notice)
            await connection.execute("SELECT 1")

    def _tell_everyone(self, notice: Notice) -> None:
        for of_user in self._subscriptions.values():
            for subscription in of_user:
                subscription.offer(notice)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator["Listener"]:
        task = asyncio.create_task(self.run(), name="notices")
        try:
            yield self
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
