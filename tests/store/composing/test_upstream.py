"""What exports say beside their files, again and again: new words come through, the athlete's own stay."""

import csv
import gzip
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from domestique.formats.fit_writing import write_activity
from domestique.model.activity import Activity, Device
from domestique.services.browse_activities import WholeActivity, get_activity
from domestique.services.change_activity import change_activity, delete_activity
from domestique.services.desk import Desk
from domestique.services.follow_import import ImportDetail
from domestique.services.keep_gear import list_gear
from domestique.services.rebuild import rebuild
from tests.fakes.recordings import START, recording
from tests.services.handing_in import nothing
from tests.services.test_merge_twins import APP, listed, take_in, whole
from tests.services.test_undo_change import KEPT
from tests.store.test_export_index import HEADER, ROW, packed
from tests.store.test_export_index import take_in as take_in_export

DEVICE = Device("garmin", "edge_840", "3312345678", None)
RIDE = replace(recording("power", "heart_rate", seconds=900), device=DEVICE)


def strava(*rows: list[str], ride: Activity = RIDE) -> bytes:
    table = io.StringIO()
    csv.writer(table).writerows([HEADER, *rows])
    data = gzip.compress(write_activity(ride), mtime=0)
    return packed(**{"activities.csv": table.getvalue().encode(), "activities/123456.fit.gz": data})


def row(**changes: str) -> list[str]:
    """A line of Strava's table; by the names of its Korean header."""
    made = list(ROW)
    for name, value in changes.items():
        made[HEADER.index(name.replace("_", " "))] = value
    return made


def garmin(*summaries: dict[str, Any]) -> bytes:
    table = json.dumps([{"summarizedActivitiesExport": list(summaries)}]).encode()
    return packed(
        **{
            "DI_CONNECT/DI-Connect-Fitness/x_0_summarizedActivities.json": table,
            "DI_CONNECT/DI-Connect-Uploaded-Files/1.fit": write_activity(RIDE),
        }
    )


def summary(number: int, start: datetime, seconds: float, **more: Any) -> dict[str, Any]:
    times = {"startTimeGmt": start.timestamp() * 1000, "duration": seconds * 1000}
    return {"activityId": number, "activityType": "running", **times, **more}


async def only(desk: Desk, user_id: UUID) -> WholeActivity:
    (one,) = await listed(desk, user_id)
    return await get_activity(desk, user_id, one.id)


def code_of(found: ImportDetail, name: str) -> tuple[str, str | None]:
    return next((item.state, item.code) for item in found.items if item.name.endswith(name))


async def test_a_name_changed_upstream_comes_through_and_the_athletes_own_stays(desk: Desk, user_id: UUID) -> None:
    await take_in_export(desk, user_id, strava(row()))
    first = await only(desk, user_id)
    assert (first.detail.row.name, first.detail.notes, first.detail.row.gear_name) == (
        "한강 새벽",
        "바람이 셌다",
        "Trek",
    )
    await change_activity(desk, user_id, first.detail.row.id, version=1, changes={"notes": "내 말"})
    again = await take_in_export(
        desk, user_id, strava(row(활동_이름="한강 노을", 활동_설명="딴말", 활동_장비="Canyon"))
    )
    assert code_of(again, "fit.gz") == ("duplicate", "said_anew")
    now = await only(desk, user_id)
    assert (now.detail.row.name, now.detail.notes, now.detail.row.gear_name) == ("한강 노을", "내 말", "Canyon")
    assert [(one.name, one.kind) for one in await list_gear(desk, user_id)] == [("Canyon", "bike"), ("Trek", "bike")]
    before = await whole(desk, user_id)
    same = strava(row(활동_이름="한강 노을", 활동_설명="딴말", 활동_장비="Canyon"))
    assert code_of(await take_in_export(desk, user_id, same), "fit.gz") == ("duplicate", "already_here")
    assert await whole(desk, user_id) == before
    await take_in(desk, user_id, RIDE)
    assert (await only(desk, user_id)).detail.row.name == "한강 노을", "a file by itself says nothing against it"
    assert (await rebuild(desk, user_id, verify=True, progress=nothing)).differ == ()


