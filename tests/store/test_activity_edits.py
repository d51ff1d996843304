"""Columns, tags and the bin, set for many rows at once, each row to the version its change foretold."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from domestique.services.desk import Desk
from domestique.store import activity_edits, change_sets
from domestique.store.activity_filter import Chosen, Filter
from domestique.store.database import Connection
from domestique.store.tables.activities import activity
from tests.fakes.activities import gym, ride
from tests.store.places import an_activity, ids


@pytest.fixture
async def both(desk: Desk, user_id: UUID) -> tuple[UUID, UUID]:
    return (
        await an_activity(desk, user_id, ride(), sha256="01" * 32),
        await an_activity(desk, user_id, gym(), sha256="02" * 32),
    )


async def begun(conn: Connection, desk: Desk, user_id: UUID, *chosen: UUID) -> UUID:
    change_id = desk.new_id()
    how: dict[str, Any] = {"kind": "edit", "touched": ["tags", "own_fields"], "what": {}, "at": desk.now()}
    await change_sets.begin(conn, user_id, change_id, chosen=Chosen(ids=chosen), **how)
    return change_id


async def column(conn: Connection, name: str) -> dict[UUID, Any]:
    return {row[0]: row[1] for row in await conn.execute(select(activity.c.id, activity.c[name]))}


async def test_only_what_the_change_holds_is_set(desk: Desk, user_id: UUID, both: tuple[UUID, UUID]) -> None:
    first, second = both
    async with desk.database.as_user(user_id) as conn:
        change_id = await begun(conn, desk, user_id, first)
        await activity_edits.set_values(
            conn, user_id, change_id, new={"rpe": 4.0, "nonsense": 1}, own=["rpe", "notes"], at=desk.now()
        )
        assert await column(conn, "rpe") == {first: 4.0, second: None}
        assert await column(conn, "version") == {first: 2, second: 1}
        assert await column(conn, "own_fields") == {first: ["notes", "rpe"], second: []}
        again = await begun(conn, desk, user_id, first)
        await activity_edits.set_values(conn, user_id, again, new={}, own=["rpe"], not_own=["notes"], at=desk.now())
        assert await column(conn, "own_fields") == {first: ["rpe"], second: []}


async def test_tags_are_put_on_and_taken_off_with_their_words(
    desk: Desk, user_id: UUID, both: tuple[UUID, UUID]
) -> None:
    first, second = both
    async with desk.database.as_user(user_id) as conn:
        add: dict[str, Any] = {"new": {}, "own": (), "at": desk.now()}
        one = await begun(conn, desk, user_id, first)
        assert await activity_edits.set_tags(conn, user_id, one, add=["대회", "b", "a"], remove=[], **add) == 3
        two = await begun(conn, desk, user_id, *both)
        assert await activity_edits.set_tags(conn, user_id, two, add=["b", "c"], remove=["a", "none"], **add) == 3
        assert await column(conn, "tags") == {first: ["b", "c", "대회"], second: ["b", "c"]}
        assert await column(conn, "own_fields") == {first: ["tags"], second: ["tags"]}
        assert await column(conn, "version") == {first: 3, second: 2}
    assert set(await ids(desk, user_id, Filter(text="c"))) == set(both)
    assert await ids(desk, user_id, Filter(text="대회")) == [first]
    assert await ids(desk, user_id, Filter(text="a")) == []


async def test_into_the_bin_and_out(desk: Desk, user_id: UUID, both: tuple[UUID, UUID]) -> None:
    async with desk.database.as_user(user_id) as conn:
        change_id = await begun(conn, desk, user_id, both[1])
        await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=desk.now())
        assert await column(conn, "deleted_at") == {both[0]: None, both[1]: desk.now()}
        await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=None)
        assert await column(conn, "deleted_at") == {both[0]: None, both[1]: None}
