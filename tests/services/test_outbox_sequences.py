"""Any sequence of wishes, deliveries, deaths and lost answers ends with the service as the last wish has it: seeded, so
that one that fails can be looked at again.
"""

from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from domestique.model.workout_json import digest_of
from domestique.model.workout_reading import read_workout
from domestique.services.deliver import LEASE, deliver
from domestique.services.desk import Desk
from domestique.services.errors import OutboxRefused
from domestique.services.keep_workouts import add_workout, change_workout, get_workout
from domestique.services.send_workout import move, push, unpush
from domestique.services.steer_outbox import cancel, undo
from domestique.store import outbox
from domestique.store.outbox import Item
from tests.fakes.clock import FixedClock
from tests.fakes.shelf import Fault, Killed, Shelf, away, connected_to, lost
from tests.fakes.workouts import easy

DAYS = [date(2026, 11, 24) + timedelta(days=number) for number in range(4)]
FAULTS: tuple[tuple[str, Fault], ...] = (
    ("before", Killed), ("after", Killed), ("before", lost), ("after", lost), ("before", away),
    ("after", lambda: ZeroDivisionError("a bug")),
)  # fmt: skip
WISHES = ("push", "push", "edit", "move", "unpush", "cancel", "undo")


class Sequence:
    def __init__(self, desk: Desk, clock: FixedClock, user_id: UUID, shelf: Shelf, there: UUID, seed: int) -> None:
        self.desk, self.clock, self.user_id, self.shelf, self.there = desk, clock, user_id, shelf, there
        self.chance = Random(seed)
        self.workout_id = UUID(int=0)
        self.told: list[str] = []

    async def step(self) -> None:
        what = self.chance.choice(WISHES)
        self.told.append(what)
        desk, user_id, one, day = self.desk, self.user_id, self.workout_id, self.chance.choice(DAYS)
        if what == "push":
            await push(desk, user_id, one, connection_ids=[self.there], day=day, version=None)
        elif what == "edit":
            version = (await get_workout(desk, user_id, one)).version
            body = easy(f"Easy {self.chance.randint(1, 9)}")
            await change_workout(desk, user_id, one, version=version, changes={"workout": body})
        elif what == "move":
            await move(desk, user_id, one, day=day, version=None)
        elif what == "unpush":
            await unpush(desk, user_id, one, connection_ids=None)
        elif items := await self.items():
            steer: Any = cancel if what == "cancel" else undo
            try:
                await steer(desk, user_id, items[0].id)
            except OutboxRefused:
                self.told.append("refused")
        if self.chance.random() < 0.6:
            await self.deliver(faulty=True)

    async def deliver(self, *, faulty: bool) -> None:
        self.shelf.plan.clear()
        if faulty and self.chance.random() < 0.7:
            number, fault = self.chance.randint(0, 5), self.chance.choice(FAULTS)
            self.shelf.plan[len(self.shelf.asked) + number] = fault
            self.told.append(f"deliver with {fault[0]} {number}")
        try:
            await deliver(self.desk, self.user_id, self.there)
        except Killed:
            self.told.append("killed")
        if self.chance.random() < 0.5:
            self.clock.advance(seconds=LEASE.total_seconds() + 60)

    async def items(self) -> tuple[Item, ...]:
        async with self.desk.database.as_user(self.user_id) as conn:
            found = await outbox.page(conn, self.user_id, limit=200)
        return tuple(item for item in found if item.subject_id == self.workout_id)

    async def quiet(self) -> None:
        for _ in range(20):
            await self.deliver(faulty=False)
            if not any(item.state in outbox.OPEN for item in await self.items()):
                return
            self.clock.advance(seconds=30_000)
        raise AssertionError(self.told)

    async def check(self) -> None:
        """Of the wishes that were not taken back the last one stands, and nothing beside it."""
        last = next((item for item in await self.items() if item.state != "cancelled"), None)
        expected = []
        if last is not None and last.intent:
            workout = read_workout(last.intent["body"]["workout"])
            expected = [(digest_of(workout), date.fromisoformat(last.intent["day"]))]
        assert self.shelf.there() == expected, self.told
        assert last is None or last.state == "done", (self.told, last)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 250))])
async def test_it_ends_as_the_last_wish_has_it(desk: Desk, clock: FixedClock, user_id: UUID, seed: int) -> None:
    shelf = Shelf()
    desk, there = await connected_to(desk, user_id, shelf)
    for turn in range(4):
        run = Sequence(desk, clock, user_id, shelf, there, seed * 1_000 + turn)
        run.workout_id = (await add_workout(desk, user_id, easy(), day=DAYS[0], notes=None)).id
        for _ in range(7):
            await run.step()
        await run.quiet()
        await run.check()
        shelf.things.clear()
