import pytest

from domestique.services.add_user import add_user
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.sign_in import sign_in
from domestique.store import accounts
from domestique.store.accounts import EmailTaken

PERSON = {"name": "Jonas", "email": "jonas@example.org", "role": "member", "language": "en", "time_zone": "UTC"}


async def test_the_operator_adds_a_person_who_can_sign_in(desk: Desk) -> None:
    user_id = await add_user(desk, **PERSON, password="four calm words")
    assert await sign_in(desk, "JONAS@example.org", "four calm words", None, address="::1") == user_id


async def test_one_address_one_person(desk: Desk) -> None:
    await add_user(desk, **PERSON, password="four calm words")
    with pytest.raises(EmailTaken):
        await add_user(desk, **{**PERSON, "email": "Ｊonas@Example.ORG"}, password="four calm words")


async def test_weak_passwords_are_refused_here_too(desk: Desk) -> None:
    with pytest.raises(BadValue, match="password_short"):
        await add_user(desk, **PERSON, password="short")


async def test_the_first_person_of_a_house_is_its_owner(desk: Desk) -> None:
    """Set-up in the browser is closed once anyone lives here, so a lone member could never become the owner."""
    first = await add_user(desk, **PERSON, password="four calm words")
    second = await add_user(desk, **{**PERSON, "email": "minji@example.org"}, password="four calm words")
    async with desk.database.as_system() as conn:
        roles = {person.id: person.role for person in await accounts.system_all(conn)}
    assert roles == {first: "owner", second: "member"}
