"""Apple Health's export.xml, gigabytes of it, in one pass and bounded memory.

Of its millions of records only what a coach can use is kept: samples that belong to workouts as twelve bytes each, and
a few figures a day. The file's own document type is allowed, for Apple writes one; entities in it are not.
"""

from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import BinaryIO
from xml.parsers import expat

from domestique.formats.archives.apple_records import DAILY, SAMPLES, STAGES, to_unit
from domestique.formats.archives.daily import DailyFigures
from domestique.formats.errors import BadFile
from domestique.model.activity import Loss

_STEP = 1 << 20
_DEEPEST = 20
_SOURCE = "apple_health"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Samples:
    """Seconds since 1970 and values, in the file's order."""

    seconds: "array[int]" = field(default_factory=lambda: array("q"))
    values: "array[float]" = field(default_factory=lambda: array("f"))


@dataclass(slots=True)
class Workout:
    """`route` is the path of a GPX file in the same archive. Statistics are in our units: metres, kilocalories."""

    kind: str
    start: datetime
    end: datetime
    utc_offset_s: int
    duration_s: float | None
    source: str | None
    device: str | None
    distance_m: float | None = None
    energy_kcal: float | None = None
    route: str | None = None
    pauses: list[tuple[datetime, datetime]] = field(default_factory=list)
    indoor: bool | None = None


@dataclass(frozen=True, slots=True)
class AppleHealth:
    workouts: tuple[Workout, ...]
    samples: dict[str, Samples]
    days: tuple[DailyFigures, ...]
    losses: tuple[Loss, ...]


