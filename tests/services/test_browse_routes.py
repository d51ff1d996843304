from uuid import UUID, uuid4

import pytest

from domestique.formats.courses import read_courses
from domestique.services.browse_routes import (
    climbs_of,
    get_route,
    list_routes,
    passages_of,
    route_as_gpx,
    sections_of,
    trend,
)
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store.route_lists import Order, RouteFilter
from tests.fakes.ways import gpx_way
from tests.services.routes import a_route


async def test_one_route_whole_and_as_a_file(desk: Desk, user_id: UUID) -> None:
    route = await a_route(desk, user_id)
    found = await get_route(desk, user_id, route)
    assert 5 < len(found.shown.latitude) < 200
    assert found.shown.metres[-1] == pytest.approx(found.detail.row.length_m, abs=1)
    assert found.shown.heights is not None and len(found.shown.heights.altitude) <= 800
    name, data = await route_as_gpx(desk, user_id, route)
    (course,) = read_courses(data)
    (sent,) = read_courses(gpx_way())
    assert (name, course.sport) == ("북악", "cycling")
    assert course.latitude == pytest.approx(sent.latitude, abs=2e-6)
    assert course.altitude == pytest.approx(sent.altitude, abs=0.06)


@pytest.mark.parametrize("order", ["created", "name", "distance", "gain"])
async def test_pages_by_cursor(desk: Desk, user_id: UUID, order: Order) -> None:
    made = {await a_route(desk, user_id, gpx_way(name, heights=name != "b")) for name in "abc"}
    seen: list[UUID] = []
    cursor = None
    for _ in range(3):
        page = await list_routes(desk, user_id, RouteFilter(), order=order, descending=False, cursor=cursor, limit=1)
        seen += [row.id for row in page.rows]
        cursor = page.next_cursor
    assert (set(seen), len(seen), cursor) == (made, 3, None)


async def test_a_cursor_of_another_order_is_refused(desk: Desk, user_id: UUID) -> None:
    for cursor in ("x", "WyJnYWluIiwxLCJ4Il0"):
        with pytest.raises(BadValue):
            await list_routes(desk, user_id, RouteFilter(), order="name", descending=True, cursor=cursor, limit=1)


async def test_what_is_not_there(desk: Desk, user_id: UUID) -> None:
    for look in (get_route, sections_of, climbs_of, passages_of, route_as_gpx):
        with pytest.raises(NotFound):
            await look(desk, user_id, uuid4())


def test_the_trend_is_the_newest_few_against_those_before() -> None:
    assert trend([]) is None
    assert trend([100, 110, 120]) is None
    assert trend([100, 110, 120, 130]) == -20
    assert trend([100.0] * 5 + [90.0] * 20) == 10
