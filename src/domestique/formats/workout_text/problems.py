"""What is wrong with a workout's text, where it stands, and which sentence says what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """`line` from 1, `start` and `stop` columns from 0, in characters. `workout_text.problem.<key>` words it."""

    line: int
    start: int
    stop: int
    key: str
    slots: Mapping[str, object] = field(default_factory=dict)


MOST: int = 20
"""Nobody reads more problems than that."""
