"""How a deed reaches an outside service, and what follows when that goes wrong; not a deed itself.

Secrets are opened here and nowhere else. What a connection's trouble means for its next try is decided here, for
reading and for writing alike.
"""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import ip_address
from typing import cast
from urllib.parse import urlsplit
from uuid import UUID

import structlog

from domestique.connectors.connector import Connector, Declaration
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited
from domestique.connectors.wire import Secret, Tally, Wire
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import connections, notices, service_pauses
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.secret_box import CannotOpen
from domestique.store.service_pauses import Pause

_log = structlog.get_logger(__name__)

BACKOFF = (
    timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=3),
    timedelta(hours=6),
)  # fmt: skip
"""After failures in a row: from the fourth on a service that is away is only looked at now and then."""

_ON_ITS_WAY_S = 2.0


def connector_of(desk: Desk, slug: str) -> Connector:
    """NotFound for a service this version does not know."""
    for connector in desk.connectors:
        if connector.declaration.slug == slug:
            return connector
    raise NotFound


def seal(desk: Desk, secret: Secret) -> bytes:
    return desk.secrets.seal(json.dumps(dict(secret), ensure_ascii=False))


def opened(desk: Desk, sealed: bytes | None) -> Secret:
    """AuthExpired where the key that sealed it is gone, or the connection was forgotten meanwhile."""
    if sealed is None:
        raise AuthExpired("forgotten")
    try:
        return cast(Secret, json.loads(desk.secrets.open(sealed)))
    except (CannotOpen, ValueError):
        raise AuthExpired("secret_lost") from None


async def _keep_nothing(secret: Secret) -> None:
    """While signing in there is no connection yet."""


def wire_for(
    desk: Desk,
    addresses: Mapping[str, str],
    *,
    secret: Secret | None = None,
    keep: Callable[[Secret], Awaitable[None]] = _keep_nothing,
    tally: Tally | None = None,
) -> Wire:
    return Wire(secret or {}, keep, desk.now, desk.sleep, addresses, tally or Tally())


def wire_to(desk: Desk, user_id: UUID, there: Connected, *, tally: Tally | None = None) -> Wire:
    """With the connection's own secret. A credential that changes is kept at once, in a transaction of its own."""
    secret = opened(desk, there.sealed_secret)
    return wire_for(
        desk, there.addresses, secret=secret, keep=_Keeper(desk, user_id, there.id, dict(secret)), tally=tally
    )


@dataclass(slots=True)
class _Keeper:
    desk: Desk = field(repr=False)
    user_id: UUID
    connection_id: UUID
    mine: Secret = field(repr=False)
    """what this wire speaks with"""

    async def __call__(self, secret: Secret) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            await connections.set_secret(conn, self.user_id, self.connection_id, seal(self.desk, secret))
        self.mine = dict(secret)

    async def replaced(self) -> bool:
        async with self.desk.database.as_user(self.user_id) as conn:
            there = await connections.get(conn, self.user_id, self.connection_id)
        return there is not None and opened(self.desk, there.sealed_secret) != self.mine


async def overtaken(wire: Wire) -> bool:
    """Asked before a refused credential is believed: whether another process, reading or sending, has had it renewed
    meanwhile. What that one was given may be on its way to the store, so that it is looked for once more."""
    keeper = wire.keep
    if not isinstance(keeper, _Keeper):
        return False
    if await keeper.replaced():
        return True
    await wire.sleep(_ON_ITS_WAY_S)
    return await keeper.replaced()


def check_addresses(desk: Desk, connector: Connector, addresses: Mapping[str, str]) -> Mapping[str, str]:
    """A credential goes where these say: only to this machine, unless the house was told otherwise."""
    for name, address in addresses.items():
        if name not in connector.declaration.addresses:
            raise BadValue("addresses", "no_such_address")
        try:
            parts = urlsplit(address)
            sound = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
        except ValueError:
            sound = False
        if not sound:
            raise BadValue("addresses", "not_an_address")
        if not desk.remote_overrides and not is_loopback(address):
            raise BadValue("addresses", "not_this_machine")
    return {name: address.rstrip("/") for name, address in addresses.items()}


def is_loopback(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def pause_of(desk: Desk, conn: Connection, user_id: UUID, there: Connected) -> Pause | None:
    """Of the account, whichever of its connections ran into it: two ways in lead to one and the same door."""
    scope = service_pauses.scope_of(there.account_id)
    return await service_pauses.current(conn, user_id, there.service, scope, now=desk.now())


@dataclass(frozen=True, slots=True)
class Trouble:
    """`again`: when it is tried again by itself; None: it waits for the athlete. `first` of an outage."""

    code: str
    again: datetime | None
    first: bool


async def after_trouble(
    desk: Desk, conn: Connection, user_id: UUID, there: Connected, error: ConnectorError
) -> Trouble:
    """Written down, told once, and the next try set. `there` as it was read in this transaction or shortly before."""
    now, code = desk.now(), error.code
    first = there.trouble_code is None
    again: datetime | None = None
    if isinstance(error, AuthExpired):
        first = there.state != "needs_you"
        await connections.went_wrong(
            conn, user_id, there.id, code=code, state="needs_you", counts=True, next_try_at=None, now=now
        )
    elif isinstance(error, RateLimited):
        scope = service_pauses.scope_of(there.account_id)
        pause = await service_pauses.put(conn, user_id, there.service, scope, code=code, until=error.until, now=now)
        again = pause.until
        await connections.went_wrong(
            conn, user_id, there.id, code=code, state="ok", counts=False, next_try_at=again, now=now
        )
    else:
        again = now + BACKOFF[min(there.failures, len(BACKOFF) - 1)]
        await connections.went_wrong(
            conn, user_id, there.id, code=code, state="ok", counts=True, next_try_at=again, now=now
        )
    if first:
        _log.warning(
            "a connection is in trouble", connection=str(there.id), service=there.slug, code=code, detail=error.detail
        )
    await notices.publish(conn, user_id, topic="connection", id=there.id)
    return Trouble(code, again, first)


async def after_success(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    there: Connected,
    *,
    next_try_at: datetime | None,
    read_at: datetime | None = None,
) -> None:
    """Whatever was wrong is over: told once too."""
    await service_pauses.clear(conn, user_id, there.service, service_pauses.scope_of(there.account_id))
    await connections.went_well(conn, user_id, there.id, read_at=read_at, next_try_at=next_try_at)
    if there.trouble_code is not None:
        _log.info("a connection works again", connection=str(there.id), service=there.slug, was=there.trouble_code)
    await notices.publish(conn, user_id, topic="connection", id=there.id)


def kinds_read(declared: Declaration, there: Connected, others: Sequence[Connected]) -> tuple[str, ...]:
    """In the order of a first sync. Spare kinds are read only while no other way in to the same account reads them:
    whether that one works at the moment makes no difference, so that nothing ever falls back in silence."""
    wished = there.options.get("kinds", {})
    beside = any(
        one.id != there.id and one.service == there.service and one.account_id == there.account_id for one in others
    )
    spare = declared.spare if beside else ()
    return tuple(kind for kind in declared.kinds if wished.get(kind, kind not in spare))
