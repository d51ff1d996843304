"""A line in the ledger of what leaves this house, from before the first byte until it was counted; not a deed itself.

Whoever speaks to an outside service does it within a line: what is broken off stays in the ledger without figures.
"""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import UUID

from domestique.connectors.wire import Tally
from domestique.services.desk import Desk
from domestique.store import egress
from domestique.store.database import Connection
from domestique.store.egress import NOTHING, Sending, Sent


@dataclass(frozen=True, slots=True)
class Line:
    """`before`: what the earlier stretches of the same run had sent."""

    desk: Desk
    user_id: UUID
    id: UUID
    tally: Tally = field(default_factory=Tally)
    before: Sent = NOTHING

    async def end(self, conn: Connection) -> None:
        tally, before = self.tally, self.before
        sent = Sent(
            Counter(before.hosts) + Counter(tally.hosts),
            before.sent_bytes + tally.sent_bytes,
            before.received_bytes + tally.received_bytes,
            before.requests + tally.requests,
        )
        await egress.end(conn, self.user_id, self.id, sent, at=self.desk.now())


async def begin_line(desk: Desk, conn: Connection, user_id: UUID, sending: Sending) -> Line:
    """Commit it before sending. A run that had paused goes on with its line; one that was broken off begins another,
    so that the first keeps saying that it was never counted."""
    paused = None if sending.run_id is None else await egress.open_again(conn, user_id, sending.run_id)
    if paused is not None:
        return Line(desk, user_id, paused[0], before=paused[1])
    line = Line(desk, user_id, desk.new_id())
    await egress.begin(conn, user_id, line.id, sending, at=desk.now())
    return line


@asynccontextmanager
async def in_ledger(desk: Desk, user_id: UUID, sending: Sending) -> AsyncIterator[Tally]:
    """Around what is sent; hand its tally to the wire. Counted however it ends, unless the program does."""
    async with desk.database.as_user(user_id) as conn:
        line = await begin_line(desk, conn, user_id, sending)
    try:
        yield line.tally
    finally:
        async with desk.database.as_user(user_id) as conn:
            await line.end(conn)
