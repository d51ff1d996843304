"""Where one wish ends and the next begins. `Leave 9 hours between strength and intervals, and no more than 3 hard days
a week` could all be put in one rule of some kind; what each half says alone, whole and of another kind, is two.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from domestique.model.rule import Equipment, InjuryLimit, MaxTime, Per, RestDay, Unavailable
from domestique.planning.words.filler import is_unknown
from domestique.planning.words.joining import points_back
from domestique.planning.words.reading import Rough
from domestique.planning.words.token import CONTENT, Is, Token

_LINK: Final = re.compile(r"^\s?[,;:(]|(?:^|[\s,])(?:and|but|also|plus|so)(?:\s|$)|그리고|하지만|또(?:\s|$)")
_AND: Final = re.compile(r"(?:^|[\s,])(?:but|also|plus|and)(?:\s|$)|그리고|하지만|;")
_STRONG: Final = re.compile(
    r"[,;]\s?(?:but|also|plus|and)(?:\s|$)|(?:^|\s)(?:but|also|plus|and\salso)(?:\s|$)|그리고|하지만|;"
)
_PAIR: Final = re.compile(r"and|or|&|랑|이랑|하고|과|와|이나|나|또는")
_OR: Final = re.compile(r"(?:^|\s)(?:or|nor)(?:\s|$)|이나|또는")
_ENDING: Final = re.compile(r"[가-힣](?:고|고요|구요|며|지만|는데|은데|인데|니까|으니|하되)$")
_LISTED: Final = frozenset({Is.DATES, Is.WEEKDAYS, Is.SPORT, Is.THING, Is.TAG})
_NAMED: Final = frozenset({Is.SPORT, Is.ROLE, Is.TAG, Is.THING, Is.WORD, Is.KEEP, Is.PLEASE})
_BOUNDS: Final = frozenset({Is.MOST, Is.LEAST, Is.OVER, Is.UNDER, Is.NO})
_RULED_OUT: Final = frozenset(
    {Is.NO, Is.CANT, Is.SPORT, Is.WORKOUT, Is.UNTIL, Is.DATES, Is.FOR, Is.STRETCH, Is.WORD, Is.THING}
)
_CLOSE: Final = 0.45
"""Of how much the halves may explain less than the whole."""

Segments = Sequence[Sequence[Token]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a stretch of the sentence says; `rest` is what in it nobody used."""

    tokens: tuple[Token, ...]
    roughs: tuple[Rough, ...]
    rest: tuple[Token, ...]
    score: float
    rival: bool = False
    """another kind explains the same words nearly as well, and says something else"""


Alone = Callable[[int, int], Chosen | None]
"""How segments are read by somebody who hears nothing else."""


def two_wishes(text: str, segments: Segments, both: Chosen, alone: Alone, start: int, end: int) -> bool:
    """Whether `both`, of these segments, is better told as two; what needs the other half to be read is part of it."""
    for cut in range(start + 1, end):
        gap = text[segments[cut - 1][-1].end : segments[cut][0].start]
        if _LINK.search(gap) is None and _ENDING.search(text[: segments[cut][0].start].rstrip()) is None:
            continue
        first, second = alone(start, cut), alone(cut, end)
        if first is None or second is None or first.rest or second.rest or _alike(first, second):
            continue
        together = ":" in gap or (not starts_anew(text, segments, cut) and any(map(_while_away, both.roughs)))
        if (_away(first) and together) or _still_hurt(first, second):
            continue
        if first.score + second.score >= both.score - _CLOSE:
            return True
    return False


def of_another(text: str, segments: Segments, start: int, end: int) -> bool:
    """Words that begin or end with a part of another wish: a refusal that in Korean stands behind what it refuses
    (`…, 절대 넣지 마세요 그리고 목요일에 템포런`), or, behind `and also`, a day of something nobody understood.
    """
    if end - start < 2:
        return False
    first, last = segments[start], segments[end - 1]
    refused = any(token.kind in {Is.NO, Is.CANT} for token in first) and not text[first[-1].start].isascii()
    if refused and not any(token.kind in CONTENT for token in first):
        return True
    told = {token.kind for token in last}
    dated = told <= {Is.DATES, Is.WORD} and Is.DATES in told and any(is_unknown(text, token) for token in last)
    return dated and starts_anew(text, segments, end - 1)


def set_well(text: str, segments: Segments, start: int, end: int) -> float:
    """Of two ways to part that explain as much: at `, and` before `and`, at that before a comma, not within a list or
    at `or`; `it has to be 2 h` belongs to what it follows, `…, swimming` before `and running 4 hours apart` does not.
    """
    worth = 0.0
    if start > 0:
        gap, first = text[segments[start - 1][-1].end : segments[start][0].start], segments[start]
        goes_on = end - start > 1 and first[0].kind in _BOUNDS  # at least three but no more than five
        if not goes_on:
            worth += 0.04 if _STRONG.search(gap) is not None else 0.02 if _AND.search(gap) is not None else 0.0
        listed = _PAIR.fullmatch(gap.strip(" ,")) or gap.strip() in {"", ","}
        worth -= 0.06 if listed and segments[start - 1][-1].kind is first[0].kind in _LISTED else 0.0
        back = points_back(text, first) or all(token.kind in {Is.DATES, Is.WORD} for token in first)
        worth -= 0.05 if (back and end - start > 1) or _OR.search(gap) is not None else 0.0
    if start + 1 < end < len(segments) and all(token.kind in _NAMED for token in segments[end - 1]):
        gap = text[segments[end - 1][-1].end : segments[end][0].start]
        worth -= 0.06 if _PAIR.fullmatch(gap.strip()) and segments[end][0].kind in _NAMED - {Is.WORD} else 0.0
    return worth


def starts_anew(text: str, segments: Segments, start: int) -> bool:
    """Whether what was said before is over: an injury told there does not reach beyond `, and also`."""
    if not 0 < start < len(segments):
        return False
    return _STRONG.search(text[segments[start - 1][-1].end : segments[start][0].start]) is not None


def _away(one: Chosen) -> bool:
    return any(note.key == "away_is_unavailable" for rough in one.roughs for note in rough.notes)


def _while_away(one: Rough) -> bool:
    """`away 3 to 7 December with a kettlebell`, `half an hour a day`: nothing is lost then."""
    return isinstance(one.params, Equipment) or (isinstance(one.params, MaxTime) and one.params.per is Per.DAY)


def _still_hurt(first: Chosen, second: Chosen) -> bool:
    """`I broke a rib, so no swimming and no strength work until January 15`: one injury and how long it takes."""
    hurt = all(isinstance(one.params, InjuryLimit) and one.params.until is None for one in first.roughs)
    lost = all(isinstance(one.params, Unavailable) and one.params.sports for one in second.roughs)
    return hurt and lost and {token.kind for token in second.tokens} <= _RULED_OUT


def _alike(first: Chosen, second: Chosen) -> bool:
    """Of one kind, or both of days on which nothing can be: said together they may be one."""
    return len({_family(one) for one in (*first.roughs, *second.roughs)}) == 1


def _family(one: Rough) -> tuple[type, bool]:
    off = isinstance(one.params, Unavailable | RestDay) and bool(one.params.weekdays)
    return (RestDay if off else type(one.params)), off
