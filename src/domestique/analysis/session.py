"""One activity as formulas see it: the one-second grid, what hangs on the activity, and the settings of its day.

Everything shared by several metrics is worked out once, at the first asking. What was asked for is remembered, so that
a test can hold it against what the metric declares.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

import numpy as np

from domestique.analysis.signal.grid import Grid, Numbers, grid
from domestique.analysis.unknown import Unknown
from domestique.model.activity import Lap, StrengthSet
from domestique.model.athlete import NOBODY, NOTHING_SET, Person, Settings
from domestique.model.intervals import Cut
from domestique.model.sport import Sport
from domestique.model.streams import Stream, Streams

T = TypeVar("T")

_EMPTY = Grid(np.empty(0, np.int64), (), {})


@dataclass(frozen=True)
class Facts:
    """What is known of an activity beside its samples. Times in seconds since the start of the streams."""

    sport: Sport
    day: date
    sub_sport: str | None = None
    elapsed_s: float | None = None
    timer_s: float | None = None
    distance_m: float | None = None
    rpe: float | None = None
    feel: int | None = None
    laps: tuple[Lap, ...] = ()
    pauses: tuple[tuple[float, float], ...] = ()
    sets: tuple[StrengthSet, ...] = ()
    rr: Stream | None = None
    """Beat-to-beat intervals in ms, with a length of their own."""
    summary: Mapping[str, float | str] = field(default_factory=dict)
    cut: Cut | None = None
    """How the athlete wants its intervals; None: never said."""


@dataclass
class Session:
    facts: Facts
    streams: Streams | None
    """None: nothing was recorded, it was typed in."""
    settings: Settings = NOTHING_SET
    person: Person = NOBODY
    values: dict[str, float | Unknown] = field(default_factory=dict)
    """Of the metrics computed so far."""
    asked: set[tuple[str, str]] = field(default_factory=set)
    _kept: dict[str, object] = field(default_factory=dict)

    @property
    def sport(self) -> Sport:
        return self.facts.sport

    @cached_property
    def grid(self) -> Grid:
        return _EMPTY if self.streams is None else grid(self.streams, self.facts.pauses)

    def has(self, channel: str) -> bool:
        self.asked.add(("channel", channel))
        return channel in self.grid.channels

    def channel(self, name: str, *, coverage: float = 0.0) -> Numbers:
        """On the grid, NaN where unknown. `coverage`: the share that must be known."""
        self.asked.add(("channel", name))
        values = self.grid.channels.get(name)
        if values is None or not len(values):
            raise Unknown("no_channel", name)
        known = self.once(f"coverage:{name}", lambda: float(np.isfinite(values).mean()))
        if known == 0.0:
            raise Unknown("no_channel", name)
        if known < coverage:
            raise Unknown("poor_coverage", name)
        return values

    def setting(self, slug: str) -> float:
        self.asked.add(("setting", slug))
        value = self.settings.get(slug, self.sport)
        if value is None:
            raise Unknown("no_setting", slug)
        return value

    def bounds(self, slug: str) -> tuple[float, ...] | None:
        """The athlete's own zones, when told."""
        self.asked.add(("setting", slug))
        return self.settings.bounds(slug, self.sport)

    def fact(self, name: str) -> float:
        """A figure of the activity itself: timer_s, elapsed_s, distance_m, rpe."""
        self.asked.add(("fact", name))
        value = getattr(self.facts, name)
        if value is None:
            raise Unknown("not_told", name)
        return float(value)

    def facts_or(self, missing: float, name: str) -> float:
        """The same, where there is something else to go on."""
        try:
            return self.fact(name)
        except Unknown:
            return missing

    def told(self, name: str) -> float:
        """A figure the device wrote, under its own name."""
        self.asked.add(("fact", "summary"))
        value = self.facts.summary.get(name)
        if not isinstance(value, int | float) or not np.isfinite(value):
            raise Unknown("not_told", name)
        return float(value)

    def beats_apart(self) -> Numbers:
        """In ms; only what was recorded."""
        self.asked.add(("fact", "rr"))
        if self.facts.rr is None:
            raise Unknown("no_channel", "rr")
        values = self.facts.rr.values()
        known = values[np.isfinite(values)]
        if not len(known):
            raise Unknown("no_channel", "rr")
        return known

    def value(self, slug: str) -> float:
        """Another metric's, which `after` must name."""
        self.asked.add(("metric", slug))
        found = self.values.get(slug, Unknown("not_told", slug))
        if isinstance(found, Unknown):
            raise found
        return found

    def between(self, from_s: float, to_s: float) -> "Session":
        """The same activity from one second to another, as if nothing else had been."""
        facts = replace(
            self.facts, elapsed_s=None, timer_s=None, distance_m=None, rpe=None, feel=None,
            laps=(), pauses=(), sets=(), rr=None, summary={}, cut=None,
        )  # fmt: skip
        part = Session(facts, self.streams, self.settings, self.person)
        part.__dict__["grid"] = self.grid.between(from_s, to_s)
        return part

    def once(self, key: str, make: Callable[[], T]) -> T:
        """Work shared by several metrics."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(T, self._kept[key])
