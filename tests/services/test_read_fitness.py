"""Form from what was measured: one curve from the first activity on."""

from datetime import date, timedelta
from uuid import UUID

import numpy as np
import pytest

from domestique.model.athlete import DatedSetting
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.keep_settings import tell_setting
from domestique.services.read_fitness import Fitness, read_fitness
from domestique.store import measures
from domestique.store.measures import Measure
from tests.fakes.activities import ride
from tests.store.places import an_activity

TODAY = date(2026, 11, 21)


async def loaded(desk: Desk, user_id: UUID, loads: dict[int, float | None], sport: str = "cycling") -> None:
    """By days ago."""
    for place, (ago, load) in enumerate(loads.items()):
        one = await an_activity(desk, user_id, ride(), sha256=f"{sport[0]}{place:063x}".replace(sport[0], "c", 1))
        slug = None if load is None else "tss"
        day = TODAY - timedelta(days=ago)
        row = Measure(one, 1, b"", b"", day, sport, slug, load, None, desk.now())
        async with desk.database.as_user(user_id) as conn:
            await measures.put(conn, user_id, [row])


async def read(desk: Desk, user_id: UUID, days: int = 10, **how: object) -> Fitness:
    since = TODAY - timedelta(days=days - 1)
    return await read_fitness(desk, user_id, since=since, until=TODAY, today=TODAY, **how)  # type: ignore[arg-type]


async def test_begins_with_the_first_activity_however_little_is_shown(desk: Desk, user_id: UUID) -> None:
    await loaded(desk, user_id, {60: 4200.0, 1: 100.0})
    found = await read(desk, user_id, days=2)
    gain = 1 - np.exp(-1 / 42)
    assert found.form.fitness[0] == pytest.approx(4200 * gain * (1 - gain) ** 59 + 100 * gain)
    assert found.settled == TODAY - timedelta(days=60) + timedelta(days=90)
    assert list(found.load) == [100.0, 0.0]


async def test_unknown_is_not_rest(desk: Desk, user_id: UUID) -> None:
    await loaded(desk, user_id, {5: None, 4: 80.0, 3: 0.0})
    found = await read(desk, user_id, days=6)
    assert found.began == TODAY - timedelta(days=4)
    assert np.isnan(found.load[0]) and list(found.load[1:]) == [80.0, 0.0, 0.0, 0.0, 0.0]


async def test_the_athletes_own_constants_and_sport(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    await loaded(desk, user_id, {2: 70.0})
    await tell_setting(desk, user_id, DatedSetting("fitness_days", None, None, 50.0))
    await tell_setting(desk, user_id, DatedSetting("fitness_seed", None, None, 40.0))
    found = await read(desk, user_id, sport="running", form_day="same", decay="simple")
    assert (found.constants.fitness_days, found.constants.form_day, found.constants.decay) == (50.0, "same", "simple")
    assert found.load[-3] == 0.0 and found.settled == TODAY - timedelta(days=2)
    assert (await read(desk, other_user_id)).settled is None


async def test_days_must_make_sense(desk: Desk, user_id: UUID) -> None:
    for since, until in ((TODAY, TODAY - timedelta(days=1)), (date(1, 1, 1), TODAY), (date(1901, 1, 1), TODAY)):
        with pytest.raises(BadValue):
            await read_fitness(desk, user_id, since=since, until=until, today=TODAY)
