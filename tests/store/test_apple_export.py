"""Apple Health: workouts become files of their own, days become figures, and a later export brings nothing twice."""

import io
import zipfile
from datetime import date
from uuid import UUID

from domestique.services.browse_activities import get_activity
from domestique.services.desk import Desk
from domestique.store import wellness_days
from domestique.store.apple_export import is_apple_health
from tests.store.test_export_index import take_in

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n'
    '<HealthData locale="ko_KR">\n'
)
_BEATS = "".join(
    f'<Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" '
    f'startDate="2026-05-01 06:30:{second:02} +0900" endDate="2026-05-01 06:30:{second:02} +0900" '
    f'value="{120 + second}"/>\n'
    for second in range(0, 60, 5)
)
_WEIGHT = (
    '<Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Scale" unit="kg" '
    'startDate="2026-05-01 07:00:00 +0900" endDate="2026-05-01 07:00:00 +0900" value="71.5"/>\n'
)


def workout(minute: int) -> str:
    return (
        '<Workout workoutActivityType="HKWorkoutActivityTypeRunning" sourceName="Watch" '
        f'startDate="2026-05-01 06:{minute}:00 +0900" endDate="2026-05-01 06:{minute + 1}:00 +0900"></Workout>\n'
    )


def export(*workouts: str, whole: bool = True) -> bytes:
    body = (_HEAD + _BEATS + _WEIGHT + "".join(workouts) + ("</HealthData>" if whole else "")).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("apple_health_export/내보내기.xml", body)
    return made.getvalue()


def test_it_is_known_by_its_first_bytes() -> None:
    assert is_apple_health(_HEAD.encode()[:64])
    assert not is_apple_health(b'<?xml version="1.0"?><gpx>')


async def test_workouts_and_days(desk: Desk, user_id: UUID) -> None:
    found = await take_in(desk, user_id, export(workout(30)))
    assert found.batch.kind == "apple_health"
    ends = {item.name.rpartition("/")[2]: item for item in found.items}
    assert (ends["내보내기.xml"].state, ends["내보내기.xml"].code) == ("added", "apple_health_read")
    (run,) = (item for name, item in ends.items() if name.endswith("-running.fit"))
    assert run.activity_id is not None
    whole = await get_activity(desk, user_id, run.activity_id)
    assert whole.detail.row.sport == "running"
    assert "heart_rate" in whole.detail.row.channels
    async with desk.database.as_user(user_id) as conn:
        days = await wellness_days.between(conn, user_id, date(2026, 5, 1), date(2026, 5, 1))
    assert [(figure.kind, figure.value, figure.unit) for figure in days] == [("weight_kg", 71.5, "kg")]


async def test_the_next_export_adds_only_what_is_new(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, export(workout(30)))
    found = await take_in(desk, user_id, export(workout(30), workout(45)))
    assert sorted(item.state for item in found.items if item.name.endswith(".fit")) == ["added", "duplicate"]


async def test_a_broken_export_says_so_and_keeps_what_it_gave(desk: Desk, user_id: UUID) -> None:
    found = await take_in(desk, user_id, export(workout(30), whole=False))
    (document,) = (item for item in found.items if item.name.endswith(".xml"))
    assert (document.state, document.code) == ("added", "apple_health_in_part")
    assert document.reason
    assert sum(item.name.endswith(".fit") for item in found.items) == 1
