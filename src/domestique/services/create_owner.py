"""First run: the one deed that makes a person out of nobody. It can happen once."""

from dataclasses import dataclass
from uuid import UUID

from domestique.kit.password_rule import LONGEST, SHORTEST, weakness
from domestique.services.desk import Desk
from domestique.services.errors import AlreadySetUp, BadValue
from domestique.store import accounts, audit, passwords


@dataclass(frozen=True, slots=True)
class NewOwner:
    name: str
    email: str
    password: str
    language: str
    time_zone: str


async def is_needed(desk: Desk) -> bool:
    async with desk.database.as_system() as conn:
        return not await accounts.system_any(conn)


async def create_owner(desk: Desk, new: NewOwner, *, address: str) -> UUID:
    """Two set-ups at once make one owner: the second waits for the first and finds the house taken."""
    if weak := weakness(new.password, new.email):
        raise BadValue("password", weak, shortest=SHORTEST, longest=LONGEST)
    if not await is_needed(desk):
        raise AlreadySetUp
    password_hash = await passwords.make_hash(new.password)
    user_id, now = desk.new_id(), desk.now()
    async with desk.database.as_system() as conn:
        await accounts.system_wait_for_set_up(conn)
        if await accounts.system_any(conn):
            raise AlreadySetUp
        await accounts.system_insert(
            conn,
            user_id,
            name=new.name,
            email=new.email,
            password_hash=password_hash,
            role="owner",
            language=new.language,
            time_zone=new.time_zone,
            created_at=now,
        )
        await audit.note(conn, user_id, id=desk.new_id(), at=now, action="account_created", address=address)
    return user_id
