"""Signing in: who they are, slowly enough for guessers, and nothing told to those who are wrong.

The wait grows for one account from one neighbourhood of addresses, so nobody can lock the right person out from
elsewhere. Only codes are limited for the whole account: whoever tries them has the password already.
"""

from uuid import UUID

from domestique.kit.addresses import neighbourhood
from domestique.kit.one_time_codes import matching_step
from domestique.kit.tokens import tidy_recovery_code
from domestique.services.desk import Desk
from domestique.services.errors import BadCredentials, SecondFactorRequired, TooManyAttempts, WrongSecondFactor
from domestique.store import accounts, audit, passwords, rate_limits, second_factors
from domestique.store.accounts import Account, email_key
from domestique.store.rate_limits import CODES, GUESSES, SIGN_INS, limit_key


async def sign_in(desk: Desk, email: str, password: str, code: str | None, *, address: str) -> UUID:
    guesses = limit_key("sign-in", email_key(email), neighbourhood(address))
    account = await _begin(desk, email, guesses, address)
    right = await passwords.verify(account.password_hash if account else None, password)
    if account is None or not right:
        await _note_failure(desk, account, address)
        raise BadCredentials
    await _check_second_factor(desk, account, code, guesses, address)
    stronger = await passwords.make_hash(password) if passwords.is_outdated(account.password_hash) else None
    async with desk.database.as_user(account.id) as conn:
        await rate_limits.system_forget(conn, guesses)
        if stronger:
            await accounts.set_password_hash(conn, account.id, stronger)
        await audit.note(
            conn, account.id, id=desk.new_id(), at=desk.now(), action="signed_in", address=address, with_code=bool(code)
        )
    return account.id


async def _begin(desk: Desk, email: str, guesses: str, address: str) -> Account | None:
    now = desk.now()
    async with desk.database.as_system() as conn:
        wait = await rate_limits.system_begin_attempt(conn, guesses, GUESSES, now=now)
        if not wait:
            here = limit_key("sign-ins", neighbourhood(address))
            wait = round(await rate_limits.system_take(conn, here, SIGN_INS, now=now))
        account = await accounts.system_find_by_email(conn, email)
    if wait:
        raise TooManyAttempts(wait)
    return account


async def _note_failure(desk: Desk, account: Account | None, address: str) -> None:
    if account is None:
        return
    async with desk.database.as_user(account.id) as conn:
        await audit.note(conn, account.id, id=desk.new_id(), at=desk.now(), action="sign_in_refused", address=address)


async def _check_second_factor(desk: Desk, account: Account, code: str | None, guesses: str, address: str) -> None:
    async with desk.database.as_user(account.id) as conn:
        factor = await second_factors.get(conn, account.id)
        if factor is None or factor.confirmed_at is None:
            return
        if not code:
            await rate_limits.system_take_back_attempt(conn, guesses, now=desk.now())
    if not code:
        raise SecondFactorRequired
    recovery = tidy_recovery_code(code)
    if recovery is not None:
        good = await _use_recovery_code(desk, account, recovery, address)
    else:
        good = await _use_code(desk, account, factor.sealed_secret, code)
    if not good:
        await _note_failure(desk, account, address)
        raise WrongSecondFactor


async def _use_recovery_code(desk: Desk, account: Account, code: str, address: str) -> bool:
    """80 random bits need no limit of their own."""
    async with desk.database.as_user(account.id) as conn:
        now = desk.now()
        good = await second_factors.use_recovery_code(conn, account.id, code, now=now)
        if good:
            left = await second_factors.recovery_codes_left(conn, account.id)
            await audit.note(
                conn, account.id, id=desk.new_id(), at=now, action="recovery_code_used", address=address, left=left
            )
    return good


async def _use_code(desk: Desk, account: Account, sealed_secret: bytes, code: str) -> bool:
    """Counted as a failure before it is looked at, like the password."""
    now, tries = desk.now(), limit_key("codes", str(account.id))
    async with desk.database.as_user(account.id) as conn:
        wait = await rate_limits.system_begin_attempt(conn, tries, CODES, now=now)
    if wait:
        raise TooManyAttempts(wait)
    step = matching_step(desk.secrets.open(sealed_secret), code, at=now)
    if step is None:
        return False
    async with desk.database.as_user(account.id) as conn:
        fresh = await second_factors.take_step(conn, account.id, step)
        if fresh:
            await rate_limits.system_forget(conn, tries)
    return fresh
