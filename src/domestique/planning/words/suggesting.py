"""For words that became no rule: what could be said instead. The first line that fits is it."""

from collections.abc import Callable, Sequence
from typing import Final

from domestique.planning.words.token import Is, Token

Kinds = frozenset[Is]
_FIGURES: Final = frozenset({Is.DURATION, Is.COUNT, Is.NUMBER, Is.PERCENT, Is.STRETCH})
_DAYS: Final = frozenset({Is.WEEKDAYS, Is.CLOCK, Is.FREE, Is.CANT, Is.WORKING, Is.ONLY})


def _any(*kinds: Is) -> Callable[[Kinds], bool]:
    return lambda told: bool(told & frozenset(kinds))


def _all(*kinds: Is) -> Callable[[Kinds], bool]:
    return lambda told: told >= frozenset(kinds)


_FITTING: Final[tuple[tuple[str, Callable[[Kinds], bool]], ...]] = (
    ("condition", _any(Is.IF)),
    ("others", _any(Is.OTHERS)),
    ("past", _any(Is.PAST)),
    ("edit", _any(Is.EDIT)),
    ("allowed", _any(Is.INDIFFERENT)),
    ("public_holiday", _any(Is.PUBLIC)),
    ("in_a_row", _any(Is.IN_A_ROW)),
    ("injury", _any(Is.BODY, Is.HURT)),
    ("taper", _any(Is.TAPER)),
    ("deload", _any(Is.EASY_WEEK)),
    ("form", _any(Is.FORM, Is.CTL)),
    ("load", _any(Is.LOAD)),
    ("polarised", _any(Is.POLARISED)),
    ("event_date", lambda told: bool(told & {Is.RACE, Is.PRIORITY}) and Is.DATES not in told),
    ("event_sport", _any(Is.RACE, Is.PRIORITY)),
    ("either", _any(Is.EITHER)),
    ("goal", _any(Is.GOAL, Is.DISTANCE)),
    ("ramp", _any(Is.RAMP)),
    ("bound", lambda told: bool(told & {Is.DURATION, Is.COUNT}) and not told & {Is.MOST, Is.LEAST, Is.OVER, Is.UNDER}),
    ("per", _any(Is.DURATION)),
    ("sport", _all(Is.ROLE, Is.WEEKDAYS)),
    ("daytime", lambda told: Is.DAYTIME in told and bool(told & {Is.SPORT, Is.ROLE, Is.TAG} or not told & _DAYS)),
    ("equipment", _any(Is.THING)),
    ("variety", _any(Is.SAME, Is.REPEAT)),
    ("rest", _any(Is.REST)),
    ("away", _any(Is.AWAY, Is.HOLIDAY, Is.CLOSED)),
    ("availability", _any(Is.FREE, Is.WORKING, Is.CLOCK, Is.DAYTIME, Is.CANT)),
    ("hard", lambda told: Is.ROLE in told),
    ("number", lambda told: bool(told & {Is.VAGUE, Is.SPORT, Is.WORKOUT}) and not told & _FIGURES),
    ("weekday", _any(Is.WEEKDAYS, Is.DATES)),
)


def suggestion_for(tokens: Sequence[Token], asked: bool) -> str:
    if asked:
        return "question"
    told = frozenset(token.kind for token in tokens)
    return next((key for key, fits in _FITTING if fits(told)), "nothing")
