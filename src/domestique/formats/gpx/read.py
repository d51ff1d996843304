"""Tracks to activities.

A track is an activity. Tracks that follow each other closely without saying that they are something else are one:
older receivers begin a new track whenever they are switched on.
"""

import re
from dataclasses import dataclass, replace

import numpy as np

from domestique.formats.errors import BadFile
from domestique.formats.gpx.names import TRACK
from domestique.formats.reading import Kind, Reading
from domestique.formats.sports import sport_of
from domestique.formats.xml.activity import losses_of, record
from domestique.formats.xml.grammar import UNKNOWN_TIME, Node, Parsed
from domestique.formats.xml.parse import parse
from domestique.formats.xml.timeline import Session, sessions
from domestique.model.activity import Activity, Device, Loss

_SAME_OUTING_MS = 2 * 3600 * 1000
_RECORDERS = ("garmin", "strava", "wahoo", "suunto", "polar", "coros", "bryton", "zwift", "hammerhead", "sigma")


@dataclass(frozen=True, slots=True)
class _Outing:
    """One or more tracks that are one activity."""

    name: str | None
    sport: str | None
    segments: tuple[tuple[int, int], ...]
    first_ms: int
    last_ms: int


def read_gpx(data: bytes) -> Reading:
    parsed, losses = parse(data, TRACK)
    losses = (*losses, *losses_of(parsed))
    root, points = parsed.root, parsed.points
    if not points.count:
        return _without_points(root, losses)
    activities: list[Activity] = []
    for outing in _outings(parsed):
        found, told = sessions(points, list(outing.segments))
        lasting = [session for session in found if len(session.time_ms) > 1]
        activities += [_activity(session, root, outing, points.utc_offset_s, tuple(told)) for session in lasting]
    if activities:
        return Reading(Kind.ACTIVITY, tuple(activities), losses)
    reason = (
        "All points bear the same time."
        if np.any(points.time_ms != UNKNOWN_TIME)
        else "Its points bear no times, so nothing says when or how fast it was done."
    )
    return Reading(Kind.ROUTE, losses=(*losses, Loss("no_times", f"The track is kept as a route. {reason}")))


def _without_points(root: Node, losses: tuple[Loss, ...]) -> Reading:
    if any(True for name in ("rtept", "wpt") for _ in root.within(name)):
        return Reading(Kind.ROUTE, losses=losses)
    raise BadFile("no_points", "The GPX file holds no track, route or waypoint.")


def _outings(parsed: Parsed) -> list[_Outing]:
    outings: list[_Outing] = []
    for track in parsed.root.within("trk"):
        segments = tuple((node.first, node.last) for node in track.all("trkseg")) or ((track.first, track.last),)
        times = parsed.points.time_ms[track.first : track.last]
        times = times[times != UNKNOWN_TIME]
        if not len(times):
            continue
        one = _Outing(track.word("name"), _kind(parsed.root, track), segments, int(times[0]), int(times[-1]))
        if outings and _continues(outings[-1], one):
            last = outings[-1]
            outings[-1] = replace(last, segments=(*last.segments, *one.segments), last_ms=one.last_ms)
        else:
            outings.append(one)
    return outings


def _kind(root: Node, track: Node) -> str | None:
    kind = track.word("type") or next((node.text.strip() for node in track.within("activity")), None)
    if kind and kind.isdigit() and "strava" not in root.attributes.get("creator", "").casefold():
        return None
    return kind


def _continues(before: _Outing, after: _Outing) -> bool:
    named_apart = None not in (before.name, after.name) and _unnumbered(before.name) != _unnumbered(after.name)
    gap = after.first_ms - before.last_ms
    return not named_apart and before.sport == after.sport and 0 <= gap <= _SAME_OUTING_MS


def _unnumbered(name: str | None) -> str:
    """ACTIVE LOG, ACTIVE LOG #2 and ACTIVE LOG 003 are one outing."""
    return re.sub(r"[\s#_()-]*\d*\)?$", "", name or "")


def _activity(
    session: Session, root: Node, outing: _Outing, utc_offset_s: int | None, told: tuple[Loss, ...]
) -> Activity:
    recorded = record(session, int(session.time_ms[0]))
    sport, sub_sport = sport_of(outing.sport)
    paused = sum(pause.end_s - pause.start_s for pause in recorded.pauses)
    return Activity(
        sport=sport,
        sub_sport=sub_sport,
        start=recorded.streams.start,
        streams=recorded.streams,
        name=outing.name or root.word("metadata", "name") or root.word("name"),
        elapsed_s=recorded.elapsed_s,
        timer_s=recorded.elapsed_s - paused,
        utc_offset_s=utc_offset_s,
        device=_device(root),
        pauses=recorded.pauses,
        losses=(*told, *recorded.losses),
    )


def _device(root: Node) -> Device | None:
    """`creator` names the program or device that wrote the file; a web address after it is not part of the name."""
    creator = root.attributes.get("creator", "").split(" - http")[0].split(" http")[0].strip()
    if not creator:
        return None
    maker = next((maker for maker in _RECORDERS if creator.casefold().startswith(maker)), None)
    return Device(maker, creator, None, None)