class _Pass:
    def __init__(self) -> None:
        self.workouts: list[Workout] = []
        self.samples: dict[str, Samples] = {channel: Samples() for channel, _ in SAMPLES.values()}
        self.daily: dict[tuple[date, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        """(day, figure) to values by source, for two devices count the same steps."""
        self.workout: Workout | None = None
        self.paused: datetime | None = None
        self.depth = 0
        self.days_seen: dict[str, int] = {}
        self.unreadable = 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise BadFile("xml_too_deep", f"The export nests elements more than {_DEEPEST} deep; Apple's never does.")
        if tag == "Record":
            kind = given.get("type", "")
            if kind in SAMPLES or kind in DAILY or kind in STAGES:
                self._record(kind, given)
        elif tag == "Workout":
            self._begin(given)
        elif self.workout is not None:
            self._inside(self.workout, tag, given)

    def end(self, tag: str) -> None:
        self.depth -= 1
        if tag == "Workout" and self.workout is not None:
            self.workouts.append(self.workout)
            self.workout = self.paused = None

    def seconds(self, written: str) -> int:
        """Of "2026-05-01 06:30:00 +0900", since 1970. Days repeat by the thousand, so they are remembered."""
        key = written[:10] + written[19:]
        midnight = self.days_seen.get(key)
        if midnight is None:
            moment = datetime.strptime(f"{written[:10]} {written[20:]}", "%Y-%m-%d %z")
            midnight = self.days_seen[key] = int((moment - _EPOCH) // timedelta(seconds=1))
        return midnight + int(written[11:13]) * 3600 + int(written[14:16]) * 60 + int(written[17:19])

    def _record(self, kind: str, given: dict[str, str]) -> None:
        try:
            begin = self.seconds(given["startDate"])
            if kind in STAGES:
                self._stage(given, begin)
                return
            value = to_unit(float(given["value"]), given.get("unit", ""))
            if kind in SAMPLES:
                channel, factor = SAMPLES[kind]
                samples = self.samples[channel]
                samples.seconds.append(begin)
                samples.values.append(value * factor)
            if kind in DAILY:
                day = date.fromisoformat(given["startDate"][:10])
                figure = DAILY[kind]
                self.daily[day, figure.name][given.get("sourceName", "")].append(value * figure.factor)
        except (KeyError, ValueError, OverflowError):
            self.unreadable += 1

    def _stage(self, given: dict[str, str], begin: int) -> None:
        """Sleep counts for the day it ends on."""
        names = STAGES["HKCategoryTypeIdentifierSleepAnalysis"].get(given.get("value", ""), ())
        spent = self.seconds(given["endDate"]) - begin
        day = date.fromisoformat(given["endDate"][:10])
        for name in names if 0 < spent < 86_400 else ():
            self.daily[day, name][given.get("sourceName", "")].append(spent)

    def _begin(self, given: dict[str, str]) -> None:
        try:
            start, end = self.moment(given["startDate"]), self.moment(given["endDate"])
        except (KeyError, ValueError, OverflowError):
            self.unreadable += 1
            return
        self.workout = Workout(
            given.get("workoutActivityType", "").removeprefix("HKWorkoutActivityType"),
            start,
            end,
            _offset(given["startDate"]),
            _quantity(given, "duration", "durationUnit"),
            given.get("sourceName"),
            given.get("device"),
            _quantity(given, "totalDistance", "totalDistanceUnit"),
            _quantity(given, "totalEnergyBurned", "totalEnergyBurnedUnit"),
        )

    def moment(self, written: str) -> datetime:
        return _EPOCH + timedelta(seconds=self.seconds(written))

    def _inside(self, workout: Workout, tag: str, given: dict[str, str]) -> None:
        if tag == "WorkoutStatistics":
            kind, amount = given.get("type", ""), _quantity(given, "sum", "unit")
            if "Distance" in kind:
                workout.distance_m = workout.distance_m if amount is None else amount
            elif kind.endswith("ActiveEnergyBurned"):
                workout.energy_kcal = workout.energy_kcal if amount is None else amount
        elif tag == "FileReference":
            workout.route = given.get("path", "").lstrip("/") or workout.route
        elif tag == "MetadataEntry" and given.get("key") == "HKIndoorWorkout":
            workout.indoor = given.get("value") == "1"
        elif tag == "WorkoutEvent" and "date" in given:
            self._event(workout, given)

    def _event(self, workout: Workout, given: dict[str, str]) -> None:
        try:
            at = self.moment(given["date"])
        except (ValueError, OverflowError):
            return
        kind = given.get("type", "")
        if kind.endswith("TypePause") or kind.endswith("MotionPaused"):
            self.paused = self.paused or at
        elif (kind.endswith("TypeResume") or kind.endswith("MotionResumed")) and self.paused is not None:
            if at > self.paused:
                workout.pauses.append((self.paused, at))
            self.paused = None


def _offset(written: str) -> int:
    zone = written[20:]
    seconds = int(zone[1:3]) * 3600 + int(zone[3:5]) * 60
    return -seconds if zone[0] == "-" else seconds


def _quantity(given: dict[str, str], value: str, unit: str) -> float | None:
    try:
        return to_unit(float(given[value]), given.get(unit, ""))
    except (KeyError, ValueError):
        return None


def read_apple_health(source: BinaryIO) -> AppleHealth:
    one = _Pass()
    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = _refuse_entity
    parser.StartElementHandler, parser.EndElementHandler = one.start, one.end
    losses: list[Loss] = []
    try:
        while block := source.read(_STEP):
            parser.Parse(block, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        if not one.depth:
            raise BadFile(
                "xml_broken", "The export's XML cannot be read. Export it again from the Health app."
            ) from error
        if one.workout is not None:
            one.workouts.append(one.workout)
        reason = (
            f"The export breaks off or turns unreadable at byte {parser.ErrorByteIndex:,}; what stands before was read."
        )
        losses.append(Loss("cut_short", reason))
    if one.unreadable:
        losses.append(
            Loss("unreadable_values", f"{one.unreadable} records without a usable time or value were left out.")
        )
    return AppleHealth(tuple(one.workouts), one.samples, tuple(_days(one)), tuple(losses))


def _days(one: _Pass) -> list[DailyFigures]:
    joined: dict[date, dict[str, float]] = defaultdict(dict)
    ways = {figure.name: figure.way for figure in DAILY.values()}
    for (day, name), by_source in one.daily.items():
        way = ways.get(name, "sum")
        if way == "sum":
            joined[day][name] = max(sum(values) for values in by_source.values())
        else:
            values = [value for values in by_source.values() for value in values]
            joined[day][name] = values[-1] if way == "last" else sum(values) / len(values)
    return [DailyFigures(day, _SOURCE, figures) for day, figures in sorted(joined.items())]


def _refuse_entity(*_: object) -> None:
    raise BadFile("xml_dtd", "The export defines entities of its own, which Apple's never does. It was not opened.")
