"""Sets by exercise and day: warm-ups, help and rests are none of them."""

from datetime import date, timedelta
from uuid import UUID

from domestique.model.activity import StrengthSet
from domestique.planning.strength.lifted import DoneSet, Lifted
from domestique.services.desk import Desk
from domestique.store.lifted import lifted
from tests.fakes.activities import START, gym
from tests.store.places import an_activity

DAY = date(2026, 5, 1)


async def test_working_sets_in_order_of_days(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    sets = (
        StrengthSet(0.0, 40.0, "warmup", "squat", 8, 40.0),
        StrengthSet(60.0, 40.0, "active", "squat", 5, 100.0, rpe=8.0),
        StrengthSet(120.0, None, "rest", None, None, None),
        StrengthSet(180.0, 40.0, "active", "squat", 4, 100.0),
        StrengthSet(240.0, 40.0, "active", "pull_up", 6, -20.0),
        StrengthSet(300.0, 40.0, "active", "push_up", 12, None),
        StrengthSet(360.0, 40.0, "active", "carry", None, 24.0),
    )
    await an_activity(desk, user_id, gym(sets=sets), sha256="1" * 64)
    earlier = gym(sets=sets[1:2], start=START - timedelta(days=7))
    await an_activity(desk, user_id, earlier, sha256="2" * 64)
    span = {"since": DAY - timedelta(days=30), "until": DAY, "zone": "Asia/Seoul"}
    async with desk.database.as_user(user_id) as conn:
        found = await lifted(conn, user_id, **span)  # type: ignore[arg-type]
        near = await lifted(conn, user_id, **{**span, "since": DAY})  # type: ignore[arg-type]
    assert found["squat"] == (
        Lifted(DAY - timedelta(days=7), (DoneSet(5, 100.0, 2.0),)),
        Lifted(DAY, (DoneSet(5, 100.0, 2.0), DoneSet(4, 100.0))),
    )
    assert found["push_up"] == (Lifted(DAY, (DoneSet(12),)),)
    assert set(found) == {"squat", "push_up"} and len(near["squat"]) == 1
    async with desk.database.as_user(other_user_id) as conn:
        assert await lifted(conn, other_user_id, **span) == {}  # type: ignore[arg-type]
