"""The ledger page by page and whole, never anybody else's."""

from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.read_egress import every_entry, read_egress
from domestique.store import egress
from domestique.store.egress import Sending, Sent


async def test_page_by_page_and_whole(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    made = [desk.new_id() for _ in range(5)]
    async with desk.database.as_user(user_id) as conn:
        for number, one in enumerate(made):
            await egress.begin(conn, user_id, one, Sending("hevy", "query", "sync"), at=desk.now())
            await egress.end(conn, user_id, one, Sent({"h": 1}, number, 0, 1), at=desk.now())
    seen: list[UUID] = []
    cursor: str | None = None
    while True:
        page = await read_egress(desk, user_id, service=None, cursor=cursor, limit=2)
        assert page.totals[0].sent_bytes == 10
        seen += [entry.id for entry in page.entries]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert seen == made[::-1] == [entry.id async for entry in every_entry(desk, user_id)]
    assert [entry async for entry in every_entry(desk, other_user_id)] == []
    with pytest.raises(BadValue):
        await read_egress(desk, user_id, service=None, cursor="junk", limit=2)
