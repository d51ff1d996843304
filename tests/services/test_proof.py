"""The password asked for once more: slow for guessers, and not slow for the one who mistyped."""

from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import NotFound, TooManyAttempts, WrongPassword
from domestique.services.proof import prove_password
from domestique.store import accounts, passwords
from tests.fakes.clock import FixedClock

PASSWORD = "four calm words here"


async def give(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        await accounts.set_password_hash(conn, user_id, await passwords.make_hash(PASSWORD))


async def test_the_right_one_says_who_it_is(desk: Desk, user_id: UUID) -> None:
    await give(desk, user_id)
    assert (await prove_password(desk, user_id, PASSWORD)).id == user_id


async def test_guessing_is_slowed_down_and_a_right_one_forgives(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    await give(desk, user_id)
    with pytest.raises(WrongPassword):
        await prove_password(desk, user_id, "not that one")
    await prove_password(desk, user_id, PASSWORD)
    with pytest.raises(TooManyAttempts):  # noqa: PT012 - which guess is refused is not the point
        for _ in range(20):
            try:
                await prove_password(desk, user_id, "not that one")
            except WrongPassword:
                continue
    with pytest.raises(TooManyAttempts):
        await prove_password(desk, user_id, PASSWORD)
    clock.advance(days=1)
    await prove_password(desk, user_id, PASSWORD)


async def test_nobody(desk: Desk, other_user_id: UUID) -> None:
    with pytest.raises(NotFound):
        await prove_password(desk, UUID(int=7), PASSWORD)
