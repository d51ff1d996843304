"""What the steps of a sync share: whose it is, by whom it is held, and what has been counted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from domestique.connectors.connector import Connector
from domestique.connectors.wire import Tally
from domestique.services.desk import Desk
from domestique.store import connections, sync_runs
from domestique.store.connections import Connected
from domestique.store.database import Connection

_DAYS = "days"


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

    def not_read(self, kind: str, code: str) -> None:
        """An answer or a file of that kind is kept and not understood; the history of the run says so."""
        self.counts[sync_runs.unread_name(kind, code)] += 1

    def trouble_of(self, kind: str) -> str | None:
        """The first of this run, however much of the kind was read after it."""
        mine = sync_runs.unread_name(kind, "")
        return next((name.removeprefix(mine) for name in (*self.before, *self.counts) if name.startswith(mine)), None)

    def heard_days(self, kind: str, days: int) -> None:
        self.counts[f"{_DAYS} {kind}"] += days

    def counted(self) -> dict[str, int]:
        """With what went over the line so far. A day of which several kinds tell is one day."""
        line = {
            "requests": self.tally.requests,
            "sent_bytes": self.tally.sent_bytes,
            "received_bytes": self.tally.received_bytes,
        }
        all_of_it = dict(Counter(self.before) + self.counts + Counter(line))
        if several := [count for name, count in all_of_it.items() if name.startswith(f"{_DAYS} ")]:
            all_of_it[_DAYS] = max(several)
        return all_of_it
