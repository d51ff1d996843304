"""Taking apart, cutting and correcting taken back from the list of changes: to the byte, or not at all."""

from typing import Any
from uuid import UUID

import pytest

from domestique.model.activity import StrengthSet
from domestique.model.sport import Sport
from domestique.services.browse_activities import get_activity
from domestique.services.change_activity import change_activity, delete_activity
from domestique.services.correct_activity import correct_activity, undo_correction
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyUndone, ChangedSince
from domestique.services.merge_activities import merge_activities, read_sources, split_activity, unmerge_activity
from domestique.services.merge_twins import merge_twins
from domestique.services.undo_change import list_changes, undo_change
from domestique.store.change_sets import Change
from domestique.store.composing import fingerprint
from tests.fakes.recordings import recording
from tests.services.handing_in import nothing
from tests.services.test_merge_twins import APP, SOMEBODY_ELSE, WATCH, listed, take_in, whole
from tests.services.test_undo_change import KEPT

SETS = tuple(StrengthSet(60.0 * n, 40.0, "active", "squat", 5, 100.0) for n in range(5))
GYM = recording("heart_rate", seconds=900, sport=Sport.STRENGTH, sets=SETS)


async def changes(desk: Desk, user_id: UUID, automatic: bool | None = None) -> list[Change]:
    return list((await list_changes(desk, user_id, cursor=None, limit=50, automatic=automatic)).changes)


async def version_of(desk: Desk, user_id: UUID, one: UUID) -> int:
    return (await get_activity(desk, user_id, one)).detail.row.version


async def edit(desk: Desk, user_id: UUID, one: UUID, **wishes: Any) -> None:
    await change_activity(desk, user_id, one, version=await version_of(desk, user_id, one), changes=wishes)


async def print_of(desk: Desk, user_id: UUID, one: UUID) -> str:
    async with desk.database.as_user(user_id) as conn:
        return await fingerprint.of_activity(conn, user_id, one)


async def test_undoing_a_split_restores_the_very_same_activity(desk: Desk, user_id: UUID) -> None:
    """Two recordings, sets, a correction, and the athlete's own words: streams, laps, sets and fields to the byte."""
    await take_in(desk, user_id, GYM, recording("power", seconds=880, late_s=10, sport=Sport.STRENGTH, sets=SETS))
    (session,) = await listed(desk, user_id)
    await edit(desk, user_id, session.id, name="하체", notes="무릎 조심", rpe=7.5, tags=["헬스장"])
    version = await version_of(desk, user_id, session.id)
    await correct_activity(desk, user_id, session.id, "scale", {"channel": "power", "factor": 0.9}, version=version)
    before, all_before = await print_of(desk, user_id, session.id), await whole(desk, user_id)
    version = await version_of(desk, user_id, session.id)
    done = await split_activity(desk, user_id, session.id, [300.0, 620.0], version=version)
    assert len(await listed(desk, user_id)) == 3
    assert await whole(desk, user_id) != all_before
    await undo_change(desk, user_id, done.change_id)
    assert [row.id for row in await listed(desk, user_id)] == [session.id]
    assert await print_of(desk, user_id, session.id) == before
    assert await whole(desk, user_id) == all_before
    with pytest.raises(AlreadyUndone):
        await undo_change(desk, user_id, done.change_id)
    again = await split_activity(
        desk, user_id, session.id, [300.0], version=await version_of(desk, user_id, session.id)
    )
    assert len(again.activity_ids) == 2


