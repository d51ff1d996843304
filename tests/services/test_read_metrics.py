from uuid import UUID

import pytest

from domestique.services.change_activity import change_activity
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.read_metrics import explain_metric, read_metrics
from tests.fakes.activities import ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity


async def test_computing_until_it_was_looked_at(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    assert not (await read_metrics(desk, user_id, one)).fresh
    await again(desk, user_id)
    assert (await read_metrics(desk, user_id, one)).fresh
    await change_activity(desk, user_id, one, version=1, changes={"rpe": 5.0})
    assert not (await read_metrics(desk, user_id, one)).fresh


async def test_where_it_comes_from(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    power = await explain_metric(desk, user_id, one, "normalized_power")
    (channel,) = [each for each in power.inputs if each.kind == "channel"]
    assert channel.name == "power" and channel.source is not None
    assert (channel.source.device, channel.source.file) == ("garmin Edge 840", "ride.fit")
    factor = await explain_metric(desk, user_id, one, "intensity_factor")
    assert {(each.kind, each.name, each.value) for each in factor.inputs} == {
        ("setting", "ftp", None),
        ("metric", "normalized_power", power.found.value),
    }


async def test_what_is_not_there(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    for who, what in ((user_id, "nonsense"), (other_user_id, "tss")):
        with pytest.raises(NotFound):
            await explain_metric(desk, who, one, what)
    with pytest.raises(NotFound):
        await read_metrics(desk, other_user_id, one)
