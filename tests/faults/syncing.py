"""One seeded sequence of reading in: things are added, changed and deleted there and here, the line breaks, the
service stumbles, the program dies; in the end what lies there lies here, once, and what the athlete wrote here is
still written.
"""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from domestique.emulators.garmin.day import Day
from domestique.services.change_activity import change_activity
from domestique.services.desk import Desk
from domestique.services.merge_twins import merge_twins
from domestique.services.open_archives import open_archives
from domestique.services.read_import import read_import
from domestique.services.syncing.sync_connection import SILENCE, Synced, sync_connection
from domestique.store import activities, sync_runs
from domestique.store.tables.activities import activity
from domestique.store.tables.imports import import_batch
from domestique.store.tables.wellness import wellness_day
from tests.fakes.activities import ride
from tests.faults.places import ANY, SQUAT
from tests.faults.run import Run, Setting

_GARMIN = ["activities", "days", "sleep", "hrv", "weight"]
_KINDS = {"garmin_key": _GARMIN, "garmin_signin": _GARMIN, "hevy": ["workouts"], "intervals": ["wellness"]}


class Syncing(Run):
    what: ClassVar[str] = "sync"

    def __init__(self, setting: Setting, seed: int) -> None:
        super().__init__(setting, seed)
        self.mine: dict[datetime, str] = {}
        """Names that the athlete gave here, by the session's start."""
        self._outcome = ""

    def choose(self) -> str:
        return self.chance.choices(tuple(_KINDS), weights=(4, 2, 3, 3))[0]

    async def play(self) -> None:
        chance = self.chance
        for _ in range(chance.randint(1, 4)):
            self._add()
        for _ in range(chance.randint(2, 4)):
            for _ in range(chance.randint(1, 3)):
                await self._change()
            await self._sync(faulty=chance.random() < 0.85)

    def _today(self) -> date:
        return self.clock().date()

    # --- what happens there and here

    async def _change(self) -> None:
        deed = self.chance.choice((self._add, self._add, self._edit, self._drop, self._write_here))
        self.told.steps.append(deed.__name__)
        done = deed()
        if done is not None:
            await done

    def _add(self) -> None:
        if self.slug == "hevy":
            start, sets = self.another_start(), [{"weight_kg": 60.0, "reps": 5}]
            exercises = [{"exercise_template_id": SQUAT, "sets": sets}]
            self.world.hevy.account.add_workout(f"Lift {self.count}", start, start + timedelta(hours=1), exercises)
        elif self.slug.startswith("garmin") and self.chance.random() < 0.6:
            start = self.another_start()
            self.world.garmin.account.record(ride(60 + self.count, start=start, name=f"Ride {self.count}"))
        else:
            self._live(self._today() - timedelta(days=self.chance.randint(0, 20)))

    def _live(self, day: date) -> None:
        figures = {"resting_hr": self.chance.randint(40, 60), "hrv_ms": self.chance.randint(40, 90)}
        if self.slug == "intervals":
            named = {"restingHR": figures["resting_hr"], "hrv": float(figures["hrv_ms"])}
            self.world.intervals.account.add_wellness(day.isoformat(), **named)  # type: ignore[arg-type]
            return
        slept = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=10)
        weight = round(70 + self.chance.random() * 5, 1)
        self.world.garmin.account.live(
            Day(day, slept, deep_s=4000, light_s=14000, rem_s=5000, awake_s=900, sleep_score=80, weight_kg=weight,
                steps=self.chance.randint(2000, 20000), **figures)  # type: ignore[arg-type]
        )  # fmt: skip

    def _edit(self) -> None:
        self.count += 1
        garmin, hevy, intervals = self.world.garmin.account, self.world.hevy.account, self.world.intervals.account
        if self.slug == "hevy" and len(hevy.workouts):
            hevy.edit_workout(self.chance.choice(hevy.workouts.items())[0], title=f"Renamed {self.count}")
        elif self.slug == "intervals" and len(intervals.wellness):
            self._live(date.fromisoformat(self.chance.choice(intervals.wellness.items())[0]))
        elif garmin.activities():
            garmin.edit_activity(self.chance.choice(garmin.activities()).id, activityName=f"Renamed {self.count}")

    def _drop(self) -> None:
        if self.slug == "hevy" and len(self.world.hevy.account.workouts):
            key, _ = self.chance.choice(self.world.hevy.account.workouts.items())
            self.world.hevy.account.delete_workout(key)
            if self.chance.random() < 0.3:
                self.world.hevy.account.gone.pop(key)  # as if a clock had jumped: nothing tells of it
        elif self.world.garmin.account.activities():
            self.world.garmin.account.delete_activity(self.chance.choice(self.world.garmin.account.activities()).id)

    async def _write_here(self) -> None:
        """The athlete gives a session a name of their own."""
        async with self.desk.database.as_user(self.user_id) as conn:
            query = select(activity.c.id, activity.c.start_at).where(activity.c.deleted_at.is_(None))
            rows = list(await conn.execute(query.order_by(activity.c.start_at)))
            if not rows:
                return
            row = self.chance.choice(rows)
            found = await activities.get(conn, self.user_id, row.id)
        assert found is not None
        self.count += 1
        name = f"Mine {self.count}"
        await change_activity(self.desk, self.user_id, row.id, version=found.row.version, changes={"name": name})
        self.mine[row.start_at] = name

    # --- reading it in

    async def _sync(self, *, faulty: bool, full: bool = False) -> None:
        run_id = await self._asked(full)
        chance = self.chance
        faults = (*ANY, "token_inactive", *(("refresh_expired",) if self.slug == "garmin_signin" else ()))
        for _ in range(chance.choice((1, 2, 2)) if faulty else 0):
            self.stumble(faults, nths=(1, 1, 2, 3, 5, 8))
        self._outcome = "killed"
        steps = chance.choice((None, None, 1, 3)) if faulty else None
        overtaken = chance.randint(1, 4) if faulty and chance.random() < 0.15 else 0

        async def read(desk: Desk) -> None:
            self._tell(await self._read(desk, run_id, steps, overtaken if desk is self.desk else 0))

        if faulty:
            await self.attempt(read, dies=0.6, most=10, two=0.0 if overtaken else 0.2)
            self.world.faults.clear()
        else:
            await read(self.desk)
        self.told.steps.append(self._outcome)
        if chance.random() < 0.5 or not faulty:
            await self._read_files(faulty=faulty)
        self.clock.advance(seconds=chance.choice((1, 60, 4_000)))

    async def _read(self, desk: Desk, run_id: UUID, steps: int | None, overtaken: int) -> Synced:
        """`overtaken`: at which page it falls silent for so long that another process takes the connection from it,
        reads all, and only then it goes on."""
        left = [overtaken]

        async def progress(done: int, total: int | None, note: str) -> None:
            left[0] -= 1
            if left[0] == 0:
                self.clock.advance(seconds=SILENCE.total_seconds() + 1)
                self.told.steps.append("overtaken")
                self._tell(await self._read(self.setting.desks[1], run_id, None, 0))

        return await sync_connection(
            desk, self.user_id, run_id, holder=desk.new_id(), progress=progress, enough=_after(steps)
        )

    def _tell(self, synced: Synced) -> None:
        if synced.outcome not in ("busy", "nothing"):
            self._outcome = synced.outcome if synced.code is None else f"{synced.outcome} {synced.code}"

    async def _asked(self, full: bool) -> UUID:
        """The run that was broken off goes on; otherwise a new one."""
        asked: dict[str, object] = {"kinds": _KINDS[self.slug]}
        async with self.desk.database.as_user(self.user_id) as conn:
            going = await sync_runs.unended(conn, self.user_id, self.connection_id)
            if going:
                return going[-1].id
            if full or not await sync_runs.page(conn, self.user_id, limit=1):
                asked |= {"full": True, "since": (self._today() - timedelta(days=45)).isoformat()}
            return await self.desk.sync_soon(conn, self.user_id, self.connection_id, reason="asked", asked=asked)

    async def _read_files(self, *, faulty: bool) -> None:
        """By a worker that may die in it too; what it had begun to read is read by the next."""
        if faulty:
            await self.attempt(self.files_read, dies=0.15, most=9, two=0.0)
        else:
            await self.files_read(self.desk)

    async def files_read(self, desk: Desk) -> None:
        async with desk.database.as_user(self.user_id) as conn:
            queued = select(import_batch.c.id).where(import_batch.c.state.in_(("queued", "running")))
            ids = list((await conn.execute(queued.order_by(import_batch.c.id))).scalars())
        for import_id in ids:
            await open_archives(desk, self.user_id, import_id, progress=_nothing)
            await read_import(desk, self.user_id, import_id, progress=_nothing)
        await merge_twins(desk, self.user_id, progress=_nothing)

    async def settled(self) -> bool:
        """What ended is connected anew, and all of it is read once more."""
        async with self.desk.database.as_user(self.user_id) as conn:
            going = await sync_runs.unended(conn, self.user_id, self.connection_id)
        await self._sync(faulty=False, full=True)
        return self._outcome == "done" and not going

    async def left(self) -> str:
        return self._outcome

    # --- both sides

    async def compare(self) -> None:
        problem = self.told.problems.append
        there = self._sessions_there()
        here = await self._sessions_here()
        for start, count in Counter(start for start, _ in here).items():
            if count > 1:
                problem(f"{count} of the session at {start}")
        known = dict(here)
        for start, name in there.items():
            wanted = self.mine.get(start, name)
            if start not in known:
                problem(f"not here: {name} at {start}")
            elif known[start] != wanted:
                problem(f"called {known[start]!r}, and {wanted!r} is right, at {start}")
        for start, name in known.items():
            if start not in there and start not in self.mine:
                problem(f"gone there and still here: {name} at {start}")
        days, ours = self._days_there(), await self._days_here()
        for day, figures in days.items():
            for kind, value in figures.items():
                if ours.get(day, {}).get(kind) != value:
                    problem(f"{kind} on {day} is {ours.get(day, {}).get(kind)}, and {value} there")
        for day in set(ours) - set(days):
            problem(f"a day that is not there: {day}")

    def _sessions_there(self) -> dict[datetime, str]:
        if self.slug == "hevy":
            bodies = [body for _, body in self.world.hevy.account.workouts.items()]
            return {datetime.fromisoformat(body["start_time"]): body["title"] for body in bodies}
        return {held.start: held.name for held in self.world.garmin.account.activities()}

    async def _sessions_here(self) -> list[tuple[datetime, str]]:
        async with self.desk.database.as_user(self.user_id) as conn:
            query = select(activity.c.start_at, activity.c.name).where(activity.c.deleted_at.is_(None))
            return [(row.start_at, row.name) for row in await conn.execute(query)]

    def _days_there(self) -> dict[date, dict[str, float]]:
        if self.slug == "intervals":
            rows = self.world.intervals.account.wellness.items()
            return {date.fromisoformat(day): {"resting_heart_rate_bpm": float(body["restingHR"]), "hrv_ms": body["hrv"]}
                    for day, body in rows}  # fmt: skip
        if self.slug == "hevy":
            return {}
        return {
            day: {"resting_heart_rate_bpm": float(it.resting_hr or 0), "hrv_ms": float(it.hrv_ms or 0),
                  "steps": float(it.steps or 0), "sleep_s": float(it.asleep_s), "weight_kg": it.weight_kg or 0.0}
            for day, it in self.world.garmin.account.days.items()
        }  # fmt: skip

    async def _days_here(self) -> dict[date, dict[str, float]]:
        found: dict[date, dict[str, float]] = {}
        async with self.desk.database.as_user(self.user_id) as conn:
            for row in await conn.execute(select(wellness_day).where(wellness_day.c.user_id == self.user_id)):
                found.setdefault(row.day, {})[row.kind] = row.value
        return found


def _after(steps: int | None) -> Callable[[], bool]:
    left = [steps]

    def enough() -> bool:
        if left[0] is None:
            return False
        left[0] -= 1
        return left[0] < 0

    return enough


async def _nothing(done: int, total: int) -> None:
    """Progress of an import."""
