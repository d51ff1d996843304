from dataclasses import replace
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import measures, metric_values
from domestique.store.metric_values import MetricValue
from tests.fakes.activities import ride
from tests.store.places import an_activity
from tests.store.test_measures import a_measure


async def test_put_again_writes_over_and_drop_drops(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    known = MetricValue(one, "tss", 1, 80.0, None, None, b"in", desk.now())
    unknown = replace(known, slug="intensity_factor", value=None, reason="no_setting", about="ftp")
    async with desk.database.as_user(user_id) as conn:
        await metric_values.put(conn, user_id, [])
        await metric_values.put(conn, user_id, [known, unknown])
        await metric_values.put(conn, user_id, [replace(known, value=81.0, version=2)])
        found = await metric_values.of_activities(conn, user_id, [one])
        assert found == {one: {"tss": replace(known, value=81.0, version=2), "intensity_factor": unknown}}
        await metric_values.drop(conn, user_id, [one], slugs=["tss"])
        assert await metric_values.of_activity(conn, user_id, one) == (unknown,)
        await metric_values.drop(conn, user_id, [one])
        assert await metric_values.of_activity(conn, user_id, one) == ()


async def test_of_all_activities_with_their_days(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    known = MetricValue(one, "tss", 1, 80.0, None, None, b"in", desk.now())
    async with desk.database.as_user(user_id) as conn:
        await measures.put(conn, user_id, [a_measure(desk, one)])
        await metric_values.put(conn, user_id, [known, replace(known, slug="np", value=None, reason="too_short")])
        found = await metric_values.of_slugs(conn, user_id, ["tss", "np"])
        assert [(value.day.isoformat(), value.value) for value in found["tss"]] == [("2026-05-01", 80.0)]
        assert found["np"] == ()
        assert (await metric_values.of_slugs(conn, user_id, ["tss"], sport="running"))["tss"] == ()
