"""A stretch of words, what is in it, and which of its words somebody has used. What stays unused speaks against a
reading.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from domestique.model.sport import Sport
from domestique.planning.words.token import Is, Token


@dataclass(slots=True)
class Spoken:
    text: str
    tokens: Sequence[Token]
    near: Sequence[Token]
    """What else the sentence says, and the sentence before where it speaks of an injury."""
    today: date
    written: Callable[[int, int], str]
    """The words as they were given, by places in the plain text."""
    sports: tuple[Sport, ...] = ()
    used: set[tuple[int, int]] = field(default_factory=set)
    kinds: frozenset[Is] = frozenset()

    def __post_init__(self) -> None:
        self.kinds = self.kinds or frozenset(token.kind for token in self.tokens)

    def fresh(self) -> Self:
        return type(self)(self.text, self.tokens, self.near, self.today, self.written, self.sports, kinds=self.kinds)

    def has(self, *kinds: Is) -> bool:
        return not self.kinds.isdisjoint(kinds)

    def all(self, *kinds: Is) -> list[Token]:
        return [token for token in self.tokens if token.kind in kinds] if self.has(*kinds) else []

    def values(self, kind: Is) -> list[Any]:
        return [token.value for token in self.tokens if token.kind is kind] if kind in self.kinds else []

    def use(self, *kinds: Is) -> None:
        if self.kinds.isdisjoint(kinds):
            return
        self.used |= {(token.start, token.end) for token in self.tokens if token.kind in kinds}

    def use_with(self, kind: Is, other: Is) -> None:
        """Of this kind only what reads the same words otherwise: the bike that is cycling, not the bands beside."""
        shared = {(token.start, token.end) for token in self.all(other)}
        self.used |= {place for token in self.all(kind) if (place := (token.start, token.end)) in shared}

    def take(self, kind: Is) -> Any:
        """The one value told of this kind, None when none or when several differ."""
        told = self.values(kind)
        if not told or any(one != told[0] for one in told):
            return None
        self.use(kind)
        return told[0]

    def words(self, token: Token) -> str:
        return self.text[token.start : token.end]

    def between(self, first: Token, second: Token) -> str:
        return self.text[first.end : second.start].strip()

    def says(self, *words: str) -> bool:
        """Whether the clause holds one of these, as letters."""
        told = self.told
        return any(word in told for word in words)

    @property
    def told(self) -> str:
        return self.text[self.tokens[0].start : self.tokens[-1].end] if self.tokens else ""
