"""A key that opens nothing from the next request on."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.store import api_keys, audit


async def revoke_api_key(desk: Desk, user_id: UUID, key_id: UUID, *, address: str) -> None:
    async with desk.database.as_user(user_id) as conn:
        if not await api_keys.remove(conn, user_id, key_id):
            raise NotFound
        await audit.note(
            conn, user_id, id=desk.new_id(), at=desk.now(), action="api_key_revoked", address=address, key=str(key_id)
        )
