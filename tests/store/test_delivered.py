"""One of a thing at a place, as it was last known."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import delivered
from domestique.store.delivered import Delivered
from domestique.store.outbox import Subject

THERE, SUBJECT = UUID(int=5), Subject("workout", UUID(int=77))
ONE = Delivered(THERE, "workout", SUBJECT.id, "shelf", "t", {"workout": "w1"}, {"workout": {}}, date(2026, 11, 24))


async def test_written_over_and_taken_out(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    changed = replace(ONE, digest="d", maybe=("m", "day:2026-11-25"), url="https://x.test/1")
    upload = Delivered(THERE, "activity", SUBJECT.id, "shelf", "t", {"upload": "u1"}, state="duplicate")
    async with desk.database.as_user(user_id) as conn:
        for one in (ONE, changed, upload):
            await delivered.put(conn, user_id, one, now=desk.now())
        found = await delivered.get(conn, user_id, THERE, SUBJECT, lock=True)
        assert found == replace(changed, maybe=list(changed.maybe))
        (file,) = await delivered.of_subjects(conn, user_id, "activity", [SUBJECT.id])
        assert (file.body, file.state) == (None, "duplicate")
        await delivered.remove(conn, user_id, THERE, SUBJECT)
        assert await delivered.get(conn, user_id, THERE, SUBJECT) is None
        assert len(await delivered.of_subjects(conn, user_id, "activity", [SUBJECT.id])) == 1
    async with desk.database.as_user(other_user_id) as conn:
        assert await delivered.of_subjects(conn, other_user_id, "activity", [SUBJECT.id]) == ()
