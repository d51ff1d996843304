"""A browser session for someone who has just proved who they are."""

import secrets
from datetime import timedelta
from uuid import UUID

from domestique.kit.tokens import SECRET_BYTES, SessionToken
from domestique.services.desk import Desk
from domestique.store import sessions


async def open_session(desk: Desk, user_id: UUID, *, user_agent: str, address: str, lasts: timedelta) -> SessionToken:
    """A new token each time: one set before sign-in is never taken over."""
    token = SessionToken(user_id, secrets.token_bytes(SECRET_BYTES))
    now = desk.now()
    async with desk.database.as_user(user_id) as conn:
        await sessions.insert_one(
            conn,
            user_id,
            id=desk.new_id(),
            token=token.secret,
            now=now,
            ends_at=now + lasts,
            user_agent=user_agent,
            address=address,
        )
    return token
