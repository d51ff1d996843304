"""Pages that meet under every order, with the unknown last, and sums by period."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import activity_lists
from domestique.store.activity_filter import Filter, Range
from domestique.store.activity_lists import Order, Sums
from domestique.store.keyset import Place
from tests.fakes.activities import START, ride
from tests.store.places import an_activity, ids

ORDERS: tuple[Order, ...] = ("start", "distance", "duration", "ascent", "power", "heart_rate")


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("descending", [True, False])
async def test_pages_meet_without_gap_or_overlap(desk: Desk, user_id: UUID, order: Order, descending: bool) -> None:
    for n in range(7):
        distance = None if n % 3 == 0 else 1000.0 * (n // 2)
        activity = ride(start=START + timedelta(days=n // 2), distance_m=distance, timer_s=60.0 * (n % 2))
        await an_activity(desk, user_id, activity, sha256=f"{n:064x}")
    whole = await ids(desk, user_id, Filter(), order=order, descending=descending)
    assert len(whole) == 7
    for limit in (1, 2, 3):
        seen: list[UUID] = []
        after: Place | None = None
        async with desk.database.as_user(user_id) as conn:
            while rows := await activity_lists.page(
                conn, user_id, Filter(), order=order, descending=descending, after=after, limit=limit
            ):
                seen += [row.id for row, _ in rows]
                after = rows[-1][1]
        assert seen == whole


@pytest.mark.parametrize("descending", [True, False])
async def test_the_unknown_comes_last_both_ways(desk: Desk, user_id: UUID, descending: bool) -> None:
    unknown = await an_activity(desk, user_id, ride(distance_m=None), sha256="01" * 32)
    near = await an_activity(desk, user_id, ride(distance_m=0.0), sha256="02" * 32)
    far = await an_activity(desk, user_id, ride(distance_m=9.0), sha256="03" * 32)
    expected = [far, near, unknown] if descending else [near, far, unknown]
    assert await ids(desk, user_id, Filter(), order="distance", descending=descending) == expected


async def test_sums_by_month_where_the_athlete_lives(desk: Desk, user_id: UUID) -> None:
    """23:30 in Seoul on the last of April is still April there, and half past midnight is May."""
    midnight = START.replace(month=4, day=30, hour=15, minute=0)
    for n, (at, distance) in enumerate(
        [(midnight - timedelta(minutes=30), 1.0), (midnight + timedelta(minutes=30), None), (midnight, 2.0)]
    ):
        await an_activity(desk, user_id, ride(start=at, distance_m=distance, summary={}), sha256=f"{n:064x}")
    async with desk.database.as_user(user_id) as conn:
        months = await activity_lists.groups(conn, user_id, Filter(), by="month", zone="Asia/Seoul")
        years = await activity_lists.groups(conn, user_id, Filter(), by="year", zone="Asia/Seoul")
        far = Filter(distance_m=Range(low=2.0))
        few = await activity_lists.groups(conn, user_id, far, by="year", zone="Asia/Seoul")
    assert months == [
        (date(2026, 5, 1), Sums(2, 220.0, 2.0, None)),
        (date(2026, 4, 1), Sums(1, 110.0, 1.0, None)),
    ]
    assert years == [(date(2026, 1, 1), Sums(3, 330.0, 3.0, None))]
    assert few == [(date(2026, 1, 1), Sums(1, 110.0, 2.0, None))]
