"""What was approved stands there in the end, once, wherever the program or the line breaks off."""

import asyncio
import contextlib
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.connectors.errors import AuthExpired, RateLimited, Refused
from domestique.model.workout_json import digest_of
from domestique.model.workout_reading import read_workout
from domestique.services.deliver import LEASE, deliver
from domestique.services.desk import Desk
from domestique.services.keep_workouts import add_workout, change_workout, get_workout
from domestique.services.send_workout import move, push, unpush
from domestique.services.wires import wire_to
from domestique.store import connections, delivered, egress, outbox
from domestique.store.outbox import Item, Subject
from tests.fakes.clock import FixedClock
from tests.fakes.shelf import Killed, Shelf, away, connected_to
from tests.fakes.workouts import easy

DAY = date(2026, 11, 24)
NEXT = DAY + timedelta(days=1)


class Sending:
    """An athlete, a workout, a shelf; and patience: every retry's time comes."""

    def __init__(self, desk: Desk, clock: FixedClock, user_id: UUID, shelf: Shelf, connection_id: UUID) -> None:
        self.desk, self.clock, self.user_id, self.shelf, self.connection_id = desk, clock, user_id, shelf, connection_id
        self.workout_id = UUID(int=0)

    async def write(self, name: str = "Easy") -> None:
        self.workout_id = (await add_workout(self.desk, self.user_id, easy(name), day=DAY, notes=None)).id

    async def edit(self, name: str) -> None:
        row = await change_workout(
            self.desk, self.user_id, self.workout_id, version=await self.version(), changes={"workout": easy(name)}
        )
        assert row.name == name

    async def version(self) -> int:
        return (await get_workout(self.desk, self.user_id, self.workout_id)).version

    async def push(self, day: date | None = None) -> tuple[Item, ...]:
        return await push(
            self.desk, self.user_id, self.workout_id, connection_ids=[self.connection_id], day=day, version=None
        )

    async def unpush(self) -> tuple[Item, ...]:
        return await unpush(self.desk, self.user_id, self.workout_id, connection_ids=None)

    async def once(self) -> int:
        return await deliver(self.desk, self.user_id, self.connection_id)

    async def until_quiet(self) -> None:
        for _ in range(30):
            with contextlib.suppress(Killed):
                await self.once()
            if not any(item.state in outbox.OPEN for item in await self.items()):
                return
            self.clock.advance(seconds=LEASE.total_seconds() + 25_000)
        raise AssertionError([(item.deed, item.state, item.trouble) for item in await self.items()])

    async def items(self) -> tuple[Item, ...]:
        async with self.desk.database.as_user(self.user_id) as conn:
            return await outbox.page(conn, self.user_id, limit=50)

    async def newest(self) -> Item:
        return (await self.items())[0]

    async def have(self) -> delivered.Delivered | None:
        async with self.desk.database.as_user(self.user_id) as conn:
            return await delivered.get(conn, self.user_id, self.connection_id, Subject("workout", self.workout_id))

    def expect(self, name: str, day: date = DAY) -> None:
        assert self.shelf.there() == [(digest_of(read_workout(easy(name))), day)]


@pytest.fixture
async def sending(desk: Desk, clock: FixedClock, user_id: UUID) -> Sending:
    shelf = Shelf()
    knowing, connection_id = await connected_to(desk, user_id, shelf)
    made = Sending(knowing, clock, user_id, shelf, connection_id)
    await made.write()
    return made


async def test_created_planned_read_back_and_told_in_the_ledger(sending: Sending) -> None:
    (item,) = await sending.push()
    assert (item.deed, item.state) == ("create", "waiting")
    assert await sending.once() == 1
    assert sending.shelf.asked == ["create", "schedule", "read"]
    sending.expect("Easy")
    done = await sending.newest()
    assert (done.state, done.differences, done.trouble, done.ref) == (
        "done", [], None, {"workout": "w1", "schedule": "s2"},
    )  # fmt: skip
    async with sending.desk.database.as_user(sending.user_id) as conn:
        (entry,) = await egress.page(conn, sending.user_id, limit=5)
    assert (entry.outbox_id, entry.kind, entry.why, entry.sent_bytes, entry.requests) == (
        item.id, "workout", "create", 300, 3,
    )  # fmt: skip
    assert entry.rows == [{"kind": "workout", "id": str(sending.workout_id)}]
    assert await sending.push() == (), "it stands there just so"


