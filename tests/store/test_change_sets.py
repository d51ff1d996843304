"""What a change takes hold of, what it remembers, and which rows were touched after it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from domestique.services.desk import Desk
from domestique.store import activity_edits, change_sets
from domestique.store.activity_filter import Chosen, Filter
from domestique.store.tables.activities import activity
from domestique.store.tables.organising import change_item
from tests.fakes.activities import gym, ride
from tests.store.places import an_activity


@pytest.fixture
async def both(desk: Desk, user_id: UUID) -> tuple[UUID, UUID]:
    return (
        await an_activity(desk, user_id, ride(), sha256="01" * 32),
        await an_activity(desk, user_id, gym(), sha256="02" * 32),
    )


async def change(desk: Desk, user_id: UUID, chosen: Chosen, **new: Any) -> UUID:
    change_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await change_sets.begin(
            conn, user_id, change_id, kind="edit", chosen=chosen, touched=[*new, "own_fields"], what=new, at=desk.now()
        )
        await activity_edits.set_values(conn, user_id, change_id, new=new, own=list(new), at=desk.now())
    return change_id


async def test_what_was_there_is_remembered_and_put_back(desk: Desk, user_id: UUID, both: tuple[UUID, UUID]) -> None:
    change_id = await change(desk, user_id, Chosen(wanted=Filter()), rpe=5.0, sport="running")
    async with desk.database.as_user(user_id) as conn:
        items = {row.activity_id: row for row in await conn.execute(select(change_item))}
        assert items[both[0]].before == {"rpe": None, "sport": "cycling", "own_fields": []}
        assert (items[both[1]].version_before, items[both[1]].version_after) == (1, 2)
        found = await change_sets.get(conn, user_id, change_id)
        assert found is not None
        assert (found.count, found.what, found.undone_at) == (2, {"rpe": 5.0, "sport": "running"}, None)
        assert await change_sets.edited_since(conn, user_id, change_id, limit=9) == ()
        assert await change_sets.put_back(conn, user_id, change_id, touched=found.touched, at=desk.now()) == 2
        sports = await conn.execute(select(activity.c.id, activity.c.sport, activity.c.version))
        assert {row.id: (row.sport, row.version) for row in sports} == {
            both[0]: ("cycling", 3),
            both[1]: ("strength", 3),
        }
        again = await change_sets.get(conn, user_id, change_id)
        assert again is not None
        assert again.undone_at == desk.now()


async def test_rows_touched_after_it_are_named_until_that_is_undone(
    desk: Desk, user_id: UUID, both: tuple[UUID, UUID]
) -> None:
    older = await change(desk, user_id, Chosen(ids=both), rpe=5.0)
    newer = await change(desk, user_id, Chosen(ids=both[:1]), rpe=6.0)
    async with desk.database.as_user(user_id) as conn:
        (edited,) = await change_sets.edited_since(conn, user_id, older, limit=9)
        assert (edited.id, edited.name, edited.sport) == (both[0], "아침 한강 라이딩", "cycling")
        await change_sets.put_back(conn, user_id, newer, touched=["rpe", "own_fields"], at=desk.now())
        assert await change_sets.edited_since(conn, user_id, older, limit=9) == ()


async def test_erased_rows_are_counted(desk: Desk, user_id: UUID, both: tuple[UUID, UUID]) -> None:
    change_id = await change(desk, user_id, Chosen(ids=both), rpe=5.0)
    async with desk.database.as_user(user_id) as conn:
        assert await change_sets.erased_since(conn, user_id, change_id) == 0
        await conn.execute(activity.delete().where(activity.c.id == both[0]))
        assert await change_sets.erased_since(conn, user_id, change_id) == 1


async def test_restoring_takes_only_from_the_bin(desk: Desk, user_id: UUID, both: tuple[UUID, UUID]) -> None:
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(activity.update().where(activity.c.id == both[0]).values(deleted_at=desk.now()))
        how: dict[str, Any] = {"kind": "restore", "touched": ["deleted_at"], "what": {}, "at": desk.now()}
        assert await change_sets.begin(conn, user_id, desk.new_id(), chosen=Chosen(ids=both), **how) == 1


async def test_old_changes_are_forgotten_in_batches(desk: Desk, user_id: UUID, both: tuple[UUID, UUID]) -> None:
    for rpe in (1.0, 2.0, 3.0):
        await change(desk, user_id, Chosen(ids=both), rpe=rpe)
    async with desk.database.as_system() as conn:
        assert await change_sets.system_prune(conn, before=desk.now(), batch=2) == 0
        later = desk.now() + timedelta(seconds=1)
        assert await change_sets.system_prune(conn, before=later, batch=2) == 2
        assert await change_sets.system_prune(conn, before=later, batch=2) == 1
        assert (await conn.execute(select(change_item))).all() == []
