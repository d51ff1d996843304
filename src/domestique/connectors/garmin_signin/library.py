"""The library, loaded when somebody signs in and not before; pointed at other addresses; and held to promises that it
does not make itself. The private names used here are held in tests/connectors/garmin_signin/test_library.py.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from domestique.connectors.garmin_signin.declaration import DECLARATION

if TYPE_CHECKING:
    from garminconnect import Garmin

_TOKEN_PATH = "/di-oauth2-service/oauth/token"  # noqa: S105  a path
_MOBILE_ONLY = frozenset({"widget+cffi", "portal+cffi", "portal+requests"})
TIMEOUT_S = 30
TICKET_REFUSED = "the sign-in went well, but its ticket was not taken for a token"


def garmin_at(
    addresses: Mapping[str, str], rotated: Callable[["Garmin"], None], *, email: str = "", password: str = ""
) -> "Garmin":
    """`rotated` is called in the worker's thread whenever tokens changed, before the new ones are used.

    No retries inside: whoever counts requests and pauses is told of every failure. No fallback to a cookie where a
    token was refused: it could not be kept. A file of tokens is never read nor written.
    """
    from garminconnect import Garmin, GarminConnectAuthenticationError

    garmin = Garmin(email or None, password or None, return_on_mfa=True, retry_attempts=0)
    client = garmin.client
    where = {name: addresses.get(name, real).rstrip("/") for name, real in DECLARATION.addresses.items()}
    client._sso, client._connectapi = where["sso"], where["connect"]
    client._di_token_url = where["di"] + _TOKEN_PATH
    if any(where[name] != real for name, real in DECLARATION.addresses.items()):
        client._connect = where["connect"]
        client.skip_strategies = set(_MOBILE_ONLY)

    def establish(ticket: str, sess: object = None, service_url: str | None = None) -> None:
        try:
            client._exchange_service_ticket(ticket, service_url=service_url)
        except GarminConnectAuthenticationError as error:
            error.add_note(TICKET_REFUSED)
            raise

    client._establish_session = establish  # type: ignore[method-assign]  # the library has no door for it
    client._persist_tokens = lambda: rotated(garmin)  # type: ignore[method-assign]  # the same
    return garmin
