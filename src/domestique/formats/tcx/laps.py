"""Laps as the device summed them up, placed on the activity's own clock."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from domestique.formats.tcx.names import LAP_EXTENSIONS, LAP_FIELDS, LAP_WORDS, MAXIMA, TOTALS
from domestique.formats.xml.gathering import places
from domestique.formats.xml.grammar import UNKNOWN_TIME, Node, Points
from domestique.formats.xml.times import parse_times
from domestique.model.activity import Lap

Fields = dict[str, float | str]


@dataclass(frozen=True, slots=True)
class LapFound:
    """Milliseconds since 1970. `end_ms` is the last point's, or the start and the timed seconds if that is later."""

    start_ms: int
    end_ms: int
    fields: Fields


def time_of(text: str | None) -> tuple[int | None, int | None]:
    """Milliseconds since 1970, and the offset from UTC if the text names one."""
    if not text:
        return None, None
    (time,), offset, _ = parse_times(*places([text]))
    return (None, None) if time == UNKNOWN_TIME else (int(time), offset)


def laps_of(activity: Node, points: Points) -> list[LapFound]:
    found = (_lap(node, points) for node in activity.all("Lap"))
    return sorted((lap for lap in found if lap is not None), key=lambda lap: lap.start_ms)


def _lap(node: Node, points: Points) -> LapFound | None:
    times = points.time_ms[node.first : node.last]
    times = times[times != UNKNOWN_TIME]
    start, _ = time_of(node.attributes.get("StartTime"))
    if start is None:
        if not len(times):
            return None
        start = int(times[0])
    fields = _fields(node)
    timed = fields.get("total_timer_time")
    ends = [start, *(times[-1:].tolist())]
    if isinstance(timed, float) and timed >= 0:
        ends.append(start + round(timed * 1000))
    return LapFound(start, max(ends), fields)


def _fields(node: Node) -> Fields:
    fields: Fields = {}
    for tag, name in LAP_FIELDS.items():
        holder = node.find(tag)
        number = None if holder is None else (node.number(tag, "Value") if holder.children else node.number(tag))
        if number is not None:
            fields[name] = number
    for tag, name in LAP_WORDS.items():
        word = node.word(tag)
        if word is not None:
            fields[name] = word.casefold() if name != "notes" else word
    for extensions in node.all("Extensions"):
        for tag, name in LAP_EXTENSIONS.items():
            leaf = next(extensions.within(tag), None)
            number = leaf.number() if leaf is not None else None
            if number is not None:
                fields.setdefault(name, number)
    return fields


def placed(found: list[LapFound], start_ms: int) -> tuple[Lap, ...]:
    laps = []
    for at, lap in enumerate(found):
        end = min(lap.end_ms, found[at + 1].start_ms) if at + 1 < len(found) else lap.end_ms
        laps.append(Lap("lap", (lap.start_ms - start_ms) / 1000, max(end - start_ms, 0) / 1000, lap.fields))
    return tuple(laps)


def summed(found: list[LapFound]) -> Fields:
    """Only what adds up: totals, maxima, and a single lap's averages, which are the activity's."""
    if len(found) == 1:
        return {name: value for name, value in found[0].fields.items() if name not in ("lap_trigger", "intensity")}
    summary: Fields = {}
    for names, joined in ((TOTALS, np.sum), (MAXIMA, np.max)):
        for name in names:
            values = [_number(lap.fields, name) for lap in found]
            if values and None not in values:
                summary[name] = float(joined(np.array(values, np.float64)))
    return summary


def _number(fields: Mapping[str, float | str], name: str) -> float | None:
    value = fields.get(name)
    return value if isinstance(value, float) else None
