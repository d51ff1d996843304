from datetime import UTC, datetime
from typing import Any

import pytest
import requests
from garminconnect import (
    GarminConnectAuthenticationError,
    GarminConnectConnectionError,
    GarminConnectTooManyRequestsError,
)

from domestique.connectors.errors import (
    AuthExpired,
    ConnectorError,
    Missing,
    RateLimited,
    Refused,
    Unavailable,
    WrongCode,
)
from domestique.connectors.garmin_signin.library import TICKET_REFUSED
from domestique.connectors.garmin_signin.troubles import while_answering, while_asking, while_signing_in

NOW = datetime(2026, 11, 21, tzinfo=UTC)
REFUSED = GarminConnectAuthenticationError("exchange")
REFUSED.add_note(TICKET_REFUSED)


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        (GarminConnectAuthenticationError("401 Unauthorized"), AuthExpired, "bad_credentials"),
        (GarminConnectTooManyRequestsError("all"), RateLimited, "sign_in_blocked"),
        (GarminConnectConnectionError("exhausted: CAPTCHA required (bot challenge)"), RateLimited, "sign_in_blocked"),
        (GarminConnectConnectionError("x: token rejected by API tier"), RateLimited, "sign_in_blocked"),
        (GarminConnectConnectionError("Connection refused"), Unavailable, "not_reached"),
        (OSError("disk"), Unavailable, "not_reached"),
        (REFUSED, AuthExpired, "sign_in_blocked"),
    ],
)
def test_signing_in(error: Exception, kind: type[ConnectorError], code: str) -> None:
    meant = while_signing_in(error)
    assert (type(meant), meant.code) == (kind, code)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("MFA verification failed: ['…/verifyCode: MFA_CODE_INVALID']", WrongCode),
        ("MFA verification failed: ['…/verifyCode: SESSION_EXPIRED']", AuthExpired),
        ("Invalid MFA client_state; start the login again", AuthExpired),
        ("MFA verification failed: ['…: HTTP 403 non-JSON']", RateLimited),
        ("MFA verification failed: ['…: connection error x']", Unavailable),
    ],
)
def test_answering(told: str, kind: type[ConnectorError]) -> None:
    assert type(while_answering(GarminConnectAuthenticationError(told))) is kind


def _answered(status: int, body: bytes = b"{}", **headers: str) -> GarminConnectConnectionError:
    error: Any = GarminConnectConnectionError(f"API Error {status}")
    error.response = requests.Response()
    error.response.status_code = status
    error.response._content = body
    error.response.headers.update(headers)
    return error  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("error", "kind", "code", "maybe"),
    [
        (_answered(401), AuthExpired, "token_inactive", False),
        (_answered(404), Missing, "missing", False),
        (_answered(400), Refused, "not_accepted", False),
        (_answered(429), RateLimited, "too_many_requests", False),
        (_answered(403, b"<html>", **{"content-type": "text/html"}), RateLimited, "challenge", False),
        (_answered(502), Unavailable, "server_error", True),
        (requests.exceptions.ReadTimeout(), Unavailable, "timeout", True),
        (requests.exceptions.ConnectTimeout(), Unavailable, "not_reached", False),
        (requests.exceptions.ConnectionError("aborted"), Unavailable, "line_broke", True),
        (ValueError("path"), Refused, "not_accepted", False),
        (RuntimeError("?"), Unavailable, "line_broke", True),
    ],
)
def test_asking(error: Exception, kind: type[ConnectorError], code: str, maybe: bool) -> None:
    meant = while_asking(error, "POST /x", now=NOW, writes=True)
    assert (type(meant), meant.code, meant.maybe_done) == (kind, code, maybe)
    assert not while_asking(error, "GET /x", now=NOW, writes=False).maybe_done
