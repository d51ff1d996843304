from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.analysis.intervals.figures import Group
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.change_activity import delete_activity
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.keep_settings import tell_setting
from domestique.services.read_intervals import _as_far, read_intervals, read_similar
from tests.fakes.activities import START, gym
from tests.fakes.intervals import repeats
from tests.services.test_measure_activities import again
from tests.store.places import an_activity


async def test_kept_or_worked_out_it_is_the_same(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, repeats())
    at_once = await read_intervals(desk, user_id, one)
    await again(desk, user_id)
    stored = await read_intervals(desk, user_id, one)
    assert at_once.set.inputs == b"" != stored.set.inputs
    assert repr(at_once.set.items) == repr(stored.set.items) and repr(at_once.set.groups) == repr(stored.set.groups)
    kinds = " ".join(one.interval.kind for one in stored.set.items)
    assert kinds == "warm_up work rest work rest work cool_down"
    assert [(group.label, group.count) for group in stored.set.groups] == [("3 × 2:00", 3)]
    with pytest.raises(NotFound):
        await read_intervals(desk, other_user_id, one)


async def test_a_threshold_told_late_moves_them(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, repeats())
    await again(desk, user_id)
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, None, 420.0))
    assert (await read_intervals(desk, user_id, one)).set.items == ()
    await again(desk, user_id)
    stored = await read_intervals(desk, user_id, one)
    assert stored.set.items == () and stored.set.source == "found" and stored.set.inputs != b""


async def test_where_nothing_was_recorded_it_says_so(desk: Desk, user_id: UUID) -> None:
    bare = await an_activity(desk, user_id, gym())
    for _ in range(2):
        assert (await read_intervals(desk, user_id, bare)).set.items == ()
        await again(desk, user_id)


async def test_the_same_interval_of_other_days(desk: Desk, user_id: UUID) -> None:
    rides = [(3, 120, 280), (3, 126, 290), (4, 120, 300), (3, 150, 290)]
    ids = []
    for week, (count, seconds, watts) in enumerate(rides):
        made = repeats(count, seconds, watts, start=START + timedelta(days=7 * week))
        ids.append(await an_activity(desk, user_id, made, f"{week:064x}"))
    run = repeats(sport=Sport.RUNNING, start=START + timedelta(days=40))
    await an_activity(desk, user_id, run, "cd" * 32)
    await again(desk, user_id)
    view = await read_intervals(desk, user_id, ids[0])
    alike = await read_similar(desk, user_id, ids[0], view.set.items[1].interval.id)
    assert (alike.this.count, alike.shortest_s, alike.longest_s) == (3, 108, 132)
    assert [(one.activity_id, one.group.count) for one in alike.others] == [(ids[2], 4), (ids[1], 3)]
    assert alike.others[0].day == date(2026, 5, 15)
    assert alike.others[0].group.figures["average_power"] == pytest.approx(301, abs=2)
    with pytest.raises(BadValue):
        await read_similar(desk, user_id, ids[0], view.set.items[0].interval.id)
    with pytest.raises(NotFound):
        await read_similar(desk, user_id, ids[0], "1-2")
    await delete_activity(desk, user_id, ids[2], kept=timedelta(days=30))
    alike = await read_similar(desk, user_id, ids[0], view.set.items[1].interval.id)
    assert [one.activity_id for one in alike.others] == [ids[1]]


@pytest.mark.parametrize("sport, alike", [(Sport.SWIMMING, False), (Sport.RUNNING, True)])
def test_swimmers_count_lengths(sport: Sport, alike: bool) -> None:
    far = Group(1, "2 × 3:45", 2, 225.0, {"distance": 400.0})
    assert _as_far(far, Group(1, "3:20", 1, 200.0, {"distance": 150.0}), sport) is alike
    assert _as_far(far, Group(1, "3:40", 1, 220.0, {"distance": 200.0}), sport)
    assert _as_far(far, Group(1, "3:40", 1, 220.0, {"distance": Unknown("no_channel", "distance")}), sport)
