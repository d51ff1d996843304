"""Handing files in without the door, and the whole of what came of it as something to compare."""

import hashlib
from contextlib import AsyncExitStack
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from domestique.services.desk import Desk
from domestique.services.receive_upload import Received, receive_upload

_CONTENT = {
    "activity": "name, sport, sub_sport, start_at, elapsed_s, timer_s, distance_m, ascent_m, avg_power_w, avg_hr_bpm, "
    "device, channels, sparkline, summary, losses, search, version",
    "activity_source": "part, sport, start_at, elapsed_s, distance_m, device, channels",
    "activity_stream": "channel, encoding, n, scale, \"offset\", unit, encode(data, 'hex')",
    "activity_lap": "position, kind, start_s, end_s, fields",
    "activity_pause": "position, start_s, end_s",
    "raw_file": "encode(sha256, 'hex'), size, kind",
    "import_item": "position, name, size, state, code, detail",
}


async def hand_in(desk: Desk, user_id: UUID, *files: tuple[str, bytes]) -> UUID:
    async with AsyncExitStack() as stack:
        received = []
        for name, content in files:
            incoming = await stack.enter_async_context(desk.blobs.receive())
            await incoming.write(content)
            await incoming.close()
            received.append(Received(name, incoming))
        return await receive_upload(desk, user_id, received)


async def everything(desk: Desk, user_id: UUID) -> dict[str, list[str]]:
    """All that was read for a user, without the ids and times of writing that differ from run to run."""
    found: dict[str, list[str]] = {}
    async with desk.database.as_user(user_id) as conn:
        for table, columns in _CONTENT.items():
            rows = await conn.execute(sa.text(f"SELECT {columns} FROM {table}"))
            found[table] = sorted(repr(tuple(row)) for row in rows)
    return found


def fingerprint(content: Any) -> str:
    return hashlib.sha256(repr(content).encode()).hexdigest()


async def nothing(done: int, total: int) -> None:
    """Progress nobody looks at."""
