"""From the change to the figure, by a worker."""

from uuid import UUID

from domestique.jobs.tasks import measure_activities
from domestique.services.change_activity import change_activity
from domestique.services.desk import Desk
from domestique.services.read_metrics import read_metrics
from tests.fakes.activities import ride
from tests.jobs.conftest import Working, until
from tests.store.places import an_activity


async def test_a_change_is_measured_by_the_worker(desk: Desk, user_id: UUID, working: Working) -> None:
    one = await an_activity(desk, user_id, ride())
    await change_activity(desk, user_id, one, version=1, changes={"rpe": 5.0})

    async def fresh() -> bool:
        return (await read_metrics(desk, user_id, one)).fresh

    async with working(measure_activities.TASK):
        await until(fresh)
