"""A workout through its life here: written, moved, edited by two at once, deleted and brought back."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.model.workout_reading import BadWorkout
from domestique.services.deliver import deliver
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyUndone, BadValue, ChangedSince, NotFound, Stale, StandsElsewhere
from domestique.services.keep_workouts import (
    add_workout,
    change_workout,
    delete_workout,
    get_workout,
    list_workouts,
    where_they_stand,
)
from domestique.services.send_workout import push
from domestique.services.undo_change import list_changes, undo_change
from domestique.store import workouts
from domestique.store.workouts import Wanted
from tests.fakes.shelf import Shelf, connected_to
from tests.fakes.workouts import EXAMPLES, easy

DAY = date(2026, 11, 24)
KEPT = timedelta(days=30)


async def test_written_moved_and_edited_by_two(desk: Desk, user_id: UUID) -> None:
    made = await add_workout(desk, user_id, EXAMPLES["bike"], day=DAY, notes="legs?")
    assert (made.version, made.sport, made.body["format"], made.author) == (1, "cycling", 1, "athlete")
    moved = await change_workout(desk, user_id, made.id, version=1, changes={"day": DAY + timedelta(days=1)})
    assert (moved.version, moved.day, moved.notes) == (2, date(2026, 11, 25), "legs?")
    with pytest.raises(Stale):
        await change_workout(desk, user_id, made.id, version=1, changes={"notes": None})
    with pytest.raises(BadWorkout):
        await change_workout(desk, user_id, made.id, version=2, changes={"day": None, "workout": {"sport": "running"}})
    assert await get_workout(desk, user_id, made.id) == moved, "nothing is saved half"
    assert await change_workout(desk, user_id, made.id, version=2, changes={}) == moved


async def test_days_nobody_plans_for(desk: Desk, user_id: UUID) -> None:
    for day in (date(1999, 12, 31), date(2032, 1, 1), date(9999, 1, 1)):
        with pytest.raises(BadValue):
            await add_workout(desk, user_id, easy(), day=day, notes=None)
    with pytest.raises(BadValue):
        await list_workouts(desk, user_id, Wanted(), descending=False, cursor="junk", limit=5)


async def test_deleted_and_brought_back_from_the_list_of_changes(
    desk: Desk, user_id: UUID, other_user_id: UUID
) -> None:
    made = await add_workout(desk, user_id, easy(), day=None, notes=None)
    with pytest.raises(NotFound):
        await delete_workout(desk, other_user_id, made.id, kept=KEPT)
    gone = await delete_workout(desk, user_id, made.id, kept=KEPT)
    with pytest.raises(NotFound):
        await get_workout(desk, user_id, made.id)
    (change,) = (await list_changes(desk, user_id, cursor=None, limit=5)).changes
    assert (change.id, change.kind, change.what["name"], change.count) == (gone.change_id, "delete_workout", "Easy", 1)
    with pytest.raises(NotFound):
        await undo_change(desk, other_user_id, change.id)
    assert await undo_change(desk, user_id, change.id) == 1
    assert (await get_workout(desk, user_id, made.id)).body == made.body
    with pytest.raises(AlreadyUndone):
        await undo_change(desk, user_id, change.id)


async def test_deleted_where_it_stands_too_and_brought_back_there(desk: Desk, user_id: UUID) -> None:
    shelf = Shelf()
    desk, there = await connected_to(desk, user_id, shelf)
    made = await add_workout(desk, user_id, easy(), day=DAY, notes=None)
    await push(desk, user_id, made.id, connection_ids=[there], day=None, version=None)
    await deliver(desk, user_id, there)
    stood = shelf.there()
    with pytest.raises(StandsElsewhere) as refused:
        await delete_workout(desk, user_id, made.id, kept=KEPT)
    assert (refused.value.services, len(stood)) == (("shelf",), 1)
    (place,) = (await where_they_stand(desk, user_id, [await get_workout(desk, user_id, made.id)]))[made.id]
    assert (place.standing.how, place.deletes) == ("there", True)

    gone = await delete_workout(desk, user_id, made.id, kept=KEPT, there="take_away")
    await deliver(desk, user_id, there)
    assert shelf.there() == []
    assert await undo_change(desk, user_id, gone.change_id) == 1
    await deliver(desk, user_id, there)
    assert shelf.there() == stood

    gone = await delete_workout(desk, user_id, made.id, kept=KEPT, there="take_away")
    await undo_change(desk, user_id, gone.change_id)
    asked = len(shelf.asked)
    await deliver(desk, user_id, there)
    assert (shelf.there(), shelf.asked[asked:]) == (stood, []), "undone before it went: nothing is sent at all"

    gone = await delete_workout(desk, user_id, made.id, kept=KEPT, there="take_away")
    await deliver(desk, user_id, there)
    await undo_change(desk, user_id, gone.change_id, sends=False)
    await deliver(desk, user_id, there)
    assert shelf.there() == [], "brought back here only, by who may not send"

    await push(desk, user_id, made.id, connection_ids=[there], day=None, version=None)
    await delete_workout(desk, user_id, made.id, kept=KEPT, there="leave")
    await deliver(desk, user_id, there)
    assert shelf.there() == stood


async def test_what_was_erased_cannot_be_brought_back(desk: Desk, user_id: UUID) -> None:
    made = await add_workout(desk, user_id, easy(), day=None, notes=None)
    gone = await delete_workout(desk, user_id, made.id, kept=KEPT)
    async with desk.database.as_system() as conn:
        await workouts.system_erase(conn, before=desk.now() + timedelta(days=1), batch=9)
    with pytest.raises(ChangedSince):
        await undo_change(desk, user_id, gone.change_id)
