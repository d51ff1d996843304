"""FIT messages to activities: one a session, with the records, laps and events of its time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from domestique.formats.fit.column import Column
from domestique.formats.fit.fields import named_values, number, word
from domestique.formats.fit.intervals import laps_of, pauses_of, too_many
from domestique.formats.fit.messages import FitPart
from domestique.formats.fit.origin import device_of, utc_offset
from domestique.formats.fit.record_streams import moment, streams_of
from domestique.formats.fit.sessions import Session, sessions_of, shared_out
from domestique.formats.fit.sports import sport_of
from domestique.formats.fit.strength import sets_of
from domestique.formats.fit.timeline import Timeline, timeline_of
from domestique.formats.fit.variability import rr_of
from domestique.model.activity import Activity, Lap, Loss, Pause, StrengthSet

LONGEST_LEAD_S = 2 * 86400
"""A session that began longer before its first sample did not: its clock was wrong."""


@dataclass(frozen=True, slots=True)
class _Share:
    """What of the file is one session's; times still in FIT seconds."""

    timeline: Timeline
    laps: list[Lap]
    pauses: list[Pause]
    sets: list[StrengthSet]
    summary: Mapping[str, float | str]


def activities_of(part: FitPart, records: Mapping[str, Column]) -> tuple[Activity, ...]:
    """`records`: the part's record columns, with a strap's heart rate merged in (FitFile.records)."""
    timeline, losses = timeline_of(part.table("record"))
    table = part.table("session")
    sessions, more_losses = sessions_of(table, timeline)
    if not sessions:
        return ()
    columns = table.columns if table is not None else {}
    summaries = named_values(columns, len(table) if table is not None else 0)
    laps = shared_out(laps_of(part), lambda lap: (lap.start_s + lap.end_s) / 2, sessions)
    pauses = shared_out(pauses_of(part), lambda pause: pause.start_s, sessions)
    sets = shared_out(sets_of(part), lambda each: each.start_s or 0.0, sessions)
    bounds = [-np.inf, *(session.start for session in sessions[1:]), np.inf]
    found = []
    for index, (session, (first, last)) in enumerate(zip(sessions, pairwise(bounds), strict=True)):
        summary = summaries[session.row] if session.row is not None else {}
        share = _Share(timeline.between(first, last), laps[index], pauses[index], sets[index], summary)
        found.append(_activity(part, session, columns, records, share))
    found[0] = replace(found[0], losses=(*losses, *more_losses, *too_many(part), *found[0].losses))
    return tuple(found)


def _activity(
    part: FitPart, session: Session, columns: Mapping[str, Column], records: Mapping[str, Column], share: _Share
) -> Activity:
    start, losses = _start(session, share.timeline)
    table, row = part.table("record"), session.row
    if row is None:
        losses = (*losses, Loss("no_session", "The file holds no summary of the session; it was rebuilt from samples."))
        sport, sub_sport = sport_of(*_sport_elsewhere(part))
    else:
        sport, sub_sport = sport_of(word(columns, row, "sport"), word(columns, row, "sub_sport"))
    return Activity(
        sport=sport,
        start=moment(start),
        streams=streams_of(records, table.developer if table is not None else {}, share.timeline, start),
        sub_sport=sub_sport,
        name=_name(part),
        elapsed_s=number(columns, row, "total_elapsed_time") if row is not None else None,
        timer_s=number(columns, row, "total_timer_time") if row is not None else None,
        distance_m=number(columns, row, "total_distance") if row is not None else None,
        utc_offset_s=utc_offset(part),
        device=device_of(part),
        laps=tuple(replace(lap, start_s=lap.start_s - start, end_s=lap.end_s - start) for lap in share.laps),
        pauses=tuple(Pause(pause.start_s - start, pause.end_s - start) for pause in share.pauses),
        sets=tuple(replace(each, start_s=(each.start_s or 0.0) - start) for each in share.sets),
        rr=rr_of(part, session.start, session.end),
        summary=share.summary,
        losses=losses,
    )


def _start(session: Session, timeline: Timeline) -> tuple[float, tuple[Loss, ...]]:
    if not len(timeline.times):
        return session.start, ()
    first = float(timeline.times[0])
    if first - session.start > LONGEST_LEAD_S:
        return first, (Loss("session_time", "The session's start lies days before its samples: not believed."),)
    return min(session.start, first), ()


def _sport_elsewhere(part: FitPart) -> tuple[str | None, str | None]:
    for kind in ("sport", "lap"):
        table = part.table(kind)
        if table is not None:
            return word(table.columns, 0, "sport"), word(table.columns, 0, "sub_sport")
    return None, None


def _name(part: FitPart) -> str | None:
    table = part.table("workout")
    return word(table.columns, 0, "wkt_name") if table is not None else None
