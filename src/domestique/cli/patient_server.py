"""A limit that the web server lacks: who connects has so long to say what they want, or is hung up on.

Without it a few thousand connections that never finish their headers cost their sender nothing, and us all our
descriptors. Bodies have a limit of their own (api/middleware/patience.py).
"""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 20.0


class HeadersInTime(H11Protocol):
    _until: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch()

    def handle_events(self) -> None:
        super().handle_events()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_watching()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Counted from the first moment a request could come, not from the last byte of it."""
        if self.conn.their_state is not h11.IDLE:
            self._stop_watching()
        elif self._until is None:
            self._until = asyncio.get_running_loop().call_later(SECONDS, self.transport.abort)

    def _stop_watching(self) -> None:
        if self._until is not None:
            self._until.cancel()
            self._until = None
