"""The one way to a connection: a transaction that is one user's, or openly the system's.

Row level security reads the settings made here (`app.user_id`, `app.scope`), so a query that forgets its
`user_id` sees nothing rather than somebody else's rows. The settings are local to the transaction, which keeps
them safe behind a pooler in transaction mode.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

_SCOPE = text("SELECT set_config('app.user_id', :user_id, true), set_config('app.scope', :scope, true)")


Connection = AsyncConnection
"""What a service hands from one repository to the next without knowing whose it is."""


class DatabaseDown(ConnectionError):
    """The database cannot be reached, went away, or has no connection free; trying again may help."""


def sqlalchemy_url(url: str) -> str:
    """Any libpq URL, made to name our driver."""
    for prefix in ("postgresql://", "postgres://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


class Database:
    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine

    @classmethod
    def at(cls, url: str, *, pool_size: int = 10) -> "Database":
        engine = create_async_engine(
            sqlalchemy_url(url),
            pool_size=pool_size,
            max_overflow=pool_size,
            pool_pre_ping=True,
            hide_parameters=True,  # a statement that fails is logged, and its parameters may be secrets
            connect_args={"connect_timeout": 10},
        )
        return cls(engine)

    @asynccontextmanager
    async def as_user(self, user_id: UUID) -> AsyncIterator[AsyncConnection]:
        """One transaction that can see and change this user's rows only."""
        async with self._transaction(str(user_id), "user") as conn:
            yield conn

    @asynccontextmanager
    async def as_system(self) -> AsyncIterator[AsyncConnection]:
        """One transaction across users: sign-in look-ups, workers' housekeeping, admin. Each use says why."""
        async with self._transaction("", "system") as conn:
            yield conn

    @asynccontextmanager
    async def _transaction(self, user_id: str, scope: str) -> AsyncIterator[AsyncConnection]:
        async with AsyncExitStack() as stack:
            try:
                conn = await stack.enter_async_context(self.engine.connect())
            except (OperationalError, PoolTimeout) as error:
                raise DatabaseDown(_reason(error)) from error
            try:
                async with conn.begin():
                    await conn.execute(_SCOPE, {"user_id": user_id, "scope": scope})
                    yield conn
            except DBAPIError as error:
                if error.connection_invalidated:
                    raise DatabaseDown(_reason(error)) from error
                raise

    async def close(self) -> None:
        await self.engine.dispose()


def _reason(error: OperationalError | PoolTimeout | DBAPIError) -> str:
    return str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
