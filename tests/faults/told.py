"""What came of a sequence, for a person who has to find out why."""

import re
from dataclasses import dataclass, field

_AN_ID = re.compile(r"(?<=/)(?=[^/]*\d)(?!v\d)[^/]+")


@dataclass(slots=True)
class Told:
    """What came of a sequence. `problems` empty: all is well."""

    seed: int
    slug: str
    problems: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    injected: list[tuple[str, str]] = field(default_factory=list)
    """Fault and step."""
    asked: set[str] = field(default_factory=set)
    """Every step there was."""
    kills: int = 0


def step_of(method: str, service: str, path: str) -> str:
    """A request without the ids and days in it."""
    return f"{method} {service}{_AN_ID.sub('*', path)}"
