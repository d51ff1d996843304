"""Taking the second factor away, proven with the password."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import NoSecondFactor
from domestique.services.proof import prove_password
from domestique.store import audit, second_factors


async def remove_second_factor(desk: Desk, user_id: UUID, password: str, *, address: str) -> None:
    await prove_password(desk, user_id, password)
    async with desk.database.as_user(user_id) as conn:
        if not await second_factors.remove(conn, user_id):
            raise NoSecondFactor
        await audit.note(conn, user_id, id=desk.new_id(), at=desk.now(), action="second_factor_off", address=address)
