"""Being let in by Strava: its own page asks the person, and sends them back with a code and our state."""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

from domestique.connectors.answers import text
from domestique.connectors.connector import Account, GoTo, SignedIn
from domestique.connectors.errors import AuthExpired, Missing
from domestique.connectors.keys import typed_key
from domestique.connectors.strava.client import StravaClient
from domestique.connectors.strava.declaration import ASKED, DECLARATION, SCOPE
from domestique.connectors.wire import Secret, Wire


class StravaWayIn:
    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> GoTo:
        if not callback:
            raise AuthExpired("bad_credentials", "no address to come back to")
        app = {name: typed_key(form.get(name)) for name in ("client_id", "client_secret")}
        state = secrets.token_urlsafe(32)
        asked = {
            "client_id": app["client_id"],
            "redirect_uri": callback,
            "response_type": "code",
            "approval_prompt": "auto",
            "scope": ASKED,
            "state": state,
        }
        at = wire.addresses.get("oauth", DECLARATION.addresses["oauth"]).rstrip("/")
        return GoTo(f"{at}/authorize?{urlencode(asked)}", app | {"state": state})

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        """`answer` is what Strava put into the address: code, scope, state, or error when the person said no."""
        if not hmac.compare_digest(answer.get("state", "").encode(), state.get("state", "").encode()):
            raise AuthExpired("sign_in_strange", "the state that came back is not the one that went out")
        if "error" in answer:
            raise AuthExpired("sign_in_refused", "the person said no")
        if SCOPE not in answer.get("scope", "").split(","):
            raise AuthExpired("scope_missing", f"{SCOPE} was not allowed")
        code = text(answer.get("code"))
        if code is None:
            raise AuthExpired("sign_in_strange", "no code came back")
        app = {name: state.get(name, "") for name in ("client_id", "client_secret")}
        client = StravaClient(replace(wire, secret=app))
        try:
            tokens = await client.token({**app, "code": code, "grant_type": "authorization_code"})
        finally:
            await client.close()
        return _signed_in({**app, **tokens})

    async def check(self, wire: Wire) -> SignedIn:
        client = StravaClient(wire)
        try:
            return _signed_in(await client.renew())
        finally:
            await client.close()

    async def leave(self, wire: Wire) -> None:
        """Takes the permission back. What is void already is as good."""
        client = StravaClient(wire)
        try:
            await client.revoke()
        except (AuthExpired, Missing):
            return
        finally:
            await client.close()


def _signed_in(secret: Secret) -> SignedIn:
    return SignedIn(secret, Account(secret.get("athlete") or secret.get("client_id", "")))
