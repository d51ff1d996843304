"""A stretch of words as one kind's file looks at it: which sports, roles and days it names, and the workouts it speaks
of. What its amounts mean is bounded.py, which days of the calendar dated.py.
"""

import re
from dataclasses import dataclass
from typing import Final

from domestique.model.rule import Per, Role, Selector, Weekday
from domestique.model.sport import Sport
from domestique.planning.words.bounded import Bound
from domestique.planning.words.dated import Dated
from domestique.planning.words.token import Amount, Is, Token

__all__ = ["TAGS_OF_HARD", "Bound", "Clause"]

_GONE_AFTER: Final = re.compile(r"(?:들|이|가|은|는|도|를|을|랑|하고)?\s?없")
_GONE_BEFORE: Final = re.compile(
    r"(?:without|have|own|access to|bring|bringing|take|got)(?:\s(?:a|an|any|my|the|no))?(?:\s(?:a|any|my))?\s$"
)
_NUMBERS: Final = (Is.COUNT, Is.NUMBER, Is.STRETCH)
_COUNTED: Final = (*_NUMBERS, Is.DURATION, Is.PERCENT, Is.ORDINAL)
TAGS_OF_HARD: Final = frozenset({"vo2max", "threshold", "sweetspot", "tempo", "sprint", "anaerobic"})


@dataclass(slots=True)
class Clause(Dated):
    def sports_told(self) -> tuple[Sport, ...]:
        self.use(Is.SPORT)
        return tuple(dict.fromkeys(self.values(Is.SPORT)))

    def one_sport(self) -> Sport | None:
        """Said here, else the only one of the sentence, else the only one the athlete does."""
        wanted = not any(token.kind in {Is.NO, Is.CANT} for token in self.near)
        named = [t.value for t in self.near if t.kind is Is.SPORT and t.value is not Sport.STRENGTH]
        near = tuple(dict.fromkeys(named)) if wanted else ()
        told = self.sports_told() or near or self.sports
        return told[0] if len(told) == 1 else None

    def role(self) -> Role | None:
        told: set[Role] = self.roles()
        if len(told) == 1:
            self.use(Is.ROLE)
            return next(iter(told))
        if not told and any(tag in TAGS_OF_HARD for tag in self.values(Is.TAG)):
            self.use(Is.TAG)
            return Role.HARD
        return None

    def roles(self) -> set[Role]:
        return set(self.values(Is.ROLE))

    def weekdays(self) -> tuple[Weekday, ...]:
        told = self.take(Is.WEEKDAYS)
        return told or ()

    def per(self) -> Per | None:
        told = [one for one in self.values(Is.PER) if one in {"week", "day", "session"}]
        if told:
            self.use(Is.PER)
            return Per(told[0]) if len(set(told)) == 1 else None
        if any(token.value == ("week", Amount(1, 1)) for token in self.all(Is.STRETCH)):
            self.use(Is.STRETCH)
            return Per.WEEK
        near = {token.value for token in self.near if token.kind is Is.PER and not self._of_another(token)}
        return (
            Per(near.pop()) if len(near) == 1 and not self.has(Is.PER) and near <= {"week", "day", "session"} else None
        )

    def _of_another(self, per: Token) -> bool:
        """`no ride over 2 hours and two days off a week`: the week is of the days, as hours are not what they are."""
        amounts = [token for token in self.near if token.kind in {*_COUNTED, Is.WEEKDAYS, Is.CLOCK}]
        if not amounts or not self.has(*_COUNTED):
            return False
        near = min(amounts, key=lambda one: max(one.start - per.end, per.start - one.end))
        return not self.has(*(_NUMBERS if near.kind in _NUMBERS else (near.kind,)))

    def lacking(self, token: Token) -> bool:
        """Whether the thing itself is missing, not what one does with it: 자전거가 없어요, without my bike."""
        return (
            _GONE_AFTER.match(self.text, token.end) is not None
            or _GONE_BEFORE.search(self.text[: token.start]) is not None
        )

    # --- selectors -----------------------------------------------------------------------------------------------

    def selectors(self) -> list[tuple[Selector, Token]]:
        """What is spoken of, one after another; a sport, role or tag that stands beside the last one belongs to it."""
        found: list[list[Token]] = []
        for token in self.all(Is.SPORT, Is.ROLE, Is.TAG):
            last = found[-1] if found else None
            if last is not None and _joins(self, last, token):
                last.append(token)
            else:
                found.append([token])
        self.use(Is.SPORT, Is.ROLE, Is.TAG)
        return [(_selector(tokens), tokens[0]) for tokens in found]


def _joins(clause: Clause, last: list[Token], token: Token) -> bool:
    if token.start == last[-1].start:
        return True
    if clause.words(last[-1]).endswith(("이랑", "하고", "이나")):
        return False
    if any(one.kind is token.kind and one.value != token.value for one in last):
        return False
    gap = clause.text[last[-1].end : token.start]
    return gap.strip() in {"", "in the", "in", "on the", "on", "의", "으로", "로", "에서", "workouts", "of"}


def _selector(tokens: list[Token]) -> Selector:
    sports = [token.value for token in tokens if token.kind is Is.SPORT]
    roles = [token.value for token in tokens if token.kind is Is.ROLE]
    tags = tuple(dict.fromkeys(token.value for token in tokens if token.kind is Is.TAG))
    return Selector(sports[0] if sports else None, roles[0] if roles else None, tags)
