"""Connecting to intervals.icu: a key made by the athlete, tried once by asking whose it is."""

from collections.abc import Mapping
from dataclasses import replace

from domestique.connectors.answers import ident, text
from domestique.connectors.connector import Account, SignedIn
from domestique.connectors.errors import AuthExpired
from domestique.connectors.intervals.client import IntervalsClient
from domestique.connectors.keys import typed_key
from domestique.connectors.wire import Secret, Wire


class IntervalsKey:
    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> SignedIn:
        return await self.check(replace(wire, secret={"key": typed_key(form.get("key"))}))

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        raise AuthExpired("bad_credentials", "a key needs no second step")

    async def check(self, wire: Wire) -> SignedIn:
        client = IntervalsClient(wire)
        try:
            answer = await client.get("athlete/0")
        finally:
            await client.close()
        who = answer.row()
        name = ident(who.get("id"))
        if name is None:
            answer.odd("athlete")
        return SignedIn(wire.secret, Account(name, text(who.get("name"))))

    async def leave(self, wire: Wire) -> None:
        """intervals.icu wants to know nothing; the athlete makes a new key there, and the old one is void."""
