"""A stretch of words as one kind's file looks at it: what is in it, how its amounts are bounded, and which of its
words that kind has used. What stays unused speaks against the reading.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final, Literal

from domestique.model.rule import Days, Per, Phase, Role, Scope, Selector, Weekday
from domestique.model.sport import Sport
from domestique.planning.words.dates import When
from domestique.planning.words.token import Amount, Is, Token

_GONE_AFTER: Final = re.compile(r"(?:들|이|가|은|는|도|를|을|랑|하고)?\s?없")
_GONE_BEFORE: Final = re.compile(
    r"(?:without|have|own|access to|bring|bringing|take|got)(?:\s(?:a|an|any|my|the|no))?(?:\s(?:a|any|my))?\s$"
)
_AT_LEAST: Final = re.compile(r"[은는]\s(?:[가-힣]+\s)?[가-힣]*(?:야 |야만|야[돼되됩하해합]|싶)")
Bound = Literal["most", "least", "exact"]
BOUNDS: Final = (Is.MOST, Is.LEAST, Is.OVER, Is.UNDER, Is.ONLY)
REFUSALS: Final = (Is.NO, Is.CANT)
_COUNTED: Final = frozenset(
    {
        Is.ROLE,
        Is.SPORT,
        Is.WORKOUT,
        Is.REST,
        Is.TAG,
        Is.PER,
        Is.SAME,
        Is.MOST,
        Is.LOW,
        Is.HIGH,
        Is.EACH,
        Is.HEDGE,
        Is.PLEASE,
    }
)
TAGS_OF_HARD: Final = frozenset({"vo2max", "threshold", "sweetspot", "tempo", "sprint", "anaerobic"})


@dataclass(slots=True)
class Clause:
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

    def fresh(self) -> "Clause":
        return Clause(self.text, self.tokens, self.near, self.today, self.written, self.sports, kinds=self.kinds)

    # --- what is there -------------------------------------------------------------------------------------------

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

    # --- sports, roles, days -------------------------------------------------------------------------------------

    def sports_told(self) -> tuple[Sport, ...]:
        self.use(Is.SPORT)
        return tuple(dict.fromkeys(self.values(Is.SPORT)))

    def one_sport(self) -> Sport | None:
        """Said here, else the only one of the sentence, else the only one the athlete does."""
        near = tuple(dict.fromkeys(t.value for t in self.near if t.kind is Is.SPORT and t.value is not Sport.STRENGTH))
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
        near = {token.value for token in self.near if token.kind is Is.PER}
        return (
            Per(near.pop()) if len(near) == 1 and not self.has(Is.PER) and near <= {"week", "day", "session"} else None
        )

    def lacking(self, token: Token) -> bool:
        """Whether the thing itself is missing, not what one does with it: 자전거가 없어요, without my bike."""
        return (
            _GONE_AFTER.match(self.text, token.end) is not None
            or _GONE_BEFORE.search(self.text[: token.start]) is not None
        )

    # --- amounts -------------------------------------------------------------------------------------------------

    def bound(self, amount: Token) -> Bound | None:
        """How this amount is bounded; None when the words contradict themselves or refuse the amount itself."""
        said = self.all(*BOUNDS)
        refused = self.has(*REFUSALS)
        if any(token.kind is not Is.ONLY for token in said):
            said = [token for token in said if not self._of_a_sport(token)]
        if not said:
            return None if refused else self._bare_bound(amount)
        if not refused and self.says("anything less", "anything under", "anything below"):
            self.use(*BOUNDS)
            return "least"
        if self.has(Is.BETWEEN) and not amount.value.single:
            self.use(*BOUNDS, *REFUSALS)
            return "exact"
        near = min(said, key=lambda token: _gap(token, amount))
        found = {_meaning(token, refused) for token in said if _gap(token, amount) <= _gap(near, amount) + 12}
        if refused and near.kind in {Is.MOST, Is.LEAST} and not any(t.kind in {Is.OVER, Is.UNDER} for t in said):
            return None
        self.use(*BOUNDS, *REFUSALS)
        strong = {_meaning(token, refused) for token in said if token.kind in {Is.MOST, Is.LEAST}}
        if len(strong) == 1:
            return strong.pop()
        return found.pop() if len(found) == 1 else None

    def _of_a_sport(self, only: Token) -> bool:
        """`자전거만 6시간 이상`: nothing else counts; how much of it is said by another word."""
        return only.kind is Is.ONLY and any(token.end == only.start for token in self.all(Is.SPORT))

    def _bare_bound(self, amount: Token) -> Bound:
        """`keep my sessions to 50 minutes`; `네 시간은 타야 해요`: the 은 of an amount one must have says at least."""
        if self.has(Is.KEEP) and self.text[: amount.start].endswith(" to "):
            return "most"
        if amount.kind is Is.DURATION and _AT_LEAST.match(self.text, amount.end) is not None:
            return "least"
        return "exact"

    def borrowed_bound(self, amount: Token) -> Bound | None:
        """`bound`, or where nothing is said here what the sentence says: weekdays max 1 hour, weekends 3."""
        here = self.bound(amount)
        if here != "exact" or self.has(Is.WANT):
            return here
        near = {token.kind for token in self.near if token.kind in {Is.MOST, Is.LEAST, Is.ONLY}}
        if near and near <= {Is.MOST, Is.ONLY}:
            return "most"
        return "least" if near == {Is.LEAST} else here

    def strictly(self, amount: Token, bound: Bound) -> int:
        """A count with its bound: `more than 3` are 4, `fewer than 3` are 2, 3회 이상 and no more are 2."""
        count = int(amount.value.low)
        said = self.all(Is.OVER, Is.UNDER)
        if not said or self.has(Is.MOST, Is.LEAST):
            return count
        near = min(said, key=lambda token: _gap(token, amount))
        refused = self.has(*REFUSALS)
        if near.kind is Is.OVER:
            if bound == "most":
                return count - 1 if near.value else count
            return count if near.value else count + 1
        return count if refused else count - 1

    def counted(self) -> Token | None:
        """The one count of the clause: three times, or a bare number before what it counts."""
        told = self.all(Is.COUNT)
        if not told:
            told = [token for token in self.all(Is.NUMBER) if self._counts(token)]
        if len(told) != 1:
            return None
        self.use(told[0].kind)
        return told[0]

    def _counts(self, number: Token) -> bool:
        """A bare number counts what stands right behind it, or what the clause is about when nothing does."""
        if number.value.low != int(number.value.low) or number.value.low < 0:
            return False
        behind = [token for token in self.tokens if token.start >= number.end and token.kind is not Is.WORD]
        return not behind or (behind[0].kind in _COUNTED and behind[0].start - number.end <= 12)

    def ends(self, *kinds: Is) -> tuple[Token, Token] | None:
        """`at least three but no more than five`: the lower and the upper end, each with its own bound."""
        amounts = [token for token in self.tokens if token.kind in kinds]
        said = self.all(Is.MOST, Is.LEAST, Is.OVER, Is.UNDER)
        if len(amounts) != 2 or len(said) != 2 or self.has(*REFUSALS):
            return None
        meant = [_meaning(token, refused=False) for token in said]
        if set(meant) != {"most", "least"}:
            return None
        self.use(*kinds, *BOUNDS)
        low, high = amounts if meant[0] == "least" else reversed(amounts)
        return low, high

    # --- when ----------------------------------------------------------------------------------------------------

    def when(self) -> When | None:
        """Days told, or how long from today on."""
        told: When | None = self.take(Is.DATES)
        if told is not None:
            if told.first is not None and told.last is None and (length := self._length()) is not None:
                return When(told.first, told.first + timedelta(days=length - 1), told.taken)
            until = any(token.start < self.all(Is.DATES)[0].start for token in self.all(Is.UNTIL))
            return When(None, told.last) if until and told.first == told.last else told
        if self.has(Is.DATES) or not (self.has(Is.FOR) or self.says("간")):
            return None
        stretch = self.take(Is.STRETCH)
        if stretch is None:
            return None
        self.use(Is.FOR)
        unit, amount = stretch
        days = {"day": 1, "week": 7, "month": 30}[unit] * amount.high
        if unit == "month":
            return When(self.today, _months_on(self.today, int(amount.high)))
        return When(self.today, self.today + timedelta(days=int(days)))

    def _length(self) -> int | None:
        """Days a stretch is long: for two weeks from December 19."""
        stretch = self.take(Is.STRETCH)
        if stretch is None or not stretch[1].single:
            return None
        unit, amount = stretch
        self.use(Is.FOR, Is.FROM)
        return int({"day": 1, "week": 7, "month": 30}[unit] * amount.low)

    def days(self) -> Days | None:
        """Days with both ends; `until` begins today."""
        told = self.when()
        if told is None or told.last is None:
            return None
        first = told.first or self.today
        return Days(first, told.last) if first <= told.last else None

    def scope(self) -> Scope:
        """Where a rule of this clause holds, from what no kind has used."""
        told = [token for token in self.tokens if (token.start, token.end) not in self.used]
        dates = [token.value for token in told if token.kind is Is.DATES]
        phases = [token.value for token in told if token.kind is Is.PHASE]
        phase: Phase | None = phases[0] if len(phases) == 1 else None
        when = dates[0] if len(dates) == 1 else When(None, None)
        if len(dates) == 1:
            self.use(Is.DATES, Is.FROM, Is.UNTIL)
        if phase is not None:
            self.use(Is.PHASE)
        if not self.has(Is.DATES) and self.has(Is.FOR) and any(token.kind is Is.STRETCH for token in told):
            when = self.when() or when
        first = when.first if when.first is not None or when.last is None else self.today
        return Scope(first, when.last, (), phase)

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
    if any(one.kind is token.kind and one.value != token.value for one in last):
        return False
    gap = clause.text[last[-1].end : token.start]
    return gap.strip() in {"", "in the", "in", "on the", "on", "의", "으로", "로", "에서", "workouts", "of"}


def _selector(tokens: list[Token]) -> Selector:
    sports = [token.value for token in tokens if token.kind is Is.SPORT]
    roles = [token.value for token in tokens if token.kind is Is.ROLE]
    tags = tuple(dict.fromkeys(token.value for token in tokens if token.kind is Is.TAG))
    return Selector(sports[0] if sports else None, roles[0] if roles else None, tags)


def _gap(token: Token, amount: Token) -> int:
    return max(token.start - amount.end, amount.start - token.end, 0)


def _meaning(token: Token, refused: bool) -> Bound:
    if token.kind is Is.OVER:
        return "most" if refused else "least"
    if token.kind is Is.UNDER:
        return "least" if refused else "most"
    return "least" if token.kind is Is.LEAST else "most"


def _months_on(day: date, months: int) -> date:
    at = day.year * 12 + day.month - 1 + months
    for back in range(4):
        try:
            return date(at // 12, at % 12 + 1, day.day - back)
        except ValueError:
            continue
    return day
