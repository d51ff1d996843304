"""A file made of a workout, and what it could not say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from domestique.model.workout import Workout


@dataclass(frozen=True, slots=True)
class Lost:
    """`workout_files.lost.<code>` words it. `step` counts `every_step` from 0; None: the workout as a whole."""

    code: str
    step: int | None = None
    slots: Mapping[str, str | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """`as_written` is the workout as it reads when the file is opened again."""

    data: bytes
    as_written: Workout
    lost: tuple[Lost, ...]


class CannotSay(Exception):
    """The whole of it has no words in that format; `workout_files.lost.<code>` says why."""

    def __init__(self, code: str, **slots: str | float) -> None:
        super().__init__(code)
        self.lost = Lost(code, None, slots)


def once(lost: Iterable[Lost]) -> tuple[Lost, ...]:
    """The same of the same step is told once."""
    kept: list[Lost] = []
    for one in lost:
        if one not in kept:
            kept.append(one)
    return tuple(kept)


@dataclass(slots=True)
class Losses:
    """Gathered step by step; `words` go into the step's own note, so that a person still reads them."""

    found: list[Lost] = field(default_factory=list)
    step: int | None = None
    words: list[str] = field(default_factory=list)

    def tell(self, code: str, words: str | None = None, **slots: str | float) -> None:
        self.found.append(Lost(code, self.step, slots))
        if words:
            self.words.append(words)

    def note(self, own: str | None) -> str | None:
        """The step's own note with what had to be put in words; begins anew for the next step."""
        told, self.words = [own, *self.words], []
        return " · ".join(one for one in told if one) or None
