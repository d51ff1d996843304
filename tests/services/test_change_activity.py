"""Changes that know what they were based on, and a bin to come back from."""

from datetime import timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from domestique.services.change_activity import change_activity, delete_activity, restore_activity
from domestique.services.desk import Desk
from domestique.services.errors import NotFound, Stale
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_what_the_athlete_set_is_remembered_as_theirs(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await change_activity(desk, user_id, one, version=1, changes={"name": "A"})
    await change_activity(desk, user_id, one, version=2, changes={"sport": "running", "name": "B"})
    async with desk.database.as_user(user_id) as conn:
        assert await conn.scalar(sa.text("SELECT own_fields FROM activity")) == ["name", "sport"]


async def test_a_change_of_an_old_version_is_refused(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await change_activity(desk, user_id, one, version=1, changes={"name": "A"})
    with pytest.raises(Stale):
        await change_activity(desk, user_id, one, version=1, changes={"name": "B"})
    with pytest.raises(Stale):
        await change_activity(desk, user_id, one, version=1, changes={})


async def test_deleted_for_a_while(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    assert await delete_activity(desk, user_id, one, kept=timedelta(days=30)) == desk.now() + timedelta(days=30)
    with pytest.raises(NotFound):
        await delete_activity(desk, user_id, one, kept=timedelta(days=30))
    with pytest.raises(NotFound):
        await change_activity(desk, user_id, one, version=2, changes={"name": "A"})
    await restore_activity(desk, user_id, one)
    await restore_activity(desk, user_id, one)


async def test_anothers_activity_is_not_there(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    with pytest.raises(NotFound):
        await change_activity(desk, other_user_id, one, version=1, changes={"name": "mine"})
    with pytest.raises(NotFound):
        await delete_activity(desk, other_user_id, one, kept=timedelta(days=30))
    with pytest.raises(NotFound):
        await restore_activity(desk, other_user_id, one)
