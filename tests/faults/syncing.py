"""One seeded sequence of reading in: things are added, changed and deleted there and here, the line breaks, the
service stumbles, the program dies; in the end what lies there lies here, once, and what the athlete wrote here is
still written.
"""

import contextlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import select

from domestique.emulators import Fault, Plan, World, addresses
from domestique.emulators.garmin.day import Day
from domestique.services.change_activity import change_activity
from domestique.services.desk import Desk
from domestique.services.merge_twins import merge_twins
from domestique.services.open_archives import open_archives
from domestique.services.read_import import read_import
from domestique.services.syncing.sync_connection import SILENCE, sync_connection
from domestique.services.wires import connector_of, seal
from domestique.store import accounts, activities, connections, service_pauses, sync_runs
from domestique.store.tables.activities import activity
from domestique.store.tables.imports import import_batch
from domestique.store.tables.wellness import wellness_day
from tests.fakes.activities import ride
from tests.fakes.clock import FixedClock
from tests.faults.fragile import Fragile, Killed, When
from tests.faults.places import ANY, SQUAT
from tests.faults.told import Told

_KINDS = {
    "garmin_key": ["activities", "days", "sleep", "hrv", "weight"],
    "hevy": ["workouts"],
    "intervals": ["wellness"],
}
_ROUNDS = 30


@dataclass(slots=True)
class Syncing:
    desk: Desk
    clock: FixedClock
    database: Fragile
    show: Callable[[World], World]
    url: str

    async def sequence(self, seed: int) -> Told:
        chance = Random(f"sync {seed}")
        slug = chance.choice(("garmin_key", "garmin_key", "hevy", "intervals"))
        world = self.show(World(seed, now=self.clock))
        told = Told(seed, slug)
        try:
            run = await _begun(self, world, slug, chance, told)
            for _ in range(chance.randint(2, 4)):
                for _ in range(chance.randint(1, 3)):
                    await run.change()
                await run.sync(faulty=chance.random() < 0.85)
            await run.until_quiet()
            await run.compare()
        except Exception as error:
            told.problems.append(f"fell over: {type(error).__name__}: {error}")
        told.injected = [each.fault for each in world.faults.injected]
        return told


async def _begun(syncing: Syncing, world: World, slug: str, chance: Random, told: Told) -> "_Run":
    syncing.database.lives()
    desk, now = syncing.desk, syncing.clock()
    user_id, connection_id = desk.new_id(), desk.new_id()
    async with desk.database.as_system() as conn:
        await accounts.system_insert(
            conn, user_id, name="a", email=f"{user_id}@example.org", password_hash="-", role="member", language="en",
            time_zone="Asia/Seoul", created_at=now,
        )  # fmt: skip
    connector = connector_of(desk, slug)
    where = addresses(syncing.url, slug, dict(connector.declaration.addresses))
    run = _Run(syncing, world, slug, chance, told, user_id, connection_id)
    async with desk.database.as_user(user_id) as conn:
        await connections.add(
            conn, user_id, connection_id, slug=slug, service=connector.declaration.service, account_id="7",
            account_name=None, sealed_secret=seal(desk, run.secret()), addresses=where, valid_until=None, now=now,
        )  # fmt: skip
    for _ in range(chance.randint(1, 4)):
        run.add()
    return run


