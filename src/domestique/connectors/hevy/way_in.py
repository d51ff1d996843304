"""Connecting to Hevy: a key made by the athlete (Hevy Pro), tried once by asking whose it is."""

from collections.abc import Mapping
from dataclasses import replace

from domestique.connectors.answers import ident, row_in, text
from domestique.connectors.connector import Account, SignedIn
from domestique.connectors.errors import AuthExpired
from domestique.connectors.hevy.client import HevyClient
from domestique.connectors.keys import typed_key
from domestique.connectors.wire import Secret, Wire


class HevyKey:
    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> SignedIn:
        return await self.check(replace(wire, secret={"key": typed_key(form.get("key"))}))

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        raise AuthExpired("bad_credentials", "a key needs no second step")

    async def check(self, wire: Wire) -> SignedIn:
        client = HevyClient(wire)
        try:
            answer = await client.get("user/info")
        finally:
            await client.close()
        who = row_in(answer.row().get("data")) or answer.row()
        name = ident(who.get("id"))
        if name is None:
            answer.odd("account")
        return SignedIn(wire.secret, Account(name, text(who.get("name"))))

    async def leave(self, wire: Wire) -> None:
        """Hevy wants to know nothing; the athlete withdraws the key there."""
