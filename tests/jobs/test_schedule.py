from procrastinate import App, testing

from domestique.jobs.schedule import SCHEDULE
from domestique.jobs.tasks import TASKS


async def _nothing(timestamp: int) -> None: ...


def test_every_entry_is_a_time_the_queue_understands() -> None:
    app = App(connector=testing.InMemoryConnector())
    for entry in SCHEDULE:
        app.periodic(cron=entry.cron, periodic_id=entry.chore.name)(app.task(name=entry.chore.name)(_nothing))
    assert all(task.croniter.get_next() for task in app.periodic_registry.periodic_tasks.values())


def test_names_are_unique() -> None:
    """The queue tells ticks apart by the chore's name."""
    assert len({entry.chore.name for entry in SCHEDULE}) == len(SCHEDULE)
    assert len({task.name for task in TASKS}) == len(TASKS)
