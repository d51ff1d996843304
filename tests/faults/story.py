"""A short story that is told again and again, each time with one other thing going wrong at one other step of it.

Chance (the seeded sequences) finds what nobody thought of; this leaves no step out.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import ClassVar

from domestique.emulators import Fault, Plan
from domestique.services.desk import Desk
from tests.faults.fragile import When
from tests.faults.run import Run, Setting, fragile, until_killed

_TURNS = 20
_OPTIONS = {"seconds": 90.0, "skew_s": 7200.0, "retry_after": 30.0}


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fault at the `request`-th request of the story; or in its `work`-th piece of work, a fault at the first request
    that matters to it, or a death at the `transaction`-th transaction. All 0: nothing goes wrong."""

    fault: Fault | None = None
    request: int = 0
    work: int = 0
    transaction: int = 0
    when: When = "before"


class Story(Run):
    """`patient`: what was broken off comes to its end before anything else happens. Otherwise the next wish is already
    there."""

    faults: ClassVar[dict[str, tuple[Fault, ...]]]
    """By service."""

    def __init__(self, setting: Setting, slug: str, trouble: Trouble, *, patient: bool) -> None:
        self._slug, self.trouble, self.patient = slug, trouble, patient
        self.transactions: list[int] = []
        """Of each piece of work."""
        self.requests = 0
        """Of the story; who compares asks too, and is let alone."""
        super().__init__(setting, 0)

    def choose(self) -> str:
        return self._slug

    def go_wrong(self) -> None:
        """Said before the first request."""
        it = self.trouble
        if it.fault is not None and it.request:
            self.world.faults.plan(Plan(it.fault, nth=it.request, options=_OPTIONS))

    async def until_quiet(self) -> None:
        self.requests = len(self.world.asked)
        self.world.faults.clear()
        await super().until_quiet()

    async def work(self, work: Callable[[Desk], Awaitable[object]], over: Callable[[], Awaitable[bool]]) -> None:
        """`over`: whether there is nothing left of it to be done."""
        await self._once(work)
        for _ in range(_TURNS if self.patient else 0):
            await self.well_again()
            if await over():
                break
            self.clock.advance(seconds=25_600)
            await work(self.desk)
        self.clock.advance(seconds=30)

    async def _once(self, work: Callable[[Desk], Awaitable[object]]) -> None:
        program, it = fragile(self.desk), self.trouble
        now = it.work == len(self.transactions) + 1
        program.dies(it.transaction if now else 0, it.when)
        if now and it.fault == "refresh_expired":
            self.world.garmin.account.expire_tokens()
            self.world.faults.plan(Plan(it.fault, service="garmin-di"))
        await until_killed(work(self.desk))
        self.transactions.append(program.seen)
        self.told.kills += program.lives()


def troubles(clean: Story) -> list[Trouble]:
    """Everything that can go wrong in a story that was told once with nothing going wrong."""
    found = [
        Trouble(fault, request=nth)
        for nth in range(1, clean.requests + 1)
        for fault in clean.faults[clean.slug]
        if fault != "refresh_expired"
    ]
    works = list(enumerate(clean.transactions, 1))
    if "refresh_expired" in clean.faults[clean.slug]:
        found += [Trouble("refresh_expired", work=work) for work, _ in works]
    whens: tuple[When, ...] = ("before", "after")  # inside is as before, for whoever looks at it later
    return found + [
        Trouble(work=work, transaction=nth, when=when)
        for work, count in works
        for nth in range(1, count + 1)
        for when in whens
    ]
