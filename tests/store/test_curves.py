"""The best of a period: whole months from their rows, the ends from activities, the same as from all activities."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import numpy as np
import pytest

from domestique.services.desk import Desk
from domestique.store import curves, measures
from domestique.store.curves import StoredCurve
from tests.fakes.activities import ride
from tests.store.places import an_activity
from tests.store.test_measures import a_measure

FIRST = date(2026, 1, 20)
DAYS = (0, 5, 12, 40, 41, 70, 95, 130)


@pytest.fixture
async def filled(desk: Desk, user_id: UUID) -> list[tuple[date, UUID, np.ndarray]]:
    found = []
    chance = np.random.default_rng(3)
    for place, days in enumerate(DAYS):
        one = await an_activity(desk, user_id, ride(seconds=30), f"{place:064x}")
        found.append((FIRST + timedelta(days=days), one, chance.uniform(100, 400, 20 + place).astype("<f4")))
    async with desk.database.as_user(user_id) as conn:
        await measures.put(conn, user_id, [replace(a_measure(desk, one), day=day) for day, one, _ in found])
        rows = [StoredCurve(one, "power", 0, best.tobytes(), None, None, b"in") for _, one, best in found]
        await curves.put(conn, user_id, rows)
        await curves.make_months(conn, user_id, {("cycling", day.replace(day=1)) for day, _, _ in found})
    return found


@pytest.mark.parametrize(
    "since, until",
    [
        (None, None),
        (date(2026, 2, 1), None),
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 1, 26), date(2026, 4, 3)),
        (date(2026, 3, 1), date(2026, 3, 2)),
        (date(2026, 2, 27), date(2026, 3, 2)),
        (date(2026, 1, 21), date(2026, 1, 30)),
        (None, date(2026, 3, 31)),
        (date(2027, 1, 1), None),
    ],
)
async def test_the_same_as_from_all(
    desk: Desk,
    user_id: UUID,
    filled: list[tuple[date, UUID, np.ndarray]],
    since: date | None,
    until: date | None,
) -> None:
    async with desk.database.as_user(user_id) as conn:
        best = await curves.bests(conn, user_id, kind="power", since=since, until=until)
    within = [one for one in filled if (since is None or one[0] >= since) and (until is None or one[0] < until)]
    longest = max((len(values) for _, _, values in within), default=0)
    assert len(best.values) == len(best.activity_ids) == longest
    for place in range(longest):
        reaching = [(values[place], one) for _, one, values in within if place < len(values)]
        assert (best.values[place], best.activity_ids[place]) == max(reaching, key=lambda each: each[0])


async def test_other_sports_and_kinds_are_others(desk: Desk, user_id: UUID, filled: object) -> None:
    async with desk.database.as_user(user_id) as conn:
        assert not len((await curves.bests(conn, user_id, kind="power", sport="running")).values)
        assert not len((await curves.bests(conn, user_id, kind="power", after_kj=500)).values)
        assert len((await curves.bests(conn, user_id, kind="power", sport="cycling")).values) == 27
