from uuid import UUID

from domestique.model.intervals import Cut, Piece
from domestique.services.desk import Desk
from domestique.store import activities, interval_cuts
from tests.fakes.activities import START, ride
from tests.store.places import an_activity

PIECES = (Piece(0.0, 60.0, "work", "언덕"), Piece(60.0, 90.0, "rest"))


async def test_a_cut_and_its_versions(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    now = desk.now()
    async with desk.database.as_user(user_id) as conn:
        assert await interval_cuts.get(conn, user_id, one) is None
        assert await interval_cuts.anchors(conn, user_id, [one]) == {one: START}
        told = {"source": "edited", "items": PIECES, "anchor_at": START, "at": now}
        assert await interval_cuts.put(conn, user_id, one, **told) == 1  # type: ignore[arg-type]
        assert await interval_cuts.of_activities(conn, user_id, [one]) == {one: Cut("edited", PIECES)}
        was = interval_cuts.remembered(await interval_cuts.get(conn, user_id, one))
        assert await interval_cuts.put(conn, user_id, one, source="automatic", items=(), anchor_at=START, at=now) == 2
        assert await interval_cuts.of_activities(conn, user_id, [one]) == {}
        await interval_cuts.bring_back(conn, user_id, one, was, at=now)
        back = await interval_cuts.get(conn, user_id, one)
        assert back is not None and back.version == 3 and interval_cuts.remembered(back) == was
        await interval_cuts.bring_back(conn, user_id, one, interval_cuts.remembered(None), at=now)
        assert await interval_cuts.of_activities(conn, user_id, [one]) == {}
        found = await activities.get(conn, user_id, one)
        assert found is not None and found.row.version == 5
