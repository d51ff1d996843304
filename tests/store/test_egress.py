"""What is begun is told even when it is never ended; what sent nothing leaves no line."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import egress
from domestique.store.egress import Row, Sending, Sent

WORKOUT = UUID(int=5)


async def test_a_line_from_before_the_first_byte_to_after_the_last(desk: Desk, user_id: UUID) -> None:
    one, broken, nothing = desk.new_id(), desk.new_id(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await egress.begin(
            conn, user_id, one, Sending("hevy", "workout", "push", (Row("workout", WORKOUT),)), at=desk.now()
        )
        await egress.begin(conn, user_id, broken, Sending("hevy", "query", "sync"), at=desk.now())
        await egress.begin(conn, user_id, nothing, Sending("strava", "query", "sync"), at=desk.now())
        await egress.end(conn, user_id, one, Sent({"api.hevyapp.com": 2}, 900, 4000, 2), at=desk.now())
        await egress.end(conn, user_id, nothing, Sent({}, 0, 0, 0), at=desk.now())
        found = await egress.page(conn, user_id, limit=9)
        assert [entry.id for entry in found] == [broken, one]
        assert (found[0].sent_bytes, found[0].ended_at) == (None, None)
        assert (found[1].hosts, found[1].rows) == (
            {"api.hevyapp.com": 2},
            [{"kind": "workout", "id": str(WORKOUT)}],
        )
        (total,) = await egress.totals(conn, user_id)
        assert (total.service, total.entries, total.sent_bytes, total.uncounted) == ("hevy", 2, 900, 1)
        assert [entry.id for entry in await egress.page(conn, user_id, after=broken, limit=9)] == [one]
        assert await egress.page(conn, user_id, service="strava", limit=9) == ()
