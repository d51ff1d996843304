"""The pretend Personal API, over HTTP: the key, the limits, the odd corners that were measured."""

import io
import zipfile
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest

from domestique.emulators import World
from domestique.emulators.garmin.account import GarminAccount
from domestique.formats.fit import read_fit
from tests.emulators.days import TODAY, a_day
from tests.fakes.activities import ride

EXCHANGE = "/garmin-key/personalapitoken-service/personal-api/personal-api-key/token"
LIST = "/activitylist-service/activities/search/activities"
ZIP = {"Accept": "application/x-zip-compressed"}


@pytest.fixture
def garmin(world: World) -> GarminAccount:
    return world.garmin.account


@pytest.fixture
def call(ask: httpx.Client, garmin: GarminAccount) -> Any:
    token = ask.post(EXCHANGE, headers={"Authorization": f"ApiKey {garmin.key}"}).text

    def call(path: str, headers: dict[str, str] | None = None) -> httpx.Response:
        return ask.get(f"/garmin-key{path}", headers={"Authorization": f"Bearer {token}"} | (headers or {}))

    return call


def test_a_key_becomes_a_plain_token_of_a_day(ask: httpx.Client, garmin: GarminAccount) -> None:
    answer = ask.post(EXCHANGE, headers={"Authorization": f"ApiKey {garmin.key}"})
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.count(".") == 2
    assert ask.post(EXCHANGE, headers={"Authorization": "ApiKey x"}).status_code == 401
    garmin.key_until = garmin.clock.now()
    assert ask.post(EXCHANGE, headers={"Authorization": f"ApiKey {garmin.key}"}).status_code == 401


def test_a_token_may_die_early(call: Any, garmin: GarminAccount) -> None:
    assert call("/userprofile-service/userprofile/settings").json()["timeZone"] == "Asia/Seoul"
    garmin.expire_tokens()
    assert call("/userprofile-service/userprofile/settings").status_code == 401


def test_pages_of_45_and_what_breaks_above(call: Any, garmin: GarminAccount) -> None:
    for number in range(50):
        garmin.record(ride(start=datetime(2026, 10, 1, 6, tzinfo=UTC) + timedelta(days=number)))
    first, second = call(f"{LIST}?start=0&limit=45").json(), call(f"{LIST}?start=45&limit=45").json()
    assert [len(first), len(second)] == [45, 5]
    starts = [each["startTimeGMT"] for each in first + second]
    assert starts == sorted(starts, reverse=True)
    assert call(f"{LIST}?start=0&limit=46").status_code == 500
    assert call(LIST).status_code == 500, "the server's own 99 breaks it"
    some = call(f"{LIST}?limit=45&startDate=2026-10-03&endDate=2026-10-05").json()
    assert [each["startTimeLocal"][:10] for each in some] == ["2026-10-05", "2026-10-04", "2026-10-03"]
    assert call(f"{LIST}?limit=45&activityType=running").json() == []
    assert len(call(f"{LIST}?limit=45&activityType=cycling").json()) == 45


def test_the_original_is_a_zip_only_for_who_asks_for_one(call: Any, garmin: GarminAccount) -> None:
    activity = ride()
    key = garmin.record(activity)
    path = f"/download-service/files/activity/{key}"
    assert call(path, {"Accept": "application/octet-stream"}).status_code == 406
    with zipfile.ZipFile(io.BytesIO(call(path, ZIP).content)) as archive:
        (name,) = archive.namelist()
        raw = archive.read(name)
    assert name == f"{key}_ACTIVITY.fit"
    assert read_fit(raw).activities[0].start == activity.start
    assert call("/download-service/files/activity/1", ZIP).status_code == 404


def test_edits_and_deletions_show_in_the_list(call: Any, garmin: GarminAccount) -> None:
    kept, gone = garmin.record(ride()), garmin.record(ride(start=datetime(2026, 10, 1, tzinfo=UTC)))
    garmin.edit_activity(kept, activityName="Renamed", vO2MaxValue=55.0)
    garmin.delete_activity(gone)
    (only,) = call(f"{LIST}?limit=45").json()
    assert (only["activityName"], only["vO2MaxValue"], only["ownerId"]) == ("Renamed", 55.0, garmin.profile_id)
    assert call(f"/activity-service/activity/{gone}").status_code == 404
    assert call(f"/activity-service/activity/{kept}").json()["activityName"] == "Renamed"


DAYS = (
    "/usersummary-service/usersummary/daily?calendarDate={}",
    "/sleep-service/sleep/dailySleep?date={}",
    "/hrv-service/hrv/{}",
    "/wellness-service/wellness/dailyHeartRate?date={}",
    "/wellness-service/wellness/daily/spo2acclimation/{}",
    "/fitnessage-service/fitnessage/v2/{}",
)


