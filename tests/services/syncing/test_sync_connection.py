"""A sync from end to end against a pretended service: all of it comes, once, and follows what changes there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from domestique.connectors.errors import AuthExpired, RateLimited, ShapeChanged, Unavailable
from domestique.services.change_activity import change_activity
from domestique.services.change_connection import change_connection
from domestique.services.connect_service import check, forget
from domestique.services.read_connections import get_connection
from domestique.services.undo_change import list_changes, undo_change
from domestique.services.wires import wire_to
from domestique.store import activities, connection_feeds, connections, payloads, setting_proposals, sync_runs
from domestique.store.tables.activities import activity_source
from domestique.store.tables.imports import import_batch
from tests.fakes.clock import FixedClock
from tests.fakes.connected import row_of
from tests.fakes.fit_file import fit_ride
from tests.fakes.pretend_service import KINDS, Pretend
from tests.services.handing_in import hand_in
from tests.services.syncing.conftest import MORNING
from tests.services.syncing.ground import Ground, Killed


def expected(place: Pretend) -> list[tuple[str, str | None]]:
    rides = [(row["start"], row["name"] or None) for row in place.rides.values() if row["file"]]
    last = dict(place.gym)
    return sorted(rides + [(row["start"], row["name"]) for row in last.values() if row is not None])


async def test_everything_once_then_only_what_is_new(ground: Ground, place: Pretend, clock: FixedClock) -> None:
    assert (await ground.sync()).outcome == "done"
    assert await ground.activities() == expected(place)
    assert await ground.days() == place.days
    row = await row_of(ground.desk, ground.user_id, ground.there)
    assert row.last_success_at == clock()
    assert row.next_try_at is not None
    assert timedelta(minutes=30) <= row.next_try_at - clock() <= timedelta(minutes=33)
    asked = len(place.requests)
    assert (await ground.sync()).outcome == "done"
    assert len(place.requests) - asked == len(KINDS) + 1
    place.ride("r9", MORNING + timedelta(days=10), name="New")
    place.lift("g2", MORNING + timedelta(days=9, hours=10), reps=8)
    place.days[date(2026, 11, 20)]["hrv_ms"] = 71.0
    assert (await ground.sync()).outcome == "done"
    assert await ground.activities() == expected(place)
    assert await ground.reps() == [5, 8]
    assert await ground.days() == place.days
    async with ground.desk.database.as_user(ground.user_id) as conn:
        feeds = await connection_feeds.every(conn, ground.user_id, ground.there)
        last = (await sync_runs.page(conn, ground.user_id, limit=1))[0]
    assert all(feed.done_once and feed.share == 1.0 for feed in feeds.values())
    assert (last.state, last.counts["activities"], last.counts["files"]) == ("done", 2, 1)


async def test_what_changes_there_changes_here_and_what_is_mine_stays(ground: Ground, place: Pretend) -> None:
    await ground.sync()
    ids = await ground.ids()
    async with ground.desk.database.as_user(ground.user_id) as conn:
        gym = await activities.get(conn, ground.user_id, ids[1])
    assert gym is not None
    await change_activity(ground.desk, ground.user_id, ids[1], version=gym.row.version, changes={"name": "내 상체"})
    place.lift("g1", MORNING + timedelta(hours=10), reps=12, name="Renamed there")
    place.rides["r4"]["name"] = "Renamed too"
    await ground.sync()
    assert await ground.reps() == [12]
    assert [name for _, name in await ground.activities()] == [
        "Ride 0", "내 상체", "Ride 1", "Ride 2", "Ride 3", "Renamed too",
    ]  # fmt: skip
    assert await ground.ids() == ids


async def test_what_is_deleted_there_goes_to_the_bin_undoably_and_edits_are_kept(
    ground: Ground, place: Pretend
) -> None:
    await ground.sync()
    ids = await ground.ids()
    async with ground.desk.database.as_user(ground.user_id) as conn:
        ride = await activities.get(conn, ground.user_id, ids[4])
    assert ride is not None
    await change_activity(ground.desk, ground.user_id, ids[4], version=ride.row.version, changes={"notes": "mine"})
    place.unlift("g1")
    for id in ("r3", "r4"):
        place.rides.pop(id)
    await ground.sync()
    shown = await get_connection(ground.desk, ground.user_id, ground.there)
    assert [(one.object.external_id, one.shown.name, one.object.how) for one in shown.stayed] == [
        ("r3", "Ride 3", "edited")
    ]
    assert [name for _, name in await ground.activities()] == ["Ride 0", "Ride 1", "Ride 2", "Ride 3"]
    await ground.sync()
    page = await list_changes(ground.desk, ground.user_id, cursor=None, limit=10, automatic=True)
    assert [change.what["gone_at"] for change in page.changes] == ["pretend", "pretend"]
    await undo_change(ground.desk, ground.user_id, page.changes[1].id)
    await ground.sync()
    assert await ground.ids() == [one for one in ids if one != ids[1]] or await ground.ids() == ids[:1] + ids[2:]
    place.lift("g1", MORNING + timedelta(hours=10))
    await ground.sync()
    assert await ground.ids() == ids


async def test_the_same_file_by_hand_is_the_same_activity_and_stays_mine(ground: Ground, place: Pretend) -> None:
    await ground.sync()
    before = await ground.activities()
    same = fit_ride(60, start=MORNING, serial=sum(map(ord, "r0")))
    await hand_in(ground.desk, ground.user_id, ("mine.fit", same))
    await ground.read_files()
    assert await ground.activities() == before
    place.rides.pop("r0")
    await ground.sync(full=True)
    assert await ground.activities() == before, "also handed in by hand: not the service's to take away"


async def test_stretches_go_on_where_they_stopped(ground: Ground, place: Pretend) -> None:
    run = await ground.ask()
    outcomes = []
    for _ in range(60):
        outcomes.append((await ground.go(run, steps=1)).outcome)
        if outcomes[-1] == "done":
            break
    assert set(outcomes[:-1]) == {"more"}
    await ground.read_files()
    assert await ground.activities() == expected(place)
    assert len([one for one in place.requests if one.startswith("file")]) == 5


async def test_a_kill_at_any_transaction_loses_nothing_and_repeats_nothing(ground: Ground, place: Pretend) -> None:
    run = await ground.ask()
    for at in range(1, 200):
        ground.mortal.left, ground.mortal.before = at % 9 + 3, at % 2 == 0
        try:
            synced = await ground.go(run)
        except Killed:
            ground.mortal.left = None
            continue
        ground.mortal.left = None
        if synced.outcome == "done":
            break
    else:
        pytest.fail("it never ends")
    await ground.read_files()
    assert await ground.activities() == expected(place)
    assert await ground.days() == place.days
    async with ground.desk.database.as_user(ground.user_id) as conn:
        assert len(list(await conn.execute(select(activity_source)))) == 6


async def test_an_expired_key_stops_asks_once_and_goes_on_with_a_new_one(ground: Ground, place: Pretend) -> None:
    place.plan = [None, None, AuthExpired("key_expired")]
    synced = await ground.sync()
    assert (synced.outcome, synced.code, synced.needs_you) == ("failed", "key_expired", True)
    row = await row_of(ground.desk, ground.user_id, ground.there)
    assert (row.state, row.next_try_at, row.holder) == ("needs_you", None, None)
    asked = len(place.requests)
    assert (await ground.sync()).outcome == "failed"
    assert len(place.requests) == asked
    await ground.connect()
    assert (await ground.sync()).outcome == "done"
    assert await ground.activities() == expected(place)


async def test_an_old_key_that_the_outbox_had_renewed_stops_nothing(ground: Ground, place: Pretend) -> None:
    there = await row_of(ground.desk, ground.user_id, ground.there)
    outbox = wire_to(ground.desk, ground.user_id, there)

    async def late(seconds: float) -> None:
        await outbox.keep({"key": place.key})

    place.key = "renewed"
    ground.desk = replace(ground.desk, sleep=late)
    assert (await ground.sync()).outcome == "done"
    assert await ground.activities() == expected(place)
    place.key = "renewed again"
    await check(ground.desk, ground.user_id, ground.there)
    assert (await row_of(ground.desk, ground.user_id, ground.there)).state == "ok"


async def test_a_pause_is_kept_and_then_goes_on(ground: Ground, place: Pretend, clock: FixedClock) -> None:
    place.plan = [None, None, None, None, None, RateLimited("too_many_requests", until=clock() + timedelta(minutes=14))]
    assert (await ground.sync()).outcome == "failed"
    asked = len(place.requests)
    row = await row_of(ground.desk, ground.user_id, ground.there)
    assert (row.next_try_at, row.state) == (clock() + timedelta(minutes=14), "ok")
    assert (await ground.sync()).outcome == "failed"
    assert len(place.requests) == asked
    clock.advance(minutes=15)
    assert (await ground.sync()).outcome == "done"
    assert await ground.activities() == expected(place)


async def test_an_outage_waits_longer_each_time_and_recovers(ground: Ground, place: Pretend, clock: FixedClock) -> None:
    waits: list[float] = []
    for _ in range(3):
        place.plan = [Unavailable("timeout")]
        with capture_logs() as logged:
            await ground.sync()
        assert "right-key" not in repr(logged)
        assert len([line for line in logged if line["log_level"] == "warning"]) == (not waits)
        row = await row_of(ground.desk, ground.user_id, ground.there)
        assert row.next_try_at is not None
        waits.append((row.next_try_at - clock()).total_seconds() / 60)
    assert waits == [1, 5, 15]
    await ground.sync()
    row = await row_of(ground.desk, ground.user_id, ground.there)
    assert (row.failures, row.trouble_code) == (0, None)


async def test_one_kind_that_changed_does_not_stop_the_others(ground: Ground, place: Pretend) -> None:
    place.plan = [None] * 7 + [ShapeChanged("wrong_shape", body=b"{strange")]
    place.reads_words = False
    assert (await ground.sync()).outcome == "done"
    assert await ground.days() == {}
    async with ground.desk.database.as_user(ground.user_id) as conn:
        feeds = await connection_feeds.every(conn, ground.user_id, ground.there)
        weight = await payloads.weigh(conn, ground.user_id, ground.there)
        strange = await payloads.get(conn, ground.user_id, ground.there, "workouts", "strange?")
        (run, *_) = await sync_runs.page(conn, ground.user_id, limit=1)
    assert {kind for kind, _ in run.unread} == {"days", "workouts"}
    assert feeds["days"].trouble_code == "wrong_shape"
    assert feeds["workouts"].trouble_code == "wrong_shape"
    assert strange is not None
    assert weight.unread == 3
    place.reads_words = True
    await ground.sync(full=True)
    assert await ground.days() == place.days


async def test_rotating_credentials_are_never_lost(ground: Ground, place: Pretend) -> None:
    place.rotates = True
    place.plan = [None, None, Unavailable("timeout")]
    await ground.sync()
    await ground.sync()
    assert await ground.activities() == expected(place)
    assert place.key.startswith("right-key++")


async def test_only_the_holder_writes(ground: Ground, place: Pretend) -> None:
    run, other = await ground.ask(), await ground.ask(kinds=["days"])
    ground.mortal.left, ground.mortal.before = 3, False
    with pytest.raises(Killed):
        await ground.go(run)
    ground.mortal.left = None
    assert (await ground.go(other)).outcome == "busy"
    await forget(ground.desk, ground.user_id, ground.there, address="")
    assert (await ground.go(run)).outcome == "nothing"


async def test_kinds_and_sports_that_are_off_are_not_read_and_come_when_switched_on(
    ground: Ground, place: Pretend
) -> None:
    await change_connection(
        ground.desk, ground.user_id, ground.there, kinds={"days": False}, activity_types=["running"]
    )
    await ground.sync()
    assert await ground.activities() == []
    assert "days" not in place.requests
    assert not [one for one in place.requests if one.startswith("file")]
    await change_connection(ground.desk, ground.user_id, ground.there, kinds={"days": True}, all_types=True)
    await ground.sync()
    assert await ground.activities() == expected(place)
    assert await ground.days() == place.days


async def test_settings_become_questions_once(ground: Ground, place: Pretend) -> None:
    place.settings = {"max_hr": 188, "hr_zones": [110, 130, 150, 170], "moon": 3, "rest_hr": 900}
    await ground.sync()
    await ground.sync()
    async with ground.desk.database.as_user(ground.user_id) as conn:
        offered = await setting_proposals.still_open(conn, ground.user_id)
    assert {(one.slug, one.value, one.bounds) for one in offered} == {
        ("max_hr", 188.0, None), ("hr_zones", 110.0, (110.0, 130.0, 150.0, 170.0)),
    }  # fmt: skip


async def test_a_file_that_is_not_there_is_not_asked_for_again(ground: Ground, place: Pretend) -> None:
    place.ride("r8", datetime(2026, 11, 19, tzinfo=UTC), has_file=True)
    place.rides["r8"]["file"] = True
    place.plan = []
    place.ride("r7", datetime(2026, 11, 18, tzinfo=UTC), has_file=False)
    await ground.sync()
    await ground.sync()
    assert "file r7" not in place.requests
    assert place.requests.count("file r8") == 1


async def test_what_a_lost_run_fetched_is_read_by_the_next(ground: Ground, place: Pretend, clock: FixedClock) -> None:
    run = await ground.ask()
    ground.mortal.left, ground.mortal.before = 8, False
    with pytest.raises(Killed):
        await ground.go(run)
    ground.mortal.left = None
    async with ground.desk.database.as_user(ground.user_id) as conn:
        assert (await conn.execute(select(import_batch.c.state))).scalars().all() == ["cancelled"]
        await sync_runs.set_job(conn, ground.user_id, run, UUID(int=9))
    clock.advance(minutes=11)
    await ground.sync(kinds=["days"])
    assert len(await ground.activities()) >= 1
    async with ground.desk.database.as_user(ground.user_id) as conn:
        lost = await sync_runs.get(conn, ground.user_id, run)
        await conn.execute(update(import_batch).values(state="done"))
        assert await connections.get(conn, ground.user_id, ground.there) is not None
    assert lost is not None
    assert lost.state == "lost"
