"""What reading plain words answers. Spans count characters of the text as it was given; both languages' wording of
notes and suggestions is in locales `words.json`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domestique.model.rule import EVERYWHERE, Params, Scope


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Note:
    """What was taken for granted. `words.note.<key>` words it."""

    key: str
    slots: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What could be said instead, for the words at `span`. `words.suggest.<key>` words it."""

    span: Span
    key: str
    slots: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A rule somebody has yet to confirm. `weight` None: hard; `clause` is the words at `span`."""

    params: Params
    weight: int | None
    scope: Scope
    span: Span
    confidence: float
    clause: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """`not_understood`: words with something to plan in them that became no rule; talk without any is left alone."""

    proposed: tuple[Proposed, ...] = ()
    not_understood: tuple[Span, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Rough:
    """A rule as one kind's file reads it from a clause, before strength and scope are settled. `weight` is what this
    kind usually weighs when nobody insists and nobody hedges.
    """

    params: Params
    weight: int | None = None
    scope: Scope = EVERYWHERE
    notes: tuple[Note, ...] = ()
