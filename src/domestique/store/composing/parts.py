"""Raw bytes in, rows out: pure and picklable on both sides, so that it can run in other processes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from domestique.analysis.composing.compose import Wish, compose
from domestique.analysis.composing.cut import cut
from domestique.analysis.composing.source import Source
from domestique.analysis.composing.twins import Verdict, same_session
from domestique.formats import read_file
from domestique.formats.gzipped import beginning
from domestique.formats.sniff import HEAD, sniff
from domestique.formats.sports import sport_of
from domestique.model.activity import Activity
from domestique.model.sport import Sport
from domestique.store.recordings import Recording, record


class PartGone(Exception):
    """The reader of today finds fewer recordings in the file than the one that was used then."""


@dataclass(frozen=True, slots=True)
class RawPart:
    """One recording: part `part` of a file, or the stretch of it from `from_s` to `to_s`.

    `facts` are what the file's surroundings say of it, such as an export's table of names. `came`: when the
    file did, for telling a device's own later word from its earlier one.
    """

    key: str
    data: bytes
    part: int
    from_s: float | None = None
    to_s: float | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    came: int = 0


@dataclass(frozen=True, slots=True)
class ComposedRows:
    """`origin`: the key of the part each channel was taken from. `refused`: keys of wishes that do not fit, and why."""

    recording: Recording
    origin: Mapping[str, str]
    provenance: Mapping[str, Any]
    refused: Mapping[str, str]


def activity_of(part: RawPart) -> Activity:
    reading = read_file(part.data)
    if part.part >= len(reading.activities):
        raise PartGone(f"recording {part.part} of a file with {len(reading.activities)}")
    activity = reading.activities[part.part]
    if part.part == 0:
        activity = replace(activity, losses=(*reading.losses, *activity.losses))
    if part.facts.get("name"):
        activity = replace(activity, name=part.facts["name"])
    if activity.sport is Sport.OTHER and part.facts.get("type"):
        sport, sub_sport = sport_of(part.facts["type"])
        activity = replace(activity, sport=sport, sub_sport=activity.sub_sport or sub_sport)
    if part.from_s is not None or part.to_s is not None:
        activity = cut(activity, part.from_s or 0.0, 1e12 if part.to_s is None else part.to_s)
    return activity


def format_of(data: bytes) -> str:
    """What the bytes are, below a gzip."""
    kind = sniff(data)
    return sniff(beginning(data, HEAD)) if kind == "gzip" else kind


def compose_parts(parts: Sequence[RawPart], wishes: Sequence[Wish]) -> ComposedRows:
    sources = [Source(part.key, activity_of(part), format_of(part.data), part.came) for part in parts]
    composed = compose(sources, wishes)
    return ComposedRows(
        recording=record(composed.activity),
        origin=dict(composed.provenance.channels),
        provenance=asdict(composed.provenance),
        refused={wish.key: reason for wish, reason in composed.refused},
    )


def compare_parts(first: RawPart, second: RawPart) -> Verdict:
    return same_session(activity_of(first), activity_of(second))
