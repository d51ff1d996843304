"""Accounts: the only noun that is not a tenant's, because it is the tenant."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg.errors import UniqueViolation
from sqlalchemy import exists, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.accounts import user_account

_FIRST_OWNER = 4_118_202_612


class EmailTaken(Exception):
    """Somebody in this house already signs in with this address."""


@dataclass(frozen=True, slots=True)
class Account:
    id: UUID
    name: str
    email: str
    password_hash: str
    role: str
    language: str
    time_zone: str
    units: str
    theme: str
    sex: str | None
    birth_year: int | None
    created_at: datetime
    password_changed_at: datetime


_COLUMNS = tuple(user_account.c[name] for name in Account.__slots__)
EDITABLE = frozenset({"name", "email", "language", "time_zone", "units", "theme", "sex", "birth_year"})


def email_key(email: str) -> str:
    """What two spellings of one address have in common."""
    return unicodedata.normalize("NFKC", email).strip().casefold()


async def system_insert(
    conn: AsyncConnection,
    id: UUID,
    *,
    name: str,
    email: str,
    password_hash: str,
    role: str,
    language: str,
    time_zone: str,
    created_at: datetime,
) -> None:
    """The system's, because before this there is no user to act as."""
    values = {
        "id": id,
        "name": name,
        "email": email,
        "email_key": email_key(email),
        "password_hash": password_hash,
        "role": role,
        "language": language,
        "time_zone": time_zone,
        "created_at": created_at,
        "password_changed_at": created_at,
    }
    try:
        async with conn.begin_nested():
            await conn.execute(insert(user_account).values(values))
    except IntegrityError as clash:
        raise _named(clash) from clash


async def system_wait_for_set_up(conn: AsyncConnection) -> None:
    """Held until the transaction ends, so that of two first set-ups the second sees the first's owner."""
    await conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _FIRST_OWNER})


async def system_any(conn: AsyncConnection) -> bool:
    """Whether anybody lives here: decides first-run set-up, when no user exists to ask as."""
    return bool(await conn.scalar(select(exists().where(user_account.c.id.is_not(None)))))


async def system_find_by_email(conn: AsyncConnection, email: str) -> Account | None:
    """Sign-in: the user is not known yet."""
    row = (await conn.execute(select(*_COLUMNS).where(user_account.c.email_key == email_key(email)))).first()
    return _account(row)


async def system_all(conn: AsyncConnection) -> tuple[Account, ...]:
    """For the command line's list of people, and for schedules that visit each in turn."""
    rows = await conn.execute(select(*_COLUMNS).order_by(user_account.c.created_at, user_account.c.id))
    return tuple(Account(*row) for row in rows)


async def get(conn: AsyncConnection, user_id: UUID) -> Account | None:
    row = (await conn.execute(select(*_COLUMNS).where(user_account.c.id == user_id))).first()
    return _account(row)


async def change(conn: AsyncConnection, user_id: UUID, changes: Mapping[str, object]) -> Account | None:
    """Only what a person may edit about themselves; EmailTaken when the new address is somebody else's."""
    if unknown := changes.keys() - EDITABLE:
        raise ValueError(f"not editable: {sorted(unknown)}")
    values = dict(changes)
    if "email" in values:
        values["email_key"] = email_key(str(values["email"]))
    if not values:
        return await get(conn, user_id)
    statement = update(user_account).where(user_account.c.id == user_id).values(values).returning(*_COLUMNS)
    try:
        async with conn.begin_nested():
            row = (await conn.execute(statement)).first()
    except IntegrityError as clash:
        raise _named(clash) from clash
    return _account(row)


async def set_password_hash(
    conn: AsyncConnection, user_id: UUID, password_hash: str, *, changed_at: datetime | None = None
) -> None:
    """`changed_at` is empty when only the hash's cost changed, not the password."""
    await conn.execute(
        update(user_account)
        .where(user_account.c.id == user_id)
        .values(
            password_hash=password_hash,
            password_changed_at=func.coalesce(changed_at, user_account.c.password_changed_at),
        )
    )


def _account(row: Any) -> Account | None:
    return Account(*row) if row is not None else None


def _named(clash: IntegrityError) -> Exception:
    return EmailTaken() if isinstance(clash.orig, UniqueViolation) else clash
