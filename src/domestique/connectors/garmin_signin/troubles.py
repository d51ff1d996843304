"""The library's errors as ours. Its messages are searched for statuses and never shown: they may quote an answer."""

from datetime import datetime
from typing import Any

from domestique.connectors.answers import Answer
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, Refused, Unavailable, WrongCode
from domestique.connectors.garmin_signin.library import TICKET_REFUSED
from domestique.connectors.statuses import what_it_means

_WALLS = ("403", "427", "429", "captcha", "challenge", "rejected by api tier", "rate limit")


def while_signing_in(error: Exception) -> ConnectorError:
    from garminconnect import GarminConnectAuthenticationError, GarminConnectTooManyRequestsError

    name = type(error).__name__
    if TICKET_REFUSED in getattr(error, "__notes__", ()):
        return AuthExpired("sign_in_blocked", "signed in, but no token was given")
    if isinstance(error, GarminConnectTooManyRequestsError):
        return RateLimited("sign_in_blocked", "too many sign-ins, or a wall")
    if isinstance(error, GarminConnectAuthenticationError):
        return AuthExpired("bad_credentials", "name or password refused")
    if any(sign in str(error).lower() for sign in _WALLS):
        return RateLimited("sign_in_blocked", f"{name}: a wall before the sign-in")
    return Unavailable("not_reached", name)


def while_answering(error: Exception) -> ConnectorError:
    """A code that was not taken leaves the sign-in open; a sign-in whose time is over does not."""
    from garminconnect import GarminConnectAuthenticationError

    told = str(error)
    if isinstance(error, GarminConnectAuthenticationError) and "MFA" in told:
        if "SESSION_EXPIRED" in told or "client_state" in told:
            return AuthExpired("sign_in_over", "the sign-in waited too long for its code")
        if "connection error" in told or "non-JSON" in told:
            return (
                RateLimited("sign_in_blocked", "no answer to the code")
                if "non-JSON" in told
                else Unavailable("not_reached", "no answer to the code")
            )
        return WrongCode("wrong_code")
    return while_signing_in(error)


def while_asking(error: Exception, where: str, *, now: datetime, writes: bool) -> ConnectorError:
    """By the answer that the error carries, or by what broke on the line."""
    import requests

    response: Any = getattr(error, "response", None)
    if response is not None:
        answer = Answer(
            int(response.status_code),
            where,
            bytes(response.content or b""),
            {name.lower(): value for name, value in response.headers.items()},
            writes,
            private=True,
        )
        if answer.status == 401:
            return AuthExpired("token_inactive", f"{where} answered 401")
        return what_it_means(answer, now=now)
    if isinstance(error, requests.exceptions.ConnectTimeout) or _never_sent(error):
        return Unavailable("not_reached", f"{where}: {type(error).__name__}")
    if isinstance(error, requests.exceptions.Timeout):
        return Unavailable("timeout", where, maybe_done=writes)
    if isinstance(error, requests.exceptions.RequestException):
        return Unavailable("line_broke", f"{where}: {type(error).__name__}", maybe_done=writes)
    if isinstance(error, ValueError):
        return Refused("not_accepted", f"{where}: {type(error).__name__}")
    return Unavailable("line_broke", f"{where}: {type(error).__name__}", maybe_done=writes)


def _never_sent(error: Exception) -> bool:
    """Nobody listened there, so nothing can have been done."""
    from urllib3.exceptions import NewConnectionError

    seen: BaseException | None = error
    while seen is not None:
        reason = getattr(next(iter(seen.args), None), "reason", None)
        if isinstance(seen, NewConnectionError) or isinstance(reason, NewConnectionError):
            return True
        seen = seen.__cause__ or seen.__context__
    return False
