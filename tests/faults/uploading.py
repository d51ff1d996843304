"""One seeded sequence of handing finished activities in: one by one or by the rule, while the line breaks, the service
stumbles, the program dies, and the watch hands the same in by itself; in the end each is there once, and known so here.
"""

import contextlib
import hashlib
from datetime import UTC, datetime
from typing import ClassVar
from uuid import UUID

from domestique.emulators import Fault
from domestique.emulators.garmin.recorded import from_file
from domestique.emulators.objects import digest
from domestique.services.deliver import deliver
from domestique.services.errors import OutboxRefused
from domestique.services.steer_outbox import cancel, get_item, retry
from domestique.services.upload_activity import run_rules, set_rule, upload
from domestique.store import delivered, outbox
from domestique.store.blobs import raw_key
from domestique.store.outbox import Item
from tests.fakes.activities import ride
from tests.fakes.fit_file import fit_ride
from tests.faults.places import ANY
from tests.faults.run import Run, Setting
from tests.store.places import an_activity

MORE: dict[str, tuple[Fault, ...]] = {
    "strava": ("strava_inactive", "token_inactive"),
    "garmin_signin": ("token_inactive", "refresh_expired", "no_result"),
}
_SERVICES = {"strava": "strava", "intervals": "intervals", "garmin_signin": "garmin"}


class Uploading(Run):
    what: ClassVar[str] = "upload"

    def __init__(self, setting: Setting, seed: int) -> None:
        super().__init__(setting, seed)
        self.service = _SERVICES[self.slug]
        self.files: dict[UUID, tuple[datetime, bytes]] = {}
        self.own = self.world.untouched()

    def choose(self) -> str:
        return self.chance.choices(tuple(_SERVICES), weights=(4, 3, 2))[0]

    async def play(self) -> None:
        chance = self.chance
        deeds = (self._record, self._record, self._ask, self._ask, self._rule, self._steer, self._watch)
        for _ in range(chance.randint(3, 7)):
            deed = chance.choice(deeds) if self.files else self._record
            self.told.steps.append(deed.__name__)
            with contextlib.suppress(OutboxRefused):
                await deed()
            if chance.random() < 0.85:
                await self._deliver(faulty=chance.random() < 0.75)

    async def _record(self) -> None:
        await self._recorded()
        if self.chance.random() < 0.6:
            await self._ask()

    async def _recorded(self) -> None:
        start = self.another_start()
        data = fit_ride(60, start=start.astimezone(UTC), serial=self.count)
        sha = hashlib.sha256(data).hexdigest()
        await self.desk.blobs.put(raw_key(self.user_id, sha), data)
        self.files[await an_activity(self.desk, self.user_id, ride(60, start=start), sha)] = start, data

    async def _ask(self) -> None:
        await upload(self.desk, self.user_id, self.chance.choice(list(self.files)), service=self.service)

    async def _rule(self) -> None:
        await self._ruled(on=self.chance.random() < 0.7)

    async def _ruled(self, *, on: bool) -> None:
        await set_rule(self.desk, self.user_id, self.connection_id, on=on, service=self.service)
        await run_rules(self.desk, self.user_id, service=self.service)

    async def _watch(self) -> None:
        """What the watch hands in by itself, the athlete has there: before us, or after."""
        start, data = self.files[self.chance.choice(list(self.files))]
        if (start, data) in self._there():
            return
        if self.slug == "strava":
            self.world.strava.add_activity(data)
        elif self.slug == "intervals":
            self.world.intervals.account.add_activity(data, by="athlete")
        else:
            account = self.world.garmin.account
            account.hold(from_file(30_000_000_000 + account.ids.number(), data))
        self.own = self.world.untouched()

    async def _steer(self) -> None:
        items = await self._items()
        if not items:
            return
        item = self.chance.choice(items)
        can = [what for what in (await get_item(self.desk, self.user_id, item.id)).can if what in ("retry", "cancel")]
        if can:
            what = self.chance.choice(can)
            self.told.steps.append(what)
            await {"retry": retry, "cancel": cancel}[what](self.desk, self.user_id, item.id)

    async def _deliver(self, *, faulty: bool) -> None:
        faults = (*ANY, "dropped_after", "dropped_after", "truncated_json", *MORE.get(self.slug, ()))
        for _ in range(self.chance.choice((1, 1, 2)) if faulty else 0):
            self.stumble(faults, (None, "GET", "POST", "POST"))
        await self.attempt(lambda desk: deliver(desk, self.user_id, self.connection_id), dies=0.45, most=9, two=0.25)
        self.world.faults.clear()
        self.clock.advance(seconds=self.chance.choice((1, 30, 700, 8_000, 22_000)))

    async def settled(self) -> bool:
        await deliver(self.desk, self.user_id, self.connection_id)
        return not any(item.state in outbox.OPEN for item in await self._items())

    async def left(self) -> str:
        return str([(item.deed, item.state, item.trouble) for item in await self._items()])

    async def compare(self) -> None:
        problem = self.told.problems.append
        if self.world.untouched() != self.own:
            problem("something that the athlete had there was touched")
        there = self._there()
        items = await self._items()
        async with self.desk.database.as_user(self.user_id) as conn:
            have = {
                one.subject_id for one in await delivered.of_subjects(conn, self.user_id, "activity", list(self.files))
            }
        for activity_id, file in self.files.items():
            about = [item for item in items if item.subject_id == activity_id and item.state != "cancelled"]
            count = there.count(file)
            if count > 1:
                problem(f"there {count} times: {file[0]}")
            if not about:
                if activity_id in have:
                    problem(f"nothing was asked, and the ledger has it: {file[0]}")
                continue
            if about[0].state == "failed":
                problem(f"failed for good: {about[0].trouble} {about[0].detail}")
            elif not count:
                problem(f"asked for, and not there: {file[0]}")
            elif activity_id not in have:
                problem(f"there, and not in the ledger: {file[0]}")
        asked = [
            file for activity_id, file in self.files.items() if any(one.subject_id == activity_id for one in items)
        ]
        for file in self._ours():
            if file not in asked:
                problem(f"an orphan there: {file[0]}")

    def _there(self) -> list[tuple[datetime, bytes]]:
        return [file for file in self.files.values() for _ in range(self._count(file, None))]

    def _ours(self) -> list[tuple[datetime, bytes]]:
        return [file for file in self.files.values() for _ in range(self._count(file, "client"))]

    def _count(self, file: tuple[datetime, bytes], by: str | None) -> int:
        start, data = file
        if self.slug == "strava":
            held = self.world.strava.activities.items(by)  # type: ignore[arg-type]
            return sum(body["sha"] == digest(data) for _, body in held)
        if self.slug == "intervals":
            held = self.world.intervals.account.activities.items(by)  # type: ignore[assignment, arg-type]
            return sum(self.world.intervals.account.files[key] == data for key, _ in held)  # type: ignore[index]
        every = self.world.garmin.account.activities()
        return sum(one.start == start and by in (None, one.by) for one in every)

    async def _items(self) -> tuple[Item, ...]:
        async with self.desk.database.as_user(self.user_id) as conn:
            return await outbox.page(conn, self.user_id, limit=100)
