"""Pauses: longer each time nobody says how long, never longer than a day, whatever a clock says."""

from datetime import timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import service_pauses as pauses
from tests.fakes.clock import FixedClock


async def test_two_four_eight_and_a_day_until_something_goes_well(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    async with desk.database.as_user(user_id) as conn:

        async def put(minutes: int | None = None) -> float:
            until = None if minutes is None else clock() + timedelta(minutes=minutes)
            made = await pauses.put(conn, user_id, "garmin", "x", code="busy", until=until, now=clock())
            assert await pauses.current(conn, user_id, "garmin", "x", now=clock()) == made
            clock.now = made.until
            assert await pauses.current(conn, user_id, "garmin", "x", now=clock()) is None
            return (made.until - made.set_at).total_seconds() / 3600

        assert [await put() for _ in range(5)] == [2, 4, 8, 24, 24]
        assert await put(15) == 0.25
        assert await put(60 * 24 * 30) == 24
        assert await pauses.clear(conn, user_id, "garmin", "x")
        assert not await pauses.clear(conn, user_id, "garmin", "x")
        assert await put() == 2


async def test_a_clock_set_back_does_not_make_a_pause_of_months(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    async with desk.database.as_user(user_id) as conn:
        clock.advance(days=200)
        await pauses.put(conn, user_id, "garmin", "x", code="busy", until=None, now=clock())
        clock.advance(days=-200)
        assert await pauses.current(conn, user_id, "garmin", "x", now=clock()) is None


def test_an_account_is_not_readable_in_its_scope() -> None:
    assert "7654321" not in pauses.scope_of("7654321")
    assert pauses.scope_of("7654321") != pauses.scope_of("7654322")
