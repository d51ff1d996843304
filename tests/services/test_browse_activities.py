"""Looking at activities: page marks that fit their list, samples unpacked, originals found."""

from datetime import timedelta
from uuid import UUID

import pytest

from domestique.kit.cursor import seal
from domestique.services import browse_activities
from domestique.services.browse_activities import ActivityPage
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store.activity_filter import Filter
from domestique.store.activity_lists import Order
from tests.fakes.activities import START, ride
from tests.store.places import an_activity


async def listed(desk: Desk, user_id: UUID, cursor: str | None = None, order: Order = "start") -> ActivityPage:
    return await browse_activities.list_activities(
        desk, user_id, Filter(), order=order, descending=True, cursor=cursor, limit=2
    )


async def test_a_page_that_is_just_full_is_the_last(desk: Desk, user_id: UUID) -> None:
    for n in range(2):
        await an_activity(desk, user_id, ride(start=START + timedelta(days=n)), sha256=f"{n:064x}")
    page = await listed(desk, user_id)
    assert (len(page.rows), page.next_cursor) == (2, None)


@pytest.mark.parametrize("order", ["start", "distance"])
async def test_a_mark_leads_on(desk: Desk, user_id: UUID, order: Order) -> None:
    for n in range(3):
        await an_activity(desk, user_id, ride(start=START + timedelta(days=n)), sha256=f"{n:064x}")
    first = await listed(desk, user_id, order=order)
    rest = await listed(desk, user_id, first.next_cursor, order)
    assert len({row.id for row in (*first.rows, *rest.rows)}) == 3


@pytest.mark.parametrize(
    "cursor",
    [
        "nonsense",
        seal(["distance", 5.0, "01930000-0000-7000-8000-00000000000a"]),
        seal(["start", "2026-05-01T06:30:00", "01930000-0000-7000-8000-00000000000a"]),
        seal(["start", "2026-05-01T06:30:00Z", "not an id"]),
    ],
)
async def test_a_mark_of_another_list_is_refused(desk: Desk, user_id: UUID, cursor: str) -> None:
    with pytest.raises(BadValue):
        await listed(desk, user_id, cursor)


async def test_samples_and_the_original(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride(30))
    found = await browse_activities.read_streams(desk, user_id, one, ["power"])
    assert [(stream.channel, len(stream)) for stream in found.streams] == [("time", 30), ("power", 30)]
    assert (await browse_activities.find_original(desk, user_id, one)).name == "ride.fit"
    spared = await browse_activities.read_streams(desk, user_id, one, None, known=lambda row: row.version == 1)
    assert (spared.streams, spared.row.version) == ((), 1)


async def test_anothers_activity_is_not_there(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    for look in (
        browse_activities.get_activity(desk, other_user_id, one),
        browse_activities.read_streams(desk, other_user_id, one, None),
        browse_activities.find_original(desk, other_user_id, one),
    ):
        with pytest.raises(NotFound):
            await look
