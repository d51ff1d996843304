"""Not a deed: what a deed that could lock somebody out asks for first, the password of the person signed in."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import NotFound, TooManyAttempts, WrongPassword
from domestique.store import accounts, passwords, rate_limits
from domestique.store.accounts import Account
from domestique.store.rate_limits import GUESSES, limit_key


async def prove_password(desk: Desk, user_id: UUID, password: str) -> Account:
    """Who it is. Guessing is slowed down across all the deeds that ask, and forgotten once the password was right."""
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
    return account
