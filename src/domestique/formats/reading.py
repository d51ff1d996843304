"""What a reader hands over: the activities of one file, or the word for what it holds instead."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domestique.model.activity import Activity, Loss


class Kind(StrEnum):
    ACTIVITY = "activity"
    ROUTE = "route"
    """A line on the map without times: a plan to ride, nothing that was done."""
    WORKOUT = "workout"
    WELLNESS = "wellness"
    OTHER = "other"
    """A good file of its format that holds none of these: settings, courses, totals."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`losses` are the file's own; those of one session stand in its `Activity.losses`."""

    kind: Kind
    activities: tuple[Activity, ...] = ()
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """`extensions` are only for the file picker and for docs: what a file is, its bytes say (sniff.py)."""

    slug: str
    extensions: tuple[str, ...]
    read: Callable[[bytes], Reading]
