"""What is read from a connection."""

from uuid import UUID

import pytest

from domestique.services.change_connection import change_connection
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from tests.fakes.clock import FixedClock
from tests.fakes.connected import connected, knowing, row_of
from tests.fakes.pretend_service import Pretend


async def test_kinds_and_sports_are_chosen_one_by_one(desk: Desk, user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    await change_connection(at, user_id, there, kinds={"days": False})
    await change_connection(at, user_id, there, kinds={"workouts": False}, activity_types=["running", "cycling"])
    options = (await row_of(at, user_id, there)).options
    assert options == {
        "kinds": {"days": False, "workouts": False}, "activity_types": ["cycling", "running"], "map_again": True,
    }  # fmt: skip
    await change_connection(at, user_id, there, all_types=True)
    assert (await row_of(at, user_id, there)).options["activity_types"] is None


async def test_off_is_not_tried_and_on_is_tried_at_once(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    await change_connection(at, user_id, there, on=False)
    row = await row_of(at, user_id, there)
    assert (row.state, row.next_try_at) == ("off", None)
    await change_connection(at, user_id, there, on=True)
    row = await row_of(at, user_id, there)
    assert (row.state, row.next_try_at) == ("ok", clock())


async def test_what_does_not_exist_is_refused(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    with pytest.raises(BadValue):
        await change_connection(at, user_id, there, kinds={"moods": True})
    with pytest.raises(BadValue):
        await change_connection(at, user_id, there, activity_types=["chess"])
    with pytest.raises(NotFound):
        await change_connection(at, other_user_id, there, on=False)
