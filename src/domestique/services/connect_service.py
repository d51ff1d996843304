"""Connect an account, in one step or over a code or a visit there; try it, renew it, forget it.

No password outlives the request it came with. What waits for an answer is sealed, good for ten minutes, and may be
answered from another process. Nothing here is tried again by itself.
"""

import asyncio
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from domestique.connectors.connector import Connector, GoTo, NeedsCode, SignedIn
from domestique.connectors.errors import (
    AuthExpired,
    ConnectorError,
    RateLimited,
    Refused,
    ShapeChanged,
    Unavailable,
)
from domestique.connectors.errors import WrongCode as CodeRefused
from domestique.connectors.wire import Secret, Tally
from domestique.services.desk import Desk
from domestique.services.errors import (
    BadValue,
    CodeNotTaken,
    NotFound,
    NotLetIn,
    OneAccountOnly,
    OtherAccount,
    ServiceAway,
    ServicePaused,
    SignInOver,
)
from domestique.services.ledger import in_ledger
from domestique.services.wires import (
    after_success,
    after_trouble,
    check_addresses,
    connector_of,
    opened,
    overtaken,
    pause_of,
    seal,
    wire_for,
    wire_to,
)
from domestique.store import audit, connections, notices, pending_sign_ins, service_pauses
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.egress import Sending
from domestique.store.pending_sign_ins import PendingSignIn

ANSWER_WITHIN = timedelta(minutes=10)
_GOODBYE_S = 15
_LONGEST_VALUE = 20_000
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Waiting:
    """`needs`: "code" (sent by `how`) or "redirect" (to `url`)."""

    sign_in_id: UUID
    needs: str
    how: str | None
    url: str | None
    expires_at: datetime


async def connect(
    desk: Desk,
    user_id: UUID,
    *,
    slug: str,
    form: Mapping[str, str],
    addresses: Mapping[str, str],
    callback: str | None,
    address: str,
    renewing: UUID | None = None,
) -> UUID | Waiting:
    """The connection's id, or what is still needed. `address`: the caller's, for the account's own record."""
    connector = connector_of(desk, slug)
    declared = connector.declaration
    _check(connector, form)
    async with desk.database.as_user(user_id) as conn:
        old = None if renewing is None else await connections.get(conn, user_id, renewing)
        if renewing is not None and (old is None or old.slug != slug):
            raise NotFound
        if (
            old is None
            and not declared.many
            and any(one.slug == slug for one in await connections.every(conn, user_id))
        ):
            raise OneAccountOnly
        pause = await service_pauses.current(conn, user_id, slug, service_pauses.SIGN_IN, now=desk.now())
    if pause is not None and not _signed_in_elsewhere(connector, form):
        raise ServicePaused(pause.code, pause.until, now=desk.now())
    usual = desk.pretend.get(slug, {}) if old is None else old.addresses
    where = check_addresses(desk, connector, addresses or usual)
    try:
        async with in_ledger(desk, user_id, _credentials(slug, "sign_in", renewing)) as tally:
            came = await connector.way_in.begin(wire_for(desk, where, tally=tally), form, callback=callback)
    except ConnectorError as error:
        raise await _refused(desk, user_id, slug, error) from None
    if isinstance(came, SignedIn):
        async with desk.database.as_user(user_id) as conn:
            return await _keep(desk, conn, user_id, connector, came, where, renewing=renewing, address=address)
    return await _wait(desk, user_id, slug, came, where, renewing)


def _credentials(slug: str, why: str, connection_id: UUID | None) -> Sending:
    return Sending(service=slug, kind="credentials", why=why, connection_id=connection_id)


def _check(connector: Connector, form: Mapping[str, str]) -> None:
    fields = {field.name: field for field in connector.declaration.form}
    for name, value in form.items():
        if name not in fields:
            raise BadValue(f"form.{name}", "no_such_field")
        if len(value) > _LONGEST_VALUE:
            raise BadValue(f"form.{name}", "longer_than_any")
        field = fields[name]
        if field.kind == "choice" and value not in field.choices:
            raise BadValue(f"form.{name}", "no_such_choice")
        if field.kind == "json" and value.strip() and not _is_json(value):
            raise BadValue(f"form.{name}", "not_json")
        if field.kind == "number" and value.strip() and not value.strip().isdecimal():
            raise BadValue(f"form.{name}", "not_a_number")
    for name, field in fields.items():
        if field.required and not form.get(name, "").strip():
            raise BadValue(f"form.{name}", "missing")


