"""Names of one XML format, and what comes out of parsing it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

UNKNOWN_TIME = np.int64(-(2**63))

LATITUDE, LONGITUDE = "latitude", "longitude"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Prefixes are ignored: exporters leave namespaces undeclared or call the same one ns3, gpxtpx or nothing."""

    root: str
    points: frozenset[str]
    """Elements that are a point."""
    time: str
    """The element, inside a point, that holds its time."""
    leaves: Mapping[str, str]
    """Elements inside a point, at any depth, to channels."""
    attributes: Mapping[str, str]
    """Attributes of a point to channels."""


@dataclass(slots=True)
class Node:
    """An element outside the points. `first` and `last` say which points stand inside it."""

    name: str
    attributes: Mapping[str, str]
    first: int
    last: int = 0
    text: str = ""
    children: list["Node"] = field(default_factory=list)

    def all(self, name: str) -> Iterator["Node"]:
        return (child for child in self.children if child.name == name)

    def find(self, *path: str) -> "Node | None":
        node: Node | None = self
        for name in path:
            node = next(node.all(name), None) if node is not None else None
        return node

    def word(self, *path: str) -> str | None:
        node = self.find(*path)
        return (node.text.strip() or None) if node is not None else None

    def number(self, *path: str) -> float | None:
        word = self.word(*path)
        try:
            value = float(word) if word else None
        except ValueError:
            return None
        return value if value is not None and np.isfinite(value) else None

    def within(self, name: str) -> Iterator["Node"]:
        """Every element of that name below this one, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.within(name)


@dataclass(frozen=True, slots=True)
class Points:
    """NaN and UNKNOWN_TIME where a point does not say."""

    count: int
    time_ms: NDArray[np.int64]
    columns: Mapping[str, NDArray[np.float64]]
    utc_offset_s: int | None
    unreadable: int
    """Values and times that are no numbers and no times."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where the XML stopped making sense, and where reading went on (`upto`; the end if it did not)."""

    at: int
    upto: int
    why: str


@dataclass(frozen=True, slots=True)
class Parsed:
    root: Node
    points: Points
    breaks: tuple[Break, ...]
    size: int