async def test_a_line_without_a_file_is_an_activity_by_the_lists_own_figures(desk: Desk, user_id: UUID) -> None:
    typed = row(활동_ID="77", 활동_날짜="2026. 5. 3. 오전 7:00:00", 활동_유형="수영", 파일_이름="", 경과_시간="1800")
    found = await take_in_export(desk, user_id, strava(row(), typed))
    assert next(item.detail for item in found.items if item.code == "export_index") == {"rows": 2, "made": 1}
    swim, _ = sorted(await listed(desk, user_id), key=lambda one: not one.manual)
    detail = (await get_activity(desk, user_id, swim.id)).detail
    assert (detail.origin, swim.manual, swim.sport, swim.elapsed_s) == ("strava:77", True, "swimming", 1800.0)
    assert (detail.own_fields, swim.distance_m) == ((), 480.0)
    await take_in_export(desk, user_id, strava(row(), typed))
    assert len(await listed(desk, user_id)) == 2
    await delete_activity(desk, user_id, swim.id, kept=KEPT)
    await take_in_export(desk, user_id, strava(row(), typed))
    assert len(await listed(desk, user_id)) == 1, "what was deleted does not come back with the next export"


async def test_garmins_units_are_told_by_its_fit_files(desk: Desk, user_id: UUID) -> None:
    ride = summary(1, START, 900)
    run = summary(2, datetime(2026, 5, 4, 6, tzinfo=UTC), 1800.0, distance=500_000.0, name="트레드밀")
    found = await take_in_export(desk, user_id, garmin(ride, run))
    told = next(item for item in found.items if item.name.endswith("Activities.json"))
    assert told.code == "export_units"
    assert (told.detail["second"], told.detail["metre"], told.detail["made"]) == ("ms", "?", 1)
    (made,) = [one for one in await listed(desk, user_id) if one.manual]
    assert (made.name, made.sport, made.elapsed_s) == ("트레드밀", "running", 1800.0)
    assert made.distance_m is None, "no FIT file told what a unit of distance is"


async def test_where_nothing_tells_the_units_nothing_is_made_up(desk: Desk, user_id: UUID) -> None:
    run = summary(2, datetime(2026, 5, 4, 6, tzinfo=UTC), 1800.0)
    found = await take_in_export(desk, user_id, garmin(run))
    assert code_of(found, "Activities.json") == ("skipped", "export_no_units")
    assert [one.manual for one in await listed(desk, user_id)] == [False]


async def test_a_line_gives_way_to_the_recording_when_that_comes(desk: Desk, user_id: UUID) -> None:
    typed = row(활동_ID="77", 활동_날짜="2026. 5. 2. 오전 6:30:00", 파일_이름="", 경과_시간="900")
    other = recording("power", "heart_rate", seconds=900, clock_s=-30 * 86400)
    await take_in_export(desk, user_id, strava(typed, ride=other))
    (line,) = [one for one in await listed(desk, user_id) if one.manual]
    await take_in(desk, user_id, APP)
    assert [one.manual for one in await listed(desk, user_id)] == [False, False]
    assert not (await get_activity(desk, user_id, line.id)).detail.row.manual, "its address leads to the recording"


async def test_a_file_edited_upstream_is_the_better_recording_and_no_second_activity(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, replace(RIDE, name="before"))
    (first,) = await listed(desk, user_id)
    trimmed = replace(recording("power", "heart_rate", seconds=700), device=DEVICE, name="after")
    await take_in(desk, user_id, trimmed)
    (now,) = await listed(desk, user_id)
    assert now.id == first.id
    assert (now.name, round(now.elapsed_s or 0)) == ("after", 699)
    assert (await rebuild(desk, user_id, verify=True, progress=nothing)).differ == ()