def _signed_in_elsewhere(connector: Connector, form: Mapping[str, str]) -> bool:
    return any(field.signed_in and form.get(field.name, "").strip() for field in connector.declaration.form)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


async def _wait(
    desk: Desk,
    user_id: UUID,
    slug: str,
    came: NeedsCode | GoTo,
    addresses: Mapping[str, str],
    renewing: UUID | None,
) -> Waiting:
    now, sign_in_id = desk.now(), desk.new_id()
    until = now + ANSWER_WITHIN
    how = came.how if isinstance(came, NeedsCode) else None
    needs: pending_sign_ins.Needs = "code" if isinstance(came, NeedsCode) else "redirect"
    async with desk.database.as_user(user_id) as conn:
        await pending_sign_ins.add(
            conn,
            user_id,
            sign_in_id,
            slug=slug,
            needs=needs,
            sealed_state=seal(desk, came.state),
            how=how,
            addresses=addresses,
            connection_id=renewing,
            now=now,
            expires_at=until,
        )
    return Waiting(sign_in_id, needs, how, came.url if isinstance(came, GoTo) else None, until)


async def answer(desk: Desk, user_id: UUID, sign_in_id: UUID, given: Mapping[str, str], *, address: str) -> UUID:
    """The connection's id. CodeNotTaken leaves the sign-in open; SignInOver when its minutes are over."""
    async with desk.database.as_user(user_id) as conn:
        pending = await pending_sign_ins.get(conn, user_id, sign_in_id, now=desk.now())
    if pending is None:
        raise SignInOver
    return await _answer(desk, user_id, pending, given, address=address)


async def come_back(desk: Desk, user_id: UUID, slug: str, given: Mapping[str, str], *, address: str) -> UUID:
    """As `answer`, for whom the service sent back: known by the `state` that went there with them."""
    async with desk.database.as_user(user_id) as conn:
        waiting = await pending_sign_ins.sent_away(conn, user_id, slug, now=desk.now())
    for pending in waiting:
        ours = opened(desk, pending.sealed_state).get("state", "")
        if ours and hmac.compare_digest(ours.encode(), given.get("state", "").encode()):
            return await _answer(desk, user_id, pending, given, address=address)
    raise NotFound


async def _answer(desk: Desk, user_id: UUID, pending: PendingSignIn, given: Mapping[str, str], *, address: str) -> UUID:
    connector = connector_of(desk, pending.slug)
    try:
        state: Secret = opened(desk, pending.sealed_state)
        async with in_ledger(desk, user_id, _credentials(pending.slug, "sign_in", pending.connection_id)) as tally:
            wire = wire_for(desk, pending.addresses, tally=tally)
            signed_in = await connector.way_in.answer(wire, state, given)
    except CodeRefused:
        raise CodeNotTaken from None
    except ConnectorError as error:
        if isinstance(error, AuthExpired | Refused):
            async with desk.database.as_user(user_id) as conn:
                await pending_sign_ins.take(conn, user_id, pending.id)
        raise await _refused(desk, user_id, pending.slug, error) from None
    async with desk.database.as_user(user_id) as conn:
        if not await pending_sign_ins.take(conn, user_id, pending.id):
            raise SignInOver
        return await _keep(
            desk,
            conn,
            user_id,
            connector,
            signed_in,
            pending.addresses,
            renewing=pending.connection_id,
            address=address,
        )


async def _refused(desk: Desk, user_id: UUID, slug: str, error: ConnectorError) -> NotLetIn:
    """A wall stands before this way in; another one to the same service, such as a key, is still open."""
    now = desk.now()
    if isinstance(error, RateLimited):
        async with desk.database.as_user(user_id) as conn:
            pause = await service_pauses.put(
                conn, user_id, slug, service_pauses.SIGN_IN, code=error.code, until=error.until, now=now
            )
        return ServicePaused(error.code, pause.until, now=now)
    return _said(error)


def _said(error: ConnectorError) -> NotLetIn:
    return (ServiceAway if isinstance(error, Unavailable | ShapeChanged) else NotLetIn)(error.code)


