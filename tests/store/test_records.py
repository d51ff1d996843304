"""The best and the one it beat, the same as from all figures; and read back as written."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import numpy as np

from domestique.analysis.past import Figure
from domestique.analysis.records.catalogue import RECORDS
from domestique.analysis.records.find import record_of
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import measures, metric_values, records
from domestique.store.metric_values import MetricValue
from tests.fakes.activities import ride
from tests.store.places import an_activity
from tests.store.test_measures import a_measure

FIRST = date(2026, 1, 1)
KINDS = {kind.slug: kind for kind in RECORDS if kind.slug in ("best_power_20min", "run_best_5k")}


async def test_the_same_as_from_all(desk: Desk, user_id: UUID) -> None:
    chance = np.random.default_rng(5)
    figures: dict[str, list[Figure]] = {slug: [] for slug in KINDS}
    async with desk.database.as_user(user_id) as conn:
        assert await records.read(conn, user_id) == ()
    for place in range(8):
        one = await an_activity(desk, user_id, ride(seconds=30), f"{place:064x}")
        sport = Sport.RUNNING if place % 2 else Sport.CYCLING
        day = FIRST + timedelta(days=place)
        async with desk.database.as_user(user_id) as conn:
            await measures.put(conn, user_id, [replace(a_measure(desk, one), day=day, sport=sport.value)])
            for slug in KINDS:
                value = float(chance.integers(200, 210))
                figures[slug].append(Figure(one, day, sport, value))
                row = MetricValue(one, slug, 1, value, None, None, b"in", desk.now())
                await metric_values.put(conn, user_id, [row])
    wanted = [record_of(kind, figures[slug]) for slug, kind in KINDS.items()]
    async with desk.database.as_user(user_id) as conn:
        found = await records.find(conn, user_id)
        assert sorted(found, key=str) == sorted((one for one in wanted if one), key=str)
        await records.write(conn, user_id, now=desk.now())
        await records.write(conn, user_id, now=desk.now())
        assert await records.read(conn, user_id) == found
