"""A sign-in to the pretend Garmin, and the wire it is used with."""

from domestique.connectors.connector import SignedIn
from domestique.connectors.garmin_signin import GARMIN_SIGNIN
from domestique.connectors.wire import Secret, Wire
from domestique.emulators.garmin.account import GarminAccount
from tests.fakes.vendor import NOW, Kept

__all__ = ["Kept", "sign_in", "wire_at"]


def wire_at(url: str, secret: Secret, kept: Kept | None = None) -> Wire:
    into = kept or Kept()

    async def keep(changed: Secret) -> None:
        into.secrets.append(changed)

    async def sleep(seconds: float) -> None:
        into.slept.append(seconds)

    addresses = {name: f"{url}/garmin-{name}" for name in ("sso", "connect", "di")}
    return Wire(secret, keep, lambda: NOW, sleep, addresses)


async def sign_in(url: str, garmin: GarminAccount) -> SignedIn:
    form = {"email": garmin.email, "password": garmin.password}
    came = await GARMIN_SIGNIN.way_in.begin(wire_at(url, {}), form, callback=None)
    assert isinstance(came, SignedIn)
    return came
