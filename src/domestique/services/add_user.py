"""Another person in the house, made by its operator at the command line."""

from uuid import UUID

from domestique.kit.password_rule import LONGEST, SHORTEST, weakness
from domestique.services.desk import Desk
from domestique.services.errors import AlreadySetUp, BadValue
from domestique.store import accounts, audit, passwords


async def add_user(
    desk: Desk, *, name: str, email: str, password: str, role: str, language: str, time_zone: str
) -> UUID:
    """The first of a house is its owner whatever `role` says, and stays the only one: AlreadySetUp for a second."""
    if weak := weakness(password, email):
        raise BadValue("password", weak, shortest=SHORTEST, longest=LONGEST)
    password_hash = await passwords.make_hash(password)
    user_id, now = desk.new_id(), desk.now()
    async with desk.database.as_system() as conn:
        await accounts.system_wait_for_set_up(conn)
        first = not await accounts.system_any(conn)
        if role == "owner" and not first:
            raise AlreadySetUp
        await accounts.system_insert(
            conn,
            user_id,
            name=name,
            email=email,
            password_hash=password_hash,
            role="owner" if first else role,
            language=language,
            time_zone=time_zone,
            created_at=now,
        )
        await audit.note(conn, user_id, id=desk.new_id(), at=now, action="account_created", by="operator")
    return user_id