async def _keep(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    connector: Connector,
    signed_in: SignedIn,
    addresses: Mapping[str, str],
    *,
    renewing: UUID | None,
    address: str,
) -> UUID:
    """One row for an account, however often it is connected; what it had read before is not read again."""
    declared, now = connector.declaration, desk.now()
    account, sealed = signed_in.account, seal(desk, signed_in.secret)
    known = await connections.of_account(conn, user_id, declared.slug, account.id)
    if renewing is not None and (known is None or known.id != renewing):
        raise OtherAccount
    if known is not None:
        connection_id = known.id
        await connections.renew(
            conn,
            user_id,
            connection_id,
            sealed_secret=sealed,
            account_name=account.name,
            addresses=addresses,
            valid_until=signed_in.valid_until,
            now=now,
        )
    else:
        connection_id = desk.new_id()
        await connections.add(
            conn,
            user_id,
            connection_id,
            slug=declared.slug,
            service=declared.service,
            account_id=account.id,
            account_name=account.name,
            sealed_secret=sealed,
            addresses=addresses,
            valid_until=signed_in.valid_until,
            now=now,
        )
    await service_pauses.clear(conn, user_id, declared.slug, service_pauses.SIGN_IN)
    deed = "connection_added" if known is None or known.forgotten_at is not None else "connection_renewed"
    await audit.note(
        conn, user_id, id=desk.new_id(), at=now, action=deed, address=address, connection=str(connection_id)
    )
    if connector.reader is not None and declared.kinds:
        await desk.sync_soon(conn, user_id, connection_id, reason="connected")
    await notices.publish(conn, user_id, topic="connection", id=connection_id)
    return connection_id


async def check(desk: Desk, user_id: UUID, connection_id: UUID) -> None:
    """Whether it still works. What is found is written down, and raised when it does not."""
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, connection_id)
        if there is None:
            raise NotFound
        pause = await pause_of(desk, conn, user_id, there)
    if pause is not None:
        raise ServicePaused(pause.code, pause.until, now=desk.now())
    connector = connector_of(desk, there.slug)
    try:
        async with in_ledger(desk, user_id, _credentials(there.slug, "check", there.id)) as tally:
            signed_in = await _checked(desk, user_id, there, connector, tally)
        if signed_in.account.id != there.account_id:
            raise AuthExpired("other_account")
    except ConnectorError as error:
        async with desk.database.as_user(user_id) as conn:
            trouble = await after_trouble(desk, conn, user_id, there, error)
        if trouble.again is not None and isinstance(error, RateLimited):
            raise ServicePaused(error.code, trouble.again, now=desk.now()) from None
        raise _said(error) from None
    async with desk.database.as_user(user_id) as conn:
        await connections.set_valid_until(conn, user_id, connection_id, signed_in.valid_until)
        next_try_at = there.next_try_at if there.trouble_code is None else desk.now()
        await after_success(desk, conn, user_id, there, next_try_at=next_try_at)


async def _checked(desk: Desk, user_id: UUID, there: Connected, connector: Connector, tally: Tally) -> SignedIn:
    """Once more where another had the credential renewed at that moment."""
    wire = wire_to(desk, user_id, there, tally=tally)
    try:
        return await connector.way_in.check(wire)
    except AuthExpired:
        if not await overtaken(wire):
            raise
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, there.id) or there
    return await connector.way_in.check(wire_to(desk, user_id, there, tally=tally))


async def forget(desk: Desk, user_id: UUID, connection_id: UUID, *, address: str) -> None:
    """The secret is erased first; that the service is told of it is a courtesy, tried once."""
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, connection_id, lock=True)
        if there is None:
            raise NotFound
        await connections.forget(conn, user_id, connection_id, now=desk.now())
        await audit.note(
            conn,
            user_id,
            id=desk.new_id(),
            at=desk.now(),
            action="connection_forgotten",
            address=address,
            connection=str(connection_id),
        )
        await notices.publish(conn, user_id, topic="connection", id=connection_id)
    await _say_goodbye(desk, user_id, there)


async def _say_goodbye(desk: Desk, user_id: UUID, there: Connected) -> None:
    try:
        connector, secret = connector_of(desk, there.slug), opened(desk, there.sealed_secret)
        async with in_ledger(desk, user_id, _credentials(there.slug, "leave", there.id)) as tally:
            wire = wire_for(desk, there.addresses, secret=secret, tally=tally)
            async with asyncio.timeout(_GOODBYE_S):
                await connector.way_in.leave(wire)
    except (ConnectorError, TimeoutError, NotFound) as error:
        code = error.code if isinstance(error, ConnectorError) else "timeout"
        _log.info("a service was not told that its account is forgotten here", service=there.slug, code=code)
