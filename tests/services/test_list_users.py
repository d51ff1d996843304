from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.list_users import list_users


async def test_everyone_is_listed(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    assert {person.id for person in await list_users(desk)} == {user_id, other_user_id}


async def test_an_empty_house_is_empty(desk: Desk) -> None:
    assert await list_users(desk) == ()
