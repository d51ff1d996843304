"""The names of garminconnect that we rely on, private ones too. The pin says 0.3.*; a release that renames one must
fail here, with that name, and not in somebody's sign-in. What they do is shown against the pretend Garmin, in
tests/emulators.
"""

import inspect
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import garminconnect
import pytest
from garminconnect import Garmin, client
from garminconnect.client import sso

ADDRESSES = {
    "_sso": "https://sso.garmin.com",
    "_connect": "https://connect.garmin.com",
    "_connectapi": "https://connectapi.garmin.com",
    "_di_token_url": "https://diauth.garmin.com/di-oauth2-service/oauth/token",
}
"""Attributes of `Garmin().client` that we set to lead it elsewhere."""

TAKEN_OVER = ("_establish_session", "_persist_tokens", "_refresh_di_token", "_refresh_session", "_run_request")
"""Methods of the client that we replace or watch: to keep rotated tokens, and never to fall back to cookies."""

CALLED: dict[str, tuple[str, ...]] = {
    "login": ("tokenstore",),
    "resume_login": ("client_state", "mfa_code"),
    "connectapi": ("path",),
    "download": ("path",),
    "get_activities": ("start", "limit", "activitytype"),
    "get_activity_exercise_sets": ("activity_id",),
    "get_stats": ("cdate",),
    "get_sleep_data": ("cdate",),
    "get_hrv_data": ("cdate",),
    "get_heart_rates": ("cdate",),
    "get_stress_data": ("cdate",),
    "get_body_battery": ("startdate", "enddate"),
    "get_spo2_data": ("cdate",),
    "get_respiration_data": ("cdate",),
    "get_training_status": ("cdate",),
    "get_training_readiness": ("cdate",),
    "get_max_metrics": ("cdate",),
    "get_lactate_threshold": (),
    "get_cycling_ftp": (),
    "get_workouts": ("start", "limit"),
    "get_workout_by_id": ("workout_id",),
    "upload_workout": ("workout_json",),
    "update_workout": ("workout_id", "workout_json"),
    "delete_workout": ("workout_id",),
    "schedule_workout": ("workout_id", "date_str"),
    "unschedule_workout": ("scheduled_workout_id",),
    "reschedule_workout": ("scheduled_workout_id", "cdate"),
    "get_scheduled_workouts": ("year", "month"),
    "get_scheduled_workouts_by_period": ("start", "end"),
    "upload_activity": ("activity_path",),
    "download_activity": ("activity_id", "dl_fmt"),
}


@pytest.fixture(scope="module")
def garmin() -> Garmin:
    return Garmin("a@example.org", "b", return_on_mfa=True, retry_attempts=0)


@pytest.mark.parametrize(("name", "address"), ADDRESSES.items())
def test_where_it_leads_can_be_set(garmin: Garmin, name: str, address: str) -> None:
    assert getattr(garmin.client, name) == address


@pytest.mark.parametrize("name", TAKEN_OVER)
def test_what_we_take_over_is_a_method(garmin: Garmin, name: str) -> None:
    assert callable(getattr(garmin.client, name))


@pytest.mark.parametrize(("name", "parameters"), CALLED.items())
def test_what_we_call_takes_what_we_give(name: str, parameters: tuple[str, ...]) -> None:
    known = inspect.signature(getattr(Garmin, name)).parameters
    assert list(known)[1 : 1 + len(parameters)] == list(parameters)
    for extra in list(known.values())[1 + len(parameters) :]:
        assert extra.default is not inspect.Parameter.empty or extra.kind in (extra.VAR_KEYWORD, extra.VAR_POSITIONAL)


def test_tokens_come_and_go_as_one_json(garmin: Garmin) -> None:
    garmin.client.loads('{"di_token": "a", "di_refresh_token": "b", "di_client_id": "c"}')
    assert (garmin.client.di_token, garmin.client.di_refresh_token, garmin.client.di_client_id) == ("a", "b", "c")
    assert garmin.client.dumps() == '{"di_token": "a", "di_refresh_token": "b", "di_client_id": "c"}'


def test_only_the_strategies_we_name_are_skipped(garmin: Garmin) -> None:
    assert garmin.client.skip_strategies == set()
    text = inspect.getsource(sso.LoginMixin.login)
    for name in ("mobile+cffi", "mobile+requests", "widget+cffi", "portal+cffi", "portal+requests"):
        assert f'"{name}"' in text


def test_the_waits_before_the_password_are_constants_of_one_module() -> None:
    for name in ("MOBILE_DELAY_MIN_S", "MOBILE_DELAY_MAX_S"):
        assert isinstance(getattr(sso, name), float)
        assert name in inspect.getsource(sso.LoginMixin._do_mobile_login)


def test_a_pending_code_is_plain_data_with_these_names(garmin: Garmin) -> None:
    asked: Any = inspect.getsource(sso.LoginMixin._mfa_client_state)
    for name in ("domain", "flow", "method", "login_params", "service_url", "cookies", "impersonate"):
        assert f'"{name}"' in asked


def test_errors_tell_refused_busy_away_and_missing_apart() -> None:
    for name in ("Authentication", "TooManyRequests", "Connection", "NotFound"):
        assert issubclass(getattr(garminconnect, f"GarminConnect{name}Error"), Exception)
    assert Garmin.ActivityDownloadFormat.ORIGINAL.name == "ORIGINAL"
    assert issubclass(garminconnect.GarminConnectNotFoundError, garminconnect.GarminConnectConnectionError)


def test_requests_go_through_one_session_that_can_be_counted(garmin: Garmin) -> None:
    assert "response" in garmin.client._api_session.hooks
    assert "_api_session" in inspect.getsource(client.transport.ApiTransportMixin._run_request)


def test_no_address_of_garmins_is_left_where_the_client_calls() -> None:
    """Every https address in the client's code is one that we set, or one that is only sent as a word."""
    known = {urlsplit(address).hostname for address in ADDRESSES.values()} | {"mobile.integration.garmin.com"}
    folder = Path(client.__file__).parent
    found = {
        urlsplit(word.strip("\"'(),")).hostname
        for path in folder.glob("*.py")
        for line in path.read_text("utf-8").splitlines()
        for word in line.split()
        if word.strip("\"'(),").startswith("https://") and "{" not in word
    }
    assert {host for host in found if host and host.endswith("garmin.com")} <= known
