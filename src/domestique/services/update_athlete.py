"""What people may change about themselves; the address they sign in with only by proving the password."""

from collections.abc import Mapping
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.proof import prove_password
from domestique.store import accounts, audit, notices
from domestique.store.accounts import Account

EARLIEST_BIRTH = 1900
_READ_BY_FORMULAS = {"sex", "birth_year", "time_zone"}


async def update_athlete(
    desk: Desk, user_id: UUID, changes: Mapping[str, object], *, address: str, password: str | None = None
) -> Account:
    """`password` is needed when the address they sign in with changes: who has the address can take the account."""
    now = desk.now()
    birth_year = changes.get("birth_year")
    if isinstance(birth_year, int) and not EARLIEST_BIRTH <= birth_year <= now.year:
        raise BadValue("birth_year", "birth_year")
    if isinstance(email := changes.get("email"), str):
        await _may_move(desk, user_id, email, password)
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.change(conn, user_id, changes)
        if account is None:
            raise NotFound
        if changes:
            await notices.publish(conn, user_id, topic="athlete")
            if _READ_BY_FORMULAS & changes.keys():
                await desk.measure_soon(conn, user_id)
            await audit.note(
                conn,
                user_id,
                id=desk.new_id(),
                at=now,
                action="athlete_changed",
                address=address,
                fields=",".join(sorted(changes)),
            )
    return account


async def _may_move(desk: Desk, user_id: UUID, email: str, password: str | None) -> None:
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
    if account is None:
        raise NotFound
    if email == account.email:
        return
    if password is None:
        raise BadValue("password", "password_needed")
    await prove_password(desk, user_id, password)
