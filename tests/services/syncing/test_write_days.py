"""Days: what is said now holds; what is no longer said goes, unless another kind says it too."""

from datetime import UTC, date, datetime, timedelta

from domestique.connectors.found import FoundDay, FoundSeries
from domestique.services.syncing.write_days import days_in, series_in
from domestique.store import wellness_series
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground

DAY = date(2026, 11, 20)
START = datetime(2026, 11, 19, 15, tzinfo=UTC)


def test_figures_of_a_day_and_parts_of_a_series_are_one() -> None:
    assert days_in([FoundDay(DAY, {"steps": 1.0}), FoundDay(DAY, {"stress": 2.0})]) == {
        DAY: {"steps": 1.0, "stress": 2.0}
    }
    late = FoundSeries(DAY, "hrv", "ms", START + timedelta(seconds=60), (0.0, 5.0), (3.0, 4.0))
    early = FoundSeries(DAY, "hrv", "ms", START, (0.0, 60.0), (1.0, 2.0))
    (one,) = series_in([late, early])
    assert (one.start_at, one.seconds, one.values) == (START, (0.0, 60.0, 65.0), (1.0, 2.0, 4.0))
    assert series_in([FoundSeries(DAY, "hrv", "ms", START, (), ())]) == []


async def test_withdrawn_there_is_withdrawn_here(ground: Ground, place: Pretend) -> None:
    await ground.sync()
    del place.days[DAY]["steps"]
    place.days[date(2026, 11, 19)]["hrv_ms"] = 42.0
    del place.pulse[DAY]
    await ground.sync()
    assert await ground.days() == place.days
    async with ground.desk.database.as_user(ground.user_id) as conn:
        assert await wellness_series.of_days(conn, ground.user_id, DAY, DAY) == ()
