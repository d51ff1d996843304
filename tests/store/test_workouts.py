"""Workouts by day, edited only in the version they were read in."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domestique.kit.cursor import BadCursor
from domestique.model.workout_reading import read_workout
from domestique.services.desk import Desk
from domestique.store import workouts
from domestique.store.workouts import Wanted, cursor_of, place_of
from tests.fakes.workouts import easy

DAY = date(2026, 11, 24)


async def a_workout(desk: Desk, user_id: UUID, *, day: date | None = DAY, **changes: Any) -> UUID:
    workout_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await workouts.add(
            conn,
            user_id,
            workout_id,
            day=day,
            notes=None,
            workout=read_workout({**easy(), **changes}),
            author="athlete",
            now=desk.now(),
        )
    return workout_id


async def test_by_day_page_by_page_those_without_one_last(desk: Desk, user_id: UUID) -> None:
    made = [await a_workout(desk, user_id, day=day) for day in (None, DAY, DAY - timedelta(days=1), DAY)]
    async with desk.database.as_user(user_id) as conn:
        found = []
        after = None
        while rows := await workouts.page(conn, user_id, Wanted(), descending=False, after=after, limit=1):
            ((row, place),) = rows
            found.append(row.id)
            after = place_of(cursor_of(place))
        assert found == [made[2], made[1], made[3], made[0]]
        latest = await workouts.page(conn, user_id, Wanted(), descending=True, after=None, limit=9)
        assert [row.id for row, _ in latest] == [made[3], made[1], made[2], made[0]]
        narrow = Wanted(DAY, DAY, "running")
        assert len(await workouts.page(conn, user_id, narrow, descending=False, after=None, limit=9)) == 2
        assert not await workouts.page(conn, user_id, Wanted(sport="rowing"), descending=False, after=None, limit=9)
    with pytest.raises(BadCursor):
        place_of("bm9uZQ")


async def test_changed_in_its_version_only(desk: Desk, user_id: UUID) -> None:
    one = await a_workout(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        new = {"body": {**easy("Longer"), "sport": "hiking"}, "author": "coach"}
        assert await workouts.change(conn, user_id, one, version=1, values=new, at=desk.now())
        assert not await workouts.change(conn, user_id, one, version=1, values={"notes": "x"}, at=desk.now())
        row = await workouts.get(conn, user_id, one)
    assert row is not None
    assert (row.version, row.name, row.sport, row.author) == (2, "Longer", "hiking", "athlete")


async def test_the_bin_is_emptied(desk: Desk, user_id: UUID) -> None:
    one, other = await a_workout(desk, user_id), await a_workout(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        assert await workouts.set_deleted(conn, user_id, one, deleted_at=desk.now())
        assert not await workouts.set_deleted(conn, user_id, one, deleted_at=desk.now())
        assert await workouts.get(conn, user_id, one) is None
        assert await workouts.get(conn, user_id, one, deleted=True) is not None
    async with desk.database.as_system() as conn:
        assert await workouts.system_erase(conn, before=desk.now(), batch=9) == 0
        assert await workouts.system_erase(conn, before=desk.now() + timedelta(days=1), batch=9) == 1
    async with desk.database.as_user(user_id) as conn:
        assert await workouts.get(conn, user_id, one, deleted=True) is None
        assert await workouts.get(conn, user_id, other) is not None
