"""The worker: fetches jobs and runs them, in the server's own process or as a process of its own, on any host."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import structlog
from procrastinate import App, PsycopgConnector
from procrastinate import JobContext as QueueContext
from procrastinate.worker import Worker

from domestique.jobs.reaper import Reaper
from domestique.jobs.runner import QueueRetry, Runner
from domestique.jobs.schedule import CATCH_UP, SCHEDULE, Entry
from domestique.jobs.task import Chore, Task
from domestique.jobs.tasks import TASKS
from domestique.store.queue_backend import AWAY, QUEUE, RUN, system_check_schema, undurable

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)
_PATIENCE = (0.5, 1.0, 3.0, 10.0, 30.0)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. `silence`: without a sign of life for so long, a worker counts as gone. It is many heartbeats, because
    a busy interpreter may miss some. When the worker is asked to stop, running jobs get `finish` to end as if nothing
    were, are then asked to give themselves back at their next step, and after `grace` are broken off."""

    heartbeat: float = 3.0
    silence: float = 20.0
    look: float = 5.0
    poll: float = 5.0
    finish: float = 3.0
    grace: float = 15.0
    cancel: float = 10.0
    stop: float = 5.0


class _Quiet(logging.Filter):
    """The queue logs how each job ended; the runner has already done so, with the user's words for it."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not str(getattr(record, "action", "")).startswith("job_")


_QUIET = _Quiet()


class _Eager(Worker):
    """Looks again as soon as a job has ended: the next one with its lock has been waiting for just that, and the queue
    announces it to nobody. Otherwise each of six files dropped one by one would wait for the next poll."""

    async def _persist_job_status(self, *args: Any, **named: Any) -> None:
        await super()._persist_job_status(*args, **named)
        self._new_job_event.set()


async def run_worker(
    house: "House",
    *,
    name: str,
    concurrency: int,
    stop: asyncio.Event,
    tasks: Sequence[Task] = TASKS,
    schedule: Sequence[Entry] = SCHEDULE,
    pace: Pace = Pace(),
) -> None:
    """Until `stop`; then what runs is finished or given back. Survives the database's restarts."""
    async with house.desk.database.as_system() as conn:  # system-wide: before any user's job
        await system_check_schema(conn)
    logging.getLogger("procrastinate.worker").addFilter(_QUIET)
    for entry in schedule:
        if entry.at_start:
            with contextlib.suppress(Exception):  # it is logged, and comes again by the clock
                await _run_chore(house, entry.chore)
    known = {task.name: task for task in tasks}
    failures = 0
    while not stop.is_set():
        runner = Runner(house, known, worker=name, cancel_seconds=pace.cancel, stop_seconds=pace.stop)
        began = asyncio.get_running_loop().time()
        try:
            await _work(house, runner, name=name, concurrency=concurrency, stop=stop, schedule=schedule, pace=pace)
        except AWAY as error:
            trouble = str(error.__cause__ or error)
        else:
            trouble = "the queue's connection broke"
        if stop.is_set():
            break
        if asyncio.get_running_loop().time() - began > 60:
            failures = 0
        if failures == 0:
            _log.warning("the worker lost the database, trying again", worker=name, reason=trouble)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), _PATIENCE[min(failures, len(_PATIENCE) - 1)])
        failures += 1
    _log.info("worker stopped", worker=name)


async def _work(
    house: "House",
    runner: Runner,
    *,
    name: str,
    concurrency: int,
    stop: asyncio.Event,
    schedule: Sequence[Entry],
    pace: Pace,
) -> None:
    """One life of the queue's own worker: ends when asked to stop or when its connection breaks."""
    connector = PsycopgConnector(
        conninfo=house.database_url,
        min_size=1,
        max_size=concurrency + 3,
        timeout=10,
        kwargs={"application_name": f"domestique worker {name}"[:63], "connect_timeout": 10},
        configure=undurable,
    )
    app = App(connector=connector, periodic_defaults={"max_delay": CATCH_UP.total_seconds()})
    app.task(name=RUN, queue=QUEUE, pass_context=True, retry=QueueRetry(house))(_as_function(runner))
    for entry in schedule:
        _register(app, house, entry)
    async with app.open_async():
        worker = _Eager(
            app,
            queues=[QUEUE],
            name=name,
            concurrency=concurrency,
            fetch_job_polling_interval=pace.poll,
            abort_job_polling_interval=pace.poll,
            shutdown_graceful_timeout=pace.grace,
            install_signal_handlers=False,
            update_heartbeat_interval=pace.heartbeat,
            stalled_worker_timeout=pace.silence,
        )
        reaper = Reaper(
            house,
            silence=timedelta(seconds=pace.silence),
            worker_id=lambda: worker.worker_id,
            active=runner.active,
        )
        _log.info("worker started", worker=name, concurrency=concurrency)
        working = asyncio.create_task(worker.run(), name="worker")  # type: ignore[no-untyped-call]
        reaping = asyncio.create_task(reaper.run(pace.look), name="reaper")
        stopping = asyncio.create_task(stop.wait(), name="worker stop")
        try:
            await asyncio.wait([working, reaping, stopping], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for side in (reaping, stopping):
                side.cancel()
            worker.stop()  # type: ignore[no-untyped-call]
            hurry = asyncio.get_running_loop().call_later(pace.finish, runner.stopping.set)
            await asyncio.gather(working, reaping, stopping, return_exceptions=True)
            hurry.cancel()
        for one in (working, reaping):
            if not one.cancelled() and (error := one.exception()) is not None:
                raise error


def _as_function(runner: Runner):  # type: ignore[no-untyped-def]  # the queue tells async tasks by their being functions
    async def run_job(context: QueueContext, *, user_id: str, job_id: str) -> None:
        await runner(context, user_id=user_id, job_id=job_id)

    return run_job


def _register(app: App, house: "House", entry: Entry) -> None:
    chore: Chore = entry.chore
    key = f"chore:{chore.name}"

    async def run_chore(timestamp: int) -> None:
        await _run_chore(house, chore)

    registered = app.task(name=key, queue=QUEUE, lock=key, queueing_lock=key)(run_chore)
    app.periodic(cron=entry.cron, periodic_id=chore.name)(registered)


async def _run_chore(house: "House", chore: Chore) -> None:
    with structlog.contextvars.bound_contextvars(chore=chore.name):
        try:
            await chore.run(house)
        except Exception:
            _log.exception("chore failed")
            raise
