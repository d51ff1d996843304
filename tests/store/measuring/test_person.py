from uuid import UUID

from domestique.model.athlete import Person
from domestique.services.desk import Desk
from domestique.services.update_athlete import update_athlete
from domestique.store.measuring.person import told_by


async def test_what_the_account_tells(desk: Desk, user_id: UUID) -> None:
    await update_athlete(desk, user_id, {"sex": "female", "birth_year": 1990}, address="")
    async with desk.database.as_user(user_id) as conn:
        told = await told_by(conn, user_id)
        assert told is not None and (told.person, told.zone) == (Person("female", 1990), "Asia/Seoul")
        assert await told_by(conn, UUID(int=404)) is None
