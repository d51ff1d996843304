"""The past as it is stored, said in words: silence without evidence, and nobody else's."""

from datetime import timedelta
from uuid import UUID

import pytest

from domestique.analysis.correlations import PAIRS, Correlation, Silence
from domestique.analysis.insights import INSIGHTS
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.look_back import read_correlation, read_correlations, read_insights
from domestique.store import measures, metric_values, wellness_days
from domestique.store.measures import Measure
from domestique.store.metric_values import MetricValue
from domestique.store.wellness_days import Figure
from tests.fakes.activities import ride
from tests.store.places import a_raw_file, an_activity


async def test_nothing_known_is_nothing_said(desk: Desk, user_id: UUID) -> None:
    today = desk.now().date()
    assert await read_insights(desk, user_id, today=today) == ()
    silent = await read_correlations(desk, user_id, today=today)
    assert {(one.pair.id, one.n) for one in silent if isinstance(one, Silence)} == {(pair.id, 0) for pair in PAIRS}
    with pytest.raises(NotFound):
        await read_correlation(desk, user_id, "nothing", today=today)


async def test_hrv_below_its_band_is_said_and_only_to_whose_it_is(
    desk: Desk, user_id: UUID, other_user_id: UUID
) -> None:
    today, raw_id = desk.now().date(), await a_raw_file(desk, user_id)
    nights = [
        Figure(today - timedelta(days=ago), "hrv_ms", "garmin", 40.0 if ago < 12 else 66.0 + ago % 5, "ms")
        for ago in range(110)
    ]
    async with desk.database.as_user(user_id) as conn:
        await wellness_days.insert_all(conn, user_id, raw_id, nights)
    said = await read_insights(desk, user_id, today=today)
    assert all(day is not None for one in said for _, day in one.evidence)
    assert "hrv_below_band" in {one.insight.slug for one in said}
    assert await read_insights(desk, other_user_id, today=today) == ()


async def test_stored_figures_and_days_meet(desk: Desk, user_id: UUID) -> None:
    """Twenty sessions, each after more load, each with a lower HRV the next morning."""
    today, raw_id = desk.now().date(), await a_raw_file(desk, user_id)
    nights, rows, values = [], [], []
    for place in range(40):
        day = today - timedelta(days=2 * place + 1)
        load = 40.0 + (place * 37) % 80
        one = await an_activity(desk, user_id, ride(), sha256=f"{place + 1:064x}")
        rows.append(Measure(one, 1, b"", b"", day, "cycling", "tss", load, None, desk.now()))
        values.append(MetricValue(one, "best_power_20min", 1, 200.0 + place, None, None, b"", desk.now()))
        for ago, hrv in ((0, 90.0), (1, 90.0 - load / 3)):
            nights.append(Figure(day + timedelta(days=ago), "hrv_ms", "garmin", hrv, "ms"))
    async with desk.database.as_user(user_id) as conn:
        await wellness_days.insert_all(conn, user_id, raw_id, nights)
        await measures.put(conn, user_id, rows)
        await metric_values.put(conn, user_id, values)
    found = {one.pair.id: one for one in await read_correlations(desk, user_id, today=today)}
    assert tuple(found) == tuple(pair.id for pair in PAIRS)
    moved = found["load_next_hrv"]
    assert isinstance(moved, Correlation) and moved.r < -0.5
    assert await read_correlation(desk, user_id, "load_next_hrv", today=today) == moved
    said = {one.insight.slug: one for one in await read_insights(desk, user_id, today=today)}
    assert set(said) <= {insight.slug for insight in INSIGHTS}
