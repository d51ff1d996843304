"""ERG (watts) and MRC (percent of FTP): minutes against power, as most trainer programs read them; both ways."""

import math
import re
from itertools import pairwise
from typing import Final, Literal

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.made import CannotSay, Losses, Made, once
from domestique.formats.workout_files.power_line import Bit, Pair, folded, line_of
from domestique.formats.workout_files.texts import decoded, one_line
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Scale, Step, Target, Thresholds, Workout

Kind = Literal["erg", "mrc"]

_ASSUMED: Final = {Intent.WARM_UP: 0.55, Intent.COOL_DOWN: 0.5, Intent.RECOVERY: 0.45, Intent.REST: 0.4}
_ASSUMED_WORK: Final = 0.65
"""The line has no gaps: where the workout says no power, this share of FTP is written, and told."""
_MOST_POINTS: Final = 4_000
_SECTION = re.compile(r"\[\s*(END\s+)?COURSE\s+(HEADER|DATA|TEXT)\s*\]", re.IGNORECASE)
_POINT = re.compile(r"\s*(\d+(?:[.,]\d+)?)[\s;]+(\d+(?:[.,]\d+)?)\s*(?:lap\b.*)?")
_SAID = re.compile(r"\s*(\d+(?:\.\d+)?)\s+(.*?)(?:\s+\d+)?\s*")


def to_erg(workout: Workout, known: Thresholds, kind: Kind) -> Made:
    losses = Losses()
    drawn = _all(line_of(workout, known, losses))
    if kind == "erg" and not known.ftp_w:
        raise CannotSay("needs_ftp")
    rows, notes, clock = [], [], 0
    for bit in drawn:
        start, stop = bit.start, bit.stop
        if start is None or stop is None:
            start = stop = _ASSUMED.get(bit.intent, _ASSUMED_WORK)
            losses.tell("power_assumed", percent=round(start * 100))
        if bit.note:
            notes.append(f"{clock}\t{one_line(bit.note)}\t10")
        rows.append(f"{_minutes(clock)}\t{_power(start, kind, known)}")
        clock += bit.seconds
        rows.append(f"{_minutes(clock)}\t{_power(stop, kind, known)}")
        if bit.cadence is not None:
            losses.tell("cadence")
    unit = "WATTS" if kind == "erg" else "PERCENT"
    lines = ["[COURSE HEADER]", "VERSION = 2", "UNITS = METRIC"]
    lines += [f"DESCRIPTION = {one_line(workout.note or workout.name)}", f"FILE NAME = {one_line(workout.name)}"]
    lines += [f"FTP = {known.ftp_w:g}"] if kind == "erg" and known.ftp_w else []
    lines += [f"MINUTES {unit}", "[END COURSE HEADER]", "[COURSE DATA]", *rows, "[END COURSE DATA]"]
    lines += ["[COURSE TEXT]", *notes, "[END COURSE TEXT]"] if notes else []
    data = ("\r\n".join(lines) + "\r\n").encode()
    return Made(data, from_erg(data), tuple(once(losses.found)))


def _all(items: tuple[Bit | Pair, ...]) -> list[Bit]:
    found: list[Bit] = []
    for item in items:
        found += [item.on, item.off] * item.times if isinstance(item, Pair) else [item]
    return found


def _minutes(seconds: int) -> str:
    return f"{seconds / 60:.4f}"


def _power(share: float, kind: Kind, known: Thresholds) -> str:
    return f"{share * (known.ftp_w or 0):.0f}" if kind == "erg" else f"{share * 100:.2f}"


def from_erg(data: bytes) -> Workout:
    """BadFile for what is neither. Equal rounds become repeats; a line that rises first is a warm-up."""
    header, points, said = _parts(decoded(data))
    watts = re.search(r"MINUTES\s+WATTS", header, re.IGNORECASE)
    if not watts and not re.search(r"MINUTES\s+(PERCENT|FTP)", header, re.IGNORECASE):
        raise BadFile("workout_no_header", "The file does not say whether its figures are watts or percent.")
    steps = _steps(points, said, watts=watts is not None)
    if not steps:
        raise BadFile("not_a_workout", "The file holds no course data: no two points of time and power.")
    name = _header(header, "FILE NAME") or _header(header, "DESCRIPTION") or "ERG"
    note = _header(header, "DESCRIPTION")
    return Workout(
        Sport.CYCLING, re.sub(r"\.(erg|mrc)$", "", name, flags=re.I), folded(steps), note if note != name else None
    )


def _parts(text: str) -> tuple[str, list[tuple[float, float]], list[tuple[float, str]]]:
    header: list[str] = []
    points: list[tuple[float, float]] = []
    said: list[tuple[float, str]] = []
    section = ""
    for line in text.splitlines():
        if (hit := _SECTION.match(line.strip())) is not None:
            section = "" if hit[1] else hit[2].upper()
        elif section == "HEADER":
            header.append(line)
        elif section == "DATA" and (hit := _POINT.fullmatch(line)) is not None:
            points.append((_number(hit[1]), _number(hit[2])))
            if len(points) > _MOST_POINTS:
                raise BadFile("workout_many_steps", f"The file holds more than {_MOST_POINTS} points.")
        elif section == "TEXT" and (hit := _SAID.fullmatch(line)) is not None:
            said.append((float(hit[1]), hit[2].strip()))
    return "\n".join(header), points, said


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _header(header: str, name: str) -> str | None:
    hit = re.search(rf"^\s*{name}\s*=\s*(.+?)\s*$", header, re.IGNORECASE | re.MULTILINE)
    return hit[1] if hit else None


def _steps(points: list[tuple[float, float]], said: list[tuple[float, str]], *, watts: bool) -> tuple[Step, ...]:
    spans = [
        (begin * 60, end * 60, low, high)
        for (begin, low), (end, high) in pairwise(points)
        if end > begin and math.isfinite(end)
    ]
    found: list[Step] = []
    for nth, (begin, end, low, high) in enumerate(spans):
        first, second = (value if watts else round(value / 100, 4) for value in (low, high))
        scale = Scale.ABSOLUTE if watts else Scale.OF_THRESHOLD
        targets = (Target(Measure.POWER, scale, first, second, first != second),) if first > 0 and second > 0 else ()
        notes = " / ".join(text for at, text in said if begin - 0.5 <= at < end - 0.5)
        intent = Intent.WORK
        if nth == 0 and len(spans) > 1 and high > low:
            intent = Intent.WARM_UP
        elif nth == len(spans) - 1 and nth and high < low:
            intent = Intent.COOL_DOWN
        found.append(Step(intent, End(EndKind.TIME, float(max(1, round(end - begin)))), targets, notes or None))
    return tuple(found)
