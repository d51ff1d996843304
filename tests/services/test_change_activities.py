"""Bulk changes: all or none, bounded, and nothing remembered when nothing was chosen."""

from datetime import timedelta
from uuid import UUID

import pytest

from domestique.services import change_activities
from domestique.services.browse_activities import get_activity
from domestique.services.change_activities import BulkEdit, Changed, delete_activities, edit_activities
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.undo_change import list_changes
from domestique.store.activity_filter import Chosen, Filter
from tests.fakes.activities import ride
from tests.store.places import an_activity, ids

KEPT = timedelta(days=30)
RUNNING = BulkEdit({"sport": "running"})


@pytest.fixture
async def three(desk: Desk, user_id: UUID) -> tuple[UUID, ...]:
    return tuple([await an_activity(desk, user_id, ride(), sha256=f"{n:064x}") for n in range(3)])


async def test_by_ids_and_by_filter(desk: Desk, user_id: UUID, three: tuple[UUID, ...]) -> None:
    assert (await edit_activities(desk, user_id, Chosen(ids=three[:2]), RUNNING)).count == 2
    assert (
        await delete_activities(desk, user_id, Chosen(wanted=Filter(sports=("running",))), kept=KEPT)
    ).changed.count == 2
    assert await ids(desk, user_id, Filter()) == [three[2]]


async def test_one_that_is_not_there_stops_all(
    desk: Desk, user_id: UUID, other_user_id: UUID, three: tuple[UUID, ...]
) -> None:
    theirs = await an_activity(desk, other_user_id, ride())
    with pytest.raises(NotFound):
        await edit_activities(desk, user_id, Chosen(ids=(*three, theirs)), RUNNING)
    assert await ids(desk, user_id, Filter(sports=("running",))) == []
    assert (await list_changes(desk, user_id, cursor=None, limit=5)).changes == ()


async def test_nothing_chosen_nothing_remembered(desk: Desk, user_id: UUID, three: tuple[UUID, ...]) -> None:
    nothing = Chosen(wanted=Filter(text="nobody"))
    assert await edit_activities(desk, user_id, nothing, RUNNING) == Changed(None, 0)
    assert (await delete_activities(desk, user_id, nothing, kept=KEPT)).changed == Changed(None, 0)
    assert (await list_changes(desk, user_id, cursor=None, limit=5)).changes == ()


async def test_too_many_tags_change_nothing(desk: Desk, user_id: UUID, three: tuple[UUID, ...]) -> None:
    await edit_activities(desk, user_id, Chosen(ids=three[:1]), BulkEdit({}, tuple(f"t{n}" for n in range(50))))
    with pytest.raises(BadValue):
        await edit_activities(desk, user_id, Chosen(ids=three), BulkEdit({}, ("one more",)))
    whole = await get_activity(desk, user_id, three[1])
    assert whole.detail.row.tags == ()
    await edit_activities(desk, user_id, Chosen(ids=three), BulkEdit({}, ("one more",), ("t0",)))


async def test_bounded(desk: Desk, user_id: UUID, three: tuple[UUID, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(change_activities, "MOST", 2)
    with pytest.raises(BadValue) as refused:
        await edit_activities(desk, user_id, Chosen(wanted=Filter()), RUNNING)
    assert refused.value.slots == {"most": 2}
    assert await ids(desk, user_id, Filter(sports=("running",))) == []
