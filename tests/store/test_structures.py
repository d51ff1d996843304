"""What a merge, cut or correction leaves behind for its undoing."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import change_sets, links, structures
from domestique.store.structures import Note
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_a_note_tells_which_activities_and_keeps_what_undoing_needs(desk: Desk, user_id: UUID) -> None:
    one, other = [await an_activity(desk, user_id, ride(), sha256=f"{n:064x}") for n in range(2)]
    change_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        remembered = Note("merge", (one, other), {"into": str(one)}, {"slug": "x"}, automatic=True)
        await structures.note(conn, user_id, change_id, remembered, at=desk.now())
        (change,) = await change_sets.page(conn, user_id, after=None, limit=5)
        assert (change.kind, change.count, change.automatic, change.undone_at) == ("merge", 2, True, None)
        assert (change.what["activity_id"], change.what["other_activity_id"]) == (str(one), str(other))
        assert (change.what["slug"], change.what["sport"]) == ("x", "cycling")
        assert await structures.structure_of(conn, user_id, change_id) == {"into": str(one)}
        await structures.set_undone(conn, user_id, change_id, at=desk.now())
        (change,) = await change_sets.page(conn, user_id, after=None, limit=5, automatic=True)
        assert change.undone_at == desk.now()
        assert await change_sets.page(conn, user_id, after=None, limit=5, automatic=False) == ()


async def test_rows_of_recordings_come_back_whole(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        before = await links.of_activity(conn, user_id, one)
        rows = await structures.rows_of_sources(conn, user_id, one)
        await links.remove(conn, user_id, before[0].id)
        assert await links.of_activity(conn, user_id, one) == ()
        await structures.put_rows(conn, user_id, rows)
        assert await links.of_activity(conn, user_id, one) == before