async def test_a_correction_goes_with_every_piece(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    await correct_activity(desk, user_id, ride.id, "drop", {"channel": "power"}, version=1)
    version = await version_of(desk, user_id, ride.id)
    await split_activity(desk, user_id, ride.id, [450.0], version=version)
    assert ["power" in row.channels for row in await listed(desk, user_id)] == [False, False]


async def test_a_split_whose_pieces_were_written_on_is_not_undone(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    done = await split_activity(desk, user_id, ride.id, [450.0], version=1)
    _, second = done.activity_ids
    await edit(desk, user_id, second, notes="집에 가는 길")
    left = await whole(desk, user_id)
    with pytest.raises(ChangedSince) as refused:
        await undo_change(desk, user_id, done.change_id)
    assert refused.value.ids == (second,)
    assert await whole(desk, user_id) == left
    await undo_change(desk, user_id, (await changes(desk, user_id))[0].id)
    await undo_change(desk, user_id, done.change_id)
    assert [row.elapsed_s for row in await listed(desk, user_id)] == [ride.elapsed_s]


async def test_a_merge_by_hand_is_listed_and_undone(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, SOMEBODY_ELSE)
    first, second = await listed(desk, user_id)
    before = await whole(desk, user_id)
    done = await merge_activities(desk, user_id, first.id, second.id, version=1)
    (change,) = await changes(desk, user_id)
    assert (change.id, change.kind, change.count, change.automatic) == (done.change_id, "merge", 2, False)
    assert {change.what["activity_id"], change.what["other_activity_id"]} == {str(first.id), str(second.id)}
    await edit(desk, user_id, done.first, notes="둘이서")
    await undo_change(desk, user_id, done.change_id)
    assert len(await listed(desk, user_id)) == 2
    assert (await get_activity(desk, user_id, done.first)).detail.notes == "둘이서"
    await undo_change(desk, user_id, (await changes(desk, user_id))[0].id)
    assert await whole(desk, user_id) == before


async def test_twins_put_together_unasked_are_listed_and_once_undone_stay_apart(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH)
    (change,) = await changes(desk, user_id, automatic=True)
    assert (change.kind, change.automatic) == ("merge", True)
    assert await changes(desk, user_id, automatic=False) == []
    await undo_change(desk, user_id, change.id)
    assert len(await listed(desk, user_id)) == 2
    await take_in(desk, user_id, recording("heart_rate", seconds=900, clock_s=2))
    await merge_twins(desk, user_id, progress=nothing)
    assert len(await listed(desk, user_id)) == 2, "a third twin does not bring together what was taken apart"


async def test_older_edits_can_be_undone_after_twins_came_and_bring_back_what_the_files_say(
    desk: Desk, user_id: UUID
) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    await edit(desk, user_id, ride.id, rpe=3.0)
    await edit(desk, user_id, ride.id, sport="running")
    await take_in(desk, user_id, WATCH)
    (merged,) = await listed(desk, user_id)
    assert (merged.id, merged.sport) == (ride.id, "running")
    named, rated = await changes(desk, user_id, automatic=False)
    await undo_change(desk, user_id, named.id)
    await undo_change(desk, user_id, rated.id)
    (after,) = await listed(desk, user_id)
    assert (after.sport, after.rpe) == ("cycling", None)
    assert "heart_rate" in after.channels


async def test_taking_out_is_undone(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH)
    (ride,) = await listed(desk, user_id)
    before = await whole(desk, user_id)
    for link in (await read_sources(desk, user_id, ride.id)).links:
        version = await version_of(desk, user_id, ride.id)
        done = await unmerge_activity(desk, user_id, ride.id, link.id, version=version)
        assert len(await listed(desk, user_id)) == 2
        await undo_change(desk, user_id, done.change_id)
        assert await whole(desk, user_id) == before


async def test_the_later_of_two_first(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH)
    (ride,) = await listed(desk, user_id)
    before = await whole(desk, user_id)
    (merge,) = await changes(desk, user_id)
    done = await split_activity(desk, user_id, ride.id, [450.0], version=ride.version)
    with pytest.raises(ChangedSince):
        await undo_change(desk, user_id, merge.id)
    await undo_change(desk, user_id, done.change_id)
    assert await whole(desk, user_id) == before
    await undo_change(desk, user_id, merge.id)
    assert len(await listed(desk, user_id)) == 2


async def test_a_correction_is_undone_from_either_place(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    before = await whole(desk, user_id)
    made = await correct_activity(desk, user_id, ride.id, "drop", {"channel": "power"}, version=1)
    (change,) = await changes(desk, user_id)
    assert (change.kind, change.what["slug"]) == ("correct", "drop")
    await undo_change(desk, user_id, change.id)
    assert await whole(desk, user_id) == before
    version = await version_of(desk, user_id, ride.id)
    await undo_correction(desk, user_id, ride.id, made, version=version, back=True)
    assert (await changes(desk, user_id))[0].undone_at is None
    await undo_correction(desk, user_id, ride.id, made, version=version + 1)
    with pytest.raises(AlreadyUndone):
        await undo_change(desk, user_id, change.id)


async def test_what_is_in_the_bin_is_left_alone(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH)
    (ride,) = await listed(desk, user_id)
    (merge,) = await changes(desk, user_id)
    await delete_activity(desk, user_id, ride.id, kept=KEPT)
    with pytest.raises(ChangedSince):
        await undo_change(desk, user_id, merge.id)
    assert await listed(desk, user_id) == []
