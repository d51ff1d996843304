"""One seeded sequence of writing out: an athlete plans, changes, moves and takes back; the line breaks, the service
stumbles, the program dies; in the end what stands there is what was approved last, once, and nothing else was touched.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from domestique.model.workout_compare import compare
from domestique.services.bringing import outgoing
from domestique.services.deliver import deliver
from domestique.services.errors import OutboxRefused
from domestique.services.keep_workouts import add_workout, change_workout, get_workout
from domestique.services.send_workout import move, push, unpush
from domestique.services.steer_outbox import answer, cancel, get_item, retry, undo
from domestique.services.wires import connector_of, wire_to
from domestique.store import delivered, outbox, remote_exercises
from domestique.store.delivered import Delivered
from domestique.store.outbox import Item, Subject
from domestique.store.remote_exercises import RemoteExercise
from tests.faults.places import PLACES, SQUAT, Place
from tests.faults.run import Run, Setting


class Pushing(Run):
    what: ClassVar[str] = "push"

    def __init__(self, setting: Setting, seed: int) -> None:
        super().__init__(setting, seed)
        self.place: Place = PLACES[self.slug]
        self.own = ""
        self.workouts: list[UUID] = []
        self.by_hand: dict[str, str] = {}
        """What the athlete did there to things of ours: "edit" or "drop", by id."""
        self.overruled: set[str] = set()
        self.kept: set[str] = set()
        """What the athlete wanted to stay as it is there, until the next yes about it."""

    def choose(self) -> str:
        return self.chance.choices(tuple(PLACES), weights=(2, 4, 3))[0]

    async def play(self) -> None:
        await self._knows_squats()
        for days in range(self.chance.randint(1, 2)):
            self.place.own(self.world, self.clock().date() + timedelta(days=days))
        self.own = self.world.untouched()
        for _ in range(self.chance.randint(3, 7)):
            await self._step()

    async def _knows_squats(self) -> None:
        if self.slug == "hevy":
            squat = RemoteExercise(SQUAT, "Barbell back squat", "weight_reps", custom=False, muscle=None)
            async with self.desk.database.as_user(self.user_id) as conn:
                await remote_exercises.put(conn, self.user_id, self.connection_id, [squat])

    def _day(self) -> date:
        return self.clock().date() + timedelta(days=self.chance.randint(0, 9))

    async def _step(self) -> None:
        deeds = [self._write, self._write, self._edit, self._edit, self._move, self._take_back, self._steer, self._hand]
        deed = self.chance.choice(deeds) if self.workouts else self._write
        self.told.steps.append(deed.__name__)
        if self.chance.random() < 0.15:
            self.told.steps.append("while it is sent")
            await asyncio.gather(self._settling(), self._done(deed))
        else:
            await self._done(deed)
        if self.chance.random() < 0.85:
            await self._deliver(faulty=self.chance.random() < 0.75)

    async def _done(self, deed: Callable[[], Awaitable[None]]) -> None:
        with contextlib.suppress(OutboxRefused):
            await deed()

    async def _settling(self) -> None:
        await deliver(self.desk, self.user_id, self.connection_id)

    async def _write(self) -> None:
        self.count += 1
        body = self.place.written(f"Workout {self.count}")
        row = await add_workout(self.desk, self.user_id, body, day=self._day(), notes=None)
        self.workouts.append(row.id)
        await self._push(row.id)

    async def _push(self, workout_id: UUID) -> None:
        await push(self.desk, self.user_id, workout_id, connection_ids=[self.connection_id], day=None, version=None)

    async def _edit(self) -> None:
        workout_id = self.chance.choice(self.workouts)
        self.count += 1
        row = await get_workout(self.desk, self.user_id, workout_id)
        have = await self._have(workout_id)
        if have is not None and have.ref.get(self.place.ref) in self.kept:
            self.overruled.add(have.ref[self.place.ref])
        changes: dict[str, object] = {"workout": self.place.written(f"Workout {self.count}")}
        if self.chance.random() < 0.4:
            changes["day"] = self._day()
        await change_workout(self.desk, self.user_id, workout_id, version=row.version, changes=changes)
        await self._push(workout_id)

    async def _move(self) -> None:
        await move(self.desk, self.user_id, self.chance.choice(self.workouts), day=self._day(), version=None)

    async def _take_back(self) -> None:
        await unpush(self.desk, self.user_id, self.chance.choice(self.workouts), connection_ids=None)

    async def _steer(self) -> None:
        items = await self._items()
        if not items:
            return
        asks = [item for item in items if item.state == "failed" and item.trouble in outbox.ASKS]
        item = self.chance.choice(asks if asks and self.chance.random() < 0.8 else items)
        can = (await get_item(self.desk, self.user_id, item.id)).can
        if can:
            await self._do(item, self.chance.choice(can))

    async def _do(self, item: Item, what: str) -> None:
        self.told.steps.append(what)
        if what in ("keep_theirs", "send_ours"):
            have = await self._have(item.subject_id)
            key = "" if have is None else have.ref.get(self.place.ref, "")
            if self.by_hand.get(key) != "drop" or item.trouble == "gone_there":  # else there is more to be asked
                (self.overruled if what == "send_ours" else self.kept).add(key)
            await answer(self.desk, self.user_id, item.id, what)  # type: ignore[arg-type]
            return
        deed = {"retry": retry, "cancel": cancel, "undo": undo}[what]
        await deed(self.desk, self.user_id, item.id)
        if what == "cancel" and item.overwrite and not item.look_first:  # what was never sent overruled nothing
            have = await self._have(item.subject_id)
            self.overruled.discard("" if have is None else have.ref.get(self.place.ref, ""))

    async def _hand(self) -> None:
        """In the service's own app, to something that we put there and that stands as we know it."""
        ours = sorted(self.place.theirs(self.world))
        settled = {have.ref.get(self.place.ref) for have in await self._all_have() if have.digest is not None}
        ours = [key for key in ours if key in settled]
        if not ours:
            return
        key, what = self.chance.choice(ours), self.chance.choice(("edit", "edit", "drop"))
        self.told.steps.append(what)
        (self.place.edit if what == "edit" else self.place.drop)(self.world, key)
        self.by_hand[key] = what
        self.overruled.discard(key)
        self.kept.discard(key)

    async def _deliver(self, *, faulty: bool) -> None:
        """Where it hurts more often than elsewhere: at writing, with an answer that does not come."""
        faults = (*self.place.faults, "dropped_after", "dropped_after", "truncated_json")
        for _ in range(self.chance.choice((1, 1, 2)) if faulty else 0):
            self.stumble(faults, (None, "GET", "POST", "POST", "PUT", "DELETE"))
        await self.attempt(lambda desk: deliver(desk, self.user_id, self.connection_id), dies=0.45, most=9, two=0.25)
        self.world.faults.clear()
        self.clock.advance(seconds=self.chance.choice((1, 30, 700, 8_000)))

    async def settled(self) -> bool:
        await deliver(self.desk, self.user_id, self.connection_id)
        return not any(item.state in outbox.OPEN for item in await self._items())

    async def left(self) -> str:
        return str([(item.deed, item.state, item.trouble) for item in await self._items()])

    async def compare(self) -> None:
        problem = self.told.problems.append
        if self.world.untouched() != self.own:
            problem("something that the athlete made was touched")
        there = self.place.theirs(self.world)
        have = {one.ref.get(self.place.ref, ""): one for one in await self._all_have()}
        for key in sorted(set(there) - set(have)):
            problem(f"orphan or duplicate there: {key} {there[key]!r}")
        for key in sorted(set(have) - set(there)):
            if self.by_hand.get(key) != "drop":
                problem(f"our ledger has what is not there: {key}")
        for key, what in self.by_hand.items():
            if what == "edit" and key in there and there[key] != "Changed by hand" and key not in self.overruled:
                problem(f"an edit by hand is lost: {key} {there[key]!r}")
        for workout_id in self.workouts:
            await self._compare_one(workout_id)
        if self.slug == "garmin_signin":
            self._compare_days(set(there))

    def _compare_days(self, ours: set[str]) -> None:
        """One day each, and no entry of the calendar without its workout."""
        days: dict[str, int] = {}
        for _, body in self.world.garmin.account.schedules.items("client"):
            days[str(body["workoutId"])] = days.get(str(body["workoutId"]), 0) + 1
        for key, count in days.items():
            if key not in ours or count > 1:
                self.told.problems.append(
                    f"{count} days of workout {key}, which is {'there' if key in ours else 'gone'}"
                )

    async def _compare_one(self, workout_id: UUID) -> None:
        problem = self.told.problems.append
        every = [item for item in await self._items() if item.subject_id == workout_id]
        if every and every[0].trouble == "kept_theirs":
            return
        about = [item for item in every if item.state != "cancelled"]
        have = await self._have(workout_id)
        key = "" if have is None else have.ref.get(self.place.ref, "")
        if key in self.by_hand and key not in self.overruled:
            return
        if not about:
            if have is not None:
                problem(f"called off, and still there: {key}")
            return
        last = about[0]
        if last.trouble in outbox.ASKS:
            problem(f"asked about what nobody touched: {last.deed} {last.trouble} {key}")
            return
        if last.state == "failed":
            problem(f"{last.deed} failed for good: {last.trouble} {last.detail}")
            return
        if not last.intent:
            if have is not None:
                problem(f"taken back, and still in the ledger: {key}")
            return
        if have is None:
            if self.by_hand.get((last.ref or {}).get(self.place.ref, "")) != "drop":  # and nothing came of it since
                problem(f"approved, and not there: {last.deed}")
            return
        if dict(have.body or {}) != last.intent["body"]:
            problem(f"the ledger has another version than the one approved last: {key}")
        await self._read_back(have, last)

    async def _read_back(self, have: Delivered, last: Item) -> None:
        connector = connector_of(self.desk, self.slug)
        assert connector.writer is not None
        writer = connector.writer(wire_to(self.desk, self.user_id, await self.connection()))
        day = None if last.intent.get("day") is None else date.fromisoformat(last.intent["day"])
        try:
            found = await writer.read_back(have.ref)
        finally:
            await writer.close()
        thing = outgoing(have.tag, last.intent["body"], day)
        assert thing.workout is not None
        sent = thing.workout if connector.as_sent is None else connector.as_sent(thing)
        if found.workout is not None and (differences := compare(sent, found.workout)):
            self.told.problems.append(f"an edit of ours is lost: {[one.code for one in differences]}")
        if self.slug != "hevy" and found.day != day:
            self.told.problems.append(f"on {found.day}, and {day} was approved")

    async def _items(self) -> tuple[Item, ...]:
        async with self.desk.database.as_user(self.user_id) as conn:
            return await outbox.page(conn, self.user_id, limit=100)

    async def _have(self, workout_id: UUID) -> Delivered | None:
        async with self.desk.database.as_user(self.user_id) as conn:
            return await delivered.get(conn, self.user_id, self.connection_id, Subject("workout", workout_id))

    async def _all_have(self) -> tuple[Delivered, ...]:
        async with self.desk.database.as_user(self.user_id) as conn:
            return await delivered.of_subjects(conn, self.user_id, "workout", self.workouts)
