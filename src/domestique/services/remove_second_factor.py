"""Taking the second factor away, proven with the password."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import NoSecondFactor, NotFound, TooManyAttempts, WrongPassword
from domestique.store import accounts, audit, passwords, rate_limits, second_factors
from domestique.store.rate_limits import GUESSES, limit_key


async def remove_second_factor(desk: Desk, user_id: UUID, password: str, *, address: str) -> None:
    guesses = limit_key("own-password", str(user_id))
    async with desk.database.as_user(user_id) as conn:
        wait = await rate_limits.system_begin_attempt(conn, guesses, GUESSES, now=desk.now())
        account = await accounts.get(conn, user_id)
    if wait:
        raise TooManyAttempts(wait)
    if account is None:
        raise NotFound
    if not await passwords.verify(account.password_hash, password):
        raise WrongPassword
    async with desk.database.as_user(user_id) as conn:
        await rate_limits.system_forget(conn, guesses)
        if not await second_factors.remove(conn, user_id):
            raise NoSecondFactor
        await audit.note(conn, user_id, id=desk.new_id(), at=desk.now(), action="second_factor_off", address=address)
