"""The race that must have one winner; the rest is told at the door (tests/api/routes/test_setup.py)."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from domestique.services.create_owner import NewOwner, create_owner, is_needed
from domestique.services.desk import Desk
from domestique.services.errors import AlreadySetUp
from domestique.store import accounts

SECOND = NewOwner("Second", "second@example.org", "four calm words", "en", "UTC")


async def _until_somebody_waits(desk: Desk) -> None:
    waiting = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
    async with asyncio.timeout(20):
        while True:
            async with desk.database.as_system() as conn:
                if await conn.scalar(waiting):
                    return
            await asyncio.sleep(0.01)


async def test_the_second_waits_for_the_first_and_finds_the_house_taken(desk: Desk) -> None:
    async with desk.database.as_system() as first:
        await accounts.system_wait_for_set_up(first)
        second = asyncio.create_task(create_owner(desk, SECOND, address="::1"))
        await _until_somebody_waits(desk)
        await accounts.system_insert(
            first,
            desk.new_id(),
            name="First",
            email="first@example.org",
            password_hash="",
            role="owner",
            language="en",
            time_zone="UTC",
            created_at=datetime(2026, 11, 21, tzinfo=UTC),
        )
    with pytest.raises(AlreadySetUp):
        await second
    assert not await is_needed(desk)


async def test_one_who_gives_up_leaves_the_house_free(desk: Desk) -> None:
    async with desk.database.as_system() as first:
        await accounts.system_wait_for_set_up(first)
        second = asyncio.create_task(create_owner(desk, SECOND, address="::1"))
        await _until_somebody_waits(desk)
    assert (await second).version == 7
    assert not await is_needed(desk)
