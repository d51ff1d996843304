"""What the reaper frees, on a queue whose workers are rows that we write."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import text

from domestique.bootstrap import House
from domestique.jobs.reaper import Reaper
from domestique.store import job_marks, job_runs
from domestique.store.job_runs import JobRun

SILENCE = timedelta(seconds=20)


class Hands:
    """Fetches and starts jobs by hand, as a worker with a heartbeat of a chosen age."""

    def __init__(self, house: House, user_id: UUID) -> None:
        self.house = house
        self.user_id = user_id

    async def defer(self, lock: str | None = None) -> UUID:
        async with self.house.desk.database.as_user(self.user_id) as conn:
            return await self.house.desk.queue.defer(conn, self.user_id, task="ride", args={}, lock=lock)

    async def worker(self, silent_for: int = 0) -> int:
        async with self.house.desk.database.as_system() as conn:
            worker: int = (await conn.execute(text("SELECT procrastinate_register_worker_v1()"))).scalar_one()
            await conn.execute(
                text(
                    "UPDATE procrastinate_workers SET last_heartbeat = now() - make_interval(secs => :s) WHERE id = :id"
                ),
                {"s": silent_for, "id": worker},
            )
            return worker

    async def fetch(self, worker: int) -> int | None:
        async with self.house.desk.database.as_system() as conn:
            fetched = await conn.execute(text("SELECT id FROM procrastinate_fetch_job_v2(NULL, :w)"), {"w": worker})
            found: int | None = fetched.scalar_one()
            return found

    async def start(self, job_id: UUID, holding: int) -> None:
        async with self.house.desk.database.as_user(self.user_id) as conn:
            now = self.house.desk.now()
            started = await job_marks.start(conn, self.user_id, job_id, holding=holding, worker="gone", now=now)
            assert started is not None

    async def taken(self, silent_for: int, lock: str | None = None) -> tuple[UUID, int]:
        job_id = await self.defer(lock)
        holding = await self.fetch(await self.worker(silent_for))
        assert holding is not None
        await self.start(job_id, holding)
        return job_id, holding

    async def job(self, job_id: UUID) -> JobRun:
        async with self.house.desk.database.as_user(self.user_id) as conn:
            job = await job_runs.get(conn, self.user_id, job_id)
        assert job is not None
        return job

    async def queue_status(self, queue_job_id: int) -> str:
        async with self.house.desk.database.as_system() as conn:
            status = await conn.execute(
                text("SELECT status::text FROM procrastinate_jobs WHERE id = :id"), {"id": queue_job_id}
            )
            return str(status.scalar_one())

    def reaper(self, worker_id: int | None = None, active: set[int] | None = None) -> Reaper:
        return Reaper(self.house, silence=SILENCE, worker_id=lambda: worker_id, active=active or set())


async def test_a_silent_workers_job_goes_back_and_its_lock_is_free(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    job_id, held = await hands.taken(silent_for=60, lock="garmin")
    [stray] = await hands.reaper().look()
    assert (stray.fate, stray.queue_job_id) == ("requeued", held)
    job = await hands.job(job_id)
    assert (job.state, job.attempt, job.lost, job.worker) == ("waiting", 0, 1, None)
    assert await hands.queue_status(held) == "failed"
    assert await hands.fetch(await hands.worker()) == job.queue_job_id != held


async def test_a_living_workers_job_is_left_alone(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    job_id, _held = await hands.taken(silent_for=10)
    assert await hands.reaper().look() == ()
    assert (await hands.job(job_id)).state == "running"


async def test_a_worker_that_comes_back_cannot_write(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    job_id, held = await hands.taken(silent_for=60)
    await hands.reaper().look()
    async with house.desk.database.as_user(user_id) as conn:
        now = house.desk.now()
        assert not await job_marks.succeed(conn, user_id, job_id, holding=held, now=now)
        assert not await job_marks.progress(conn, user_id, job_id, holding=held, done=1, total=2, note=None)
        assert await job_marks.start(conn, user_id, job_id, holding=held, worker="gone", now=now) is None
    assert (await hands.job(job_id)).state == "waiting"


async def test_a_job_whose_worker_has_left_the_books_is_found(house: House, user_id: UUID) -> None:
    """The queue forgets silent workers when another starts, and with that whose job it was."""
    hands = Hands(house, user_id)
    job_id, _ = await hands.taken(silent_for=60)
    async with house.desk.database.as_system() as conn:
        await conn.execute(text("SELECT procrastinate_prune_stalled_workers_v1(30)"))
    await hands.reaper().look()
    assert (await hands.job(job_id)).state == "waiting"


async def test_a_cancel_that_no_worker_heard_is_done(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    job_id, _held = await hands.taken(silent_for=60)
    async with house.desk.database.as_user(user_id) as conn:
        await house.desk.queue.cancel(conn, user_id, job_id)
    [stray] = await hands.reaper().look()
    assert (stray.fate, (await hands.job(job_id)).state) == ("cancelled", "cancelled")


async def test_after_a_sleep_of_this_machine_its_own_jobs_are_not_lost(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    job_id = await hands.defer()
    mine = await hands.worker(silent_for=3600)
    held = await hands.fetch(mine)
    assert held is not None
    await hands.start(job_id, held)
    assert await hands.reaper(worker_id=mine, active={held}).look() == ()
    assert (await hands.job(job_id)).state == "running"


async def test_a_fetch_whose_answer_was_lost_is_noticed_at_the_second_look(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    job_id = await hands.defer()
    mine = await hands.worker()
    held = await hands.fetch(mine)
    reaper = hands.reaper(worker_id=mine)
    assert await reaper.look() == ()
    [stray] = await reaper.look()
    assert (stray.queue_job_id, stray.fate) == (held, "requeued")
    job = await hands.job(job_id)
    assert (job.state, job.lost) == ("waiting", 0)


async def test_a_job_that_is_done_but_not_in_the_queue_frees_its_lock(house: House, user_id: UUID) -> None:
    """The worker died between its two marks: the job must not run again."""
    hands = Hands(house, user_id)
    job_id, held = await hands.taken(silent_for=60, lock="garmin")
    async with house.desk.database.as_user(user_id) as conn:
        assert await job_marks.succeed(conn, user_id, job_id, holding=held, now=house.desk.now())
    [stray] = await hands.reaper().look()
    assert (stray.fate, await hands.queue_status(held)) == ("freed", "failed")
    assert (await hands.job(job_id)).state == "succeeded"
    next_id = await hands.defer(lock="garmin")
    assert await hands.fetch(await hands.worker()) == (await hands.job(next_id)).queue_job_id


async def test_an_open_job_that_left_the_queue_is_put_back(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    job_id = await hands.defer()
    async with house.desk.database.as_system() as conn:
        await conn.execute(text("DELETE FROM procrastinate_jobs"))
    [stray] = await hands.reaper().look()
    job = await hands.job(job_id)
    assert (stray.fate, job.state, job.lost) == ("requeued", "waiting", 0)
    assert await hands.fetch(await hands.worker()) == job.queue_job_id


async def test_a_lost_chore_runs_again_but_not_forever(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    async with house.desk.database.as_system() as conn:
        await conn.execute(
            text(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock) "
                "VALUES ('domestique', 'chore:x', 'chore:x', 'chore:x')"
            )
        )
    fates = []
    for _ in range(3):
        assert await hands.fetch(await hands.worker(silent_for=60)) is not None
        fates += [stray.fate for stray in await hands.reaper().look()]
    assert fates == ["requeued", "requeued", "failed"]


async def test_a_lost_chore_gives_way_to_its_next_tick(house: House, user_id: UUID) -> None:
    hands = Hands(house, user_id)
    tick = text(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock) "
        "VALUES ('domestique', 'chore:x', 'chore:x', 'chore:x')"
    )
    async with house.desk.database.as_system() as conn:
        await conn.execute(tick)
    assert await hands.fetch(await hands.worker(silent_for=60)) is not None
    async with house.desk.database.as_system() as conn:
        await conn.execute(tick)
    assert [stray.fate for stray in await hands.reaper().look()] == ["freed"]
    assert await hands.fetch(await hands.worker()) is not None
