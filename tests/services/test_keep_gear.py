"""Gear through its life, and never anybody else's."""

from uuid import UUID

import pytest

from domestique.services.change_activity import change_activity
from domestique.services.desk import Desk
from domestique.services.errors import GearInUse, NotFound
from domestique.services.keep_gear import add_gear, change_gear, list_gear, remove_gear
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_added_changed_retired_and_removed(desk: Desk, user_id: UUID) -> None:
    bike = await add_gear(desk, user_id, name="Road", kind="bike")
    assert await list_gear(desk, user_id) == (bike,)
    one = await an_activity(desk, user_id, ride())
    await change_activity(desk, user_id, one, version=1, changes={"gear_id": bike.id})
    retired = await change_gear(desk, user_id, bike.id, {"retired_at": desk.now()})
    assert (retired.retired_at, retired.count, retired.distance_m) == (desk.now(), 1, 1000.0)
    with pytest.raises(GearInUse):
        await remove_gear(desk, user_id, bike.id)
    await change_activity(desk, user_id, one, version=2, changes={"gear_id": None})
    await remove_gear(desk, user_id, bike.id)
    assert await list_gear(desk, user_id) == ()


async def test_anothers_is_not_there(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    bike = await add_gear(desk, user_id, name="Road", kind="bike")
    assert await list_gear(desk, other_user_id) == ()
    with pytest.raises(NotFound):
        await change_gear(desk, other_user_id, bike.id, {"name": "mine"})
    with pytest.raises(NotFound):
        await remove_gear(desk, other_user_id, bike.id)
