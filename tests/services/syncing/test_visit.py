"""What steps of a sync share."""

from dataclasses import replace

import pytest

from domestique.services.syncing.visit import TakenOver, Visit
from tests.fakes.connected import row_of
from tests.services.syncing.ground import Ground


async def test_counts_add_up_over_stretches_and_only_holders_write(ground: Ground) -> None:
    there = await row_of(ground.desk, ground.user_id, ground.there)
    only = replace(there, options={"activity_types": ["running"]})
    ids = ground.desk.new_id(), ground.desk.new_id()
    visit = Visit(ground.desk, ground.user_id, only, ground.place.connector(), *ids, before={"files": 2, "requests": 1})
    visit.counts["files"] += 1
    visit.tally.count("x", 10, 20)
    assert visit.counted() == {"files": 3, "requests": 2, "sent_bytes": 10, "received_bytes": 20}
    visit.heard_days("sleep", 3)
    visit.heard_days("hrv", 2)
    assert visit.counted()["days"] == 3, "the same days, told of twice"
    visit.not_read("sleep", "wrong_shape")
    visit.not_read("sleep", "not_json")
    assert (visit.trouble_of("sleep"), visit.trouble_of("hrv")) == ("wrong_shape", None)
    resumed = replace(visit, before=visit.counted())
    resumed.counts.clear()
    assert resumed.trouble_of("sleep") == "wrong_shape"
    assert visit.wants("running")
    assert not visit.wants("cycling")
    async with ground.desk.database.as_user(ground.user_id) as conn:
        with pytest.raises(TakenOver):
            await visit.holds(conn)
