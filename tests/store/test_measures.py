from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import measures
from domestique.store.measures import Load, Measure
from tests.fakes.activities import START, ride
from tests.store.places import an_activity


def a_measure(desk: Desk, activity_id: UUID) -> Measure:
    return Measure(activity_id, 1, b"c", b"t", date(2026, 5, 1), "cycling", "tss", 80.0, None, desk.now())


async def test_looks_say_what_was_seen_and_what_is(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        (look,) = await measures.looks(conn, user_id)
        assert (look.id, look.version, look.seen) == (one, 1, None)
        await measures.put(conn, user_id, [a_measure(desk, one)])
        await measures.put(conn, user_id, [replace(a_measure(desk, one), activity_version=2)])
        (look,) = await measures.looks(conn, user_id, only=one)
        assert look.seen is not None and look.seen.activity_version == 2
        assert await measures.looks(conn, user_id, only=UUID(int=404)) == ()
        assert await measures.get(conn, user_id, one) == replace(a_measure(desk, one), activity_version=2)
        await measures.drop(conn, user_id, [one])
        assert await measures.get(conn, user_id, one) is None


async def test_loads_come_by_day(desk: Desk, user_id: UUID) -> None:
    ids = [
        await an_activity(desk, user_id, ride(start=START + timedelta(days=n)), sha256=f"{n:064x}") for n in range(3)
    ]
    days = [date(2026, 5, 1) + timedelta(days=n) for n in range(3)]
    async with desk.database.as_user(user_id) as conn:
        rows = [replace(a_measure(desk, one), day=day) for one, day in zip(ids, days, strict=True)]
        await measures.put(conn, user_id, [*rows[:2], replace(rows[2], load=None, load_slug=None)])
        assert await measures.loads(conn, user_id, since=days[1]) == (
            Load(days[1], "cycling", 80.0, ids[1]),
            Load(days[2], "cycling", None, ids[2]),
        )
        assert len(await measures.loads(conn, user_id, until=days[1])) == 1
        assert await measures.newest(conn, user_id) == desk.now()


async def test_a_waiting_job_is_known(desk: Desk, user_id: UUID) -> None:
    before = desk.now() + timedelta(days=3650)
    async with desk.database.as_user(user_id) as conn:
        assert not await measures.computing(conn, user_id)
        assert not await measures.asked_for(conn, user_id, before=before)
        await desk.measure_soon(conn, user_id)
        assert await measures.computing(conn, user_id)
        assert await measures.asked_for(conn, user_id, before=before)