@pytest.mark.parametrize("path", DAYS)
def test_a_day_with_nothing_is_204(call: Any, garmin: GarminAccount, path: str) -> None:
    garmin.live(a_day())
    assert call(path.format(TODAY)).status_code == 200
    empty = call(path.format(TODAY - timedelta(days=1)))
    assert (empty.status_code, empty.content) == (204, b"")
    assert call(path.format("yesterday")).status_code == 400


RANGES = (
    ("/usersummary-service/stats/stress/daily/{}/{}", 28),
    ("/usersummary-service/stats/steps/daily/{}/{}", 28),
    ("/usersummary-service/stats/hydration/daily/{}/{}", 31),
    ("/sleep-service/sleep/dailySleepSummariesByDate?startDate={}&endDate={}", 31),
    ("/wellness-service/wellness/bodyBattery/reports/daily?startDate={}&endDate={}", 31),
    ("/hrv-service/hrv/daily/{}/{}", 365),
    ("/weight-service/weight/range/{}/{}?includeAll=true", 365),
)


@pytest.mark.parametrize(("path", "most"), RANGES)
def test_ranges_are_as_long_as_was_measured(call: Any, garmin: GarminAccount, path: str, most: int) -> None:
    garmin.live(a_day(), a_day(TODAY - timedelta(days=2)))
    body = call(path.format(TODAY - timedelta(days=most - 1), TODAY)).json()
    rows = body if isinstance(body, list) else next(iter(body.values()))
    assert len(rows) == 2
    assert call(path.format(TODAY - timedelta(days=most), TODAY)).status_code == 400
    assert call(path.format(TODAY, TODAY - timedelta(days=1))).status_code == 400


def test_a_quarter_of_daily_summaries_breaks_the_server(call: Any, garmin: GarminAccount) -> None:
    garmin.live(a_day())
    path = "/usersummary-service/v2/dailysummaries?startDate={}&endDate={}"
    (row,) = call(path.format(TODAY - timedelta(days=30), TODAY)).json()["data"]
    assert (row["heartRate"]["restingValue"], row["respiration"]["avgWakingValue"]) == (48, 14.8)
    assert call(path.format(date(2026, 1, 1), TODAY)).status_code == 500
    assert call("/weight-service/weight/all/2026-01-01/2026-11-20").status_code == 400


def test_milliseconds_and_grams(call: Any, garmin: GarminAccount) -> None:
    garmin.live(a_day())
    night = call(f"/sleep-service/sleep/dailySleep?date={TODAY}").json()
    asleep = datetime.fromtimestamp(night["sleepStartTimestampGMT"] / 1000, UTC)
    assert asleep == a_day().sleep_start
    assert night["sleepStartTimestampLocal"] - night["sleepStartTimestampGMT"] == 9 * 3600 * 1000
    assert night["sleepScores"]["overall"]["value"] == 81
    weights = call(f"/weight-service/weight/range/{TODAY}/{TODAY}?includeAll=true").json()
    assert weights["dailyWeightSummaries"][0]["latestWeight"]["weight"] == 72400.0


def test_series_are_as_dense_as_the_watchs(call: Any, garmin: GarminAccount) -> None:
    garmin.live(a_day())
    heart = call(f"/wellness-service/wellness/dailyHeartRate?date={TODAY}").json()
    values = heart["heartRateValues"]
    assert len(values) == 720
    assert values[1][0] - values[0][0] == 120_000
    assert max(value for _, value in values if value is not None) == heart["maxHeartRate"] == 171
    hrv = call(f"/hrv-service/hrv/{TODAY}").json()
    mean = sum(each["hrvValue"] for each in hrv["hrvReadings"]) / len(hrv["hrvReadings"])
    assert abs(mean - hrv["hrvSummary"]["lastNightAvg"]) < 1
    (battery,) = call(f"/wellness-service/wellness/bodyBattery/reports/daily?startDate={TODAY}&endDate={TODAY}").json()
    levels = [level for _, level in battery["bodyBatteryValuesArray"]]
    assert (min(levels), max(levels)) == (19, 88)


def test_nothing_can_be_written(ask: httpx.Client, call: Any) -> None:
    assert ask.post("/garmin-key/workout-service/workout", json={}).status_code == 404
    assert ask.delete("/garmin-key/activity-service/activity/1").status_code == 405
    assert call("/goal-service/goal/user/effective/weightgoal/2026-01-01/2026-11-20").json()[0]["goalType"] == "WEIGHT"
    assert call("/biometric-service/heartRateZones/v2?generateDefaults=true").json()[0]["sport"] == "DEFAULT"