async def test_changed_moved_and_taken_away(sending: Sending) -> None:
    await sending.push()
    await sending.once()
    await sending.edit("Harder")
    (item,) = await sending.push()
    assert item.deed == "update"
    await sending.once()
    sending.expect("Harder")
    (item,) = await move(sending.desk, sending.user_id, sending.workout_id, day=NEXT, version=None)
    assert item.deed == "move"
    await sending.once()
    sending.expect("Harder", NEXT)
    assert sending.shelf.asked[3:] == ["read", "update", "read", "read", "schedule", "read"]
    (item,) = await sending.unpush()
    assert item.deed == "delete"
    await sending.once()
    assert (sending.shelf.things, await sending.have()) == ({}, None)
    assert await sending.unpush() == ()


@pytest.mark.parametrize("number", [0, 1, 2])
async def test_killed_between_a_deed_and_its_answer(sending: Sending, number: int) -> None:
    """Every other place, fault and deed is in test_bringing.py; this is that the store remembers what was begun."""
    sending.shelf.plan[number] = ("after", Killed)
    await sending.push()
    with pytest.raises(Killed):
        await sending.once()
    assert await sending.once() == 0, "it may still be at work"
    await sending.until_quiet()
    assert sending.shelf.asked.count("create") == sending.shelf.asked.count("schedule") == 1
    sending.expect("Easy")
    async with sending.desk.database.as_user(sending.user_id) as conn:
        (total,) = await egress.totals(conn, sending.user_id)
    assert (total.entries, total.uncounted) == (2, 1), "what was broken off is in the ledger too"


async def test_only_one_of_two_workers_sends(sending: Sending) -> None:
    await sending.push()
    await asyncio.gather(*(sending.once() for _ in range(4)))
    assert sending.shelf.asked.count("create") == 1
    sending.expect("Easy")


@pytest.mark.parametrize("made", [True, False])
async def test_who_lost_the_lease_writes_nothing(sending: Sending, *, made: bool) -> None:
    """A worker that was out of touch for longer than its lease finds another has taken over: after it made the thing
    there, or before; then it makes none."""
    await sending.push()
    real = sending.shelf.changes

    def slow(workout: object) -> object:
        sending.shelf.changes = real
        sending.clock.advance(seconds=LEASE.total_seconds() + 1)
        return workout

    sending.shelf.changes = slow  # type: ignore[assignment]
    knowing = sending.desk
    taken_over: list[Item | None] = []
    real_hold = outbox.hold

    async def hold(conn: object, user_id: UUID, item_id: UUID, lease: UUID, *, until: object) -> bool:
        if not made:
            sending.clock.advance(seconds=0 if taken_over else LEASE.total_seconds() + 1)
        if not taken_over and made == bool(sending.shelf.asked):
            async with knowing.database.as_user(sending.user_id) as other:
                now = sending.clock()
                taken_over.append(
                    await outbox.take(
                        other, sending.user_id, sending.connection_id, lease=UUID(int=9), until=now + LEASE, now=now
                    )
                )
        return await real_hold(conn, user_id, item_id, lease, until=until)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outbox, "hold", hold)
        await sending.once()
    assert taken_over[0] is not None and taken_over[0].look_first
    assert await sending.have() is None, "the first worker kept its hands off"
    assert sending.shelf.asked == (["create"] if made else [])
    sending.clock.advance(seconds=LEASE.total_seconds() + 1)
    await sending.until_quiet()
    sending.expect("Easy")


async def test_what_waits_falls_together(sending: Sending) -> None:
    (first,) = await sending.push()
    await sending.edit("Harder")
    (second,) = await sending.push(NEXT)
    assert second.deed == "create"
    await sending.until_quiet()
    assert sending.shelf.asked == ["create", "schedule", "read"]
    sending.expect("Harder", NEXT)
    states = {item.id: (item.state, item.trouble) for item in await sending.items()}
    assert states == {first.id: ("cancelled", "superseded"), second.id: ("done", None)}


async def test_what_was_never_sent_and_is_not_wanted_is_not_sent(sending: Sending) -> None:
    await sending.push()
    assert await sending.unpush() == ()
    await sending.until_quiet()
    assert sending.shelf.asked == []


async def test_a_wish_that_comes_while_another_is_under_way_waits_for_it(sending: Sending) -> None:
    await sending.push()
    sending.shelf.plan[1] = ("after", Killed)
    with pytest.raises(Killed):
        await sending.once()
    await sending.edit("Harder")
    await sending.push()
    assert await sending.once() == 0, "the first is still held"
    (item,) = await sending.unpush()
    assert item.deed == "delete"
    await sending.until_quiet()
    assert sending.shelf.things == {}


async def test_the_service_says_when_and_the_item_says_why(sending: Sending) -> None:
    until = sending.clock() + timedelta(minutes=40)
    sending.shelf.plan[0] = ("before", lambda: RateLimited("too_many_requests", until=until))
    await sending.push()
    await sending.once()
    item = await sending.newest()
    assert (item.state, item.trouble, item.next_at, item.attempt) == ("waiting", "too_many_requests", until, 0)
    assert await sending.once() == 0
    sending.clock.advance(minutes=41)
    await sending.once()
    sending.expect("Easy")


