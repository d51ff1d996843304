"""How the amounts of a stretch of words are bounded: at most, at least, exactly so many."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from domestique.planning.words.spoken import Spoken
from domestique.planning.words.token import Is, Token

_AT_LEAST: Final = re.compile(r"[은는]\s(?:[가-힣]+\s){0,2}[가-힣]*(?:야 |야만|야[돼되됩하해합]|싶)")
_ANYTHING_MORE: Final = (
    "anything more", "anything over", "anything above", "anything past", "anything beyond", "anything longer",
)  # fmt: skip
"""`anything past 10 hours wrecks me`."""
_WHERE_IT_IS: Final = re.compile(r"넘(?:게|어서?)\s[가-힣]{1,3}면")
"""`3시간 넘게 타면 쫓겨나요`: what happens then says nothing of what is wanted."""
_IF_OVER: Final = re.compile(r"넘(?:으면|어가면|기면|어서면)|초과하면")
_BAD_THEN: Final = re.compile(
    r"(?:넘(?:으면|어가면|기면|어서면)|초과하면)(?:\s[가-힣]+){0,2}?\s"
    r"(?:퍼[져지짐진]|죽|탈\s?[나이]|다[치쳐]|아[프파]|지[치쳐친]|뻗|망가|번아웃|과훈련|못\s?버)"
)
_BEHIND: Final = re.compile(r"\s?,?\s(?:and|then|and then)\s(?:i|i'm|my|it|the)(?![a-z])")
_BAD_BEHIND: Final = re.compile(
    r"\s?,?\s(?:and|then|and then)\s(?:i|i'm|my|it|the)[a-z' ]*\s?(?:break|toast|fall|sick|ill|injur|burn|crash|wreck|"
    r"dead|cooked|hurt|suffer|die|exhaust|tired|fried|shattered|flare|sore|destroyed|knackered|done)"
)
"""`450 넘으면 퍼져`: what happens beyond it is why it is the most; where nobody knows what happens, nothing is said."""
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
        Is.LEAST,
        Is.LOW,
        Is.HIGH,
        Is.EACH,
        Is.HEDGE,
        Is.PLEASE,
    }
)


@dataclass(slots=True)
class Bounded(Spoken):
    def bound(self, amount: Token) -> Bound | None:
        """How this amount is bounded; None when the words contradict themselves or refuse the amount itself."""
        said = self.all(*BOUNDS)
        refused = self.has(*REFUSALS) or self._unwanted(said)
        if any(token.kind is not Is.ONLY for token in said):
            said = [token for token in said if not self._of_a_sport(token)]
        if not said:
            return None if refused else self._bare_bound(amount)
        if not refused and self.says("anything less", "anything under", "anything below"):
            self.use(*BOUNDS)
            return "least"
        if not refused and not self.has(Is.HEDGE, Is.LIKE) and _WHERE_IT_IS.search(self.told) is not None:
            return None
        if not refused and not self.has(Is.HEDGE, Is.LIKE) and _IF_OVER.search(self.told) is not None:
            self.use(*BOUNDS)
            return "most" if _BAD_THEN.search(self.told) is not None else None
        if not refused and self._and_then(said):
            self.use(*BOUNDS)
            return "most" if _BAD_BEHIND.match(self.text, self.tokens[-1].end) is not None else None
        if not refused and self.says(*_ANYTHING_MORE):
            self.use(*BOUNDS)
            return "most"
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

    def _and_then(self, said: list[Token]) -> bool:
        """`more than 8 hours a week and I break down`: what happens then, and no wish for more."""
        begins = [(one.kind, one.start) for one in said] == [(Is.OVER, self.tokens[0].start)]
        return begins and not self.has(Is.WANT, Is.MUST) and _BEHIND.match(self.text, self.tokens[-1].end) is not None

    def _unwanted(self, said: list[Token]) -> bool:
        """`네 번 넘게는 싫어요`: what is disliked is more of it."""
        over = [one.end for one in said if one.kind is Is.OVER]
        unwanted = [one for one in self.all(Is.DISLIKE) if any(0 <= one.start - end <= 3 for end in over)]
        self.used |= {(one.start, one.end) for one in unwanted}
        return bool(unwanted)

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
        pinned = self.has(Is.WEEKDAYS) and self.has(Is.SPORT)
        alike = not pinned and any(token.kind is amount.kind for token in self.near)
        near = {token.kind for token in self.near if alike and token.kind in {Is.MOST, Is.LEAST, Is.ONLY}}
        if near and near <= {Is.MOST, Is.ONLY}:
            return "most"
        return "least" if near == {Is.LEAST} and not self.has(Is.HAVE, Is.FREE) else here

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
        self.used.add((told[0].start, told[0].end))
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


def _gap(token: Token, amount: Token) -> int:
    return max(token.start - amount.end, amount.start - token.end, 0)


def _meaning(token: Token, refused: bool) -> Bound:
    if token.kind is Is.OVER:
        return "most" if refused or token.value is None else "least"  # 넘지 is always refused
    if token.kind is Is.UNDER:
        return "least" if refused else "most"
    return "least" if token.kind is Is.LEAST else "most"
