"""The pretend sign-in side against the real garminconnect: nothing in between is made up."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from garminconnect import (
    Garmin,
    GarminConnectAuthenticationError,
    GarminConnectConnectionError,
    GarminConnectNotFoundError,
    GarminConnectTooManyRequestsError,
)

from domestique.emulators import Plan, World
from domestique.emulators.garmin.account import GarminAccount
from tests.emulators.days import TODAY, a_day
from tests.emulators.signing_in import in_no_hurry_to_look_human, library
from tests.fakes.activities import gym, ride

__all__ = ["in_no_hurry_to_look_human"]
DAY = TODAY.isoformat()


@pytest.fixture
def garmin(world: World) -> GarminAccount:
    return world.garmin.account


def _tokens(url: str, garmin: GarminAccount) -> str:
    client = library(url, garmin.email, garmin.password)
    client.login()
    return str(client.client.dumps())


@pytest.fixture
def signed_in(pretend_url: str, garmin: GarminAccount) -> Any:
    client = library(pretend_url)
    client.login(tokenstore=_tokens(pretend_url, garmin))
    return client


def test_signing_in_and_whose_it_is(signed_in: Any, garmin: GarminAccount) -> None:
    assert (signed_in.display_name, signed_in.full_name) == (garmin.display_name, "Demo")
    assert signed_in.profile_id == garmin.profile_id
    assert signed_in.unit_system == "metric"
    assert signed_in.get_user_timezone() == "Asia/Seoul"


def test_a_second_factor_is_answered_in_another_instance(pretend_url: str, garmin: GarminAccount) -> None:
    garmin.mfa = "123456"
    status, state = library(pretend_url, garmin.email, garmin.password).login()
    assert status == "needs_mfa"
    assert state["method"] == "email"
    another = library(pretend_url)
    with pytest.raises(GarminConnectAuthenticationError):
        another.resume_login(state, "000000")
    yet_another = library(pretend_url)
    yet_another.resume_login(state, "123456")
    assert yet_another.full_name == "Demo"


def test_a_wrong_password_a_captcha_and_a_wall(pretend_url: str, world: World, garmin: GarminAccount) -> None:
    with pytest.raises(GarminConnectAuthenticationError):
        library(pretend_url, garmin.email, "wrong").login()
    world.faults.plan(Plan("too_many_requests", service="garmin-sso", times=None))
    with pytest.raises(GarminConnectTooManyRequestsError):
        library(pretend_url, garmin.email, garmin.password).login()
    world.faults.clear()
    world.faults.plan(Plan("challenge", service="garmin-sso", path="/mobile/api/login", times=None))
    with pytest.raises(GarminConnectConnectionError, match="403"):
        library(pretend_url, garmin.email, garmin.password).login()
    world.faults.clear()
    garmin.captcha = True
    with pytest.raises(GarminConnectConnectionError, match="CAPTCHA"):
        library(pretend_url, garmin.email, garmin.password).login()


def test_an_old_token_is_renewed_and_the_refresh_token_rotates(pretend_url: str, garmin: GarminAccount) -> None:
    garmin.di_lasts = timedelta(minutes=5)  # the library renews a quarter of an hour before the end
    tokens = _tokens(pretend_url, garmin)
    garmin.di_lasts = timedelta(hours=24)
    first = library(pretend_url)
    first.login(tokenstore=tokens)
    assert first.client.dumps() != tokens
    again = library(pretend_url)
    again.client.loads(tokens)
    with pytest.raises(GarminConnectAuthenticationError, match="400"):
        again.client._refresh_di_token()


def test_a_refused_token_is_renewed_on_the_way(signed_in: Any, world: World, garmin: GarminAccount) -> None:
    before = signed_in.client.dumps()
    garmin.expire_tokens()
    assert signed_in.count_activities() == 0
    assert signed_in.client.dumps() != before
    world.faults.plan(Plan("refresh_expired", service="garmin-di"))
    garmin.expire_tokens()
    with pytest.raises(GarminConnectAuthenticationError, match="401"):
        signed_in.count_activities()


def test_a_sign_in_may_be_ended_there(signed_in: Any, garmin: GarminAccount) -> None:
    garmin.end_sign_ins()
    with pytest.raises(GarminConnectAuthenticationError, match="Token is not active"):
        signed_in.get_stats(DAY)


def test_activities_files_and_exercise_sets(signed_in: Any, garmin: GarminAccount) -> None:
    rode, lifted = garmin.record(ride()), garmin.record(gym())
    assert signed_in.count_activities() == 2
    assert {each["activityId"] for each in signed_in.get_activities(0, 100)} == {rode, lifted}
    assert signed_in.get_activity(rode)["summaryDTO"]["distance"] == pytest.approx(ride().distance_m, rel=0.01)
    raw = signed_in.download_activity(str(rode), Garmin.ActivityDownloadFormat.ORIGINAL)
    assert zipfile.ZipFile(io.BytesIO(raw)).namelist() == [f"{rode}_ACTIVITY.fit"]
    sets = signed_in.get_activity_exercise_sets(lifted)["exerciseSets"]
    active = [each for each in sets if each["setType"] == "ACTIVE"]
    assert active
    assert active[0]["exercises"][0]["category"] != "UNKNOWN"
    assert active[0]["weight"] % 500 == 0, "in grams"
    with pytest.raises(GarminConnectNotFoundError):
        signed_in.get_activity(1)


def test_every_days_figures(signed_in: Any, garmin: GarminAccount) -> None:
    garmin.live(a_day())
    assert signed_in.get_stats(DAY)["restingHeartRate"] == 48
    assert signed_in.get_sleep_data(DAY)["dailySleepDTO"]["deepSleepSeconds"] == 4800
    assert signed_in.get_hrv_data(DAY)["hrvSummary"]["lastNightAvg"] == 62
    assert len(signed_in.get_heart_rates(DAY)["heartRateValues"]) == 720
    assert signed_in.get_stress_data(DAY)["avgStressLevel"] == 24
    assert signed_in.get_body_battery(DAY)[0]["charged"] == 69
    assert signed_in.get_spo2_data(DAY)["averageSpO2"] == 95.5
    assert signed_in.get_respiration_data(DAY)["avgSleepRespirationValue"] == 13.8
    assert signed_in.get_hydration_data(DAY)["valueInML"] == 1800.0
    assert signed_in.get_body_composition(DAY)["dateWeightList"][0]["weight"] == 72400.0
    assert signed_in.get_weigh_ins(DAY, DAY)["dailyWeightSummaries"][0]["summaryDate"] == DAY
    assert signed_in.get_daily_steps(DAY, DAY)[0]["totalSteps"] == 11873
    resting = signed_in.get_rhr_day(DAY)["allMetrics"]["metricsMap"]["WELLNESS_RESTING_HEART_RATE"]
    assert resting[0]["value"] == 48
    assert signed_in.get_hrv_data("2026-01-01") == {}, "a day without data is 204"


def test_training_figures(signed_in: Any, garmin: GarminAccount) -> None:
    garmin.live(a_day())
    status = signed_in.get_training_status(DAY)
    latest = status["mostRecentTrainingStatus"]["latestTrainingStatusData"][str(garmin.device_id)]
    assert latest["acuteTrainingLoadDTO"]["dailyTrainingLoadAcute"] == 412
    assert latest["trainingStatusFeedbackPhrase"] == "PRODUCTIVE_1"
    assert signed_in.get_training_readiness(DAY)[0]["score"] == 71
    assert signed_in.get_training_readiness_range(DAY, DAY)[0]["calendarDate"] == DAY
    assert signed_in.get_max_metrics(DAY)[0]["cycling"]["vo2MaxPreciseValue"] == 57.1
    threshold = signed_in.get_lactate_threshold()["speed_and_heart_rate"]
    assert (threshold["speed"], threshold["heartRate"]) == (0.365, 168)
    assert signed_in.get_cycling_ftp()["functionalThresholdPower"] == 232
    assert signed_in.get_heart_rate_zones()[0]["maxHeartRateUsed"] == 187
    assert signed_in.get_power_zones()[0]["zone4Floor"] == 211


def test_anothers_name_in_the_path_is_forbidden(signed_in: Any, world: World) -> None:
    signed_in.display_name = world.garmin.add("Other", "other@example.org", "x").display_name
    with pytest.raises(GarminConnectConnectionError, match="403"):
        signed_in.get_stats(DAY)
