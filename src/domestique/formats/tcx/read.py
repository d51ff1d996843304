"""Activities, one for each <Activity>; a multisport session's parts and the transitions between them are each one."""

import math
from dataclasses import dataclass, replace

import numpy as np

from domestique.formats.errors import BadFile
from domestique.formats.reading import Kind, Reading
from domestique.formats.sports import sport_of
from domestique.formats.tcx.laps import LapFound, laps_of, placed, summed, time_of
from domestique.formats.tcx.names import POINTS
from domestique.formats.xml.activity import losses_of, record
from domestique.formats.xml.grammar import Node, Parsed, Points
from domestique.formats.xml.parse import parse
from domestique.formats.xml.timeline import DAY_MS, Session, sessions
from domestique.model.activity import Activity, Device, Loss
from domestique.model.sport import Sport

_MAKERS = ("garmin", "wahoo", "polar", "suunto", "coros", "bryton", "zwift", "strava", "tacx")


@dataclass(frozen=True, slots=True)
class _Part:
    """One <Activity>, or the <Transition> between two of a multisport session."""

    node: Node
    sport: Sport
    sub_sport: str | None
    laps: list[LapFound]
    utc_offset_s: int | None


def read_tcx(data: bytes) -> Reading:
    parsed, losses = parse(data, POINTS)
    losses = (*losses, *losses_of(parsed))
    parts = [_part(node, parsed) for name in ("Transition", "Activity") for node in parsed.root.within(name)]
    activities = [one for part in parts for one in _activities(part, parsed.points)]
    if activities:
        activities.sort(key=lambda activity: activity.start)
        return Reading(Kind.ACTIVITY, tuple(activities), losses)
    if parsed.root.find("Courses") is not None:
        return Reading(Kind.ROUTE, losses=losses)
    if parsed.root.find("Workouts") is not None:
        return Reading(Kind.WORKOUT, losses=losses)
    raise BadFile("no_points", "The TCX file holds no activity with a time, no course and no workout.")


def _part(node: Node, parsed: Parsed) -> _Part:
    sport, sub_sport = sport_of("transition" if node.name == "Transition" else node.attributes.get("Sport"))
    offset = parsed.points.utc_offset_s
    named = offset if offset is not None else time_of(node.word("Id"))[1]
    return _Part(node, sport, sub_sport, laps_of(node, parsed.points), named)


def _activities(part: _Part, points: Points) -> list[Activity]:
    tracks = [(track.first, track.last) for track in part.node.within("Track")]
    found, told = sessions(points, tracks)
    if not found:
        return _without_points(part)
    begins = [int(session.time_ms[0]) for session in found[1:]]
    whole = []
    for session, since, until in zip(found, [-math.inf, *begins], [*begins, math.inf], strict=True):
        own = [lap for lap in part.laps if since <= lap.start_ms < until]
        whole.append(_activity(replace(part, laps=own), session, tuple(told)))
    return whole


def _without_points(part: _Part) -> list[Activity]:
    """Typed in by hand, or done where nothing was recorded: the laps are all there is."""
    if not part.laps:
        return []
    none = Session(np.array([], np.int64), np.array([], np.int64), {})
    loss = Loss("no_points", "The activity has no recorded points, only its laps' figures.")
    return [_activity(part, none, (loss,))]


def _activity(part: _Part, session: Session, told: tuple[Loss, ...]) -> Activity:
    # A first lap may begin before its first point, while the receiver still looks for satellites.
    times = [int(time) for time in session.time_ms[[0, -1]]] if len(session.time_ms) else []
    starts = [lap.start_ms for lap in part.laps if not times or times[0] - lap.start_ms < DAY_MS]
    start_ms = min([*times[:1], *starts])
    end_ms = max([*times[1:], *(lap.end_ms for lap in part.laps)])
    recorded = record(session, start_ms)
    summary = summed(part.laps)
    timed, distance = summary.get("total_timer_time"), summary.get("total_distance")
    return Activity(
        sport=part.sport,
        sub_sport=part.sub_sport,
        start=recorded.streams.start,
        streams=recorded.streams,
        name=part.node.word("Training", "Plan", "Name"),
        elapsed_s=(end_ms - start_ms) / 1000,
        timer_s=timed if isinstance(timed, float) else None,
        distance_m=distance if isinstance(distance, float) else None,
        utc_offset_s=part.utc_offset_s,
        device=_device(part.node),
        laps=placed(part.laps, start_ms),
        pauses=recorded.pauses,
        summary=summary | _notes(part.node),
        losses=(*told, *recorded.losses),
    )


def _notes(node: Node) -> dict[str, float | str]:
    notes = node.word("Notes")
    return {"notes": notes} if notes else {}


def _device(node: Node) -> Device | None:
    creator = node.find("Creator")
    name = node.word("Creator", "Name")
    if creator is None or name is None:
        return None
    maker = next((maker for maker in _MAKERS if name.casefold().startswith(maker)), None)
    if maker is None and creator.word("ProductID"):
        # Garmin's own devices leave their maker's name out; a ProductID other than 0 is Garmin's number.
        maker = "garmin" if creator.number("ProductID") else None
    major, minor = creator.word("Version", "VersionMajor"), creator.word("Version", "VersionMinor")
    serial = creator.word("UnitId")
    return Device(
        manufacturer=maker,
        product=name,
        serial=serial if serial and serial.strip("0") else None,
        software=f"{major}.{minor}" if major and minor and (major, minor) != ("0", "0") else None,
    )
