"""Where an athlete stands is what their curve says on that evening, with what they did."""

from datetime import date, timedelta
from math import exp
from uuid import UUID

import pytest

from domestique.services.athlete_now import athlete_now
from domestique.services.desk import Desk
from domestique.store import activities, measures
from domestique.store.measures import Measure
from tests.fakes.activities import ride
from tests.store.places import an_activity

TODAY = date(2026, 11, 21)


async def test_nobody_knows_anything_yet(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        athlete = await athlete_now(desk, conn, user_id)
    assert (athlete.today, athlete.known) == (TODAY, False)
    assert (athlete.start.day, athlete.start.ctl, athlete.start.done) == (TODAY - timedelta(days=1), 0.0, ())


async def test_one_ride_yesterday(desk: Desk, user_id: UUID) -> None:
    activity_id = await an_activity(desk, user_id, ride(start=desk.now() - timedelta(days=1)))
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, activity_id)
        assert found is not None
        day = found.row.start_at.date()
        one = Measure(activity_id, 1, b"c", b"t", day, "cycling", "tss", 100.0, None, desk.now())
        await measures.put(conn, user_id, [one])
        evening = (await athlete_now(desk, conn, user_id)).start
        later = (await athlete_now(desk, conn, user_id, first=TODAY + timedelta(days=30))).start
        begun = [(await athlete_now(desk, conn, user_id, first=TODAY - timedelta(days=ago))).start for ago in (0, 20)]
    gain = 1 - exp(-1 / 42)
    assert evening.ctl == pytest.approx(100 * gain * (1 - gain) ** (evening.day - day).days, abs=0.01)
    (done,) = evening.done
    assert (done.day, done.load, done.minutes) == (day, 100.0, 2)
    assert later.day == TODAY, "of a plan that begins later: this evening"
    assert begun == [evening, evening], "of one that has begun, what was done stands for the days that are over"
