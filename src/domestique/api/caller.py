"""Who calls: a signed-in browser by its cookie, or a program by its key. Routes depend on `current_caller`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, cast
from uuid import UUID

from fastapi import Depends, Request

from domestique.api.cookies import read_session_token
from domestique.api.errors import MissingScope, NotSignedIn, OwnerOnly, SessionOnly, TooManyRequests
from domestique.api.middleware.client_address import address_of
from domestique.api.origins import check_own_page
from domestique.api.scopes import SCOPES, Scope
from domestique.bootstrap import House
from domestique.kit.addresses import neighbourhood
from domestique.kit.tokens import split_api_key
from domestique.locales import Language
from domestique.services.desk import Desk
from domestique.store import accounts, api_keys, rate_limits, sessions
from domestique.store.accounts import Account
from domestique.store.rate_limits import Bucket, limit_key


@dataclass(frozen=True, slots=True)
class Caller:
    user_id: UUID
    account: Account
    language: Language
    scopes: frozenset[str]
    is_api_key: bool
    address: str
    session_id: UUID | None
    key_id: UUID | None
    csrf_token: str | None


def the_house(request: Request) -> House:
    return cast(House, request.app.state.house)


def the_desk(request: Request) -> Desk:
    return the_house(request).desk


async def current_caller(request: Request) -> Caller:
    """Raises NotSignedIn; asked once a request however many depend on it."""
    known = getattr(request.state, "caller", None)
    if isinstance(known, Caller):
        return known
    key = _api_key_in(request)
    caller = await (_by_key(request, key) if key is not None else _by_cookie(request))
    request.state.caller = caller
    request.state.language = caller.language
    return caller


def needs(scope: Scope) -> Callable[[Caller], Awaitable[Caller]]:
    async def check(caller: Annotated[Caller, Depends(current_caller)]) -> Caller:
        if scope not in caller.scopes:
            raise MissingScope(scope)
        return caller

    return check


async def in_person(caller: Annotated[Caller, Depends(current_caller)]) -> Caller:
    """A browser session: keys do not manage keys, passwords and second factors."""
    if caller.is_api_key:
        raise SessionOnly
    return caller


async def the_owner(caller: Annotated[Caller, Depends(needs("admin:read"))]) -> Caller:
    if caller.account.role != "owner":
        raise OwnerOnly
    return caller


async def anonymous(request: Request) -> str:
    """For the few routes before sign-in: the caller's address, and a limit by it."""
    check_own_page(request, the_house(request).settings.public_url)
    address = address_of(request.scope)
    house = the_house(request)
    async with house.desk.database.as_system() as conn:
        key = limit_key("anonymous", neighbourhood(address))
        wait = await rate_limits.system_take(conn, key, _ANONYMOUS, now=house.desk.now())
    if wait:
        raise TooManyRequests(int(wait))
    return address


_ANONYMOUS = Bucket(size=120, per_second=2)

AnyCaller = Annotated[Caller, Depends(current_caller)]
InPerson = Annotated[Caller, Depends(in_person)]
Owner = Annotated[Caller, Depends(the_owner)]
Anonymous = Annotated[str, Depends(anonymous)]
TheDesk = Annotated[Desk, Depends(the_desk)]
TheHouse = Annotated[House, Depends(the_house)]


def _api_key_in(request: Request) -> str | None:
    given = request.headers.get("x-api-key")
    if given is not None:
        return given.strip()
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if kind.lower() == "bearer" else None


async def _by_cookie(request: Request) -> Caller:
    house = the_house(request)
    token = read_session_token(request.cookies)
    if token is None:
        raise NotSignedIn
    desk, settings = house.desk, house.settings
    now, address = desk.now(), address_of(request.scope)
    async with desk.database.as_user(token.user_id) as conn:
        idle = timedelta(days=settings.session_days)
        found = await sessions.find(conn, token.user_id, token.secret, now=now, idle=idle)
        account = await accounts.get(conn, token.user_id) if found else None
        if found is None or account is None:
            raise NotSignedIn
        if now - found.last_seen_at >= sessions.TOUCH_EVERY:
            await sessions.touch(conn, token.user_id, found.id, now=now, address=address)
        wait = await rate_limits.system_take(conn, *_general(house, account.id), now=now)
    request.state.language = account.language
    if wait:
        raise TooManyRequests(int(wait))
    csrf_token = token.csrf_token()
    check_own_page(request, settings.public_url, csrf_token)
    return Caller(
        user_id=account.id,
        account=account,
        language=cast(Language, account.language),
        scopes=SCOPES,
        is_api_key=False,
        address=address,
        session_id=found.id,
        key_id=None,
        csrf_token=csrf_token,
    )


async def _by_key(request: Request, key: str) -> Caller:
    house = the_house(request)
    desk, now = house.desk, house.desk.now()
    parts = split_api_key(key)
    if parts is None:
        raise NotSignedIn
    async with desk.database.as_system() as conn:
        found = await api_keys.system_find(conn, *parts, now=now)
        if found is None:
            raise NotSignedIn
        account = await accounts.get(conn, found.user_id)
        if account is None:
            raise NotSignedIn
        await api_keys.touch(conn, found.user_id, found.id, now=now)
        wait = await rate_limits.system_take(conn, *_general(house, account.id), now=now)
    request.state.language = account.language
    if wait:
        raise TooManyRequests(int(wait))
    return Caller(
        user_id=account.id,
        account=account,
        language=cast(Language, account.language),
        scopes=frozenset(found.scopes) & SCOPES,
        is_api_key=True,
        address=address_of(request.scope),
        session_id=None,
        key_id=found.id,
        csrf_token=None,
    )


def _general(house: House, user_id: UUID) -> tuple[str, Bucket]:
    per_minute = house.settings.requests_per_minute
    return limit_key("caller", str(user_id)), Bucket(size=per_minute, per_second=per_minute / 60)
