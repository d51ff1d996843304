"""Fetches what errands need: first the little that tells what moved, then the samples of what did."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.session import Facts
from domestique.analysis.unknown import Unknown
from domestique.model.activity import Lap, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import TIME
from domestique.store import interval_cuts, metric_values
from domestique.store.measures import Look
from domestique.store.measuring import product_rows
from domestique.store.measuring.inputs import Basis, behind, channels_of, digests, those_of
from domestique.store.measuring.products import Computed
from domestique.store.measuring.stale import day_of
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import Errand, Figure
from domestique.store.metric_values import MetricValue
from domestique.store.recordings import RR, StoredStream
from domestique.store.tables.activities import activity, activity_lap, activity_pause, strength_set
from domestique.store.tables.streams import activity_stream

_FACTS = ("id", "version", "sport", "sub_sport", "elapsed_s", "timer_s", "distance_m", "rpe", "feel", "summary")


@dataclass(frozen=True, slots=True)
class Case:
    """An activity and what of it has to be computed again; `dropped` are figures it no longer has."""

    look: Look
    basis: Basis
    digests: Mapping[str, bytes]
    kept: Mapping[str, MetricValue]
    wanted: frozenset[str]
    dropped: tuple[str, ...]


async def cases(
    conn: AsyncConnection,
    user_id: UUID,
    looks: Sequence[Look],
    told: Told,
    metrics: Sequence[Computed],
    *,
    everything: bool,
) -> tuple[Case, ...]:
    """`everything`: nothing of what was computed before is believed. Who is gone by now is left out."""
    bases = await read_bases(conn, user_id, looks, told)
    stored = await metric_values.of_activities(conn, user_id, list(bases))
    products = await product_rows.digests_of(conn, user_id, list(bases))
    made = []
    for look in looks:
        if look.id not in bases:
            continue
        basis, before = bases[look.id], stored.get(look.id, {})
        now = digests(basis, those_of(basis.facts.sport, metrics))
        was = {slug: one.inputs for slug, one in before.items()} | dict(products.get(look.id, {}))
        holds = frozenset(slug for slug in now if not everything and was.get(slug) == now[slug])
        kept = {slug: one for slug, one in before.items() if slug in holds}
        made.append(Case(look, basis, now, kept, frozenset(now.keys() - holds), tuple(was.keys() - now.keys())))
    return tuple(made)


async def errands(
    conn: AsyncConnection, user_id: UUID, cases: Sequence[Case], metrics: Sequence[Computed]
) -> tuple[Errand, ...]:
    """Only the channels that the wanted figures read."""
    busy = [case for case in cases if case.wanted]
    by_slug = {metric.slug: metric for metric in metrics}
    needed = {case.look.id: _channels(case.wanted, by_slug, case.basis.channels) for case in busy}
    found = await read_streams(conn, user_id, needed)
    return tuple(
        Errand(
            case.look.id,
            case.look.start_at,
            case.basis,
            tuple(stream for stream in found.get(case.look.id, ()) if stream.channel in needed[case.look.id]),
            {slug: figure_of(one) for slug, one in case.kept.items()},
            case.wanted,
        )
        for case in busy
    )


def figure_of(stored: MetricValue) -> Figure:
    if stored.value is not None:
        return stored.value
    return Unknown(stored.reason or "not_told", stored.about)  # type: ignore[arg-type]  # the reason was one of ours


def _channels(slugs: Iterable[str], by_slug: Mapping[str, Computed], recorded: Collection[str]) -> frozenset[str]:
    """Beats are told as a fact, and lie among the channels."""
    read = [by_slug[slug] for slug in slugs]
    beats = {RR} if any(RR in one.facts for one in read) else set[str]()
    return needs({name for one in read for name in channels_of(one)} | beats, recorded)


def needs(channels: Collection[str], recorded: Collection[str]) -> frozenset[str]:
    """Of what was recorded, what has to be read for these channels."""
    return frozenset(recorded) & {TIME}.union(*(behind(name, recorded) for name in channels))


async def read_bases(conn: AsyncConnection, user_id: UUID, looks: Sequence[Look], told: Told) -> dict[UUID, Basis]:
    ids = [look.id for look in looks]
    days = {look.id: day_of(look, told.zone) for look in looks}
    columns = [activity.c[name] for name in _FACTS]
    rows = (await conn.execute(select(*columns).where(activity.c.user_id == user_id, activity.c.id.in_(ids)))).all()
    laps = await _parts(conn, user_id, ids, activity_lap, ("kind", "start_s", "end_s", "fields"))
    pauses = await _parts(conn, user_id, ids, activity_pause, ("start_s", "end_s"))
    sets = await _parts(conn, user_id, ids, strength_set, [each.name for each in fields(StrengthSet)])
    channels = await _digests(conn, user_id, ids)
    cuts = await interval_cuts.of_activities(conn, user_id, ids)
    found = {}
    for row in rows:
        facts = Facts(
            sport=Sport(row.sport),
            day=days[row.id],
            sub_sport=row.sub_sport,
            elapsed_s=row.elapsed_s,
            timer_s=row.timer_s,
            distance_m=row.distance_m,
            rpe=row.rpe,
            feel=row.feel,
            laps=tuple(Lap(*one) for one in laps.get(row.id, ())),
            pauses=tuple((one[0], one[1]) for one in pauses.get(row.id, ())),
            sets=tuple(StrengthSet(*one) for one in sets.get(row.id, ())),
            summary=row.summary,
            cut=cuts.get(row.id),
        )
        found[row.id] = Basis(facts, told.on(facts.day), told.person, channels.get(row.id, {}))
    return found


async def _parts(
    conn: AsyncConnection, user_id: UUID, ids: Sequence[UUID], table: Table, names: Sequence[str]
) -> dict[UUID, list[tuple]]:  # type: ignore[type-arg]  # rows of whatever columns were asked for
    rows = await conn.execute(
        select(table.c.activity_id, *(table.c[name] for name in names))
        .where(table.c.user_id == user_id, table.c.activity_id.in_(ids))
        .order_by(table.c.activity_id, table.c.position)
    )
    found: dict[UUID, list[tuple]] = {}  # type: ignore[type-arg]
    for activity_id, *rest in rows:
        found.setdefault(activity_id, []).append(tuple(rest))
    return found


async def _digests(conn: AsyncConnection, user_id: UUID, ids: Sequence[UUID]) -> dict[UUID, dict[str, bytes]]:
    """How samples are read (scale, unit) counts as much as what they are."""
    table = activity_stream
    rows = await conn.execute(
        select(table.c.activity_id, table.c.channel, table.c.digest, table.c.n, table.c.scale, table.c.offset)
        .where(table.c.user_id == user_id, table.c.activity_id.in_(ids))
        .order_by(table.c.activity_id, table.c.channel)
    )
    found: dict[UUID, dict[str, bytes]] = {}
    for activity_id, channel, digest, n, scale, offset in rows:
        told = (digest or b"")[:16] + repr((n, scale, offset)).encode()
        found.setdefault(activity_id, {})[channel] = told
    return found


async def read_streams(
    conn: AsyncConnection, user_id: UUID, needed: Mapping[UUID, frozenset[str]]
) -> dict[UUID, list[StoredStream]]:
    table = activity_stream
    channels = frozenset[str]().union(*needed.values())
    if not channels:
        return {}
    columns = (table.c.channel, table.c.unit, table.c.scale, table.c.offset, table.c.n, table.c.encoding, table.c.data)
    rows = await conn.execute(
        select(table.c.activity_id, *columns)
        .where(table.c.user_id == user_id, table.c.activity_id.in_(needed), table.c.channel.in_(channels))
        .order_by(table.c.activity_id, table.c.channel)
    )
    found: dict[UUID, list[StoredStream]] = {}
    for activity_id, *rest in rows:
        found.setdefault(activity_id, []).append(StoredStream(*rest))
    return found
