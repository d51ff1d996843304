from uuid import UUID

import pytest

from domestique.analysis.composing.corrections.kind import BadCorrection
from domestique.services.browse_activities import get_activity
from domestique.services.correct_activity import correct_activity, list_corrections, undo_correction
from domestique.services.desk import Desk
from domestique.services.errors import NotFound, Stale
from tests.services.test_merge_twins import APP, listed, take_in, whole


async def ride_of(desk: Desk, user_id: UUID) -> UUID:
    await take_in(desk, user_id, APP)
    return (await listed(desk, user_id))[0].id


async def version_of(desk: Desk, user_id: UUID, ride: UUID) -> int:
    return (await get_activity(desk, user_id, ride)).detail.row.version


async def test_a_correction_shows_and_taking_it_back_leaves_nothing_but_the_log(desk: Desk, user_id: UUID) -> None:
    ride = await ride_of(desk, user_id)
    before = await whole(desk, user_id)
    made = await correct_activity(desk, user_id, ride, "trim", {"from_s": 0.0, "to_s": 300.0}, version=1)
    assert (await get_activity(desk, user_id, ride)).detail.row.elapsed_s == pytest.approx(300, abs=1)
    await undo_correction(desk, user_id, ride, made, version=await version_of(desk, user_id, ride))
    assert await whole(desk, user_id) == before
    (logged,) = await list_corrections(desk, user_id, ride)
    assert logged.undone_at is not None
    await undo_correction(desk, user_id, ride, made, version=await version_of(desk, user_id, ride), back=True)
    assert (await get_activity(desk, user_id, ride)).detail.row.elapsed_s == pytest.approx(300, abs=1)


@pytest.mark.parametrize(
    "slug, params",
    [
        ("polish", {}),
        ("trim", {"from_s": 9000.0, "to_s": 9999.0}),
        ("scale", {"channel": "torque", "factor": 2.0}),
        ("scale", {"channel": "power"}),
    ],
)
async def test_what_makes_no_sense_leaves_nothing_behind(
    desk: Desk, user_id: UUID, slug: str, params: dict[str, float | str]
) -> None:
    ride = await ride_of(desk, user_id)
    before = await whole(desk, user_id)
    with pytest.raises(BadCorrection):
        await correct_activity(desk, user_id, ride, slug, params, version=1)
    assert await list_corrections(desk, user_id, ride) == ()
    assert await whole(desk, user_id) == before


async def test_an_older_version_and_a_strangers_activity(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    ride = await ride_of(desk, user_id)
    with pytest.raises(Stale):
        await correct_activity(desk, user_id, ride, "clock", {"by_s": 60.0}, version=7)
    with pytest.raises(NotFound):
        await correct_activity(desk, other_user_id, ride, "clock", {"by_s": 60.0}, version=1)
    with pytest.raises(NotFound):
        await list_corrections(desk, other_user_id, ride)
