"""Everything of one user, asked in one statement: tests that compare it hundreds of times would else take minutes."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.metadata import metadata

OWNED = {
    table.name: "user_id" if "user_id" in table.c else "id"
    for table in metadata.sorted_tables
    if "user_id" in table.c or table.name == "user_account"
}

_ALL = sa.text(
    " UNION ALL ".join(
        f"SELECT '{name}' AS name, coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '') AS rows "
        f"FROM {name} t WHERE {owner} = :user_id"
        for name, owner in OWNED.items()
    )
)


async def everything_of(conn: AsyncConnection, user_id: UUID) -> dict[str, str]:
    """The rows of each table as text; empty where there are none."""
    found = await conn.execute(_ALL, {"user_id": user_id})
    return {name: rows for name, rows in found}
