"""Account exports whole: what their tables say of the files arrives with the activities."""

import csv
import gzip
import io
import json
import zipfile
from datetime import date
from uuid import UUID

from domestique.services.browse_activities import get_activity
from domestique.services.desk import Desk
from domestique.services.follow_import import ImportDetail, get_import
from domestique.services.open_archives import open_archives
from domestique.services.read_import import read_import
from domestique.store import wellness_days
from domestique.store.composing import fingerprint
from domestique.store.composing.linking import recompose
from tests.fakes.fit_file import START, fit_ride
from tests.services.handing_in import hand_in, nothing

HEADER = [
    "활동 ID", "활동 날짜", "활동 이름", "활동 유형", "활동 설명", "경과 시간", "거리", "최대 심박수", "상대적 노력",
    "통근", "활동 비공개 메모", "활동 장비", "파일 이름", "선수 체중", "자전거 무게", "경과 시간", "이동 시간", "거리",
]  # fmt: skip
ROW = [
    "123456", "2026. 5. 1. 오전 6:30:00", "한강 새벽", "Ride", "바람이 셌다", "60", "0.4", "139", "", "false", "",
    "Trek", "activities/123456.fit.gz", "", "", "60", "60", "480",
]  # fmt: skip


def packed(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


async def take_in(desk: Desk, user_id: UUID, data: bytes) -> ImportDetail:
    import_id = await hand_in(desk, user_id, ("export.zip", data))
    await open_archives(desk, user_id, import_id, progress=nothing)
    await read_import(desk, user_id, import_id, progress=nothing)
    return await get_import(desk, user_id, import_id)


async def test_strava_tells_names_and_notes(desk: Desk, user_id: UUID) -> None:
    table = io.StringIO()
    csv.writer(table).writerows([HEADER, ROW])
    files = {
        "activities.csv": table.getvalue().encode(),
        "activities/123456.fit.gz": gzip.compress(fit_ride(60), mtime=0),
        "media/a.jpg": b"\xff\xd8\xff\xe0 a picture",
    }
    found = await take_in(desk, user_id, packed(**files))
    assert found.batch.kind == "strava"
    by_name = {item.name.partition("/")[2]: item for item in found.items}
    assert (by_name["activities.csv"].state, by_name["activities.csv"].code) == ("skipped", "export_index")
    assert by_name["media/a.jpg"].state == "skipped"
    activity_id = by_name["activities/123456.fit.gz"].activity_id
    assert activity_id is not None
    whole = await get_activity(desk, user_id, activity_id)
    assert whole.detail.row.name == "한강 새벽"
    assert whole.detail.notes == "바람이 셌다"


async def test_garmin_tells_names_by_the_start_and_days(desk: Desk, user_id: UUID) -> None:
    summaries = [{"summarizedActivitiesExport": [{
        "activityId": 7, "startTimeGmt": START.timestamp() * 1000, "name": "남산 인터벌", "description": "6 x 3분",
        "distance": 48000.0, "duration": 60000.0,
    }]}]  # fmt: skip
    sleep = [{"calendarDate": "2026-05-01", "deepSleepSeconds": 3600, "lightSleepSeconds": 7200, "remSleepSeconds": 0}]
    files = {
        "DI_CONNECT/DI-Connect-Fitness/a_summarizedActivities.json": json.dumps(summaries).encode(),
        "DI_CONNECT/DI-Connect-Wellness/a_sleepData.json": json.dumps(sleep).encode(),
        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip": packed(**{"me_7.fit": fit_ride(60)}),
    }
    export = packed(**files)
    found = await take_in(desk, user_id, export)
    assert found.batch.kind == "garmin"
    ends = {item.name.rpartition("/")[2]: item for item in found.items}
    assert (ends["a_sleepData.json"].state, ends["a_sleepData.json"].code) == ("added", "days_read")
    table = ends["a_summarizedActivities.json"]
    assert (table.code, table.detail["metre"], table.detail["second"]) == ("export_units", "cm", "ms")
    activity_id = ends["me_7.fit"].activity_id
    assert activity_id is not None
    whole = await get_activity(desk, user_id, activity_id)
    assert (whole.detail.row.name, whole.detail.notes) == ("남산 인터벌", "6 x 3분")
    async with desk.database.as_user(user_id) as conn:
        days = await wellness_days.between(conn, user_id, date(2026, 5, 1), date(2026, 5, 1))
        before = await fingerprint.of_user(conn, user_id)
    assert {figure.kind: figure.value for figure in days}["sleep_s"] == 10800
    again = await take_in(desk, user_id, export)
    assert {item.name.rpartition("/")[2]: item.state for item in again.items} == {
        "a_summarizedActivities.json": "skipped",
        "a_sleepData.json": "duplicate",
        "me_7.fit": "duplicate",
    }
    async with desk.database.as_user(user_id) as conn:
        assert await fingerprint.of_user(conn, user_id) == before
        await recompose(conn, desk.blobs, user_id, activity_id, now=desk.now())
        assert await fingerprint.of_user(conn, user_id) == before
