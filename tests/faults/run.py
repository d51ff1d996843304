"""What every sequence runs in: one athlete with one connection, a program that may die, a service that may stumble."""

import asyncio
import contextlib
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import ClassVar, cast

from domestique.emulators import Fault, Plan, World, addresses
from domestique.services.desk import Desk
from domestique.services.wires import connector_of, seal
from domestique.store import accounts, connections, service_pauses
from tests.fakes.clock import FixedClock
from tests.faults.fragile import Fragile, Killed, When
from tests.faults.places import SECRETS
from tests.faults.told import Told, step_of

_ROUNDS = 60
_SLOW_S = (5.0, 90.0, 500.0)
"""As the clock goes that all share; no request may take as long as an item is held for."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all sequences share. `desks`: two processes of the program, which die apart."""

    desks: tuple[Desk, Desk]
    clock: FixedClock
    show: Callable[[World], World]
    url: str


def setting(desk: Desk, clock: FixedClock, show: Callable[[World], World], url: str) -> Setting:
    one, two = (replace(desk, database=Fragile(desk.database.engine), now=clock) for _ in range(2))
    return Setting((one, two), clock, show, url)


class Run(ABC):
    what: ClassVar[str]

    def __init__(self, setting: Setting, seed: int) -> None:
        self.setting, self.clock = setting, setting.clock
        self.desk = setting.desks[0]
        self.began = setting.clock().replace(minute=0, second=0, microsecond=0)
        self.count = 0
        self.chance = Random(f"{self.what} {seed}")
        self.slug = self.choose()
        self.world = setting.show(World(seed, now=setting.clock, sleep=self._slow))
        self.told = Told(seed, self.slug)
        self.user_id, self.connection_id = self.desk.new_id(), self.desk.new_id()

    async def sequence(self) -> Told:
        told = self.told
        for desk in self.setting.desks:
            fragile(desk).lives()
        try:
            await self._connect()
            await self.play()
            await self.until_quiet()
            await self.compare()
        except Exception as error:
            told.problems.append(f"fell over: {type(error).__name__}: {error}")
        told.injected = [
            (each.fault, step_of(each.method, each.service, each.path)) for each in self.world.faults.injected
        ]
        told.asked = {step_of(each.method, each.service, each.path) for each in self.world.asked}
        return told

    @abstractmethod
    def choose(self) -> str:
        """Which service; the plainest to talk to more often, because it is the fastest."""

    @abstractmethod
    async def play(self) -> None:
        """What happens there and here, and what goes wrong."""

    @abstractmethod
    async def settled(self) -> bool:
        """Does what is left, now that nothing goes wrong any more; whether that was all."""

    @abstractmethod
    def left(self) -> Awaitable[str]:
        """What there still is to do, in words."""

    @abstractmethod
    async def compare(self) -> None:
        """Both sides; what is not equal becomes a problem."""

    def another_start(self) -> datetime:
        """Hours apart, so that no two are recordings of one session."""
        self.count += 1
        return self.began - timedelta(hours=5 * self.count + 3)

    # --- the athlete's account there

    async def _connect(self) -> None:
        desk, now = self.desk, self.clock()
        async with desk.database.as_system() as conn:
            await accounts.system_insert(
                conn, self.user_id, name="a", email=f"{self.user_id}@example.org", password_hash="-", role="member",
                language="en", time_zone="Asia/Seoul", created_at=now,
            )  # fmt: skip
        declared = connector_of(desk, self.slug).declaration
        where = addresses(self.setting.url, self.slug, dict(declared.addresses))
        async with desk.database.as_user(self.user_id) as conn:
            await connections.add(
                conn, self.user_id, self.connection_id, slug=self.slug, service=declared.service, account_id="7",
                account_name=None, sealed_secret=self._sealed(), addresses=where, valid_until=None, now=now,
            )  # fmt: skip

    def _sealed(self) -> bytes:
        return seal(self.desk, SECRETS[self.slug](self.world))

    async def connection(self) -> connections.Connected:
        async with self.desk.database.as_user(self.user_id) as conn:
            there = await connections.get(conn, self.user_id, self.connection_id)
        assert there is not None
        return there

    async def well_again(self) -> None:
        """The athlete gives a new credential where one is needed."""
        there = await self.connection()
        if there.state != "needs_you":
            return
        async with self.desk.database.as_user(self.user_id) as conn:
            await connections.renew(
                conn, self.user_id, self.connection_id, sealed_secret=self._sealed(), account_name=None,
                addresses=there.addresses, valid_until=None, now=self.desk.now(),
            )  # fmt: skip
            await service_pauses.clear(conn, self.user_id, there.service, service_pauses.scope_of(there.account_id))

    async def until_quiet(self) -> None:
        """The faults are over."""
        self.world.clock.skew = timedelta()
        for _ in range(_ROUNDS):
            await self.well_again()
            if await self.settled():
                return
            self.clock.advance(seconds=25_600)
        self.told.problems.append(f"never quiet: {await self.left()}")

    # --- what goes wrong

    async def _slow(self, seconds: float) -> None:
        self.clock.advance(seconds=seconds)

    async def attempt(self, work: Callable[[Desk], Awaitable[object]], *, dies: float, most: int, two: float) -> None:
        """By a process that may die before, inside or after one of its first `most` transactions, or by two at once."""
        chance = self.chance
        desks = self.setting.desks if chance.random() < two else self.setting.desks[:1]
        for desk in desks:
            if chance.random() < dies:
                when: When = chance.choice(("before", "inside", "after"))
                fragile(desk).dies(chance.randint(1, most), when)
        if len(desks) > 1:
            self.told.steps.append("two at once")
        await asyncio.gather(*(until_killed(work(desk)) for desk in desks))
        self.told.kills += sum([fragile(desk).lives() for desk in desks])

    def stumble(
        self,
        faults: tuple[Fault, ...],
        methods: tuple[str | None, ...] = (None,),
        nths: tuple[int, ...] = (1, 1, 1, 2, 3, 5),
    ) -> None:
        chance = self.chance
        fault, service = chance.choice(faults), None
        if fault == "refresh_expired":
            service = "garmin-di"
            self.world.garmin.account.expire_tokens()
        options = {"seconds": chance.choice(_SLOW_S), "skew_s": chance.choice((-7200.0, 7200.0)), "retry_after": 30.0}
        method, nth, times = chance.choice(methods), chance.choice(nths), chance.choice((1, 1, 1, 2, 3))
        if fault in ("no_content", "duplicate"):
            times = 1  # a service that goes on saying that there is nothing cannot be doubted
        self.world.faults.plan(Plan(fault, service=service, method=method, nth=nth, times=times, options=options))


async def until_killed(work: Awaitable[object]) -> None:
    with contextlib.suppress(Killed):
        await work


def fragile(desk: Desk) -> Fragile:
    return cast(Fragile, desk.database)