async def test_a_dead_sign_in_makes_it_wait_for_the_athlete(sending: Sending) -> None:
    sending.shelf.plan[0] = ("before", lambda: AuthExpired("token_inactive"))
    await sending.push()
    await sending.once()
    item = await sending.newest()
    assert (item.state, item.trouble, item.next_at) == ("waiting", "token_inactive", None)
    sending.clock.advance(days=3)
    assert await sending.once() == 0
    assert sending.shelf.asked == ["create"], "never tried again by itself"
    async with sending.desk.database.as_user(sending.user_id) as conn:
        await connections.set_state(conn, sending.user_id, sending.connection_id, "ok", next_try_at=None)
    await sending.once()
    sending.expect("Easy")


async def test_a_sign_in_that_a_sync_had_renewed_is_not_dead(sending: Sending) -> None:
    async with sending.desk.database.as_user(sending.user_id) as conn:
        there = await connections.get(conn, sending.user_id, sending.connection_id)
    assert there is not None
    sync = wire_to(sending.desk, sending.user_id, there)

    async def late(seconds: float) -> None:
        await sync.keep({"key": "renewed"})

    sending.desk = replace(sending.desk, sleep=late)
    sending.shelf.plan[1] = ("before", lambda: AuthExpired("token_inactive"))
    await sending.push()
    assert await sending.once() == 2
    assert sending.shelf.asked.count("create") == 1
    sending.expect("Easy")
    async with sending.desk.database.as_user(sending.user_id) as conn:
        now = await connections.get(conn, sending.user_id, sending.connection_id)
    assert now is not None
    assert (now.state, now.trouble_code) == ("ok", None)


async def test_a_no_is_told_and_not_repeated(sending: Sending) -> None:
    sending.shelf.plan[0] = ("before", lambda: Refused("not_accepted", "routine limit"))
    await sending.push()
    await sending.until_quiet()
    item = await sending.newest()
    assert (item.state, item.trouble, item.detail) == ("failed", "not_accepted", "routine limit")
    await sending.push()
    await sending.until_quiet()
    sending.expect("Easy")


async def test_patience_ends(sending: Sending) -> None:
    for number in range(99):
        sending.shelf.plan[number] = ("before", away)
    await sending.push()
    await sending.until_quiet()
    item = await sending.newest()
    assert (item.state, item.trouble, item.attempt) == ("failed", "gave_up", 12)


async def test_what_the_service_made_of_it_is_told(sending: Sending) -> None:
    sending.shelf.changes = lambda workout: replace(workout, note="by shelf")
    await sending.push()
    await sending.once()
    assert (await sending.newest()).differences == [{"code": "note", "step": None, "slots": {}}]


async def _there(sending: Sending) -> None:
    await sending.push()
    await sending.once()


async def test_what_the_athlete_changed_there_is_not_overwritten(sending: Sending) -> None:
    await _there(sending)
    (thing,) = sending.shelf.things.values()
    thing.workout = read_workout(easy("Mine"))
    for wish in (sending.push, sending.unpush):
        await sending.edit("Harder" if wish == sending.push else "Hardest")
        await wish()
        await sending.until_quiet()
        item = await sending.newest()
        assert (item.state, item.trouble, item.look_first) == ("failed", "changed_there", False)
        assert item.differences is not None and item.differences[0]["code"] == "name"
        sending.expect("Mine")


async def test_what_the_athlete_moved_or_deleted_there(sending: Sending) -> None:
    await _there(sending)
    (thing,) = sending.shelf.things.values()
    thing.day = DAY + timedelta(days=9)
    await move(sending.desk, sending.user_id, sending.workout_id, day=NEXT, version=None)
    await sending.until_quiet()
    assert (await sending.newest()).trouble == "moved_there"
    sending.shelf.things.clear()
    await sending.edit("Harder")
    await sending.push()
    await sending.until_quiet()
    assert (await sending.newest()).trouble == "gone_there"
    await sending.unpush()
    await sending.until_quiet()
    assert ((await sending.newest()).state, await sending.have()) == ("done", None), "gone is gone"


async def test_where_nothing_can_be_deleted_that_is_said(desk: Desk, clock: FixedClock, user_id: UUID) -> None:
    shelf = Shelf(deletes=False, schedules=False)
    knowing, connection_id = await connected_to(desk, user_id, shelf)
    sending = Sending(knowing, clock, user_id, shelf, connection_id)
    await sending.write()
    await _there(sending)
    await sending.unpush()
    await sending.until_quiet()
    assert ((await sending.newest()).state, (await sending.newest()).trouble) == ("done", "stays_there")
