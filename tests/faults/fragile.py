"""A database that the program dies at: before a transaction, inside it, or just after its commit."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from domestique.store.database import Database

When = Literal["before", "inside", "after"]


class Killed(BaseException):
    """kill -9: from here on nothing of the program reaches the database, until it is started again."""


class Fragile(Database):
    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self.seen, self._nth, self._when = 0, 0, "before"
        self._dead = False

    def dies(self, nth: int, when: When) -> None:
        self.seen, self._nth, self._when = 0, nth, when

    def lives(self) -> bool:
        """Started again; says whether it had died."""
        was, self._dead, self._nth = self._dead, False, 0
        return was

    def _maybe(self, when: When) -> None:
        if self._dead or (self._nth and self.seen == self._nth and self._when == when):
            self._dead = True
            raise Killed

    @asynccontextmanager
    async def _transaction(self, user_id: str, scope: str) -> AsyncIterator[AsyncConnection]:
        self.seen += 1
        self._maybe("before")
        async with super()._transaction(user_id, scope) as conn:
            yield conn
            self._maybe("inside")
        self._maybe("after")
