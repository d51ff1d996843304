"""Every file a workout can become, and what may become a workout; fidelity is what making the file would lose."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domestique.formats.errors import BadFile
from domestique.formats.fit.workout import read_workout_file
from domestique.formats.workout_files.erg_file import from_erg, to_erg
from domestique.formats.workout_files.fit_file import to_fit
from domestique.formats.workout_files.made import CannotSay, Lost, Made, once
from domestique.formats.workout_files.swim_table import from_table, to_table
from domestique.formats.workout_files.texts import bounded, decoded
from domestique.formats.workout_files.zwo_file import from_zwo, to_zwo
from domestique.formats.workout_text import Problem, write
from domestique.locales import Language
from domestique.model.workout import Thresholds, Workout
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import BadWorkout, read_workout


@dataclass(frozen=True, slots=True)
class Asked:
    """`created`: what the file says of when it was made."""

    workout: Workout
    known: Thresholds
    created: datetime
    language: Language


@dataclass(frozen=True, slots=True)
class FileKind:
    """`slug` is its ending too."""

    slug: str
    media_type: str
    make: Callable[[Asked], Made]


def _text(asked: Asked) -> Made:
    written = write(asked.workout, asked.language)
    lost = once(Lost("text", one.step) for one in written.lost)
    return Made(written.text.encode(), asked.workout, lost)


KINDS: Final[tuple[FileKind, ...]] = (
    FileKind("fit", "application/vnd.ant.fit", lambda one: to_fit(one.workout, one.known, one.created)),
    FileKind("zwo", "application/xml", lambda one: to_zwo(one.workout, one.known)),
    FileKind("mrc", "text/plain", lambda one: to_erg(one.workout, one.known, "mrc")),
    FileKind("erg", "text/plain", lambda one: to_erg(one.workout, one.known, "erg")),
    FileKind("csv", "text/csv", lambda one: to_table(one.workout, one.language)),
    FileKind("txt", "text/plain", _text),
)
"""JSON is no format of files but the workout itself; api/routes writes it as it is kept."""
BY_SLUG: Final[Mapping[str, FileKind]] = {kind.slug: kind for kind in KINDS}


def make(asked: Asked, slug: str) -> Made:
    """CannotSay where the whole of it has no words there."""
    return BY_SLUG[slug].make(asked)


def fidelity(asked: Asked, slug: str) -> tuple[tuple[Lost, ...], bool]:
    """What would be lost, and whether there would be a file at all."""
    try:
        return make(asked, slug).lost, True
    except CannotSay as cannot:
        return (cannot.lost,), False


@dataclass(frozen=True, slots=True)
class Opened:
    """`problems` only for a table whose rows are not all understood; then there is no workout. `losses` are what the
    file says and we have no words for."""

    workout: Workout | None
    kind: str
    problems: tuple[Problem, ...] = ()
    losses: tuple[str, ...] = ()


def open_file(data: bytes, language: Language) -> Opened:
    """By what is in it, whatever it is called. BadFile with a reason for everything else."""
    bounded(data)
    if data[8:12] == b".FIT":
        found = read_workout_file(data)
        return Opened(_held(found.workout), "fit", losses=tuple(loss.code for loss in found.losses))
    head = data[:4_000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith(b"<") or b"<workout_file" in head:
        return Opened(_held(from_zwo(data)), "zwo")
    text = decoded(data)
    if "[course" in text[:4_000].casefold():
        kind = "erg" if "watts" in text[:4_000].casefold() else "mrc"
        return Opened(_held(from_erg(data)), kind)
    table = from_table(data, language=language).read
    return Opened(table.workout, "csv", table.problems)


def _held(workout: Workout) -> Workout:
    """To the limits of every workout; a file may hold anything."""
    try:
        return read_workout(workout_json(workout))
    except BadWorkout as wrong:
        first = wrong.problems[0]
        raise BadFile("workout_limits", str(wrong), key=first.reason, **_plain(first.slots)) from wrong


def _plain(slots: Mapping[str, object]) -> dict[str, str | int | float]:
    return {name: value if isinstance(value, str | int | float) else str(value) for name, value in slots.items()}
