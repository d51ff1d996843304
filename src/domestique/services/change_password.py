"""A new password, proven with the old one; every other session ends."""

from uuid import UUID

from domestique.kit.password_rule import LONGEST, SHORTEST, weakness
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.proof import prove_password
from domestique.store import accounts, audit, notices, passwords, sessions


async def change_password(
    desk: Desk, user_id: UUID, *, current: str, new: str, keep: UUID | None, address: str
) -> None:
    account = await prove_password(desk, user_id, current)
    weak = "password_same" if new == current else weakness(new, account.email)
    if weak:
        raise BadValue("new", weak, shortest=SHORTEST, longest=LONGEST)
    password_hash, now = await passwords.make_hash(new), desk.now()
    async with desk.database.as_user(user_id) as conn:
        await accounts.set_password_hash(conn, user_id, password_hash, changed_at=now)
        ended = await sessions.end_all(conn, user_id, but=keep)
        for session_id in ended:
            await notices.publish(conn, user_id, topic="session", id=session_id)
        await audit.note(
            conn, user_id, id=desk.new_id(), at=now, action="password_changed", address=address, ended=len(ended)
        )
