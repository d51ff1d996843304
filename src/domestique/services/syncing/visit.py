"""What the steps of a sync share: whose it is, by whom it is held, and what has been counted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from domestique.connectors.connector import Connector
from domestique.connectors.wire import Tally
from domestique.services.desk import Desk
from domestique.store import connections
from domestique.store.connections import Connected
from domestique.store.database import Connection


class TakenOver(Exception):
    """Somebody else reads from the connection by now, or it was forgotten: nothing more may be written."""


@dataclass(slots=True)
class Visit:
    """`counts` are those of the whole run, over all its jobs; `touched` says what to tell when a transaction ends."""

    desk: Desk
    user_id: UUID
    there: Connected
    connector: Connector
    run_id: UUID
    holder: UUID
    tally: Tally = field(default_factory=Tally)
    counts: Counter[str] = field(default_factory=Counter)
    before: Mapping[str, int] = field(default_factory=dict)
    finished: tuple[str, ...] = ()
    activities_changed: bool = False

    async def holds(self, conn: Connection) -> None:
        """First in every transaction that writes."""
        if not await connections.still_hold(conn, self.user_id, self.there.id, self.holder, now=self.desk.now()):
            raise TakenOver(str(self.there.id))

    def wants(self, sport: str) -> bool:
        chosen = self.there.options.get("activity_types")
        return chosen is None or sport in chosen

    def counted(self) -> dict[str, int]:
        """With what went over the line so far."""
        line = {
            "requests": self.tally.requests,
            "sent_bytes": self.tally.sent_bytes,
            "received_bytes": self.tally.received_bytes,
        }
        return dict(Counter(self.before) + self.counts + Counter(line))
