"""Everything that left this house, the newest first, and how much to whom."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from domestique.kit.cursor import BadCursor, seal, unseal
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.store import egress
from domestique.store.egress import Entry, Total

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class EgressPage:
    entries: tuple[Entry, ...]
    totals: tuple[Total, ...]
    next_cursor: str | None


async def read_egress(desk: Desk, user_id: UUID, *, service: str | None, cursor: str | None, limit: int) -> EgressPage:
    """`totals` are of the whole ledger, whatever the page."""
    after = None if cursor is None else _place(cursor)
    async with desk.database.as_user(user_id) as conn:
        found = await egress.page(conn, user_id, service=service, after=after, limit=limit + 1)
        totals = await egress.totals(conn, user_id)
    shown = found[:limit]
    return EgressPage(shown, totals, seal(["egress", str(shown[-1].id)]) if len(found) > limit else None)


async def every_entry(desk: Desk, user_id: UUID, *, service: str | None = None) -> AsyncIterator[Entry]:
    """All of it, in parts: a ledger of years is long."""
    after: UUID | None = None
    while True:
        async with desk.database.as_user(user_id) as conn:
            found = await egress.page(conn, user_id, service=service, after=after, limit=_CHUNK)
        for entry in found:
            yield entry
        if len(found) < _CHUNK:
            return
        after = found[-1].id


def _place(cursor: str) -> UUID:
    try:
        of, last = unseal(cursor, str, str)
        if of != "egress":
            raise BadCursor("a cursor of another list")
        return UUID(str(last))
    except ValueError as cause:
        raise BadValue("cursor", "cursor") from cause
