"""The real garminconnect, pointed at the pretend Garmin."""

import pytest
from garminconnect import Garmin
from garminconnect.client import sso


@pytest.fixture(autouse=True)
def in_no_hurry_to_look_human(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library waits some seconds between page and password so that Garmin takes it for a person."""
    monkeypatch.setattr(sso, "MOBILE_DELAY_MIN_S", 0.0)
    monkeypatch.setattr(sso, "MOBILE_DELAY_MAX_S", 0.0)


def library(url: str, email: str | None = None, password: str | None = None) -> Garmin:
    garmin = Garmin(email, password, return_on_mfa=True, retry_attempts=0)
    garmin.client._sso = f"{url}/garmin-sso"
    garmin.client._connect = garmin.client._connectapi = f"{url}/garmin-connect"
    garmin.client._di_token_url = f"{url}/garmin-di/di-oauth2-service/oauth/token"
    garmin.client.skip_strategies = {"mobile+requests", "widget+cffi", "portal+cffi", "portal+requests"}
    return garmin
