"""Look at figures: of one activity, and where one of them comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domestique.analysis.load_choice import choose_load
from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.metrics.metric import Metric
from domestique.model.athlete import Value
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.store import links, measures, metric_values
from domestique.store.database import Connection
from domestique.store.measures import Look, Measure
from domestique.store.measuring.gather import read_bases
from domestique.store.measuring.inputs import Basis, behind
from domestique.store.measuring.products import EVERYTHING
from domestique.store.measuring.sessions import look_at
from domestique.store.measuring.stale import is_stale
from domestique.store.measuring.told import Told
from domestique.store.metric_values import MetricValue

_PLACES = {metric.slug: place for place, metric in enumerate(METRICS)}


@dataclass(frozen=True, slots=True)
class ActivityMetrics:
    """`fresh`: nothing has changed since. `loads`: every load that is known, the most trusted first."""

    activity_id: UUID
    version: int
    fresh: bool
    measure: Measure | None
    values: tuple[MetricValue, ...]

    @property
    def loads(self) -> tuple[tuple[str, float], ...]:
        if self.measure is None:
            return ()
        known = {one.slug: one.value for one in self.values}
        chosen = choose_load(known, Sport(self.measure.sport))
        first = () if chosen.slug is None or chosen.value is None else ((chosen.slug, chosen.value),)
        return (*first, *chosen.alternatives)


@dataclass(frozen=True, slots=True)
class Source:
    """The recording that a channel was taken from."""

    activity_source_id: UUID
    device: str | None
    file: str


@dataclass(frozen=True, slots=True)
class Input:
    """`kind`: channel, setting, fact or metric."""

    kind: str
    name: str
    value: Value | str | None = None
    since: date | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    metric: Metric
    found: MetricValue
    fresh: bool
    inputs: tuple[Input, ...]


async def read_metrics(desk: Desk, user_id: UUID, activity_id: UUID) -> ActivityMetrics:
    """In the order of the catalogue."""
    async with desk.database.as_user(user_id) as conn:
        look, told = await _look(conn, user_id, activity_id)
        activity_id = look.id
        values = await metric_values.of_activity(conn, user_id, activity_id)
        measure = await measures.get(conn, user_id, activity_id)
    known = sorted((one for one in values if one.slug in BY_SLUG), key=lambda one: _PLACES[one.slug])
    return ActivityMetrics(activity_id, look.version, not is_stale(look, told, EVERYTHING), measure, tuple(known))


async def explain_metric(desk: Desk, user_id: UUID, activity_id: UUID, slug: str) -> Explained:
    """NotFound also for a metric that this kind of activity does not have."""
    async with desk.database.as_user(user_id) as conn:
        look, told = await _look(conn, user_id, activity_id)
        activity_id = look.id
        values = {one.slug: one for one in await metric_values.of_activity(conn, user_id, activity_id)}
        if slug not in BY_SLUG or slug not in values:
            raise NotFound
        basis = (await read_bases(conn, user_id, [look], told))[activity_id]
        sources = await _sources(conn, user_id, activity_id)
    metric = BY_SLUG[slug]
    inputs = (
        *(
            Input("channel", name, source=sources(name))
            for name in dict.fromkeys(name for each in metric.channels for name in behind(each, basis.channels))
        ),
        *(_setting(basis, name) for name in metric.settings),
        *(Input("fact", name, _plain(basis, name)) for name in metric.facts),
        *(Input("metric", name, values[name].value if name in values else None) for name in metric.after),
    )
    return Explained(metric, values[slug], not is_stale(look, told, EVERYTHING), inputs)


async def _look(conn: Connection, user_id: UUID, activity_id: UUID) -> tuple[Look, Told]:
    found = await look_at(conn, user_id, activity_id)
    if found is None:
        raise NotFound
    return found


def _setting(basis: Basis, slug: str) -> Input:
    entry = basis.settings.entry(slug, basis.facts.sport)
    return Input("setting", slug) if entry is None else Input("setting", slug, entry.value, entry.since)


def _plain(basis: Basis, name: str) -> float | str | None:
    """What can be said in a word: a figure, or how many there are."""
    if name == "person":
        told = (basis.person.sex, basis.person.birth_year)
        return ", ".join(str(one) for one in told if one is not None) or None
    value = getattr(basis.facts, "laps" if name == "lengths" else name)
    if name == "lengths":
        value = [lap for lap in value if lap.kind == "length"]
    if isinstance(value, Mapping | tuple | list):
        return float(len(value))
    return value if isinstance(value, str | float) or value is None else float(value)


class _Sources:
    def __init__(self, by_id: Mapping[str, Source], told: Mapping[str, str], leading: Source | None) -> None:
        self._by_id, self._told, self._leading = by_id, told, leading

    def __call__(self, channel: str) -> Source | None:
        return self._by_id.get(self._told.get(channel, ""), self._leading)


async def _sources(conn: Connection, user_id: UUID, activity_id: UUID) -> _Sources:
    every = await links.of_activity(conn, user_id, activity_id)
    told = await links.provenance(conn, user_id, activity_id)
    by_id = {}
    for link in every:
        names = [str(link.device[key]) for key in ("manufacturer", "product") if link.device.get(key)]
        by_id[str(link.id)] = Source(link.id, " ".join(names) or None, link.file_name)
    leading = by_id.get(str(told.get("leading"))) or next(iter(by_id.values()), None)
    return _Sources(by_id, told.get("channels") or {}, leading)
