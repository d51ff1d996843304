"""The job delivers for the connection it was deferred for, and stops between two items when asked."""

import asyncio
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from domestique.bootstrap import House
from domestique.jobs.task import JobContext, Stopping
from domestique.jobs.tasks import deliver
from domestique.services.desk import Desk
from domestique.services.keep_workouts import add_workout
from domestique.services.send_workout import push
from domestique.settings import read_settings
from tests.fakes.shelf import Shelf, connected_to
from tests.fakes.workouts import easy


async def test_delivered_unless_the_worker_stops(desk: Desk, user_id: UUID, tmp_path: object) -> None:
    shelf = Shelf()
    desk, there = await connected_to(desk, user_id, shelf)
    for day in (24, 25):
        row = await add_workout(desk, user_id, easy(), day=date(2026, 11, day), notes=None)
        await push(desk, user_id, row.id, connection_ids=[there], day=None, version=None)
    house = House(settings=read_settings({}), desk=replace(desk), database_url="")
    stopping = asyncio.Event()
    job = JobContext(user_id, UUID(int=1), 1, house, 1, stopping)
    stopping.set()
    with pytest.raises(Stopping):
        await deliver.run(house, job, connection_id=str(there))
    assert shelf.asked == []
    stopping.clear()
    await deliver.run(house, job, connection_id=str(there))
    assert [day for _, day in shelf.there()] == [date(2026, 11, 24), date(2026, 11, 25)]
    assert deliver.TASK.name == "deliver"
