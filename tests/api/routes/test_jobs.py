from uuid import UUID

import httpx

from domestique.services.desk import Desk
from domestique.store import job_marks, job_runs


async def _me(owner: httpx.AsyncClient, desk: Desk) -> UUID:
    async with desk.database.as_system() as conn:
        return UUID(str((await conn.exec_driver_sql("SELECT id FROM user_account")).scalar_one()))


async def _job(desk: Desk, user_id: UUID, task: str = "import_files") -> UUID:
    async with desk.database.as_user(user_id) as conn:
        return await desk.queue.defer(conn, user_id, task=task, args={})


async def test_a_waiting_job_looks_like_this(owner: httpx.AsyncClient, desk: Desk) -> None:
    job_id = await _job(desk, await _me(owner, desk))
    [item] = (await owner.get("/api/v1/jobs")).json()["items"]
    assert (item["id"], item["task"], item["state"], item["attempt"]) == (str(job_id), "import_files", "waiting", 0)
    assert (item["progress"], item["error"], item["cancelling"], item["max_attempts"]) == (None, None, False, None)


async def test_a_failed_job_says_what_to_do_and_can_run_again(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = await _me(owner, desk)
    job_id = await _job(desk, me)
    async with desk.database.as_user(me) as conn:
        job = await job_runs.get(conn, me, job_id)
        assert job is not None
        held, now = job.queue_job_id, desk.now()
        await job_marks.start(conn, me, job_id, holding=held, worker="w", now=now)
        await job_marks.progress(conn, me, job_id, holding=held, done=3, total=10, note="a.fit")
        await job_marks.fail(conn, me, job_id, holding=held, now=now, code="disk_on_fire", detail="OSError: fire")
    answer = (await owner.get(f"/api/v1/jobs/{job_id}")).json()
    assert answer["progress"] == {"done": 3, "total": 10, "note": "a.fit"}
    assert (answer["error"]["code"], answer["error"]["technical"]) == ("disk_on_fire", "OSError: fire")
    assert answer["error"]["detail"]
    assert answer["error"]["next"]
    assert [attempt["outcome"] for attempt in answer["attempts"]] == ["failed"]
    again = await owner.post(f"/api/v1/jobs/{job_id}/retry")
    assert (again.status_code, again.json()["state"], again.json()["error"]) == (200, "waiting", None)


async def test_cancel(owner: httpx.AsyncClient, desk: Desk) -> None:
    job_id = await _job(desk, await _me(owner, desk))
    assert (await owner.post(f"/api/v1/jobs/{job_id}/cancel")).json()["state"] == "cancelled"
    left = await owner.get("/api/v1/jobs", params={"state": "waiting"})
    assert left.json() == {"items": [], "next_cursor": None}


async def test_a_job_of_nobody_is_a_problem(owner: httpx.AsyncClient, stranger: httpx.AsyncClient) -> None:
    answer = await owner.get("/api/v1/jobs/01930000-0000-7000-8000-0000000000ff")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await stranger.get("/api/v1/jobs")).status_code == 401
