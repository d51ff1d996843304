"""Pages written together end as if they had been written one after the other."""

import json

from domestique.connectors.connector import Page, Payload
from domestique.services.syncing.keep_answers import hear
from domestique.services.syncing.write_pages import ReadPage, write_pages
from domestique.store import connection_feeds, payloads, sync_runs
from tests.services.syncing.ground import Ground

WEEK = "2026-11-09/2026-11-15"


async def read(ground: Ground, key: str, days: dict[str, dict[str, float]] | None, at: int) -> ReadPage:
    body = b'{"strange": 1}' if days is None else json.dumps({"days": days, "pulse": {}}).encode()
    payload = Payload("days", key, "/days", body)
    heard = await hear(ground.place.connector(), "pretend", payload)
    return ReadPage("days", Page((payload,), {"at": at}, False), (heard,))


async def test_the_last_of_several_answers_about_a_day_counts(ground: Ground) -> None:
    visit = await ground.visit()
    pages = [
        await read(ground, WEEK, {"2026-11-10": {"steps": 1.0, "hrv_ms": 50.0}}, 1),
        await read(ground, "2026-11-14/2026-11-20", {"2026-11-15": {"steps": 6.0}, "2026-11-16": {"steps": 7.0}}, 2),
        await read(ground, WEEK, {"2026-11-10": {"steps": 2.0}}, 3),
    ]
    await write_pages(visit, pages, ())
    days = {day.isoformat(): said for day, said in (await ground.days()).items()}
    assert days == {"2026-11-10": {"steps": 2.0}, "2026-11-16": {"steps": 7.0}}
    async with ground.desk.database.as_user(ground.user_id) as conn:
        kept = await payloads.in_order(conn, ground.user_id, ground.there, limit=10)
        feed = (await connection_feeds.every(conn, ground.user_id, ground.there))["days"]
    assert [one.key for one in kept] == ["2026-11-14/2026-11-20", WEEK]
    assert (feed.cursor, feed.answers) == ({"at": 3}, 3)


async def test_what_could_not_be_read_stands_beside_until_it_can(ground: Ground) -> None:
    visit = await ground.visit()
    await write_pages(visit, [await read(ground, WEEK, {"2026-11-10": {"steps": 1.0}}, 1)], ())
    await write_pages(visit, [await read(ground, WEEK, None, 2)], ())
    other = await read(ground, "2026-11-01/2026-11-07", {"2026-11-02": {"steps": 2.0}}, 2)
    await write_pages(visit, [other], ())
    async with ground.desk.database.as_user(ground.user_id) as conn:
        assert (await payloads.weigh(conn, ground.user_id, ground.there)).unread == 1
        run = await sync_runs.get(conn, ground.user_id, visit.run_id)
        feed = (await connection_feeds.every(conn, ground.user_id, ground.there))["days"]
    assert feed.trouble_code == "unread", "what was read after it does not make it read"
    assert run is not None and run.unread == (("days", "unread"),)
    assert run.counts["days"] == 2
    assert len(await ground.days()) == 2
    await write_pages(visit, [await read(ground, WEEK, {"2026-11-11": {"steps": 3.0}}, 3)], ())
    async with ground.desk.database.as_user(ground.user_id) as conn:
        assert await payloads.weigh(conn, ground.user_id, ground.there) == payloads.Weight(2, 106, 0)
    assert sorted(day.isoformat() for day in await ground.days()) == ["2026-11-02", "2026-11-11"]
