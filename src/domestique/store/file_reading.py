"""Received bytes into rows, or the reason why not. Pure and picklable on both sides: it runs in other processes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from domestique.formats import BadFile, Kind, read_file
from domestique.formats.archives.garmin_wellness import read_garmin_wellness
from domestique.formats.gzipped import LARGEST
from domestique.formats.sniff import sniff
from domestique.kit.plain_text import storable
from domestique.store.recordings import Recording, record
from domestique.store.wellness_days import Figure, figures_of


@dataclass(frozen=True, slots=True)
class Recorded:
    """`kind` is the format by its bytes: fit, gpx, tcx, gzip."""

    kind: str
    recordings: tuple[Recording, ...]


@dataclass(frozen=True, slots=True)
class NotRecorded:
    """`sound`: nothing is wrong with the file, it holds something else than what an athlete did. `code` is a reader's
    own, or one of ours: holds_<kind>, reader_failed, reader_crashed, too_large, blob_missing."""

    kind: str | None
    code: str
    reason: str
    detail: Mapping[str, str | int | float] = field(default_factory=dict)
    sound: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """Not what an athlete did, but how the days were."""

    kind: str
    figures: tuple[Figure, ...]


Outcome = Recorded | NotRecorded | Days


def _days(data: bytes) -> Days | None:
    """Of an account export's JSON, known by what its rows hold."""
    try:
        figures = figures_of(read_garmin_wellness(data))
    except BadFile:
        return None
    return Days("json", figures) if figures else None


def take_in(data: bytes, largest: int = LARGEST) -> Outcome:
    """`largest`: bytes, unpacked.

    BadFile becomes a value here, because exceptions with arguments of their own do not cross processes.
    """
    kind: str | None = None
    try:
        kind = sniff(data)
        reading = read_file(data, largest=largest)
    except BadFile as bad:
        days = _days(data) if bad.code == "other_json" else None
        if days:
            return days
        detail = {key: storable(value) if isinstance(value, str) else value for key, value in bad.detail.items()}
        return NotRecorded(kind, bad.code, storable(bad.reason), detail)
    if reading.kind is not Kind.ACTIVITY or not reading.activities:
        code = "holds_nothing" if reading.kind is Kind.ACTIVITY else f"holds_{reading.kind}"
        return NotRecorded(kind, code, "The file is sound, but there is no activity in it.", sound=True)
    first, *others = reading.activities
    whole = (replace(first, losses=(*reading.losses, *first.losses)), *others)
    return Recorded(kind, tuple(record(activity) for activity in whole))
