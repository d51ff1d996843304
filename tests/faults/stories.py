"""The stories: each goes through every step that there is of writing out, of reading in and of handing in."""

import contextlib
from datetime import timedelta
from typing import ClassVar
from uuid import UUID

from domestique.emulators import Fault
from domestique.services.deliver import deliver
from domestique.services.desk import Desk
from domestique.services.errors import OutboxRefused
from domestique.services.keep_workouts import change_workout, get_workout
from domestique.services.send_workout import move, unpush
from domestique.services.steer_outbox import answer, get_item, undo
from domestique.store import outbox
from tests.faults.places import ANY, PLACES
from tests.faults.pushing import Pushing
from tests.faults.story import Story
from tests.faults.syncing import Syncing
from tests.faults.uploading import MORE, Uploading


class PushStory(Story, Pushing):
    """Made, changed, moved, changed by hand there and overruled, taken back, and brought back."""

    faults: ClassVar[dict[str, tuple[Fault, ...]]] = {slug: place.faults for slug, place in PLACES.items()}

    async def play(self) -> None:
        await self._knows_squats()
        self.place.own(self.world, self.clock().date())
        self.own = self.world.untouched()
        self.go_wrong()
        await self._write()
        await self._out()
        (workout_id,) = self.workouts
        await self._changed(workout_id, days=3)
        await self._out()
        await move(self.desk, self.user_id, workout_id, day=self.clock().date() + timedelta(days=5), version=None)
        await self._out()
        await self._overruled(workout_id)
        await unpush(self.desk, self.user_id, workout_id, connection_ids=None)
        await self._out()
        newest = (await self._items())[0]
        if "undo" in (await get_item(self.desk, self.user_id, newest.id)).can:
            await undo(self.desk, self.user_id, newest.id)
        await self._out()

    async def _changed(self, workout_id: UUID, *, days: int) -> None:
        self.count += 1
        row = await get_workout(self.desk, self.user_id, workout_id)
        day = self.clock().date() + timedelta(days=days)
        body = self.place.written(f"Workout {self.count}")
        changes = {"workout": body, "day": day}
        await change_workout(self.desk, self.user_id, workout_id, version=row.version, changes=changes)
        await self._push(workout_id)

    async def _overruled(self, workout_id: UUID) -> None:
        have = await self._have(workout_id)
        key = "" if have is None else have.ref.get(self.place.ref, "")
        if have is not None and have.digest is not None and key in self.place.theirs(self.world):
            self.place.edit(self.world, key)
            self.by_hand[key] = "edit"
        await self._changed(workout_id, days=4)
        await self._out()
        for item in await self._items():
            if "send_ours" in (await get_item(self.desk, self.user_id, item.id)).can:
                self.overruled.add(key)
                await answer(self.desk, self.user_id, item.id, "send_ours")
        await self._out()

    async def _out(self) -> None:
        await self.work(lambda desk: deliver(desk, self.user_id, self.connection_id), self._quiet)

    async def _quiet(self) -> bool:
        return not any(item.state in outbox.OPEN for item in await self._items())


class SyncStory(Story, Syncing):
    """All of it, then what was added, changed and deleted there while the athlete wrote here, then nothing new."""

    faults: ClassVar[dict[str, tuple[Fault, ...]]] = {
        "garmin_key": (*ANY, "token_inactive"), "garmin_signin": (*ANY, "token_inactive", "refresh_expired"),
        "hevy": ANY, "intervals": ANY,
    }  # fmt: skip

    async def play(self) -> None:
        self.go_wrong()
        for _ in range(4):
            self._add()
        await self._in()
        await self._write_here()
        self._add()
        self._edit()
        self._drop()
        await self._in()
        await self._in()

    async def _in(self) -> None:
        run_id = await self._asked(False)

        async def read(desk: Desk) -> None:
            self._outcome = "killed"
            self._tell(await self._read(desk, run_id, None, 0))

        async def done() -> bool:
            return self._outcome == "done"

        async def nothing_to_wait_for() -> bool:
            return True

        await self.work(read, done)
        await self.work(self.files_read, nothing_to_wait_for)


class UploadStory(Story, Uploading):
    """One by hand, one by the rule, one that the watch had handed in already, and one that the watch hands in after."""

    faults: ClassVar[dict[str, tuple[Fault, ...]]] = {
        slug: (*ANY, *MORE.get(slug, ())) for slug in ("strava", "intervals", "garmin_signin")
    }

    async def play(self) -> None:
        self.go_wrong()
        for step in (self._ask, self._by_rule, self._watch_first, self._watch_after):
            self.files, before = {}, self.files
            await self._recorded()
            with contextlib.suppress(OutboxRefused):
                await step()
            self.files = before | self.files
            await self.work(lambda desk: deliver(desk, self.user_id, self.connection_id), self._quiet)

    async def _by_rule(self) -> None:
        await self._ruled(on=True)
        await self._ruled(on=False)

    async def _watch_first(self) -> None:
        await self._watch()
        await self._ask()

    async def _watch_after(self) -> None:
        await self._ask()
        await self._watch()

    async def _quiet(self) -> bool:
        return not any(item.state in outbox.OPEN for item in await self._items())
