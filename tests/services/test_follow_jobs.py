from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.follow_jobs import cancel_job, get_job, list_jobs, retry_job

NOBODY = UUID("01930000-0000-7000-8000-0000000000ff")


async def defer(desk: Desk, user_id: UUID, *tasks: str) -> list[UUID]:
    async with desk.database.as_user(user_id) as conn:
        return [await desk.queue.defer(conn, user_id, task=task, args={}) for task in tasks]


async def test_pages_go_from_new_to_old_and_miss_nothing(desk: Desk, user_id: UUID) -> None:
    made = await defer(desk, user_id, *(f"task_{number}" for number in range(7)))
    seen: list[UUID] = []
    cursor: str | None = None
    while True:
        page = await list_jobs(desk, user_id, cursor=cursor, limit=3)
        seen += [job.id for job in page.jobs]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert seen == sorted(made, reverse=True)


async def test_pages_can_be_of_one_state_and_one_task(desk: Desk, user_id: UUID) -> None:
    first, second, _third = await defer(desk, user_id, "sync", "sync", "import_files")
    await cancel_job(desk, user_id, first)
    page = await list_jobs(desk, user_id, cursor=None, limit=10, state="waiting", task="sync")
    assert [job.id for job in page.jobs] == [second]


@pytest.mark.parametrize("cursor", ["", "garbage", "WyJhIl0", "W10"])
async def test_a_cursor_of_nowhere_is_refused(desk: Desk, user_id: UUID, cursor: str) -> None:
    with pytest.raises(BadValue):
        await list_jobs(desk, user_id, cursor=cursor, limit=10)


async def test_cancel_and_retry_mind_no_repetition(desk: Desk, user_id: UUID) -> None:
    [job_id] = await defer(desk, user_id, "sync")
    assert (await retry_job(desk, user_id, job_id)).state == "waiting"
    assert (await cancel_job(desk, user_id, job_id)).state == "cancelled"
    assert (await cancel_job(desk, user_id, job_id)).state == "cancelled"
    again = await retry_job(desk, user_id, job_id)
    assert (again.state, again.cancel_requested_at, again.finished_at) == ("waiting", None, None)
    assert (await get_job(desk, user_id, job_id)).attempts == ()


async def test_somebody_elses_job_is_no_job(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    [job_id] = await defer(desk, user_id, "sync")
    for deed in (get_job, cancel_job, retry_job):
        for wrong in (job_id, NOBODY):
            with pytest.raises(NotFound):
                await deed(desk, other_user_id, wrong)
    assert (await list_jobs(desk, other_user_id, cursor=None, limit=10)).jobs == ()
    assert (await get_job(desk, user_id, job_id)).job.state == "waiting"
