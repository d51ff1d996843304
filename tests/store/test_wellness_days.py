"""Days: one figure for each kind and source, the last file's word."""

from datetime import date
from uuid import UUID

from domestique.formats.archives.daily import DailyFigures
from domestique.services.desk import Desk
from domestique.store import wellness_days
from domestique.store.wellness_days import Figure, figures_of
from tests.store.places import a_raw_file

DAY = date(2026, 11, 20)


def test_kinds_name_their_units_and_shares_are_percent() -> None:
    made = figures_of([DailyFigures(DAY, "apple_health", {"sleep_s": 27000.0, "spo2_share": 0.97, "steps": 9000.0})])
    assert made == (
        Figure(DAY, "sleep_s", "apple_health", 27000.0, "s"),
        Figure(DAY, "spo2_percent", "apple_health", 97.0, "%"),
        Figure(DAY, "steps", "apple_health", 9000.0, None),
    )


async def test_the_file_that_came_last_counts_whichever_is_written_last(desk: Desk, user_id: UUID) -> None:
    older, newer = await a_raw_file(desk, user_id, "ab" * 32), await a_raw_file(desk, user_id, "cd" * 32)
    async with desk.database.as_user(user_id) as conn:
        for raw_id, hours in ((newer, 8.0), (older, 7.0)):
            figure = Figure(DAY, "sleep_s", "garmin_export", hours * 3600, "s")
            await wellness_days.insert_all(conn, user_id, raw_id, [figure])
        (kept,) = await wellness_days.between(conn, user_id, DAY, DAY)
        assert kept.value == 8 * 3600
        assert await wellness_days.read_already(conn, user_id, [older, newer]) == {newer}
