"""Signing in: by name and password with a second factor that may be answered in another process, or by tokens that were
made elsewhere. The password is used for one attempt and kept nowhere; nothing here is tried again by itself.
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from domestique.connectors.answers import ident, row_in, text
from domestique.connectors.connector import Account, GoTo, NeedsCode, SignedIn
from domestique.connectors.errors import AuthExpired, ShapeChanged
from domestique.connectors.garmin_signin.session import Session, tokens_in
from domestique.connectors.garmin_signin.troubles import while_answering, while_signing_in
from domestique.connectors.wire import Secret, Wire

if TYPE_CHECKING:
    from garminconnect import Garmin

_WAYS = {"email": "email", "phone": "sms", "sms": "sms", "authenticator": "app", "totp": "app", "app": "app"}


class SigninWayIn:
    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> SignedIn | NeedsCode | GoTo:
        if form.get("tokens", "").strip():
            session = Session(wire, {"tokens": tokens_in(form["tokens"])})
            try:
                return await _signed_in(session)
            except AuthExpired as error:
                raise AuthExpired("bad_credentials", error.detail) from None
            finally:
                await session.close()
        email, password = form.get("email", "").strip(), form.get("password", "")
        if not email or not password:
            raise AuthExpired("bad_credentials", "neither a password nor tokens were given")
        session = Session(wire, {})

        def attempt(garmin: "Garmin") -> object:
            status, state = garmin.client.login(email, password, return_on_mfa=True)
            return state if status == "needs_mfa" else None

        try:
            state = await session.sign_in(attempt, while_signing_in, email=email, password=password)
            if state is None:
                return await _signed_in(session)
        finally:
            await session.close()
        method = (text(row_in(state).get("method")) or "").lower()
        return NeedsCode({"client": json.dumps(state)}, _WAYS.get(method))

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        session = Session(wire, {})
        code = "".join(answer.get("code", "").split())

        def attempt(garmin: "Garmin") -> None:
            waiting = json.loads(state.get("client", "null"))
            if not waiting:
                raise AuthExpired("sign_in_over", "nothing waits for a code")
            garmin.client.resume_login(waiting, code)

        try:
            await session.sign_in(attempt, while_answering, email="", password="")
            return await _signed_in(session)
        finally:
            await session.close()

    async def check(self, wire: Wire) -> SignedIn:
        session = Session(wire)
        try:
            return await _signed_in(session)
        finally:
            await session.close()

    async def leave(self, wire: Wire) -> None:
        """Garmin has no way to hand a token back; it ends by itself, or with a changed password."""


async def _signed_in(session: Session) -> SignedIn:
    """Whose it is: the same number as the official key's account."""
    profile = row_in((await session.get("/userprofile-service/socialProfile")).json())
    number, display = ident(profile.get("profileId")), text(profile.get("displayName"))
    if number is None or display is None:
        raise ShapeChanged("wrong_shape", "the profile has no number or no name")
    name = text(profile.get("fullName")) or display
    session.secret = {**session.secret, "account": number, "display": display}
    return SignedIn(session.secret, Account(number, name))
