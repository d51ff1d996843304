"""An activity by hand: placed where the athlete is, with gear that exists, never in the future."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domestique.services.add_activity import add_activity
from domestique.services.browse_activities import get_activity
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.keep_gear import add_gear

SWIM: dict[str, Any] = {"sport": "swimming", "start": datetime(2026, 11, 20, 19, 0), "elapsed_s": 3000.0}


async def test_where_the_athlete_is(desk: Desk, user_id: UUID) -> None:
    bike = await add_gear(desk, user_id, name="B", kind="bike")
    one = await add_activity(desk, user_id, {**SWIM, "gear_id": bike.id, "rpe": None}, zone="Asia/Seoul")
    found = (await get_activity(desk, user_id, one)).detail
    assert (found.row.start_at, found.row.utc_offset_s) == (datetime(2026, 11, 20, 10, tzinfo=UTC), 32_400)
    assert (found.row.gear_name, found.row.rpe) == ("B", None)
    assert "rpe" not in found.own_fields, "what was left out is nobody's"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"start": datetime(2026, 11, 23, tzinfo=UTC)}, "start"), ({"gear_id": UUID(int=9)}, "gear_id")],
)
async def test_what_is_refused(desk: Desk, user_id: UUID, wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as refused:
        await add_activity(desk, user_id, {**SWIM, **wrong}, zone="Asia/Seoul")
    assert refused.value.field == field


async def test_anothers_gear_does_not_exist(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    bike = await add_gear(desk, other_user_id, name="B", kind="bike")
    with pytest.raises(BadValue):
        await add_activity(desk, user_id, {**SWIM, "gear_id": bike.id}, zone="Asia/Seoul")


async def test_clocks_may_differ_by_a_day(desk: Desk, user_id: UUID) -> None:
    await add_activity(desk, user_id, {**SWIM, "start": desk.now() + timedelta(hours=23)}, zone="Asia/Seoul")
