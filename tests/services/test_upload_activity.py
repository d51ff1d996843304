"""Finished activities go out once: on request or by the rule, and never the demo athlete's or what came from there."""

import contextlib
import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
import sqlalchemy as sa

from domestique.bootstrap import House
from domestique.connectors.errors import Unavailable
from domestique.jobs.chores import upload_finished
from domestique.services.deliver import deliver
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.steer_outbox import get_item
from domestique.services.upload_activity import rules, run_rules, set_rule, upload
from domestique.settings import read_settings
from domestique.store import outbox
from domestique.store.blobs import raw_key
from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.raw_files import raw_file
from tests.fakes.activities import ride
from tests.fakes.clock import FixedClock
from tests.fakes.fit_file import fit_ride
from tests.fakes.shelf import Killed, Shelf, connected_to, lost
from tests.store.places import an_activity

LATER = datetime(2026, 11, 22, 6, tzinfo=UTC)


@pytest.fixture
async def shelf() -> Shelf:
    return Shelf(slug="strava", polls=3)


async def a_ride(desk: Desk, user_id: UUID, start: datetime = LATER) -> UUID:
    data = fit_ride(start=start)
    sha = hashlib.sha256(data).hexdigest()
    await desk.blobs.put(raw_key(user_id, sha), data)
    return await an_activity(desk, user_id, ride(start=start), sha)


async def done(desk: Desk, user_id: UUID, there: UUID, clock: FixedClock) -> str:
    for _ in range(9):
        with contextlib.suppress(Killed):
            await deliver(desk, user_id, there)
        clock.advance(minutes=30)
    async with desk.database.as_user(user_id) as conn:
        item = (await outbox.page(conn, user_id, limit=1))[0]
    return f"{item.state} {item.trouble}"


async def test_once_whatever_breaks(desk: Desk, user_id: UUID, clock: FixedClock, shelf: Shelf) -> None:
    one = await a_ride(desk, user_id)
    with pytest.raises(BadValue, match="not_connected"):
        await upload(desk, user_id, one)
    desk, there = await connected_to(desk, user_id, shelf)
    (item,) = await upload(desk, user_id, one)
    assert (item.deed, await upload(desk, user_id, one)) == ("upload", ()), "it is on its way"
    assert await done(desk, user_id, there, clock) == "done None"
    assert (shelf.asked.count("upload"), len(shelf.things)) == (1, 1)
    assert await upload(desk, user_id, one) == (), "it is there"


async def test_what_was_handed_in_cannot_be_called_off(desk: Desk, user_id: UUID, shelf: Shelf) -> None:
    one = await a_ride(desk, user_id)
    desk, there = await connected_to(desk, user_id, shelf)
    (item,) = await upload(desk, user_id, one)
    assert (await get_item(desk, user_id, item.id)).can == ("retry", "cancel")
    await deliver(desk, user_id, there)
    told = await get_item(desk, user_id, item.id)
    assert (told.item.state, told.item.trouble, told.can) == ("waiting", "processing", ("retry",))


async def test_nor_when_only_the_question_how_it_fares_broke_off(desk: Desk, user_id: UUID, shelf: Shelf) -> None:
    one = await a_ride(desk, user_id)
    desk, there = await connected_to(desk, user_id, shelf)
    (item,) = await upload(desk, user_id, one)
    shelf.plan[1] = ("before", lambda: Unavailable("not_reached"))
    await deliver(desk, user_id, there)
    told = await get_item(desk, user_id, item.id)
    assert shelf.asked == ["upload", "read"]
    assert (told.item.state, told.item.look_first, told.can) == ("waiting", False, ("retry",))


@pytest.mark.parametrize("fault", [Killed, lost])
async def test_an_answer_that_was_lost(
    desk: Desk, user_id: UUID, clock: FixedClock, shelf: Shelf, fault: type[BaseException]
) -> None:
    """Found by its tag where that can be asked; else handed in again, and the service knows it for the same."""
    one = await a_ride(desk, user_id)
    desk, there = await connected_to(desk, user_id, shelf)
    await upload(desk, user_id, one)
    shelf.plan[0] = ("after", fault)
    said = await done(desk, user_id, there, clock)
    assert said.startswith("done") and len(shelf.things) == 1


async def test_what_is_not_the_athletes_own_or_came_from_there_stays_here(
    desk: Desk, user_id: UUID, other_user_id: UUID, shelf: Shelf
) -> None:
    one = await a_ride(desk, user_id)
    desk, _there = await connected_to(desk, user_id, shelf)
    with pytest.raises(NotFound):
        await upload(desk, other_user_id, one)
    for table, values in (
        (activity, {"sample": True}),
        (raw_file, {"source": "demo"}),
        (activity_source, {"facts": {"origin": "strava", "id": "1"}}),
        (raw_file, {"kind": "json"}),
    ):
        async with desk.database.as_user(user_id) as conn:
            before = (await conn.execute(sa.select(*(table.c[name] for name in values)))).one()
            await conn.execute(sa.update(table).values(values))
        with pytest.raises(BadValue, match="upload_not_own"):
            await upload(desk, user_id, one)
        async with desk.database.as_user(user_id) as conn:
            await conn.execute(sa.update(table).values(dict(zip(values, before, strict=True))))
    assert len(await upload(desk, user_id, one)) == 1


async def test_by_the_rule_from_its_moment_on_and_each_once(
    desk: Desk, user_id: UUID, clock: FixedClock, shelf: Shelf
) -> None:
    await a_ride(desk, user_id, datetime(2026, 11, 20, 6, tzinfo=UTC))
    desk, there = await connected_to(desk, user_id, shelf)
    assert [(rule.since, rule.elsewhere) for rule in await rules(desk, user_id)] == [(None, False)]
    assert await run_rules(desk, user_id) == 0, "off until it is switched on"
    await set_rule(desk, user_id, there, on=True)
    assert await run_rules(desk, user_id) == 0, "not what was before"
    await a_ride(desk, user_id)
    await upload_finished.run(House(settings=read_settings({}), desk=desk, database_url=""))
    assert await run_rules(desk, user_id) == 0
    async with desk.database.as_user(user_id) as conn:
        (item,) = await outbox.page(conn, user_id, limit=9)
    assert (item.approved_by, item.deed) == ("rule", "upload")
    assert await done(desk, user_id, there, clock) == "done None"
    await connected_to(replace(desk), user_id, Shelf(slug="garmin"))
    (rule,) = await rules(replace(desk, connectors=(shelf.connector(), Shelf(slug="garmin").connector())), user_id)
    assert (rule.counts, rule.elsewhere) == ({"done": 1}, True)
    await set_rule(desk, user_id, there, on=False)
    await a_ride(desk, user_id, datetime(2026, 11, 23, 6, tzinfo=UTC))
    assert await run_rules(desk, user_id) == 0
