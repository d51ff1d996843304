"""A key for a program, with only the scopes it was given; the key itself is said once and kept as a hash."""

import secrets
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from domestique.kit.tokens import join_api_key, make_api_key
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.store import api_keys, audit
from domestique.store.api_keys import ApiKey


async def create_api_key(
    desk: Desk, user_id: UUID, *, name: str, scopes: Collection[str], expires_at: datetime | None, address: str
) -> tuple[ApiKey, str]:
    now, key_id = desk.now(), desk.new_id()
    if expires_at is not None and expires_at <= now:
        raise BadValue("expires_at", "expiry_past")
    prefix, secret = make_api_key(secrets.token_bytes(37))
    granted = tuple(sorted(set(scopes)))
    async with desk.database.as_user(user_id) as conn:
        await api_keys.insert_one(
            conn,
            user_id,
            id=key_id,
            name=name,
            prefix=prefix,
            secret=secret,
            scopes=granted,
            now=now,
            expires_at=expires_at,
        )
        await audit.note(
            conn, user_id, id=desk.new_id(), at=now, action="api_key_created", address=address, key=str(key_id)
        )
    return ApiKey(user_id, key_id, name, prefix, granted, now, None, expires_at), join_api_key(prefix, secret)
