"""What an insight is: a look at the past that finds one thing to say, or holds its tongue."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from uuid import UUID

from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

Slot = str | int | float | date
"""A metric's slug stands for its name; `value` and `before` beside one are in its unit."""
EVER = 100_000
"""Days: as far back as records go."""
Tone = Literal["good", "watch", "plain"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`slots` fill the sentence (locales insights.<slug>.<case>); `evidence` are the activities it rests on, `since`
    the first day it holds for."""

    since: date
    slots: Mapping[str, Slot]
    evidence: tuple[UUID, ...] = ()
    case: str = "sentence"
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Insight:
    """`figures` and `days`: the slugs it reads, which is all that whoever gathers the past needs to know. `reach`: how
    many days back it looks."""

    slug: str
    grade: Grade
    look: Callable[[Past], Finding | None]
    reach: int
    figures: tuple[str, ...] = ()
    days: tuple[str, ...] = field(default=())
