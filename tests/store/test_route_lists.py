from dataclasses import replace
from typing import Any
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import route_lists, routes
from domestique.store.activity_filter import Range
from domestique.store.route_lists import RouteFilter
from domestique.store.routes import NewRoute
from tests.store.test_routes import MADE

ROWS = (
    NewRoute(UUID(int=1), replace(MADE, name="가나 고개", length_m=5000, gain_m=None)),
    NewRoute(UUID(int=2), replace(MADE, name="Alpe", length_m=14_000, gain_m=1100)),
    NewRoute(UUID(int=3), replace(MADE, name="강변", length_m=30_000, gain_m=40, sport="running")),
)


async def names(desk: Desk, user_id: UUID, wanted: RouteFilter | None = None, **how: Any) -> list[str]:
    async with desk.database.as_user(user_id) as conn:
        found = await route_lists.page(conn, user_id, wanted or RouteFilter(), **how)
    return [row.name for row, _ in found]


async def test_filters_orders_and_pages(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        await routes.insert_all(conn, user_id, ROWS, now=desk.now())
    assert await names(desk, user_id) == ["강변", "Alpe", "가나 고개"]
    assert await names(desk, user_id, order="distance") == ["강변", "Alpe", "가나 고개"]
    assert await names(desk, user_id, order="gain") == ["Alpe", "강변", "가나 고개"], "the unknown come last"
    assert await names(desk, user_id, order="gain", descending=False) == ["강변", "Alpe", "가나 고개"]
    assert await names(desk, user_id, RouteFilter(text="고개")) == ["가나 고개"]
    assert await names(desk, user_id, RouteFilter(text="alp")) == ["Alpe"]
    assert await names(desk, user_id, RouteFilter(sports=("running",))) == ["강변"]
    assert await names(desk, user_id, RouteFilter(length_m=Range(6000, None), gain_m=Range(None, 500))) == ["강변"]
    assert await names(desk, user_id, RouteFilter(deleted=True)) == []
    assert await names(desk, user_id, RouteFilter(activity_id=UUID(int=9))) == [], "nobody went it"
    for order in ("created", "name", "distance", "gain"):
        walked: list[str] = []
        place = None
        for _ in range(4):
            async with desk.database.as_user(user_id) as conn:
                found = await route_lists.page(conn, user_id, RouteFilter(), order=order, after=place, limit=1)
            walked += [row.name for row, _ in found]
            place = found[0][1] if found else place
        assert walked == await names(desk, user_id, order=order), order
