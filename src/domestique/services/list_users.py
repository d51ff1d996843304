"""Who has an account, for the operator of the house."""

from domestique.services.desk import Desk
from domestique.store import accounts
from domestique.store.accounts import Account


async def list_users(desk: Desk) -> tuple[Account, ...]:
    async with desk.database.as_system() as conn:  # the operator's question concerns everyone
        return await accounts.system_all(conn)
