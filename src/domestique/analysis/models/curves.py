"""Curves of an activity, and the best of many."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.models.mean_max import LENGTHS, Whole, mean_max
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown

Kind = Literal["power", "heart_rate", "speed"]
KINDS: tuple[Kind, ...] = ("power", "heart_rate", "speed")
UNITS = {"power": "W", "heart_rate": "bpm", "speed": "m/s"}
FATIGUE_KJ = (500, 1000, 1500, 2000)


@dataclass(frozen=True, slots=True)
class Curve:
    """`values[i]` is the best mean over LENGTHS[i] seconds; as long as the longest unbroken stretch."""

    kind: Kind
    values: Numbers
    begins: Whole
    """Where each best begins, in seconds since the start."""
    after_kj: int = 0

    @property
    def seconds(self) -> Whole:
        return LENGTHS[: len(self.values)]

    def best(self, seconds: int) -> float | None:
        """None when nothing as long was recorded, or it is none of LENGTHS."""
        place = int(np.searchsorted(LENGTHS, seconds))
        if place >= len(self.values) or int(LENGTHS[place]) != seconds:
            return None
        return float(self.values[place])


def curve(session: Session, kind: Kind, after_kj: int = 0) -> Curve:
    """`after_kj`: only efforts that begin after so much work. Unknown without the channel or the work."""
    values = session.channel(kind)

    def made() -> Curve:
        since = 0 if not after_kj else _after(session, after_kj)
        best, places = mean_max(values, session.grid.segments, since=since)
        if not len(best):
            raise Unknown("too_short")
        return Curve(kind, best, session.grid.at[places], after_kj)

    if after_kj:
        session.channel("power")
    return session.once(f"curve:{kind}:{after_kj}", made)


def _after(session: Session, kj: int) -> int:
    power = session.channel("power")
    work = session.once("work:running", lambda: np.cumsum(np.nan_to_num(power)))
    place = int(np.searchsorted(work, kj * 1000.0, side="right"))
    if place >= len(work):
        raise Unknown("too_short")
    return place


@dataclass(frozen=True, slots=True)
class Bests:
    """The best of several curves: `owners[i]` says which one, by its place among them."""

    values: Numbers
    owners: Whole

    @property
    def seconds(self) -> Whole:
        return LENGTHS[: len(self.values)]


def best_of(curves: Sequence[Numbers]) -> Bests:
    """Of the values of curves, each as long as it is. Of two that are equal the earlier in the list owns."""
    if not curves:
        return Bests(np.empty(0), np.empty(0, np.int64))
    lengths = np.array([len(values) for values in curves])
    longest = int(lengths.max())
    everything = np.full((len(curves), longest), -np.inf)
    everything[np.arange(longest) < lengths[:, None]] = np.concatenate(curves)
    owners = everything.argmax(axis=0)
    return Bests(everything[owners, np.arange(longest)], owners)
