"""Imports and their items: counted honestly, listed in order, never twice in one place."""

from datetime import timedelta
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import imports
from domestique.store.imports import Batch, Item
from tests.fakes.clock import FixedClock
from tests.store.places import a_raw_file


async def a_batch(desk: Desk, user_id: UUID, states: tuple[str, ...], container_id: UUID | None = None) -> UUID:
    import_id, raw_id = desk.new_id(), await a_raw_file(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await imports.insert_batch(conn, user_id, import_id, source="upload", created_at=desk.now())
        made = [Item(desk.new_id(), f"{n}.fit", n, n, container_id, raw_id, state) for n, state in enumerate(states)]
        await imports.insert_items(conn, user_id, import_id, made)
    return import_id


async def batch_of(desk: Desk, user_id: UUID, import_id: UUID) -> Batch:
    async with desk.database.as_user(user_id) as conn:
        found = await imports.get(conn, user_id, import_id)
    assert found is not None
    return found


async def test_counts(desk: Desk, user_id: UUID) -> None:
    states = ("waiting", "reading", "opened", "added", "added", "duplicate", "skipped", "failed")
    batch = await batch_of(desk, user_id, await a_batch(desk, user_id, states))
    assert (batch.total, batch.done) == (7, 5)
    assert (batch.added, batch.duplicates, batch.skipped, batch.failed) == (2, 1, 1, 1)


async def test_an_import_of_nothing_is_all_zeros(desk: Desk, user_id: UUID) -> None:
    batch = await batch_of(desk, user_id, await a_batch(desk, user_id, ()))
    assert (batch.total, batch.done) == (0, 0)


async def test_items_in_pages_and_without_opened_archives(desk: Desk, user_id: UUID) -> None:
    import_id = await a_batch(desk, user_id, ("opened", *("waiting",) * 5))
    async with desk.database.as_user(user_id) as conn:
        first = await imports.items(conn, user_id, import_id, limit=3)
        rest = await imports.items(conn, user_id, import_id, after=first[-1].id, limit=3)
    assert [item.name for item in (*first, *rest)] == ["1.fit", "2.fit", "3.fit", "4.fit", "5.fit"]


async def test_the_same_place_is_taken_once(desk: Desk, user_id: UUID) -> None:
    import_id = await a_batch(desk, user_id, ("added",))
    async with desk.database.as_user(user_id) as conn:
        await imports.insert_items(conn, user_id, import_id, [Item(desk.new_id(), "again.fit", 1, position=0)])
        (item,) = await imports.items(conn, user_id, import_id)
    assert item.name == "0.fit"


async def test_newest_first_in_pages(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    made = []
    for minute in range(4):
        made.append(await a_batch(desk, user_id, ()))
        clock.advance(seconds=minute // 2)
    async with desk.database.as_user(user_id) as conn:
        seen: list[Batch] = []
        while rows := await imports.page(
            conn, user_id, after=(seen[-1].created_at, seen[-1].id) if seen else None, limit=1
        ):
            seen += rows
    assert [batch.id for batch in seen] == sorted(made, reverse=True)


async def test_what_was_begun_waits_again(desk: Desk, user_id: UUID) -> None:
    import_id = await a_batch(desk, user_id, ("waiting", "added"))
    async with desk.database.as_user(user_id) as conn:
        (item,) = await imports.unfinished(conn, user_id, import_id, limit=10)
        await imports.mark_reading(conn, user_id, [item.id])
        assert [one.state for one in await imports.unfinished(conn, user_id, import_id, limit=10)] == ["reading"]
        await imports.lay_back(conn, user_id, import_id)
        assert [one.state for one in await imports.unfinished(conn, user_id, import_id, limit=10)] == ["waiting"]


async def test_only_what_can_be_read_is_tried_again(desk: Desk, user_id: UUID) -> None:
    import_id = await a_batch(desk, user_id, ("failed", "added", "duplicate"))
    async with desk.database.as_user(user_id) as conn:
        lost = Item(desk.new_id(), "locked.fit", 1, position=9, state="failed", code="archive_encrypted")
        await imports.insert_items(conn, user_id, import_id, [lost])
        assert await imports.retry_failed(conn, user_id, import_id) == 1
        states = {item.name: item.state for item in await imports.items(conn, user_id, import_id)}
    assert states == {"0.fit": "waiting", "1.fit": "added", "2.fit": "duplicate", "locked.fit": "failed"}


@pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
async def test_an_end_and_a_new_beginning(desk: Desk, user_id: UUID, state: str) -> None:
    import_id = await a_batch(desk, user_id, ())
    async with desk.database.as_user(user_id) as conn:
        await imports.set_state(conn, user_id, import_id, "running", started_at=desk.now())
        await imports.set_state(conn, user_id, import_id, state, finished_at=desk.now() + timedelta(seconds=1))
        ended = await imports.get(conn, user_id, import_id)
        await imports.set_state(conn, user_id, import_id, "queued")
        queued = await imports.get(conn, user_id, import_id)
    assert ended is not None
    assert queued is not None
    assert (ended.state, ended.started_at, ended.finished_at) == (state, desk.now(), desk.now() + timedelta(seconds=1))
    assert (queued.state, queued.started_at, queued.finished_at) == ("queued", desk.now(), None)
