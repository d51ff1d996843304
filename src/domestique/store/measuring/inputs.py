"""The digest of all that a figure comes from: what changes none of it moves no figure and is not computed again."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from domestique.analysis.session import Facts
from domestique.analysis.signal.track import SOURCES
from domestique.model.athlete import Person, Settings
from domestique.model.sport import Sport
from domestique.model.streams import TIME
from domestique.store.measuring.products import Computed, Product
from domestique.store.measuring.told import DIGEST_BYTES
from domestique.store.recordings import RR

_SAME = {"lengths": "laps"}
"""Facts that are part of another."""


@dataclass(frozen=True, slots=True)
class Basis:
    """All that figures of one activity may come from. `channels`: digests of samples, and of beats."""

    facts: Facts
    settings: Settings
    person: Person
    channels: Mapping[str, bytes]


def behind(channel: str, recorded: Collection[str]) -> tuple[str, ...]:
    """What a channel is read from: itself, or where it was not recorded, those it is worked out from."""
    wanted = (channel,) if channel in recorded else SOURCES.get(channel, ())
    return tuple(name for name in wanted if name in recorded)


def those_of(sport: Sport, metrics: Sequence[Computed]) -> tuple[Computed, ...]:
    return tuple(metric for metric in metrics if not metric.sports or sport in metric.sports)


def channels_of(metric: Computed) -> tuple[str, ...]:
    """All that it reads where it was recorded."""
    return (*metric.channels, *metric.also) if isinstance(metric, Product) else metric.channels


@cache
def catalogue_digest(metrics: tuple[Computed, ...]) -> bytes:
    """Another one when any of these metrics came, went or changed its version."""
    return _digest((metric.slug, metric.version) for metric in metrics)


def digests(basis: Basis, metrics: Sequence[Computed]) -> dict[str, bytes]:
    """By slug, of `metrics` in order. Samples are placed by time and pauses, so both count for everything.

    A product is not there for an activity without its channels.
    """
    reader = _Reader(basis)
    found: dict[str, bytes] = {}
    for metric in metrics:
        if isinstance(metric, Product) and not all(behind(name, basis.channels) for name in metric.channels):
            continue
        found[metric.slug] = _digest(
            (
                metric.slug,
                metric.version,
                reader.ground,
                *(reader.samples(name) for name in channels_of(metric)),
                *(reader.setting(slug) for slug in metric.settings),
                *(reader.fact(name) for name in metric.facts),
                *(found.get(slug) for slug in metric.after),
            )
        )
    return found


class _Reader:
    """Laps and the like are long: each is hashed once, for all the metrics that read it."""

    def __init__(self, basis: Basis) -> None:
        self._basis = basis
        self._facts: dict[str, bytes] = {}
        self.ground = (basis.facts.sport.value, basis.channels.get(TIME), self.fact("pauses"))

    def samples(self, channel: str) -> object:
        return [(name, self._basis.channels[name]) for name in behind(channel, self._basis.channels)]

    def setting(self, slug: str) -> object:
        entry = self._basis.settings.entry(slug, self._basis.facts.sport)
        return None if entry is None else entry.value

    def fact(self, name: str) -> bytes:
        name = _SAME.get(name, name)
        if name not in self._facts:
            person = (self._basis.person.sex, self._basis.person.birth_year, self._basis.facts.day.year)
            beats = self._basis.channels.get(RR)
            apart = {"person": person, "rr": beats}
            self._facts[name] = _digest([apart[name] if name in apart else getattr(self._basis.facts, name)])
        return self._facts[name]


def _digest(parts: Iterable[object]) -> bytes:
    """Enough bytes to tell one activity's before from its after; nothing is looked up by it."""
    return sha256(repr(tuple(parts)).encode()).digest()[:DIGEST_BYTES]
