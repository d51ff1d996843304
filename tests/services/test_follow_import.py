"""Watching, stopping and taking up an import."""

from datetime import timedelta
from uuid import UUID

import pytest

from domestique.kit.cursor import seal
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.follow_import import cancel_import, get_import, list_imports, retry_import
from domestique.services.follow_jobs import cancel_job
from domestique.store import imports, job_runs
from tests.services.handing_in import hand_in


async def test_imports_in_pages(desk: Desk, user_id: UUID) -> None:
    made = [await hand_in(desk, user_id, (f"{n}.fit", bytes([n]))) for n in range(3)]
    first = await list_imports(desk, user_id, cursor=None, limit=2)
    rest = await list_imports(desk, user_id, cursor=first.next_cursor, limit=2)
    assert [batch.id for batch in (*first.batches, *rest.batches)] == made[::-1]
    assert rest.next_cursor is None


async def test_items_in_pages(desk: Desk, user_id: UUID) -> None:
    import_id = await hand_in(desk, user_id, *((f"{n}.fit", bytes([n])) for n in range(5)))
    first = await get_import(desk, user_id, import_id, limit=3)
    rest = await get_import(desk, user_id, import_id, items_cursor=first.next_items_cursor, limit=3)
    assert [item.name for item in (*first.items, *rest.items)] == [f"{n}.fit" for n in range(5)]
    assert rest.next_items_cursor is None


@pytest.mark.parametrize("cursor", ["nonsense", seal(["a", "b"]), seal(["2026-05-01T06:30:00", "x"])])
async def test_marks_of_other_lists(desk: Desk, user_id: UUID, cursor: str) -> None:
    import_id = await hand_in(desk, user_id, ("a.fit", b"a"))
    with pytest.raises(BadValue):
        await list_imports(desk, user_id, cursor=cursor, limit=2)
    with pytest.raises(BadValue):
        await get_import(desk, user_id, import_id, items_cursor=cursor)


async def test_stopping_stops_the_job_and_a_retry_makes_a_new_one(desk: Desk, user_id: UUID) -> None:
    import_id = await hand_in(desk, user_id, ("a.fit", b"a"))
    first = (await get_import(desk, user_id, import_id)).batch
    await retry_import(desk, user_id, import_id)
    assert (await get_import(desk, user_id, import_id)).batch == first
    for _ in range(2):
        await cancel_import(desk, user_id, import_id)
        stopped = (await get_import(desk, user_id, import_id)).batch
        assert (stopped.state, stopped.finished_at) == ("cancelled", desk.now())
    async with desk.database.as_user(user_id) as conn:
        job = await job_runs.get(conn, user_id, first.job_id or import_id)
    assert job is not None
    assert job.state == "cancelled"
    await retry_import(desk, user_id, import_id)
    again = (await get_import(desk, user_id, import_id)).batch
    assert (again.state, again.finished_at) == ("queued", None)
    assert again.job_id not in (None, first.job_id)


async def test_anothers_import_is_not_there(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    import_id = await hand_in(desk, user_id, ("a.fit", b"a"))
    for look in (
        get_import(desk, other_user_id, import_id),
        cancel_import(desk, other_user_id, import_id),
        retry_import(desk, other_user_id, import_id),
    ):
        with pytest.raises(NotFound):
            await look
    assert (await list_imports(desk, other_user_id, cursor=None, limit=10)).batches == ()


async def test_an_import_ends_with_its_job_however_that_ended(desk: Desk, user_id: UUID) -> None:
    import_id = await hand_in(desk, user_id, ("a.fit", b"a"))
    job_id = (await get_import(desk, user_id, import_id)).batch.job_id
    assert job_id is not None
    await cancel_job(desk, user_id, job_id)
    stopped = (await get_import(desk, user_id, import_id)).batch
    assert stopped.state == "cancelled"
    assert stopped.finished_at is not None
    await retry_import(desk, user_id, import_id)
    again = (await get_import(desk, user_id, import_id)).batch
    assert again.state == "queued"
    assert again.job_id != job_id


async def test_how_fast_it_goes_is_measured_between_two_moments(desk: Desk, user_id: UUID) -> None:
    import_id = await hand_in(desk, user_id, *((f"{n}.fit", bytes([n])) for n in range(10)))
    first = await get_import(desk, user_id, import_id)
    assert (first.rate_per_s, first.left_s) == (None, None)
    async with desk.database.as_user(user_id) as conn:
        await imports.set_state(conn, user_id, import_id, "running", started_at=desk.now())
        for at, some in enumerate((first.items[:2], first.items[2:6])):
            ends = [imports.End(item.id, "skipped") for item in some]
            await imports.finish_items(conn, user_id, ends, done_at=desk.now() + timedelta(seconds=2 * at))
    later = await get_import(desk, user_id, import_id)
    assert (later.rate_per_s, later.left_s) == (2.0, 2.0)
