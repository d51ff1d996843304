"""Which kind says what a sentence says, and where one wish ends and the next begins: of all ways to part the sentence
the one that leaves the fewest of its words unexplained. A word that turns a meaning round (not, at most, if) must be
explained, or the reading does not count.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from domestique.model.rule import (
    EVERYWHERE,
    Deload,
    Equipment,
    Event,
    InjuryLimit,
    IntensityDistribution,
    LoadBounds,
    MaxHard,
    MaxTime,
    MinTime,
    Params,
    Per,
    PinnedSession,
    Preference,
    RampCap,
    RestDay,
    Scope,
    SessionCount,
    Unavailable,
    Variety,
)
from domestique.model.sport import Sport
from domestique.planning.words.barring import Barred
from domestique.planning.words.clause import Clause
from domestique.planning.words.kinds import READERS
from domestique.planning.words.parting import Chosen, of_another, set_well, starts_anew, two_wishes
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.segments import Sentence
from domestique.planning.words.token import CONTENT, Is, Token

_TURNING: Final = frozenset(
    {
        Is.NO, Is.CANT, Is.MOST, Is.LEAST, Is.OVER, Is.UNDER, Is.ONLY, Is.PAST, Is.ASIDE, Is.EITHER,
        Is.INDIFFERENT, Is.GOAL,
        Is.DISTANCE,
        Is.SAME, Is.IN_A_ROW, Is.EDIT, Is.EXCEPT, Is.PUBLIC, Is.SAME_DAY, Is.SINCE,
    }
)  # fmt: skip
_WHERE: Final = ("outdoor", "outside", "indoor", "야외", "실외", "밖에서", "실내")
"""`no outdoor rides in January` leaves others."""
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
_SPEECHLESS: Final = frozenset({Is.NUMBER, Is.HALF, Is.PLEASE, Is.MUST, Is.KEEP, Is.HAVE})
"""Alone no kind makes anything of these; looking would take time."""
_MANY: Final = 40
"""Segments nobody says in one breath: a list, of which each line is a wish."""
_NEAR: Final = 8
"""Segments on either side that may say what a wish leaves out."""
_CLOSE: Final = 0.7
"""Of how much a rival may explain less than the best."""
_TOLD_ANEW: Final = frozenset({Is.BODY, Is.SPORT})
"""What is not carried beyond `and also`."""
_WIDEST: Final = 5
"""Segments one wish may fill."""


def choose(
    text: str,
    sentence: Sentence,
    before: Sequence[Token],
    today: date,
    written: Callable[[int, int], str],
    sports: tuple[Sport, ...],
    barred: Barred | None,
) -> tuple[list[Chosen], list[tuple[Token, ...]]]:
    """The rules of the sentence, and its segments that are none. `before`: an injury the sentence before spoke of."""
    segments = sentence.segments
    closed = range(0) if barred is None else range(barred.first, barred.last)
    widest = _WIDEST if len(segments) <= _MANY else 2
    best: list[tuple[float, list[Chosen], list[tuple[Token, ...]]]] = [(0.0, [], [])]
    heard: dict[tuple[int, int], Chosen | None] = {}

    def alone(start: int, end: int) -> Chosen | None:
        if (start, end) not in heard:
            told = tuple(token for segment in segments[start:end] for token in segment)
            heard[start, end] = read(Clause(text, told, (), today, written, sports))
        return heard[start, end]

    for end in range(1, len(segments) + 1):
        score, chosen, missed = best[end - 1]
        options = [(score, chosen, [*missed, segments[end - 1]])]
        for start in range(max(0, end - widest), end):
            if any(place in closed for place in range(start, end)) or of_another(text, segments, start, end):
                continue
            told = tuple(token for segment in segments[start:end] for token in segment)
            kinds = {token.kind for token in told}
            if kinds == {Is.WORD} or kinds <= _SPEECHLESS:
                continue
            beside = (*segments[max(0, start - _NEAR) : start], *segments[end : end + _NEAR])
            near = tuple(token for segment in beside for token in segment)
            if starts_anew(text, segments, start):
                near = tuple(one for one in near if one.kind not in _TOLD_ANEW or one.start > told[0].start)
            else:
                near = (*near, *before)
            if starts_anew(text, segments, end):
                near = tuple(one for one in near if one.kind not in _TOLD_ANEW or one.start < told[0].start)
            found = read(Clause(text, told, near, today, written, sports))
            if found is not None:
                if two_wishes(text, segments, found, alone, start, end):
                    continue
                score, chosen, missed = best[start]
                worth = found.score - 0.1 + set_well(text, segments, start, end)
                options.append((score + worth, [*chosen, found], missed))
        best.append(max(options, key=lambda option: option[0]))
    return best[-1][1], best[-1][2]


def read(clause: Clause) -> Chosen | None:
    """The kind that explains most of the clause."""
    found: list[Chosen] = []
    for reader in READERS:
        looking = clause.fresh()
        roughs = reader(looking)
        weighed = _weighed(looking, roughs) if roughs else None
        if weighed is not None:
            found.append(weighed)
    if not found:
        return None
    best = max(found, key=lambda one: one.score)
    rival = any(one is not best and one.score > best.score - _CLOSE for one in found)
    return replace(best, rival=True) if rival else best


def _weighed(clause: Clause, roughs: tuple[Rough, ...]) -> Chosen | None:
    scope = clause.scope()
    if _a_day_of_weeks(scope, roughs) and not clause.has(Is.UNTIL):
        return None
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
        off = all(isinstance(one.params, Unavailable | RestDay) for one in roughs)
        if token.kind is Is.ASIDE and off and not clause.words(token).startswith(_WHERE):
            continue
        if token.kind is Is.INDIFFERENT and clause.has(Is.MOST):
            continue
        if token.kind in _TURNING and not (
            token.kind is Is.PAST and all(_bears_the_past(one.params) for one in roughs)
        ):
            return None
        if token.kind in CONTENT:
            rest.append(token)
    if any(token.value == "perhaps" and (token.start, token.end) not in clause.used for token in clause.all(Is.VAGUE)):
        return None
    if any(token.kind is Is.DATES for token in rest):
        return None  # days nobody understood: the rule would hold on all others too
    unexplained = len({(token.start, token.end) for token in rest})
    score = sum(weight.values()) - 0.6 * unexplained
    if score <= 0:
        return None
    taken = _taken(clause)
    settled = tuple(
        Rough(one.params, _weight(clause, one), _scope(one.scope, scope), (*one.notes, *taken)) for one in roughs
    )
    return Chosen(tuple(clause.tokens), settled, tuple(rest), score)


def _a_day_of_weeks(scope: Scope, roughs: Sequence[Rough]) -> bool:
    """`주 8시간까지만, 오늘 고양이가 귀여워요`: what is said of weeks does not hold on one day."""
    return scope.first is not None and scope.first == scope.last and any(_of_weeks(one.params) for one in roughs)


def _of_weeks(params: Params) -> bool:
    weekly = (MinTime, SessionCount, PinnedSession, MaxHard, RampCap, Deload, IntensityDistribution, Variety)
    return isinstance(params, weekly) or (isinstance(params, MaxTime | LoadBounds) and params.per is Per.WEEK)


def _taken(clause: Clause) -> tuple[Note, ...]:
    """How days were taken that people count differently."""
    return tuple(
        Note(when.taken, {"from": (when.first or when.last).isoformat(), "to": (when.last or when.first).isoformat()})
        for when in clause.values(Is.DATES)
        if when.taken is not None
    )


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
