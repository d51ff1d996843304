"""For who forgot: the operator of the house sets a new password at the command line; every session ends."""

from domestique.kit.password_rule import LONGEST, SHORTEST, weakness
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import accounts, audit, notices, passwords, second_factors, sessions


async def reset_password(desk: Desk, *, email: str, new: str, drop_second_factor: bool = False) -> None:
    if weak := weakness(new, email):
        raise BadValue("password", weak, shortest=SHORTEST, longest=LONGEST)
    password_hash, now = await passwords.make_hash(new), desk.now()
    async with desk.database.as_system() as conn:
        account = await accounts.system_find_by_email(conn, email)
        if account is None:
            raise NotFound
        await accounts.set_password_hash(conn, account.id, password_hash, changed_at=now)
        for session_id in await sessions.end_all(conn, account.id):
            await notices.publish(conn, account.id, topic="session", id=session_id)
        if drop_second_factor:
            await second_factors.remove(conn, account.id)
        await audit.note(
            conn,
            account.id,
            id=desk.new_id(),
            at=now,
            action="password_reset",
            by="operator",
            second_factor_dropped=drop_second_factor,
        )
