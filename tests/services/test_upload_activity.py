"""Finished activities go out once: on request or by the rule, and never the demo athlete's or what came from there."""

import contextlib
import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import numpy as np
import pytest
import sqlalchemy as sa

from domestique.bootstrap import House
from domestique.connectors import connector_of
from domestique.connectors.errors import Unavailable
from domestique.formats import read_file
from domestique.formats.session import write_session
from domestique.jobs.chores import upload_finished
from domestique.model.activity import Activity, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import TIME, Stream, Streams
from domestique.services.deliver import deliver
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.steer_outbox import get_item, retry
from domestique.services.upload_activity import of_activity, rules, run_rules, set_rule, upload
from domestique.settings import read_settings
from domestique.store import outbox, uploadable
from domestique.store.blobs import raw_key
from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.connections import connection
from domestique.store.tables.raw_files import raw_file
from domestique.store.uploadable import Finished
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
    with pytest.raises(BadValue, match="nowhere"):
        await upload(desk, user_id, one)
    with pytest.raises(BadValue, match="not_connected"):
        await upload(desk, user_id, one, service="strava")
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
    for table, values, why in (
        (activity, {"sample": True}, "upload_demo"),
        (activity, {"manual": True}, "upload_typed"),
        (raw_file, {"source": "demo"}, "upload_no_recording"),
        (raw_file, {"source": "strava_2"}, "upload_from_there"),
        (activity_source, {"facts": {"origin": "strava", "id": "1"}}, "upload_from_there"),
        (activity, {"origin": "strava:1"}, "upload_from_there"),
    ):
        async with desk.database.as_user(user_id) as conn:
            before = (await conn.execute(sa.select(*(table.c[name] for name in values)))).one()
            await conn.execute(sa.update(table).values(values))
        with pytest.raises(BadValue, match=why):
            await upload(desk, user_id, one)
        (place,) = (await of_activity(desk, user_id, one)).places
        assert place.why_not == why.removeprefix("upload_")
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
    both = replace(desk, connectors=(shelf.connector(), Shelf(slug="garmin").connector()))
    (rule,) = await rules(both, user_id, service="strava")
    assert (rule.counts, rule.elsewhere) == ({"done": 1}, True)
    assert [one.elsewhere for one in await rules(both, user_id, service="garmin")] == [False]
    await set_rule(desk, user_id, there, on=False)
    await a_ride(desk, user_id, datetime(2026, 11, 23, 6, tzinfo=UTC))
    assert await run_rules(desk, user_id) == 0


async def test_each_account_on_its_own_and_not_back_to_where_it_came_from(
    desk: Desk, user_id: UUID, clock: FixedClock, shelf: Shelf
) -> None:
    one = await a_ride(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.update(activity_source).values(facts={"origin": "garmin_key_2", "id": "1"}))
    desk, strava = await connected_to(desk, user_id, shelf)
    signed_in = replace(Shelf(slug="garmin_signin").connector().declaration, service="garmin")
    garmin_shelf = Shelf(slug="garmin_signin")
    desk, garmin = await connected_to(desk, user_id, garmin_shelf)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.update(connection).where(connection.c.id == garmin).values(service="garmin"))
    ways = (shelf.connector(), replace(garmin_shelf.connector(), declaration=signed_in), connector_of("garmin_key"))
    desk = replace(desk, connectors=ways)
    places = {place.there.id: place.why_not for place in (await of_activity(desk, user_id, one)).places}
    assert places == {strava: None, garmin: "from_there"}
    with pytest.raises(BadValue, match="upload_from_there"):
        await upload(desk, user_id, one, connection_ids=[garmin])
    (item,) = await upload(desk, user_id, one)
    assert item.connection_id == strava
    await set_rule(desk, user_id, garmin, on=True)
    assert await run_rules(desk, user_id) == 0, "by the rule neither"


async def test_a_session_without_a_file_goes_as_one_made_of_it(
    desk: Desk, user_id: UUID, clock: FixedClock, shelf: Shelf
) -> None:
    sets = (StrengthSet(None, None, "active", "bench_press", 8, 60.0, rpe=8.0),)
    nothing = Streams(LATER, {TIME: Stream(TIME, "s", np.zeros(0, np.int32), scale=1000.0)})
    lifted = Activity(Sport.STRENGTH, LATER, nothing, name="Push day", elapsed_s=3600.0, sets=sets)
    data = write_session(lifted, {"source": "hevy", "id": "1"})
    sha = hashlib.sha256(data).hexdigest()
    await desk.blobs.put(raw_key(user_id, sha), data)
    one = await an_activity(desk, user_id, lifted, sha)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.update(raw_file).values(kind="session", source="hevy"))
    desk, there = await connected_to(desk, user_id, shelf)
    told = (await of_activity(desk, user_id, one)).file
    assert isinstance(told, Finished) and (told.made, told.kind, told.size) == (True, "fit", None)
    await set_rule(desk, user_id, there, on=True)
    assert await run_rules(desk, user_id) == 0, "by the rule only what has a file of its own"
    await upload(desk, user_id, one)
    assert await done(desk, user_id, there, clock) == "done None"
    (thing,) = shelf.things.values()
    assert thing.file is not None
    (read,) = read_file(thing.file).activities
    assert (read.name, read.sport, read.start) == ("Push day", Sport.STRENGTH, LATER)
    assert [(one.exercise, one.reps, one.weight_kg) for one in read.sets] == [("bench_press", 8, 60.0)]


async def test_of_a_file_with_several_recordings_only_the_one_asked_for(desk: Desk, user_id: UUID) -> None:
    """A morning in three sports, or a recording that was split: the rest of it is another activity's."""
    one = await a_ride(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        told = await uploadable.file_of(conn, user_id, one)
        assert isinstance(told, Finished) and not told.made
        await conn.execute(sa.update(activity_source).values(from_s=60.0))
        told = await uploadable.file_of(conn, user_id, one)
        assert isinstance(told, Finished) and (told.made, told.from_s) == (True, 60.0)


async def test_a_file_that_is_gone_says_so_and_may_be_tried_again(
    desk: Desk, user_id: UUID, clock: FixedClock, shelf: Shelf
) -> None:
    one = await a_ride(desk, user_id)
    desk, there = await connected_to(desk, user_id, shelf)
    (item,) = await upload(desk, user_id, one)
    data = fit_ride(start=LATER)
    key = raw_key(user_id, hashlib.sha256(data).hexdigest())
    await desk.blobs.delete(key)
    assert await done(desk, user_id, there, clock) == "failed file_gone"
    assert not shelf.asked, "the service heard nothing of it"
    await desk.blobs.put(key, data)
    await retry(desk, user_id, item.id)
    assert await done(desk, user_id, there, clock) == "done None"
