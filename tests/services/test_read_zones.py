from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.distribution import Distribution
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.keep_settings import tell_setting
from domestique.services.read_zones import activity_zones, period_zones
from tests.fakes.activities import START, ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity


async def test_of_one_activity(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride(seconds=1200))
    await again(desk, user_id)
    found = await activity_zones(desk, user_id, one)
    assert isinstance(found.shared, Unknown) and {each.reason for each in found.zones} == {"no_setting"}
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, None, 240.0))
    assert not (await activity_zones(desk, user_id, one)).fresh
    await again(desk, user_id)
    found = await activity_zones(desk, user_id, one)
    assert found.fresh and found.of == "power" and isinstance(found.shared, Distribution)
    with pytest.raises(NotFound):
        await activity_zones(desk, other_user_id, one)


async def test_week_by_week(desk: Desk, user_id: UUID) -> None:
    for week in range(3):
        await an_activity(desk, user_id, ride(seconds=900, start=START + timedelta(days=7 * week)), f"{week:064x}")
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, None, 240.0))
    own = DatedSetting("power_zones", Sport.CYCLING, date(2026, 5, 5), (150.0, 260.0))
    await tell_setting(desk, user_id, own)
    await again(desk, user_id)
    months = await period_zones(desk, user_id, since=date(2026, 5, 1), until=date(2026, 5, 31), sport=None, by="month")
    assert (months.kind, months.scheme, months.left_out) == ("power", "own", 1)
    (may,) = months.stretches
    assert sum(may.seconds) == 2 * 891 and sum(may.three) == 3 * 891
    weeks = await period_zones(
        desk, user_id, since=date(2026, 5, 1), until=date(2026, 5, 4), sport=Sport.CYCLING, by="week"
    )
    assert [each.first for each in weeks.stretches] == [date(2026, 4, 27)]
    assert (weeks.scheme, weeks.left_out) == ("coggan", 0)
    nothing = await period_zones(desk, user_id, since=date(2020, 1, 1), until=date(2020, 2, 1), sport=None, by="week")
    assert nothing.stretches == () and isinstance(nothing.shared, Unknown)
