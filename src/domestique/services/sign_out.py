"""Ending sessions: this one, another of one's own, or all."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.store import audit, notices, sessions


async def sign_out(desk: Desk, user_id: UUID, session_id: UUID, *, address: str) -> None:
    now = desk.now()
    async with desk.database.as_user(user_id) as conn:
        if not await sessions.end(conn, user_id, session_id):
            raise NotFound
        await notices.publish(conn, user_id, topic="session", id=session_id)
        await audit.note(
            conn, user_id, id=desk.new_id(), at=now, action="signed_out", address=address, session=str(session_id)
        )
