"""What was received, read again: the same comes out, and a better mapping comes through."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import delete

from domestique.services.errors import NotFound
from domestique.services.syncing.map_payloads import map_connection, map_payloads, rereader
from domestique.store.payloads import KeptPayload
from domestique.store.tables.wellness import wellness_day
from tests.fakes.pretend_service import Pretend
from tests.services.handing_in import everything
from tests.services.syncing.conftest import MORNING
from tests.services.syncing.ground import Ground


async def test_the_same_again_and_what_was_lost_comes_back(ground: Ground, place: Pretend) -> None:
    await ground.sync()
    place.lift("g1", MORNING, reps=9)
    place.days.popitem()
    await ground.sync()
    before, days = await everything(ground.desk, ground.user_id), await ground.days()
    mapped = (await map_payloads(ground.desk, ground.user_id))[ground.there]
    assert mapped.same
    assert mapped.answers > 0
    assert (await everything(ground.desk, ground.user_id), await ground.days()) == (before, days)
    async with ground.desk.database.as_user(ground.user_id) as conn:
        await conn.execute(delete(wellness_day))
    assert not (await map_connection(ground.desk, ground.user_id, ground.there, keep=False)).same
    assert await ground.days() == {}
    await map_connection(ground.desk, ground.user_id, ground.there)
    assert await ground.days() == days


async def test_a_form_that_is_known_by_now_is_read(ground: Ground, place: Pretend) -> None:
    place.reads_words = False
    await ground.sync()
    assert (await map_connection(ground.desk, ground.user_id, ground.there)).unread == 2
    place.reads_words = True
    asked = len(place.requests)
    mapped = await map_connection(ground.desk, ground.user_id, ground.there)
    assert (mapped.unread, await ground.days(), len(place.requests)) == (0, place.days, asked)
    assert (await map_connection(ground.desk, ground.user_id, ground.there)).same


async def test_nobody_elses(ground: Ground, other_user_id: UUID) -> None:
    with pytest.raises(NotFound):
        await map_connection(ground.desk, other_user_id, ground.there)


def test_what_was_not_read_is_not_reread() -> None:

    kept = KeptPayload(
        UUID(int=1), "days", "x", "/", "application/json", UUID(int=2), datetime.now(UTC), trouble_code="x"
    )
    assert rereader(Pretend().connector())(kept, b"{}") == ()
