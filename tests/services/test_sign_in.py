"""What the door's tests do not see: the hash that grows stronger, and the work done for nobody."""

from uuid import UUID

import argon2
import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadCredentials, TooManyAttempts
from domestique.services.sign_in import sign_in
from domestique.store import accounts, audit, passwords

PASSWORD = "four calm words"


async def _give_hash(desk: Desk, user_id: UUID, password_hash: str) -> None:
    async with desk.database.as_user(user_id) as conn:
        await accounts.set_password_hash(conn, user_id, password_hash)


async def test_an_outdated_hash_is_made_anew(desk: Desk, user_id: UUID) -> None:
    await _give_hash(desk, user_id, argon2.PasswordHasher(time_cost=1, memory_cost=1024).hash(PASSWORD))
    assert await sign_in(desk, "minji@example.org", PASSWORD, None, address="::1") == user_id
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
    assert account is not None
    assert not passwords.is_outdated(account.password_hash)
    assert account.password_changed_at == account.created_at


async def test_unknown_people_cost_the_same_work(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a matter of timing: the same function verifies against a hash of nobody's."""
    asked: list[str | None] = []
    verify = passwords.verify

    async def counted(password_hash: str | None, password: str) -> bool:
        asked.append(password_hash)
        return await verify(password_hash, password)

    monkeypatch.setattr(passwords, "verify", counted)
    with pytest.raises(BadCredentials):
        await sign_in(desk, "nobody@example.org", PASSWORD, None, address="::1")
    assert asked == [None]


async def test_one_address_may_not_try_everyone(desk: Desk) -> None:
    """A hundred names with one guess each are as bad as one name with a hundred."""
    refused = 0
    for number in range(105):
        try:
            await sign_in(desk, f"rider{number}@example.org", PASSWORD, None, address=f"2001:db8::{number:x}")
        except TooManyAttempts:
            refused += 1
        except BadCredentials:
            continue
    assert refused == 5


async def test_both_outcomes_are_noted_with_the_address(desk: Desk, user_id: UUID) -> None:
    await _give_hash(desk, user_id, await passwords.make_hash(PASSWORD))
    with pytest.raises(BadCredentials):
        await sign_in(desk, "minji@example.org", "wrong words", None, address="203.0.113.7")
    await sign_in(desk, "minji@example.org", PASSWORD, None, address="198.51.100.7")
    async with desk.database.as_user(user_id) as conn:
        entries = await audit.newest(conn, user_id)
    assert sorted((entry.action, entry.address) for entry in entries) == [
        ("sign_in_refused", "203.0.113.7"),
        ("signed_in", "198.51.100.7"),
    ]
