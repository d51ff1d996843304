"""Which kind says what a sentence says, and where one wish ends and the next begins: of all ways to part the sentence
the one that leaves the fewest of its words unexplained. A word that turns a meaning round (not, at most, if) must be
explained, or the reading does not count.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domestique.model.rule import (
    EVERYWHERE,
    Equipment,
    Event,
    InjuryLimit,
    Params,
    Preference,
    RestDay,
    Scope,
    Unavailable,
)
from domestique.model.sport import Sport
from domestique.planning.words.clause import Clause
from domestique.planning.words.kinds import READERS
from domestique.planning.words.reading import Rough
from domestique.planning.words.segments import Sentence
from domestique.planning.words.token import Is, Token

CONTENT: Final = frozenset(
    {
        Is.SPORT, Is.ROLE, Is.TAG, Is.WEEKDAYS, Is.DAYTIME, Is.PHASE, Is.THING, Is.BODY, Is.RACE, Is.RACE_DAY,
        Is.PRIORITY,
        Is.DURATION, Is.COUNT, Is.PERCENT, Is.NUMBER, Is.SPLIT, Is.STRETCH, Is.CLOCK, Is.DISTANCE, Is.DATES,
        Is.ORDINAL,
        Is.REST, Is.AWAY, Is.HOLIDAY, Is.CLOSED, Is.HURT, Is.EASY_WEEK, Is.TAPER, Is.CUT, Is.RAMP, Is.REPEAT, Is.SAME,
        Is.APART, Is.IN_A_ROW, Is.DAY_AFTER, Is.DAY_BEFORE, Is.LIKE, Is.DISLIKE, Is.BEST, Is.CTL, Is.FORM, Is.LOAD,
        Is.POLARISED, Is.PER,
        Is.FREE,
    }
)  # fmt: skip
_TURNING: Final = frozenset(
    {
        Is.NO, Is.CANT, Is.MOST, Is.LEAST, Is.OVER, Is.UNDER, Is.ONLY, Is.PAST, Is.ASIDE, Is.EITHER,
        Is.INDIFFERENT, Is.GOAL,
        Is.DISTANCE,
        Is.SAME, Is.IN_A_ROW,
    }
)  # fmt: skip
_BAR_ALL: Final = frozenset({Is.IF, Is.OTHERS})
_ALWAYS_USED: Final = frozenset(
    {
        Is.HEDGE,
        Is.MUST,
        Is.WANT,
        Is.PLEASE,
        Is.KEEP,
        Is.VAGUE,
        Is.FOR,
        Is.FROM,
        Is.UNTIL,
        Is.EACH,
        Is.HAVE,
        Is.ASK,
        Is.WORKOUT,
    }
)
_WIDEST: Final = 5
"""Segments one wish may fill."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a stretch of the sentence says; `rest` is what in it nobody used."""

    tokens: tuple[Token, ...]
    roughs: tuple[Rough, ...]
    rest: tuple[Token, ...]
    score: float


def choose(
    text: str,
    sentence: Sentence,
    before: Sequence[Token],
    today: date,
    written: Callable[[int, int], str],
    sports: tuple[Sport, ...],
) -> tuple[list[Chosen], list[tuple[Token, ...]]]:
    """The rules of the sentence, and its segments that are none. `before`: an injury the sentence before spoke of."""
    segments = sentence.segments
    if barred(text, sentence):
        return [], list(segments)
    best: list[tuple[float, list[Chosen], list[tuple[Token, ...]]]] = [(0.0, [], [])]
    for end in range(1, len(segments) + 1):
        score, chosen, missed = best[end - 1]
        options = [(score, chosen, [*missed, segments[end - 1]])]
        for start in range(max(0, end - _WIDEST), end):
            told = tuple(token for segment in segments[start:end] for token in segment)
            near = (*(token for segment in (*segments[:start], *segments[end:]) for token in segment), *before)
            found = read(Clause(text, told, near, today, written, sports))
            if found is not None:
                score, chosen, missed = best[start]
                options.append((score + found.score - 0.1, [*chosen, found], missed))
        best.append(max(options, key=lambda option: option[0]))
    return best[-1][1], best[-1][2]


def barred(text: str, sentence: Sentence) -> bool:
    """Questions, conditions, and what others do: nothing a plan can be held to."""
    tokens = sentence.tokens
    if any(token.kind in _BAR_ALL for token in tokens):
        return True
    please = any(token.kind is Is.PLEASE for token in tokens)
    open_asks = [token for token in tokens if token.kind is Is.ASK and token.value == "open"]
    if open_asks and (please or any(not text[token.start].isascii() for token in open_asks)):
        return True
    if please:
        return False
    if sentence.asked:
        return True
    asks = [token for token in tokens if token.kind is Is.ASK]
    first, last = tokens[0], tokens[-1]
    return any(token.start == first.start or _ends(text, token, last) for token in asks)


def _ends(text: str, token: Token, last: Token) -> bool:
    return not text[token.start].isascii() and last.end - token.end <= 4


def read(clause: Clause) -> Chosen | None:
    """The kind that explains most of the clause."""
    best: Chosen | None = None
    for reader in READERS:
        looking = clause.fresh()
        roughs = reader(looking)
        if not roughs:
            continue
        found = _weighed(looking, roughs)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best


def _weighed(clause: Clause, roughs: tuple[Rough, ...]) -> Chosen | None:
    scope = clause.scope()
    used = clause.used | {(token.start, token.end) for token in clause.tokens if token.kind in _ALWAYS_USED}
    rest: list[Token] = []
    weight: dict[tuple[int, int], float] = {}
    for token in clause.tokens:
        place = (token.start, token.end)
        if place in used:
            if token.kind in CONTENT:
                weight[place] = 1.0
            elif token.kind is not Is.WORD:
                weight[place] = max(weight.get(place, 0.0), 0.4)
            continue
        if token.kind is Is.ASIDE and all(isinstance(one.params, Unavailable | RestDay) for one in roughs):
            continue
        if token.kind in _TURNING and not (
            token.kind is Is.PAST and all(_bears_the_past(one.params) for one in roughs)
        ):
            return None
        if token.kind in CONTENT:
            rest.append(token)
    unexplained = len({(token.start, token.end) for token in rest})
    score = sum(weight.values()) - 0.6 * unexplained
    if score <= 0:
        return None
    settled = tuple(Rough(one.params, _weight(clause, one), _scope(one.scope, scope), one.notes) for one in roughs)
    return Chosen(tuple(clause.tokens), settled, tuple(rest), score)


def _bears_the_past(params: Params) -> bool:
    """`I hurt my knee`, `I signed up`: what happened may be why."""
    return isinstance(params, InjuryLimit | Event | Equipment) or (
        isinstance(params, Unavailable) and bool(params.dates)
    )


def _weight(clause: Clause, rough: Rough) -> int | None:
    if isinstance(rough.params, Event):
        return None
    if isinstance(rough.params, Preference):
        return rough.weight or 20
    if clause.has(Is.HEDGE):
        return rough.weight or 20
    return None if clause.has(Is.MUST) else rough.weight


def _scope(own: Scope, told: Scope) -> Scope:
    if own == EVERYWHERE:
        return told
    return Scope(own.first or told.first, own.last or told.last, own.weekdays or told.weekdays, own.phase or told.phase)
