import argon2
import pytest

from domestique.store import passwords
from tests.conftest import REAL_HASHER


@pytest.fixture(autouse=True)
def in_earnest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "HASHER", REAL_HASHER)


async def test_a_hash_costs_what_rfc_9106_asks_for() -> None:
    made = argon2.extract_parameters(await passwords.make_hash("four calm words"))
    assert made.type is argon2.Type.ID
    assert (made.memory_cost, made.time_cost) >= (64 * 1024, 3)


async def test_a_hash_knows_its_password_and_no_other() -> None:
    made = await passwords.make_hash("four calm words")
    assert made.startswith("$argon2id$")
    assert await passwords.verify(made, "four calm words")
    assert not await passwords.verify(made, "four calm words ")
    assert made != await passwords.make_hash("four calm words")


async def test_nobody_and_nonsense_are_never_right() -> None:
    for kept in (None, "", "not a hash", "$argon2id$v=19$m=1,t=1,p=1$broken"):
        assert not await passwords.verify(kept, "four calm words")


async def test_a_cheaper_hash_still_opens_and_is_outdated() -> None:
    cheap = argon2.PasswordHasher(time_cost=1, memory_cost=1024).hash("four calm words")
    assert await passwords.verify(cheap, "four calm words")
    assert passwords.is_outdated(cheap)
    assert not passwords.is_outdated(await passwords.make_hash("four calm words"))
