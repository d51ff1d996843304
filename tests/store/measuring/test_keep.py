"""What is written follows what was computed, months of curves among it."""

from datetime import date, timedelta
from uuid import UUID

import numpy as np
import sqlalchemy as sa

from domestique.analysis.models.mean_max import LENGTHS
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.change_activity import change_activity, delete_activity
from domestique.services.desk import Desk
from domestique.services.keep_settings import tell_setting
from domestique.store import curves, measures, zone_times
from tests.fakes.activities import START, ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


async def months(desk: Desk, user_id: UUID) -> dict[tuple[str, date], list[UUID]]:
    async with desk.database.as_user(user_id) as conn:
        rows = await conn.execute(
            sa.text("SELECT sport, month, owner_ids FROM curve_month WHERE kind = 'power' AND after_kj = 0")
        )
        return {(row.sport, row.month): row.owner_ids for row in rows}


async def test_months_follow_their_activities(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride(), "aa" * 32)
    later = await an_activity(desk, user_id, ride(start=START + timedelta(days=31)), "bb" * 32)
    await again(desk, user_id)
    assert await months(desk, user_id) == {("cycling", MAY): [one], ("cycling", JUNE): [later]}
    await change_activity(desk, user_id, later, version=1, changes={"sport": "running"})
    await again(desk, user_id)
    assert (await months(desk, user_id)).keys() == {("cycling", MAY), ("running", JUNE)}
    await delete_activity(desk, user_id, one, kept=timedelta(days=1))
    await again(desk, user_id)
    assert (await months(desk, user_id)).keys() == {("running", JUNE)}


async def test_curves_and_zones_are_kept_with_why_not(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        power, *fatigued = await curves.of_activities(conn, user_id, [one], kind="power")
        assert power.best is not None
        best = curves.numbers(power.best)
        assert best[0] == 206.0 and np.all(LENGTHS[: len(best)] <= 80), "a pause parts the ride"
        assert {each.reason for each in fatigued} == {"too_short"}
        zones = {each.kind: each for each in await zone_times.of_activities(conn, user_id, [one])}
        assert zones.keys() == {"power", "heart_rate"}
        assert (zones["power"].scheme, zones["power"].reason, zones["power"].about) == (None, "no_setting", "ftp")
        assert await measures.get(conn, user_id, one) is not None


async def test_a_threshold_moves_zones_and_not_the_curve(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)

    async def inputs() -> tuple[bytes, bytes]:
        async with desk.database.as_user(user_id) as conn:
            curve, *_ = await curves.of_activities(conn, user_id, [one], kind="power")
            zones = {each.kind: each for each in await zone_times.of_activities(conn, user_id, [one])}
        return curve.inputs, zones["power"].inputs

    before = await inputs()
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, None, 200.0))
    await again(desk, user_id)
    after = await inputs()
    assert after[0] == before[0] and after[1] != before[1]
    async with desk.database.as_user(user_id) as conn:
        (day,) = [
            each for each in await zone_times.by_day(conn, user_id, since=MAY, until=JUNE) if each.kind == "power"
        ]
    assert day.scheme == "coggan" and sum(day.seconds) == sum(day.three or ()) == 111
