"""What an athlete told of themselves, read for measuring."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.model.athlete import Person
from domestique.store import accounts, athlete_settings
from domestique.store.measuring.told import Told


async def told_by(conn: AsyncConnection, user_id: UUID) -> Told | None:
    """None when there is no such person any more."""
    account = await accounts.get(conn, user_id)
    if account is None:
        return None
    history = await athlete_settings.history(conn, user_id)
    return Told(history, Person(account.sex, account.birth_year), account.time_zone)
