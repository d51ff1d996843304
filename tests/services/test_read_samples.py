from uuid import UUID

import pytest

from domestique.analysis.histogram import Histogram
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.keep_settings import tell_setting
from domestique.services.read_samples import read_derived, read_efforts, read_histogram, read_selection
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_columns_or_why_not(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    found = await read_derived(desk, user_id, one, ["power_30s", "w_balance", "gap"])
    assert len(found.seconds) == len(found.columns["power_30s"]) == 111  # type: ignore[arg-type]
    missing = {name: column.about for name, column in found.columns.items() if isinstance(column, Unknown)}
    assert missing == {"w_balance": "cp", "gap": "speed"}
    with pytest.raises(BadValue):
        await read_derived(desk, user_id, one, ["nonsense"])
    with pytest.raises(NotFound):
        await read_derived(desk, other_user_id, one, ["power_30s"])


async def test_efforts_and_histogram(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    assert isinstance(await read_efforts(desk, user_id, one), Unknown)
    for slug, value in (("cp", 150.0), ("w_prime", 10_000.0)):
        await tell_setting(desk, user_id, DatedSetting(slug, Sport.CYCLING, None, value))
    efforts = await read_efforts(desk, user_id, one)
    assert not isinstance(efforts, Unknown) and efforts[0].avg_power_w == pytest.approx(203, abs=1)
    found = await read_histogram(desk, user_id, one, "power")
    assert isinstance(found, Histogram) and sum(found.seconds) == 111


async def test_a_stretch(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    found = await read_selection(desk, user_id, one, from_s=50, to_s=90)
    assert found["elapsed_time"] == 40 and found["average_power"] == pytest.approx(203, abs=1)
    assert isinstance(found["intensity_factor"], Unknown)
    with pytest.raises(BadValue):
        await read_selection(desk, user_id, one, from_s=90, to_s=50)
