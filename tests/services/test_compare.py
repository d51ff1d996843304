from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.analysis.comparing.activities import Aligned
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from domestique.services.compare import compare_activities, compare_periods
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from tests.fakes.activities import START, ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity

MAY = (date(2026, 5, 1), date(2026, 5, 31))
JUNE = (date(2026, 6, 1), date(2026, 6, 30))


async def test_two_along_the_clock(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride(), "aa" * 32)
    other = await an_activity(desk, user_id, ride(seconds=90, start=START + timedelta(days=1)), "bb" * 32)
    await again(desk, user_id)
    found = await compare_activities(desk, user_id, one, other, by="time")
    assert isinstance(found.aligned, Aligned) and len(found.aligned.axis) == 90
    assert found.aligned.ours.keys() == {"power", "heart_rate", "altitude"}
    assert {figure.slug for figure in found.figures} >= {"normalized_power"}
    by_way = await compare_activities(desk, user_id, one, other, by="distance")
    assert isinstance(by_way.aligned, Unknown) and by_way.aligned.about == "distance"
    for who, what in ((other_user_id, other), (user_id, UUID(int=404))):
        with pytest.raises(NotFound):
            await compare_activities(desk, who, one, what, by="time")


async def test_two_periods(desk: Desk, user_id: UUID) -> None:
    for nth, days in enumerate((0, 3, 40)):
        await an_activity(desk, user_id, ride(start=START + timedelta(days=days)), f"{nth:064x}")
    await again(desk, user_id)
    found = await compare_periods(desk, user_id, MAY, JUNE, sport=Sport.CYCLING)
    assert (found.fresh, found.ours, found.theirs) == (True, 2, 1)
    figures = {one.slug: one for one in found.figures}
    elapsed = figures["elapsed_time"]
    assert elapsed.ours is not None and elapsed.theirs is not None and elapsed.ours == 2 * elapsed.theirs
    np = figures["normalized_power"]
    assert np.ours == np.theirs
    mixed = await compare_periods(desk, user_id, MAY, JUNE, sport=None)
    assert elapsed in mixed.figures and np not in mixed.figures, "what does not add up is of one sport"
    none = await compare_periods(desk, user_id, MAY, JUNE, sport=Sport.SWIMMING)
    assert (none.ours, none.theirs, none.figures) == (0, 0, ())
    with pytest.raises(BadValue):
        await compare_periods(desk, user_id, (MAY[1], MAY[0]), JUNE, sport=None)
