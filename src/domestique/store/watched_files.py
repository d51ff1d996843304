"""A folder that is looked at now and then, and what was seen in it. Nothing in it is ever moved or changed."""

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.watching import watched_file as table


@dataclass(frozen=True, slots=True)
class Found:
    """`path` is below the folder."""

    path: str
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Seen:
    found: Found
    sha256: str


def settled(folder: Path, *, before_ns: int) -> list[Found]:
    """Files that have not changed since, by name. Hidden ones and links are left out. OSError when it cannot be read.

    The inode's own change time counts too: a copy that keeps the original's date is not older than itself.
    """
    found = []
    with os.scandir(folder):  # a folder that is not there is an error, and not an empty one
        pass
    for where, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if name.startswith(".") or path.is_symlink() or not path.is_file():
                continue
            one = look(folder, str(path.relative_to(folder)))
            if one is not None and one.changed_ns < before_ns and one.size:
                found.append(one)
    return found


def look(folder: Path, path: str) -> Found | None:
    """As it is now; None when it is gone."""
    try:
        stat = (folder / path).stat()
    except OSError:
        return None
    return Found(path, stat.st_size, max(stat.st_mtime_ns, stat.st_ctime_ns))


async def new_among(conn: AsyncConnection, user_id: UUID, found: Sequence[Found]) -> list[Found]:
    """Those that were not seen before in just this state."""
    rows = await conn.execute(select(table.c.path, table.c.size, table.c.changed_ns).where(table.c.user_id == user_id))
    known = {Found(*row) for row in rows}
    return [one for one in found if one not in known]


async def known_contents(conn: AsyncConnection, user_id: UUID, hashes: Collection[str]) -> frozenset[str]:
    rows = await conn.execute(
        select(table.c.sha256).where(
            table.c.user_id == user_id, table.c.sha256.in_([bytes.fromhex(one) for one in hashes])
        )
    )
    return frozenset(row.sha256.hex() for row in rows)


async def remember(conn: AsyncConnection, user_id: UUID, seen: Sequence[Seen], *, at: datetime) -> None:
    if not seen:
        return
    new = insert(table)
    changed = {name: new.excluded[name] for name in ("size", "changed_ns", "sha256", "seen_at")}
    await conn.execute(
        new.on_conflict_do_update(index_elements=["user_id", "path"], set_=changed),
        [
            {
                "user_id": user_id,
                "path": one.found.path,
                "size": one.found.size,
                "changed_ns": one.found.changed_ns,
                "sha256": bytes.fromhex(one.sha256),
                "seen_at": at,
            }
            for one in seen
        ],
    )
