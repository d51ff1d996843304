from datetime import date, timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.keep_calendar_feed import change_calendar_feed, make_calendar_feed
from domestique.services.keep_workouts import add_workout, change_workout
from domestique.services.read_calendar_feed import read_calendar_feed
from tests.fakes.workouts import EXAMPLES, easy

BASE = "https://coach.example.org"


async def test_what_is_planned_with_its_text_and_a_name_that_stays(desk: Desk, user_id: UUID) -> None:
    day = desk.now().date() + timedelta(days=3)
    ride = await add_workout(desk, user_id, EXAMPLES["bike"], day=day, notes="legs?")
    await add_workout(desk, user_id, easy(), day=None, notes=None)
    await add_workout(desk, user_id, easy("Long ago"), day=date(2020, 1, 1), notes=None)
    _, token = await make_calendar_feed(desk, user_id, starts_at=None, address="::1")

    async def lines() -> list[str]:
        return (await read_calendar_feed(desk, token, base=BASE)).decode().replace("\r\n ", "").split("\r\n")

    told = await lines()
    assert told.count("BEGIN:VEVENT") == 1 and f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in told
    assert f"UID:{ride.id}@domestique" in told and f"URL:{BASE}/workouts/{ride.id}" in told
    (words,) = (line for line in told if line.startswith("DESCRIPTION:"))
    assert "50-75%\\n4x 4" in words and words.endswith("legs?")
    await change_workout(desk, user_id, ride.id, version=1, changes={"day": day + timedelta(days=1)})
    await change_calendar_feed(desk, user_id, starts_at="06:30")
    moved = await lines()
    assert f"UID:{ride.id}@domestique" in moved and "SEQUENCE:1" in moved
    (start,) = (line for line in moved if line.startswith("DTSTART:"))
    assert start.endswith("Z") and any(line.startswith("DTEND:") for line in moved)