@dataclass(slots=True)
class _Run:
    syncing: Syncing
    world: World
    slug: str
    chance: Random
    told: Told
    user_id: UUID
    connection_id: UUID
    mine: dict[datetime, str] = field(default_factory=dict)
    """Names that the athlete gave here, by the session's start."""
    count: int = 0

    @property
    def desk(self) -> Desk:
        return self.syncing.desk

    def secret(self) -> dict[str, str]:
        keys = {"garmin_key": self.world.garmin.account.key, "hevy": self.world.hevy.account.key,
                "intervals": self.world.intervals.account.key}  # fmt: skip
        return {"key": keys[self.slug]}

    def _today(self) -> date:
        return self.syncing.clock().date()

    def _start(self) -> datetime:
        """Hours apart, so that no two are recordings of one session."""
        self.count += 1
        now = self.syncing.clock().replace(minute=0, second=0, microsecond=0)
        return now - timedelta(hours=5 * self.count + 3)

    # --- what happens there and here

    async def change(self) -> None:
        deed = self.chance.choice((self.add, self.add, self._edit, self._drop, self._write_here))
        self.told.steps.append(deed.__name__)
        done = deed()
        if done is not None:
            await done

    def add(self) -> None:
        if self.slug == "hevy":
            start, sets = self._start(), [{"weight_kg": 60.0, "reps": 5}]
            exercises = [{"exercise_template_id": SQUAT, "sets": sets}]
            self.world.hevy.account.add_workout(f"Lift {self.count}", start, start + timedelta(hours=1), exercises)
        elif self.slug == "garmin_key" and self.chance.random() < 0.6:
            start = self._start()
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
            self.world.hevy.account.delete_workout(self.chance.choice(self.world.hevy.account.workouts.items())[0])
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

    async def sync(self, *, faulty: bool, full: bool = False) -> str:
        run_id = await self._asked(full)
        chance, database = self.chance, self.syncing.database
        for _ in range(chance.choice((1, 2, 2)) if faulty else 0):
            self._something_goes_wrong()
        if faulty and chance.random() < 0.6:
            when: When = chance.choice(("before", "inside", "after"))
            database.dies(chance.randint(1, 16), when)
        outcome = "killed"
        holder = self.desk.new_id()
        steps = chance.choice((None, None, 1, 3)) if faulty else None
        with contextlib.suppress(Killed):
            synced = await sync_connection(
                self.desk, self.user_id, run_id, holder=holder, progress=_nobody_looks, enough=_after(steps)
            )
            outcome = synced.outcome if synced.code is None else f"{synced.outcome} {synced.code}"
        self.told.kills += database.lives()
        self.told.steps.append(outcome)
        if faulty:
            self.world.faults.clear()
        if chance.random() < 0.5 or not faulty:
            await self._read_files()
        self.syncing.clock.advance(seconds=chance.choice((1, 60, 4_000)))
        return outcome

    async def _asked(self, full: bool) -> UUID:
        """The run that was broken off goes on; otherwise a new one."""
        asked: dict[str, object] = {"kinds": _KINDS[self.slug]}
        async with self.desk.database.as_user(self.user_id) as conn:
            going = await sync_runs.unended(conn, self.user_id, self.connection_id)
            if going:
                return going[-1].id
            if full or not await self._began_before(conn):
                asked |= {"full": True, "since": (self._today() - timedelta(days=45)).isoformat()}
            return await self.desk.sync_soon(conn, self.user_id, self.connection_id, reason="asked", asked=asked)

    async def _began_before(self, conn: object) -> bool:
        return bool(await sync_runs.page(conn, self.user_id, limit=1))  # type: ignore[arg-type]

    def _something_goes_wrong(self) -> None:
        chance = self.chance
        fault: Fault = chance.choice((*ANY, "token_inactive"))
        options = {"seconds": 0.0, "skew_s": chance.choice((-7200.0, 7200.0)), "retry_after": 30.0}
        nth, times = chance.choice((1, 1, 2, 3, 5, 8)), chance.choice((1, 1, 1, 2, 3))
        self.world.faults.plan(Plan(fault, nth=nth, times=times, options=options))

    async def _read_files(self) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            queued = select(import_batch.c.id).where(import_batch.c.state.in_(("queued", "running")))
            ids = list((await conn.execute(queued.order_by(import_batch.c.id))).scalars())
        for import_id in ids:
            await open_archives(self.desk, self.user_id, import_id, progress=_nothing)
            await read_import(self.desk, self.user_id, import_id, progress=_nothing)
        await merge_twins(self.desk, self.user_id, progress=_nothing)

    async def until_quiet(self) -> None:
        """The faults are over: what ended is connected anew, and all of it is read once more."""
        self.world.clock.skew = timedelta()
        outcome = ""
        for _ in range(_ROUNDS):
            await self._well_again()
            async with self.desk.database.as_user(self.user_id) as conn:
                going = await sync_runs.unended(conn, self.user_id, self.connection_id)
            outcome = await self.sync(faulty=False, full=True)
            if outcome == "done" and not going:
                return
            self.syncing.clock.advance(seconds=SILENCE.total_seconds() + 25_000)
        self.told.problems.append(f"never quiet: {outcome}")

    async def _well_again(self) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            there = await connections.get(conn, self.user_id, self.connection_id)
            assert there is not None
            if there.state == "needs_you":
                secret = seal(self.desk, self.secret())
                await connections.renew(
                    conn, self.user_id, self.connection_id, sealed_secret=secret, account_name=None,
                    addresses=there.addresses, valid_until=None, now=self.desk.now(),
                )  # fmt: skip
                await service_pauses.clear(conn, self.user_id, there.service, service_pauses.scope_of(there.account_id))

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


async def _nobody_looks(done: int, total: int | None, note: str) -> None:
    """Progress of a sync."""


async def _nothing(done: int, total: int) -> None:
    """Progress of an import."""
