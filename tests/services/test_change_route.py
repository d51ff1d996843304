from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from domestique.services.browse_routes import get_route
from domestique.services.change_route import change_route, delete_route, restore_route
from domestique.services.desk import Desk
from domestique.services.errors import NotFound, Stale
from tests.services.routes import a_route

KEPT = timedelta(days=30)


async def test_renamed_deleted_and_brought_back(desk: Desk, user_id: UUID) -> None:
    route = await a_route(desk, user_id)
    await change_route(desk, user_id, route, version=1, changes={"name": "출근길", "notes": "물"})
    await change_route(desk, user_id, route, version=2, changes={})
    with pytest.raises(Stale):
        await change_route(desk, user_id, route, version=1, changes={"name": "x"})
    assert await delete_route(desk, user_id, route, kept=KEPT) == desk.now() + KEPT
    with pytest.raises(NotFound):
        await delete_route(desk, user_id, route, kept=KEPT)
    with pytest.raises(NotFound):
        await get_route(desk, user_id, route)
    await restore_route(desk, user_id, route)
    await restore_route(desk, user_id, route)
    detail = (await get_route(desk, user_id, route)).detail
    assert (detail.row.name, detail.notes) == ("출근길", "물")


async def test_anothers_is_not_there(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    for route in (await a_route(desk, user_id), uuid4()):
        with pytest.raises(NotFound):
            await change_route(desk, other_user_id, route, version=1, changes={"name": "x"})
        with pytest.raises(NotFound):
            await delete_route(desk, other_user_id, route, kept=KEPT)
        with pytest.raises(NotFound):
            await restore_route(desk, other_user_id, route)
