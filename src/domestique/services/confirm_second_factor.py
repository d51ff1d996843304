"""Putting the offered second factor in force, and the recovery codes that come with it, said once."""

import secrets
from uuid import UUID

from domestique.kit.one_time_codes import matching_step
from domestique.kit.tokens import make_recovery_code
from domestique.services.desk import Desk
from domestique.services.errors import NoSecondFactor, SecondFactorOn, TooManyAttempts, WrongCode
from domestique.store import audit, rate_limits, second_factors
from domestique.store.rate_limits import CODES, limit_key

HOW_MANY = 10


async def confirm_second_factor(desk: Desk, user_id: UUID, code: str, *, address: str) -> tuple[str, ...]:
    now, tries = desk.now(), limit_key("codes", str(user_id))
    async with desk.database.as_user(user_id) as conn:
        factor = await second_factors.get(conn, user_id)
        wait = await rate_limits.system_begin_attempt(conn, tries, CODES, now=now)
    if wait:
        raise TooManyAttempts(wait)
    if factor is None:
        raise NoSecondFactor
    if factor.confirmed_at is not None:
        raise SecondFactorOn
    step = matching_step(desk.secrets.open(factor.sealed_secret), code, at=now)
    if step is None:
        raise WrongCode
    codes = tuple(make_recovery_code(secrets.token_bytes(10)) for _ in range(HOW_MANY))
    async with desk.database.as_user(user_id) as conn:
        if not await second_factors.confirm(conn, user_id, step=step, now=now):
            raise SecondFactorOn
        await second_factors.replace_recovery_codes(conn, user_id, codes)
        await rate_limits.system_forget(conn, tries)
        await audit.note(conn, user_id, id=desk.new_id(), at=now, action="second_factor_on", address=address)
    return codes
