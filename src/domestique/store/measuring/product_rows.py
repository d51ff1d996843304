"""Products as rows: what was kept, with its digest, and what is to be written or dropped."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.unknown import Unknown
from domestique.store import curves, intervals, zone_times
from domestique.store.curves import StoredCurve
from domestique.store.intervals import IntervalSet
from domestique.store.measuring.products import INTERVALS, CurveMade, IntervalsMade, Made, ZonesMade
from domestique.store.zone_times import ZoneTime

_ROOMS = ("curve", "zones", "intervals")


def is_product(slug: str) -> bool:
    return slug.partition(":")[0] in _ROOMS


async def digests_of(
    conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID]
) -> Mapping[UUID, Mapping[str, bytes]]:
    """Of what was made before, by activity and slug."""
    found: dict[UUID, dict[str, bytes]] = {}
    for curve in await curves.of_activities(conn, user_id, activity_ids):
        found.setdefault(curve.activity_id, {})[f"curve:{curve.kind}:{curve.after_kj}"] = curve.inputs
    for zones in await zone_times.of_activities(conn, user_id, activity_ids):
        found.setdefault(zones.activity_id, {})[f"zones:{zones.kind}"] = zones.inputs
    for activity_id, inputs in (await intervals.digests_of(conn, user_id, activity_ids)).items():
        found.setdefault(activity_id, {})[INTERVALS] = inputs
    return found


async def put(conn: AsyncConnection, user_id: UUID, made: Sequence[tuple[UUID, str, bytes, Made | Unknown]]) -> None:
    """Of each: the activity, the slug, the digest, and what was made of it."""
    await curves.put(conn, user_id, [_curve(*one) for one in made if one[1].startswith("curve:")])
    await zone_times.put(conn, user_id, [_zones(*one) for one in made if one[1].startswith("zones:")])
    await intervals.put(conn, user_id, [interval_set(one[0], one[2], one[3]) for one in made if one[1] == INTERVALS])


async def drop(conn: AsyncConnection, user_id: UUID, activity_id: UUID, slugs: Sequence[str]) -> None:
    parts = [slug.split(":") for slug in slugs]
    kinds = [(part[1], int(part[2])) for part in parts if part[0] == "curve"]
    if kinds:
        await curves.drop(conn, user_id, [activity_id], kinds=kinds)
    zones = [part[1] for part in parts if part[0] == "zones"]
    if zones:
        await zone_times.drop(conn, user_id, [activity_id], kinds=zones)
    if INTERVALS in slugs:
        await intervals.drop(conn, user_id, [activity_id])


async def forget(conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID]) -> None:
    await curves.drop(conn, user_id, activity_ids)
    await zone_times.drop(conn, user_id, activity_ids)
    await intervals.drop(conn, user_id, activity_ids)


def _curve(activity_id: UUID, slug: str, inputs: bytes, made: Made | Unknown) -> StoredCurve:
    _, kind, after_kj = slug.split(":")
    best = made.values if isinstance(made, CurveMade) else None
    return StoredCurve(activity_id, kind, int(after_kj), best, *_why(made), inputs)


def _zones(activity_id: UUID, slug: str, inputs: bytes, made: Made | Unknown) -> ZoneTime:
    kind = slug.partition(":")[2]
    if not isinstance(made, ZonesMade):
        return ZoneTime(activity_id, kind, None, None, None, None, (), (), None, *_why(made), inputs)
    scheme = made.found.scheme
    seconds = tuple(zone.seconds for zone in made.found.zones)
    return ZoneTime(
        activity_id,
        kind,
        scheme.name,
        scheme.setting,
        scheme.basis,
        scheme.since,
        tuple(float(bound) for bound in scheme.bounds),
        seconds,
        made.three,
        None,
        None,
        inputs,
    )


def interval_set(activity_id: UUID, inputs: bytes, made: Made | Unknown) -> IntervalSet:
    if not isinstance(made, IntervalsMade):
        return IntervalSet(activity_id, None, None, (), None, (), (), *_why(made), inputs)
    told = made.told
    return IntervalSet(
        activity_id, told.source, told.channel, told.choices, told.caution, made.items, made.groups, None, None, inputs
    )


def _why(made: Made | Unknown) -> tuple[str | None, str | None]:
    return (made.reason, made.about) if isinstance(made, Unknown) else (None, None)
