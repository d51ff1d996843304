"""Settings by date: told once a day, and measured only where nothing was told."""

from datetime import date
from uuid import UUID

from domestique.model.athlete import DatedSetting, valid_on
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import athlete_settings, wellness_days
from domestique.store.wellness_days import Figure
from tests.store.places import a_raw_file

FTP = DatedSetting("ftp", Sport.CYCLING, None, 250.0)


async def test_told_again_for_a_day_replaces(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        first = await athlete_settings.put(conn, user_id, desk.new_id(), FTP, source="athlete", now=desk.now())
        again = DatedSetting("ftp", Sport.CYCLING, None, 260.0)
        second = await athlete_settings.put(conn, user_id, desk.new_id(), again, source="proposal", now=desk.now())
        later = DatedSetting("ftp", Sport.CYCLING, date(2026, 1, 1), 270.0)
        await athlete_settings.put(conn, user_id, desk.new_id(), later, source="athlete", now=desk.now())
        kept = await athlete_settings.get(conn, user_id, second)
        assert second == first and kept is not None and kept.source == "proposal"
        assert await athlete_settings.history(conn, user_id) == (again, later)


async def test_zones_and_figures_come_back_as_they_were(desk: Desk, user_id: UUID) -> None:
    zones = DatedSetting("hr_zones", None, date(2020, 2, 29), (120.0, 140.0, 160.0))
    async with desk.database.as_user(user_id) as conn:
        told = await athlete_settings.put(conn, user_id, desk.new_id(), zones, source="athlete", now=desk.now())
        kept = await athlete_settings.get(conn, user_id, told)
        assert kept is not None and (kept.id, kept.setting) == (told, zones)
        assert await athlete_settings.remove(conn, user_id, told)
        assert not await athlete_settings.remove(conn, user_id, told)


async def test_scales_are_believed_until_the_athlete_speaks(desk: Desk, user_id: UUID) -> None:
    raw_id = await a_raw_file(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        weighed = [
            Figure(date(2026, month, day), "weight_kg", "garmin", value, "kg")
            for month, day, value in ((1, 3, 70.0), (1, 5, 72.0), (1, 9, 90.0), (3, 1, 69.0))
        ]
        await wellness_days.insert_all(conn, user_id, raw_id, weighed)
        history = await athlete_settings.history(conn, user_id)
        held = [valid_on(history, date(2026, month, 20)).get("weight", Sport.RUNNING) for month in (1, 2, 3)]
        assert held == [72.0, 72.0, 69.0]
        assert valid_on(history, date(2025, 12, 31)).get("weight") is None
        own = DatedSetting("weight", None, date(2026, 3, 5), 68.0)
        await athlete_settings.put(conn, user_id, desk.new_id(), own, source="athlete", now=desk.now())
        assert await athlete_settings.history(conn, user_id) == (own,)
