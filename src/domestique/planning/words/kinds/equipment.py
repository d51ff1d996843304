"""What there is to train with, and what is not: no pool, only dumbbells at the hotel from the 3rd to the 7th."""

import re
from datetime import timedelta
from typing import Final

from domestique.model.rule import Equipment, Scope
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.IN_A_ROW, Is.DAY_AFTER, Is.PERCENT, Is.DURATION, Is.COUNT,
    Is.LIKE, Is.DISLIKE, Is.WEEKDAYS, Is.APART, Is.ROLE, Is.CLOSED, Is.DISTANCE, Is.SAME,
)  # fmt: skip
_PLACES: Final = ("at home", "home", "hotel", "집", "숙소", "호텔", "garage", "출장지")
_JUST: Final = re.compile(
    r"(?<![a-z])just\s(?:(?:a|an|some|my|the|one|two|a pair of|a set of|a couple of)\s)?(?:\w+\sand\s(?:an?\s)?)?$"
)
_SMALL: Final = frozenset(
    {"dumbbells", "kettlebell", "bands", "bodyweight", "barbell", "pull_up_bar", "bench", "rower"}
)
_BIG: Final = frozenset({"treadmill", "trainer"})
"""What is told beside small things is told as all there is; alone it is only one thing more."""


def read(clause: Clause) -> tuple[Rough, ...]:
    things = _things(clause)
    if not things or clause.has(*_STRANGE):
        return ()
    times = {token.end for token in clause.all(Is.DAYTIME, Is.CLOCK, Is.WEEKDAYS, Is.DATES)}
    only = any(not times & {one.start, one.start - 1} for one in clause.all(Is.ONLY)) or _just(clause, things)
    if clause.has(Is.ONLY) and not only:
        return ()  # the gym is open at noon only
    if only and clause.says("빼", "피하", "제외", "avoid", "skip"):
        return ()
    gone = [token for token in things if _gone(clause, token, things)]
    if clause.has(Is.NO, Is.CANT) and not gone and not only:
        return ()
    reason = clause.has(Is.HURT) and not clause.has(Is.NO, Is.CANT)
    if reason and any(token.kind in {Is.NO, Is.CANT} for token in clause.near):
        return ()
    left = [token for token in things if token not in gone]
    if left and not only and not _all_there_is(clause, left):
        if not gone:
            return ()
        left = []
    if gone and not left and not _missed(clause, things):
        return ()
    when = _when(clause)
    clause.use(
        Is.THING, Is.NO, Is.CANT, Is.ONLY, Is.HAVE, Is.FREE, Is.AWAY, Is.HOLIDAY, Is.WORKOUT,
        Is.FROM, Is.UNTIL, Is.FOR, Is.DAYTIME, Is.AFTER, Is.HURT, Is.SINCE,
    )  # fmt: skip
    clause.use_with(Is.SPORT, Is.THING)
    clause.use_with(Is.TAG, Is.THING)
    have, lack = (tuple(dict.fromkeys(token.value for token in told)) for told in (left, gone))
    notes = () if only or not have else (Note("only_these"),)
    return (Rough(Equipment(have, lack, when), notes=notes),)


def _just(clause: Clause, things: list[Token]) -> bool:
    return any(_JUST.search(clause.text[: token.start]) is not None for token in things)


def _gone(clause: Clause, token: Token, things: list[Token]) -> bool:
    """Whether this thing is missing: refused, and not what is left. A refusal in English stands before its things, in
    Korean behind them.
    """
    refused = clause.all(Is.NO, Is.CANT, Is.HURT)
    if not refused:
        return False
    had = [one for one in clause.all(Is.HAVE) if not any(_touching(one, no) for no in refused)]
    marks = [*refused, *clause.all(Is.ONLY), *had]
    korean = not clause.words(refused[0])[:1].isascii()
    if korean:
        behind = [one for one in marks if one.start >= token.end]
        return bool(behind) and min(behind, key=lambda one: one.start) in refused
    if _JUST.search(clause.text[: token.start]) is not None:
        return False
    before = [one for one in marks if one.end <= token.start]
    if before:
        return max(before, key=lambda one: one.start) in refused
    return not clause.has(Is.ONLY, Is.HAVE) and all(one.end <= refused[-1].start for one in things)


def _where(clause: Clause, token: Token) -> bool:
    """`no treadmill at my gym`, `헬스장엔 러닝머신이 없어요`: a place things are missing from."""
    if token.value not in {"gym", "pool", "track"}:
        return False
    before, behind = clause.text[: token.start], clause.text[token.end : token.end + 3]
    return re.search(r"(?:at|in)\s(?:my\s|the\s|our\s|a\s)?$", before) is not None or behind.startswith(
        ("엔", "에는", "에 ")
    )


def _touching(one: Token, other: Token) -> bool:
    """`do not have`, `쓸 수 없`: refused itself."""
    return max(one.start - other.end, other.start - one.end) <= 7


def _things(clause: Clause) -> list[Token]:
    found = clause.all(Is.THING)
    found = [token for token in found if len(found) == 1 or not _where(clause, token)]
    rides = [token for token in found if token.value in {"bike", "hills"}]
    if rides and not clause.has(Is.HURT) and not any(clause.lacking(token) for token in rides):
        found = [token for token in found if token not in rides]
    return found


def _all_there_is(clause: Clause, things: list[Token]) -> bool:
    small = all(token.value in _SMALL for token in things)
    small = small or (any(token.value in _SMALL for token in things) and all(t.value in _SMALL | _BIG for t in things))
    return small and clause.has(Is.HAVE) and (len(things) > 1 or clause.says(*_PLACES))


def _missed(clause: Clause, things: list[Token]) -> bool:
    """`no gym` misses a thing; `no running in the pool` does not."""
    spans = {(token.start, token.end) for token in (*things, *clause.all(Is.THING))}
    return all((token.start, token.end) in spans for token in clause.all(Is.SPORT, Is.TAG))


def _when(clause: Clause) -> Scope:
    told = clause.when()
    if told is None:
        return Scope()
    if told.first == told.last and told.last is not None and clause.says("after that", "그 뒤로", "그 이후", "그 후"):
        return Scope(told.last + timedelta(days=1))
    return Scope(told.first, told.last)
