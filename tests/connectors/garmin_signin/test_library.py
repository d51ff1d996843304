"""The private names of garminconnect that we rely on. When one is gone, this fails before an athlete notices."""

import inspect
import os
from typing import Any

import pytest
from garminconnect import (
    Garmin,
    GarminConnectAuthenticationError,
    GarminConnectConnectionError,
    GarminConnectNotFoundError,
    GarminConnectTooManyRequestsError,
    client,
)
from garminconnect.client import sso

from domestique.connectors.garmin_signin.library import garmin_at

HERE = {"sso": "http://127.0.0.1:1/s", "connect": "http://127.0.0.1:1/c", "di": "http://127.0.0.1:1/d/"}


def test_the_names_we_use_are_there() -> None:
    made = Garmin().client
    for name in ("_sso", "_connect", "_connectapi", "_di_token_url", "skip_strategies", "di_token", "_api_session"):
        assert hasattr(made, name), name
    for name, first in (
        ("_establish_session", ["ticket", "sess", "service_url"]),
        ("_exchange_service_ticket", ["ticket", "service_url"]),
        ("_persist_tokens", []),
        ("_refresh_di_token", []),
        ("_http_post", ["url", "kwargs"]),
        ("login", ["email", "password", "prompt_mfa", "return_on_mfa"]),
        ("resume_login", ["client_state", "mfa_code"]),
        ("loads", ["tokenstore"]),
        ("dumps", []),
        ("download", ["path", "kwargs"]),
        ("post", ["_domain", "path", "kwargs"]),
        ("put", ["_domain", "path", "kwargs"]),
        ("delete", ["_domain", "path", "kwargs"]),
    ):
        assert list(inspect.signature(getattr(made, name)).parameters) == first, name
    assert issubclass(GarminConnectNotFoundError, GarminConnectConnectionError)
    assert not issubclass(GarminConnectAuthenticationError, GarminConnectConnectionError)
    assert not issubclass(GarminConnectTooManyRequestsError, GarminConnectConnectionError)


def test_a_renewal_hands_its_tokens_over_before_anything_else() -> None:
    """`_refresh_session` calls what we put in place of `_persist_tokens`."""
    source = inspect.getsource(client.Client._refresh_session)
    assert source.index("_refresh_di_token()") < source.index("_persist_tokens()")
    assert "_refresh_session" in inspect.getsource(client.Client._run_request)


def test_the_words_by_which_a_refused_renewal_is_known() -> None:
    assert 'f"DI token refresh failed: {r.status_code}"' in inspect.getsource(client.Client._refresh_di_token)
    assert "MFA verification failed" in inspect.getsource(sso.LoginMixin._complete_mfa)
    assert "client_state" in inspect.getsource(sso.LoginMixin._restore_mfa_state)


def test_other_addresses_are_used_for_everything_and_only_the_phones_way_in() -> None:
    garmin = garmin_at(HERE, lambda _: None)
    made = garmin.client
    assert (made._sso, made._connect, made._connectapi) == (HERE["sso"], HERE["connect"], HERE["connect"])
    assert made._di_token_url == "http://127.0.0.1:1/d/di-oauth2-service/oauth/token"
    assert made.skip_strategies == {"widget+cffi", "portal+cffi", "portal+requests"}
    assert garmin.retry_attempts == 0


def test_the_real_addresses_are_the_librarys_own() -> None:
    plain, ours = Garmin().client, garmin_at({}, lambda _: None).client
    for name in ("_sso", "_connect", "_connectapi", "_di_token_url", "skip_strategies"):
        assert getattr(plain, name) == getattr(ours, name), name


def test_a_ticket_that_is_not_taken_never_becomes_a_cookie(monkeypatch: pytest.MonkeyPatch) -> None:
    garmin = garmin_at(HERE, lambda _: None)

    def refuse(ticket: str, service_url: str | None = None) -> None:
        raise GarminConnectAuthenticationError("no")

    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("the ticket was sent elsewhere")

    monkeypatch.setattr(garmin.client, "_exchange_service_ticket", refuse)
    monkeypatch.setattr(garmin.client.cs, "get", never)
    with pytest.raises(GarminConnectAuthenticationError) as raised:
        garmin.client._establish_session("ST-1", service_url="x")
    assert raised.value.__notes__


def test_tokens_in_the_environment_are_not_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "GARMINTOKENS", '{"di_token": "planted"}')
    assert garmin_at(HERE, lambda _: None).client.di_token is None
