"""By a real worker: a file dropped with the others becomes a route, and the ride before it is found on it."""

from uuid import UUID

from domestique.bootstrap import House
from domestique.jobs.tasks import TASKS, import_files, match_routes, read_routes
from domestique.services.browse_routes import list_routes, passages_of
from domestique.store.route_lists import RouteFilter
from tests.fakes.ways import gpx_way, ride_along
from tests.jobs.conftest import Working, until
from tests.services.handing_in import hand_in
from tests.store.places import an_activity


def test_the_task_is_registered() -> None:
    assert match_routes.TASK in TASKS


async def test_from_an_import_to_the_time_on_the_route(house: House, working: Working, user_id: UUID) -> None:
    desk = house.desk
    ride = await an_activity(desk, user_id, ride_along())
    await hand_in(desk, user_id, ("way.gpx", gpx_way()))

    async def found() -> bool:
        page = await list_routes(desk, user_id, RouteFilter(), order="created", descending=True, cursor=None, limit=9)
        return [row.times for row in page.rows] == [1]

    async with working(import_files.TASK, read_routes.TASK, match_routes.TASK):
        await until(found)
    page = await list_routes(desk, user_id, RouteFilter(), order="created", descending=True, cursor=None, limit=9)
    passages = await passages_of(desk, user_id, page.rows[0].id)
    assert [item.activity_id for item in passages.items] == [ride]
