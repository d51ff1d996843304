"""What goes wrong on purpose: planned for an exact request or by seeded chance, and every one written down.

world.faults.plan(Plan("dropped_after", method="POST", path="/workout-service/workout", nth=3))
world.faults.chance(Plan("error_500", service="hevy"), share=0.05, seed=7)
"""

import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args

Fault = Literal[
    "too_many_requests",
    "challenge",
    "token_inactive",
    "refresh_expired",
    "error_500",
    "no_content",
    "duplicate",
    "no_result",
    "strava_inactive",
    "html_401",
    "truncated_json",
    "wrong_shape",
    "slow",
    "dropped_before",
    "dropped_after",
    "clock_skew",
]
NAMES: tuple[Fault, ...] = get_args(Fault)


@dataclass(frozen=True, slots=True)
class Plan:
    """Which requests, and what happens to them. `path` is a regular expression searched in the path below the
    service's prefix; None matches all. `nth` counts matching requests from the plan's making, `times` how many in a
    row, None for ever. `options`: retry_after, seconds, skew_s."""

    fault: Fault
    service: str | None = None
    method: str | None = None
    path: str | None = None
    nth: int = 1
    times: int | None = 1
    options: Mapping[str, float] = field(default_factory=dict)

    def matches(self, service: str, method: str, path: str) -> bool:
        return (
            self.service in (None, service)
            and self.method in (None, method)
            and (self.path is None or re.search(self.path, path) is not None)
        )


@dataclass(frozen=True, slots=True)
class Injected:
    at: datetime
    service: str
    method: str
    path: str
    fault: Fault
    options: Mapping[str, float]


@dataclass(slots=True)
class _Planned:
    plan: Plan
    seen: int = 0
    chance: random.Random | None = None
    share: float = 1.0

    def fires(self) -> bool:
        self.seen += 1
        after = self.seen - self.plan.nth
        if after < 0 or (self.plan.times is not None and after >= self.plan.times):
            return False
        return self.chance is None or self.chance.random() < self.share


class Faults:
    def __init__(self) -> None:
        self._planned: list[_Planned] = []
        self.injected: list[Injected] = []

    def plan(self, *plans: Plan) -> None:
        for plan in plans:
            _check(plan)
            self._planned.append(_Planned(plan))

    def chance(self, plan: Plan, *, share: float, seed: int) -> None:
        """Every matching request from `plan.nth` on, with this probability; the same seed gives the same ones."""
        _check(plan)
        for_ever = Plan(**(asdict(plan) | {"times": None}))
        self._planned.append(_Planned(for_ever, chance=random.Random(seed), share=share))

    def clear(self) -> None:
        """Nothing more goes wrong; what went wrong stays written down."""
        self._planned.clear()

    def forget(self) -> None:
        self.injected.clear()

    def meet(self, service: str, method: str, path: str, now: datetime) -> Injected | None:
        """Every plan counts every request it matches; the first that fires has it."""
        firing = [held.plan for held in self._planned if held.plan.matches(service, method, path) and held.fires()]
        if not firing:
            return None
        found = Injected(now, service, method, path, firing[0].fault, firing[0].options)
        self.injected.append(found)
        return found

    def planned(self) -> list[dict[str, Any]]:
        return [asdict(held.plan) | {"seen": held.seen} for held in self._planned]


def plans_from(said: Iterable[Mapping[str, Any]]) -> list[Plan]:
    """From the control's JSON. Raises ValueError or TypeError on what is no plan."""
    plans = [Plan(**each) for each in said]
    for plan in plans:
        _check(plan)
    return plans


def _check(plan: Plan) -> None:
    if plan.fault not in NAMES:
        raise ValueError(f"no fault is called {plan.fault!r}; there are {', '.join(NAMES)}")
    if plan.path is not None:
        re.compile(plan.path)
